//! What the simulator refuses: requests that no client of ours would send, signed by hand.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

use alipay::{SignType, string_to_sign};
use alipay_simulator::Simulator;
use serde_json::{Value, json};

const INITIALIZE: &str = "alipay.security.risk.authentication.initialize";
const CERTIFY: &str = "alipay.user.certify.open.certify";

/// The parameters of one request, which a test spoils before they are signed.
struct Raw {
    simulator: Simulator,
    parameters: Vec<(String, String)>,
}

/// What came back: the HTTP status and the body.
struct Answer {
    status: u16,
    body: String,
}

impl Raw {
    async fn of(method: &str, content: &Value) -> Self {
        let simulator = Simulator::start().await.unwrap();
        let parameters = [
            ("app_id", simulator.app_id()),
            ("method", method),
            ("charset", "utf-8"),
            ("sign_type", "RSA2"),
            ("timestamp", "2026-11-22 12:00:00"),
            ("version", "1.0"),
            ("biz_content", &content.to_string()),
        ];
        let parameters = parameters.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        Self { simulator, parameters }
    }

    fn without(mut self, name: &str) -> Self {
        self.parameters.retain(|(known, _)| known != name);
        self
    }

    fn with(mut self, name: &str, value: &str) -> Self {
        self = self.without(name);
        self.and(name, value)
    }

    fn and(mut self, name: &str, value: &str) -> Self {
        self.parameters.push((name.to_owned(), value.to_owned()));
        self
    }

    fn signed(mut self) -> Self {
        let text = string_to_sign(self.parameters.iter().map(|(name, value)| (name, value)));
        let sign = SignType::Rsa2.sign(self.simulator.app_private_key(), text.as_bytes()).unwrap();
        self.parameters.push(("sign".to_owned(), sign));
        self
    }

    /// Everything in the query, but for the parameters named in `body`.
    async fn send(self, body: &[&str]) -> Answer {
        let (in_body, in_query): (Vec<_>, Vec<_>) =
            self.parameters.iter().cloned().partition(|(name, _)| body.contains(&name.as_str()));
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let mut url = reqwest::Url::parse(self.simulator.url()).unwrap();
        url.query_pairs_mut().extend_pairs(&in_query);
        let reply = client.post(url).form(&in_body).send().await.unwrap();
        Answer { status: reply.status().as_u16(), body: reply.text().await.unwrap() }
    }
}

impl Answer {
    /// The codes of a JSON reply, whatever its node is called.
    fn codes(&self) -> (String, String) {
        let body: Value = serde_json::from_str(&self.body).unwrap();
        let node = body.as_object().unwrap().iter().find(|(name, _)| name.ends_with("_response")).unwrap().1;
        (node["code"].as_str().unwrap().to_owned(), node["sub_code"].as_str().unwrap_or_default().to_owned())
    }
}

fn identity_check() -> Value {
    json!({ "authentication_info": {
        "biz_id": "1",
        "principal_info": {
            "tnt_inst_id": "AliPay", "user_name": "a", "user_id": "1", "mobile_no": "1",
            "operator_cert_type": "IDENTITY_CARD", "operator_cert_no": "1", "params": "{}"
        },
        "authentication_scene": {
            "biz_name": "a", "biz_product": "b", "biz_prod_node": "c", "access_channel": "d", "scene_params": "{}"
        },
        "extend_info": "{}"
    } })
}

#[tokio::test]
async fn a_request_signed_by_hand_is_answered() {
    let raw = Raw::of(INITIALIZE, &identity_check()).await.signed();
    assert_eq!(raw.send(&["biz_content"]).await.codes(), ("10000".to_owned(), String::new()));
}

#[tokio::test]
async fn each_missing_common_parameter_has_its_code() {
    for (name, code) in [
        ("app_id", "isv.missing-app-id"),
        ("method", "isv.missing-method"),
        ("sign_type", "isv.missing-signature-type"),
        ("timestamp", "isv.missing-timestamp"),
        ("version", "isv.missing-version"),
    ] {
        let raw = Raw::of(INITIALIZE, &identity_check()).await.without(name).signed();
        assert_eq!(raw.send(&["biz_content"]).await.codes(), ("40001".to_owned(), code.to_owned()), "{name}");
    }
    let unsigned = Raw::of(INITIALIZE, &identity_check()).await;
    assert_eq!(unsigned.send(&["biz_content"]).await.codes().1, "isv.missing-signature");
}

#[tokio::test]
async fn each_invalid_common_parameter_has_its_code() {
    for (name, value, code) in [
        ("app_id", "1", "isv.invalid-app-id"),
        ("method", "alipay.no.such.api", "isv.invalid-method"),
        ("sign_type", "MD5", "isv.invalid-signature-type"),
        ("timestamp", "22.11.2026", "isv.invalid-timestamp"),
        ("version", "2.0", "isv.invalid-parameter"),
        ("biz_content", "{", "isv.invalid-parameter"),
    ] {
        let raw = Raw::of(INITIALIZE, &identity_check()).await.with(name, value).signed();
        assert_eq!(raw.send(&["biz_content"]).await.codes(), ("40002".to_owned(), code.to_owned()), "{name}");
    }
}

#[tokio::test]
async fn a_parameter_that_was_changed_or_given_twice_is_refused() {
    let changed =
        Raw::of(INITIALIZE, &identity_check()).await.signed().with("timestamp", "2026-11-22 12:00:01");
    assert_eq!(changed.send(&["biz_content"]).await.codes().1, "isv.invalid-signature");
    let twice = Raw::of(INITIALIZE, &identity_check()).await.signed().and("version", "1.0");
    assert_eq!(twice.send(&["biz_content"]).await.codes().1, "isv.invalid-parameter");
}

#[tokio::test]
async fn a_charset_that_is_not_in_the_query_is_refused_as_a_page() {
    let raw = Raw::of(INITIALIZE, &identity_check()).await.signed();
    let answer = raw.send(&["biz_content", "charset"]).await;
    assert_eq!(answer.status, 400);
    assert!(answer.body.contains("isv.invalid-charset"), "{}", answer.body);
}

#[tokio::test]
async fn content_is_checked_against_the_description() {
    let spoiled = |path: &str, value: Value| {
        let mut content = identity_check();
        *content.pointer_mut(path).unwrap() = value;
        content
    };
    let mut with_unknown = identity_check();
    with_unknown["env_inof"] = json!("{}");
    for (content, words) in [
        (json!({}), "`authentication_info` is required"),
        (
            spoiled("/authentication_info/biz_id", json!("b".repeat(129))),
            "at most 128 characters, this has 129",
        ),
        (spoiled("/authentication_info/principal_info/user_name", json!(" ")), "principal_info.user_name"),
        (spoiled("/authentication_info/extend_info", json!("{")), "authentication_info.extend_info"),
        (with_unknown, "did you mean `env_info`?"),
    ] {
        let answer = Raw::of(INITIALIZE, &content).await.signed().send(&["biz_content"]).await;
        // This API's page lists INVALID_PARAMETER as its own code.
        assert_eq!(answer.codes(), ("40004".to_owned(), "INVALID_PARAMETER".to_owned()), "{words}");
        assert!(answer.body.contains(words), "{words}: {}", answer.body);
    }
}

#[tokio::test]
async fn a_page_that_breaks_its_description_is_refused_as_a_page() {
    let content = json!({ "certify_id": "C".repeat(33) });
    let answer = Raw::of(CERTIFY, &content).await.signed().send(&["biz_content"]).await;
    assert_eq!(answer.status, 400);
    assert!(answer.body.contains("isv.invalid-parameter"), "{}", answer.body);
    assert!(answer.body.contains("at most 32 characters, this has 33"), "{}", answer.body);
}
