//! Tokens for codes, over real HTTP.

use alipay::{Outcome, alipay_api, json};
use alipay_simulator::Simulator;
use api::open::auth::token::app;
use api::system::oauth::token::{self, values::GrantType};

#[alipay_api("alipay.system.oauth.token", "alipay.open.auth.token.**")]
mod api {}

#[tokio::test]
async fn a_users_code_becomes_an_access_token() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let request = token::Request::builder()
        .grant_type(GrantType::AuthorizationCode)
        .code("4b203fe6c11548bcabd8da5bb087a83b")
        .build()
        .unwrap();
    let reply = client.execute(&request).await.unwrap();
    assert_eq!((reply.code(), reply.msg()), (None, None), "its successes have no code");
    assert_eq!(reply.user_id.as_deref(), Some("2088102150477652"));
    assert_eq!(reply.expires_in.value(), Ok(3600));
    let token = reply.access_token.as_deref().unwrap();
    assert!(!format!("{:?}", *reply).contains(token), "tokens are secrets");
}

#[tokio::test]
async fn a_code_that_was_used_before_is_refused_as_the_gateway_does() {
    let simulator = Simulator::start().await.unwrap();
    simulator.on("alipay.system.oauth.token").reply(json!({
        "code": "40002", "msg": "Invalid Arguments", "sub_code": "isv.code-invalid", "sub_msg": "授权码无效"
    }));
    let request = token::Request::builder().grant_type(GrantType::AuthorizationCode).code("1").build();
    let error = simulator.client().unwrap().execute(&request.unwrap()).await.unwrap_err();
    assert_eq!((error.code(), error.sub_code()), (Some("40002"), Some("isv.code-invalid")));
    assert_eq!(error.outcome(), Outcome::Unknown, "nobody signed it");
}

#[tokio::test]
async fn a_merchants_code_becomes_a_token_that_calls_can_name() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let request = alipay::request!(app::Request {
        grant_type: "authorization_code",
        code: "1cc19911172e4f8aaa509c8fb5d12F56",
    });
    let reply = client.execute(&request.unwrap()).await.unwrap();
    let query = app::query::Request::builder().app_auth_token(&reply.app_auth_token).build().unwrap();
    let about = client.execute(&query.with().app_auth_token(&reply.app_auth_token)).await.unwrap();
    assert_eq!(about.auth_app_id.as_deref(), Some(reply.auth_app_id.as_str()));
}

#[test]
fn an_exchange_needs_something_to_exchange() {
    let refused = token::Request::builder().grant_type(GrantType::RefreshToken).build().unwrap_err();
    assert_eq!(refused.to_string(), "at least one of code, refresh_token must be given");
}
