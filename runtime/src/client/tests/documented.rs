//! The replies that the documentation shows, with their blanks and line breaks.

use crate::testing::initialize::{Initialized, REQUEST};
use crate::testing::{Gateway, alipay_key};
use crate::{ErrorKind, Outcome, SignType};

/// The documentation's own example, blanks and line breaks included.
const DOCUMENTED: &str = "{
\t\t\"msg\":\"Success\",
\t\t\"biz_result\":\"{ \\\"task_list\\\": [ { \\\"status\\\": \\\"SUCCESS\\\",\\\"task_id\\\": \\\"12323\\\",\\\"biz_info\\\": \\\"\\\", \\\"signed_file_list\\\": [ {}] }]}\",
\t\t\"code\":\"10000\",
\t\t\"token_id\":\"96d559c6cf9b4b5ebba71e040b4c28c9\"
\t}";

/// The documentation's example of a failure.
const DOCUMENTED_FAILURE: &str = "{
\t\t\"msg\":\"Service Currently Unavailable\",
\t\t\"code\":\"20000\",
\t\t\"sub_msg\":\"系统繁忙\",
\t\t\"sub_code\":\"isp.unknow-error\"
\t}";

fn documented(node: &str, signature: &str) -> String {
    format!(
        "{{\n\t\"alipay_security_risk_authentication_initialize_response\":{node},\n\t\"sign\":\"{signature}\"\n}}\n"
    )
}

fn sign(node: &str) -> String {
    SignType::Rsa2.sign(&alipay_key(), node.as_bytes()).unwrap()
}

#[tokio::test]
async fn the_documented_reply_is_read_once_it_is_signed() {
    let body = documented(DOCUMENTED, &sign(DOCUMENTED));
    let reply = Gateway::answering(body).client().execute(&REQUEST).await.unwrap();
    let expected = Initialized {
        token_id: "96d559c6cf9b4b5ebba71e040b4c28c9".to_owned(),
        biz_result: r#"{ "task_list": [ { "status": "SUCCESS","task_id": "12323","biz_info": "", "signed_file_list": [ {}] }]}"#.to_owned(),
        code: Some("10000".to_owned()),
        body: None,
        sign: None,
    };
    assert_eq!(*reply, expected);
}

#[tokio::test]
async fn the_documented_failure_leaves_the_outcome_unknown() {
    let body = documented(DOCUMENTED_FAILURE, &sign(DOCUMENTED_FAILURE));
    let error = Gateway::answering(body).client().execute(&REQUEST).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Failure));
    assert_eq!(
        (error.code(), error.sub_code(), error.sub_msg()),
        (Some("20000"), Some("isp.unknow-error"), Some("系统繁忙"))
    );
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn the_documented_replies_with_their_placeholder_signature_are_not_believed() {
    for node in [DOCUMENTED, DOCUMENTED_FAILURE] {
        let body = documented(node, "ERITJKEIJKJHKKKKKKKHJEREEEEEEEEEEE");
        let error = Gateway::answering(body).client().execute(&REQUEST).await.unwrap_err();
        assert!(error.to_string().contains("the reply's signature is not base64"), "{error}");
        assert_eq!(error.outcome(), Outcome::Unknown);
    }
}
