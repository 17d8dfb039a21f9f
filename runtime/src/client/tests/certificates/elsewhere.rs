//! Certificate mode where other clients stop at it: what the app hands back, and slashes that were escaped too late.

use super::super::app::from_app;
use super::*;

#[tokio::test]
async fn what_the_app_hands_back_is_verified_with_the_certificate_that_it_names() {
    let client = Changed::new(String::new(), "").client();
    let result = named(SUCCESS, &alipay_key(), CONFIGURED);
    let reply = client.verify_app_result::<Given>(from_app(&result, "9000")).await.unwrap();
    assert_eq!(reply.token_id, "96d559c6");
    for forged in [result.replace("96d559c6", "96d559c7"), named(SUCCESS, &next_key(), CONFIGURED)] {
        let error = client.verify_app_result::<Given>(from_app(&forged, "9000")).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Verification(VerificationError::Mismatch { .. })));
        assert_eq!(error.outcome(), Outcome::Unknown);
    }
}

#[tokio::test]
async fn a_node_that_was_signed_before_its_slashes_were_escaped_is_believed_here_too() {
    let original = r#"{"code":"10000","msg":"Success","token_id":"a/b"}"#;
    let body = named(original, &alipay_key(), CONFIGURED).replace("a/b", "a\\/b");
    let reply = Changed::new(body, "").client().execute(&REQUEST).await.unwrap();
    assert_eq!(reply.token_id, "a/b");
}
