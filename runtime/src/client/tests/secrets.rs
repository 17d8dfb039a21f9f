//! What is never printed.

use std::fmt::Write;
use std::time::Duration;

use alipay_rules::{Kind, Limits, Location};

use super::{SUCCESS, checked, sent};
use crate::content::{Draft, Row};
use crate::testing::initialize::{Given, METHOD, REQUEST};
use crate::testing::{APP_KEY, Gateway, signed};
use crate::{
    Charset, File, HttpReply, HttpRequest, Json, NaiveDate, Received, Request, Settings, SignType, Text,
    TransportError, Untyped, json,
};

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

const fn row(name: &'static str, kind: Kind) -> Row {
    Row {
        name,
        limits: Limits::of(kind),
        required: false,
        max_items: None,
        location: Location::Content,
        wire_number: false,
    }
}

const ROWS: &[Row] = &[row("text", Kind::Text), row("json", Kind::Json)];

/// One of each public type that holds a text of the app or of Alipay.
#[test]
fn no_type_prints_the_value_of_a_parameter() {
    let client = Gateway::new(|| Err(TransportError::TimedOut)).client();
    let file = || File::bytes("photo.jpg", "secret-bytes").content_type("image/jpeg");
    let untyped = Untyped::new(METHOD, json!({ "a": "secret-content" })).unwrap();
    let given =
        Draft::new(ROWS, &[]).give::<Text<20>>(0, "secret-text").give::<Json>(1, r#"["secret-json"]"#);
    let object = given.clone().build().unwrap();
    let printed = [
        format!(
            "{:?}",
            client.user_authorization("auth_user", "https://secret.example/").state("secret-state")
        ),
        format!("{:?}", client.app_authorization("https://secret.example/").state("secret-state")),
        format!("{:#?}", client.app_authorization("https://secret.example/").host("https://secret.example")),
        format!("{untyped:?}"),
        format!(
            "{:?}",
            untyped.with().parameter("x", "secret-x").file("y", file()).auth_token("secret-token")
        ),
        format!("{given:?} {object:?} {object:#?}"),
        format!("{:?} {:?}", Text::<20>::new("secret-text").unwrap(), file()),
        format!("{:?}", Received::<NaiveDate>::from_json("\"secret\"").value()),
        format!(
            "{:?}",
            HttpRequest::new("https://x.example/?secret", "secret", b"secret".to_vec(), Duration::MAX)
        ),
        format!("{:?}", HttpReply::new(200, [("secret".to_owned(), "secret".to_owned())], "secret")),
        format!("{:?}", Settings::from_fn(|_| Some("secret".into()))),
    ];
    for printed in printed {
        assert!(!printed.contains("secret"), "{printed}");
    }
}

#[tokio::test]
async fn a_reply_prints_its_own_fields_and_not_the_raw_text() {
    let body = signed(METHOD, SUCCESS);
    let reply = Gateway::answering(body.as_str()).client().execute(&REQUEST).await.unwrap();
    let printed = format!("{reply:?}");
    assert!(printed.contains("96d559c6") && !printed.contains("\"sign\\\""), "{printed}");
}
