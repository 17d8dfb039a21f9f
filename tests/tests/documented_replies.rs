//! The replies of the documentation, blanks and line breaks included, signed with a test key and read by the client.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

mod support;

use alipay::{
    BoxFuture, Client, Error, ErrorKind, HttpReply, HttpRequest, Outcome, PrivateKey, Reply, SignType,
    Transport, TransportError, VerificationError,
};
use support::{identity_check, initialize};

const SUCCESS: &str = r#"{
		"msg":"Success",
		"biz_result":"{ \"task_list\": [ { \"status\": \"SUCCESS\",\"task_id\": \"12323\",\"biz_info\": \"\", \"signed_file_list\": [ {}] }]}",
		"code":"10000",
		"token_id":"96d559c6cf9b4b5ebba71e040b4c28c9"
	}"#;

const FAILURE: &str = r#"{
		"msg":"Service Currently Unavailable",
		"code":"20000",
		"sub_msg":"系统繁忙",
		"sub_code":"isp.unknow-error"
	}"#;

/// What the documentation shows in place of a signature.
const PLACEHOLDER: &str = "ERITJKEIJKJHKKKKKKKHJEREEEEEEEEEEE";

struct Canned(String);

impl Transport for Canned {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        Box::pin(async { Ok(HttpReply::new(200, [], self.0.clone().into_bytes())) })
    }
}

/// The reply to the documentation's request, where the gateway answers with this node; `sign` makes its signature.
async fn answered(
    node: &str,
    sign: impl Fn(&PrivateKey) -> String,
) -> Result<Reply<initialize::Response>, Error> {
    let (app, alipay) = (PrivateKey::generate().unwrap(), PrivateKey::generate().unwrap());
    let sign = sign(&alipay);
    let body = format!(
        "{{\n\t\"alipay_security_risk_authentication_initialize_response\":{node},\n\t\"sign\":\"{sign}\"\n}}"
    );
    let client = Client::builder()
        .app_id("2014072300007148")
        .private_key(&app)
        .alipay_public_key(alipay.public_key())
        .transport(Canned(body))
        .build()
        .unwrap();
    client.execute(&identity_check("zha***an").unwrap()).await
}

fn signature(node: &str) -> impl Fn(&PrivateKey) -> String {
    move |key| SignType::Rsa2.sign(key, node.as_bytes()).unwrap()
}

#[tokio::test]
async fn the_success_of_the_documentation_decodes_to_its_values() {
    let reply = answered(SUCCESS, signature(SUCCESS)).await.unwrap();
    assert_eq!(reply.token_id, "96d559c6cf9b4b5ebba71e040b4c28c9");
    assert!(reply.biz_result.value().unwrap().as_str().contains("\"task_id\": \"12323\""));
}

#[tokio::test]
async fn the_failure_of_the_documentation_may_have_been_executed() {
    let error = answered(FAILURE, signature(FAILURE)).await.unwrap_err();
    assert_eq!((error.code(), error.sub_code()), (Some("20000"), Some("isp.unknow-error")));
    assert_eq!(error.sub_msg(), Some("系统繁忙"));
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn the_placeholder_of_the_documentation_is_no_signature() {
    for node in [SUCCESS, FAILURE] {
        let error = answered(node, |_| PLACEHOLDER.to_owned()).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Verification(VerificationError::NotBase64)), "{error}");
        assert!(error.to_string().contains("signature is not base64"), "{error}");
    }
}

#[tokio::test]
async fn the_signature_of_another_reply_does_not_hold() {
    let error = answered(SUCCESS, signature(FAILURE)).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Verification(VerificationError::Mismatch { .. })), "{error}");
    assert_eq!(error.outcome(), Outcome::Unknown);
}
