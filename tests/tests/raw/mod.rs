//! Requests that no client of ours would send, signed by hand.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]
#![allow(dead_code, reason = "each test binary uses what it needs")]

use alipay::{SignType, string_to_sign};
use alipay_simulator::{Recorded, Simulator};
use serde_json::{Value, json};

pub(crate) const INITIALIZE: &str = "alipay.security.risk.authentication.initialize";

/// The parameters of one request, which a test spoils before they are signed.
pub(crate) struct Raw {
    simulator: Simulator,
    parameters: Vec<(String, String)>,
}

/// What came back: the HTTP status and the body.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
}

impl Raw {
    pub(crate) async fn of(method: &str, content: &Value) -> Self {
        Self::to(Simulator::start().await.unwrap(), method, &content.to_string())
    }

    pub(crate) fn to(simulator: Simulator, method: &str, content: &str) -> Self {
        let parameters = [
            ("app_id", simulator.app_id()),
            ("method", method),
            ("charset", "utf-8"),
            ("sign_type", "RSA2"),
            ("timestamp", "2026-11-22 12:00:00"),
            ("version", "1.0"),
            ("biz_content", content),
        ];
        let parameters = parameters.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        Self { simulator, parameters }
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.parameters.retain(|(known, _)| known != name);
        self
    }

    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self = self.without(name);
        self.and(name, value)
    }

    pub(crate) fn and(mut self, name: &str, value: &str) -> Self {
        self.parameters.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn signed(mut self) -> Self {
        let text = string_to_sign(self.parameters.iter().map(|(name, value)| (name, value)));
        let sign = SignType::Rsa2.sign(self.simulator.app_private_key(), text.as_bytes()).unwrap();
        self.parameters.push(("sign".to_owned(), sign));
        self
    }

    /// As [`send`](Self::send), with what the simulator remembers of it.
    pub(crate) async fn send_and_look(self, body: &[&str]) -> (Vec<Recorded>, Answer) {
        let answer = self.sent(body).await;
        (self.simulator.calls(), answer)
    }

    /// Everything in the query, but for the parameters named in `body`.
    pub(crate) async fn send(self, body: &[&str]) -> Answer {
        self.sent(body).await
    }

    async fn sent(&self, body: &[&str]) -> Answer {
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
    pub(crate) fn codes(&self) -> (String, String) {
        let body: Value = serde_json::from_str(&self.body).unwrap();
        let node = body.as_object().unwrap().iter().find(|(name, _)| name.ends_with("_response")).unwrap().1;
        (node["code"].as_str().unwrap().to_owned(), node["sub_code"].as_str().unwrap_or_default().to_owned())
    }
}

pub(crate) fn identity_check() -> Value {
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
