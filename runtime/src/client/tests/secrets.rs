//! What is never printed.

use std::fmt::Write;

use super::{SUCCESS, checked, sent};
use crate::testing::initialize::{Given, METHOD, REQUEST};
use crate::testing::{APP_KEY, Gateway, signed};
use crate::{Charset, Request, SignType, TransportError};

#[tokio::test]
async fn no_secret_and_no_value_of_a_request_is_ever_printed() {
    let gateway = Gateway::new(|| Err(TransportError::TimedOut));
    let builder = gateway.builder().app_auth_token("secret-token");
    let mut printed = format!("{builder:?}");
    let client = builder.build().unwrap();
    let request = Given {
        content: Some(r#"{"biz_id":"secret-content"}"#),
        form: vec![("x", "secret-form".to_owned())],
    };
    let call = request.with().return_url("https://secret-url.example/").auth_token("secret-auth");
    let page = client.page(&call).await.unwrap();
    let error = client.execute(&call).await.unwrap_err();
    let refused = client.execute(&request.with().return_url("secret-url")).await.unwrap_err();
    let sent = sent(&gateway);
    write!(
        printed,
        "{client:?} {page:?} {error:?} {error} {refused:?} {refused} {sent:?} {:?}",
        call.options()
    )
    .unwrap();

    let key_line = APP_KEY.lines().nth(1).unwrap();
    let signature = &checked(&sent, Charset::Utf8, SignType::Rsa2)[0]["sign"];
    for secret in ["secret", key_line, signature] {
        assert!(!printed.contains(secret), "{secret} in {printed}");
    }
}

#[tokio::test]
async fn a_reply_prints_its_own_fields_and_not_the_raw_text() {
    let body = signed(METHOD, SUCCESS);
    let reply = Gateway::answering(body.as_str()).client().execute(&REQUEST).await.unwrap();
    let printed = format!("{reply:?}");
    assert!(printed.contains("96d559c6") && !printed.contains("\"sign\\\""), "{printed}");
}
