//! Where a double stands: in place of the connection, below signature and verification.

use std::sync::Arc;

use super::Answer;
use super::answer::Kind;
use super::asked::Asked;
use super::script::{Place, State};
use crate::{
    BoxFuture, EncryptionKey, HttpReply, HttpRequest, JsonValue, PrivateKey, SignType, Transport,
    TransportError, json,
};

/// Answers what it is sent as the double's script says.
pub(super) struct Wire {
    pub(super) state: Arc<State>,
    pub(super) key: PrivateKey,
    pub(super) encryption_key: EncryptionKey,
}

impl Transport for Wire {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        Box::pin(async {
            let mut asked =
                Asked::by(request, &self.encryption_key).await.map_err(TransportError::NotSent)?;
            let parameters = asked.parameters.take();
            let scripted = self.state.answer(&asked.place, parameters);
            let (answer, number) =
                scripted.map_err(|unexpected| TransportError::NotSent(unexpected.into()))?;
            match asked.place {
                Place::Method(ref method) => self.of_gateway(answer, method, &asked, number),
                Place::Rest(..) => self.of_rest(answer, &asked, number),
            }
        })
    }

    fn handed_out(&self, signed: &str) {
        if let Ok(asked) = Asked::by_form(signed, &self.encryption_key) {
            self.state.keep(asked.place, asked.parameters);
        }
    }
}

impl Wire {
    /// A node in an envelope.
    fn of_gateway(
        &self,
        answer: Answer,
        method: &str,
        asked: &Asked,
        number: usize,
    ) -> Result<HttpReply, TransportError> {
        let (mut members, head) = match answer.0 {
            Kind::Success(code, members) => (members, json!({ "code": code, "msg": "Success" })),
            Kind::Failure(sub_code, sub_msg) => {
                let head = json!({
                    "code": "40004", "msg": "Business Failed", "sub_code": sub_code, "sub_msg": sub_msg,
                });
                (serde_json::Map::new(), head)
            }
            Kind::TooMany => (serde_json::Map::new(), json!({ "code": "40005", "msg": "Call Limited" })),
            Kind::None(reason) => return Err(reason),
        };
        if let JsonValue::Object(head) = head {
            for (name, value) in head {
                members.entry(name).or_insert(value);
            }
        }
        // A failure is answered in clear.
        let is_success = members.get("sub_code").is_none();
        let node = JsonValue::from(members).to_string();
        let node = match asked.encryption.as_ref().filter(|_| is_success) {
            Some(encryption) => {
                let clear = asked.charset.encode(&node).map_err(of_test)?;
                JsonValue::from(encryption.encrypt(&clear).map_err(of_test)?).to_string()
            }
            None => node,
        };
        let node = asked.charset.encode(&node).map_err(of_test)?;
        let signature = asked.sign_type.sign(&self.key, &node).map_err(of_test)?;
        let name = method.replace('.', "_");
        let start = format!("{{\"{name}_response\":");
        let end = format!(",\"sign\":\"{signature}\"}}");
        let body = [start.as_bytes(), &node, end.as_bytes()].concat();
        Ok(HttpReply::new(200, [("trace_id".to_owned(), trace_id(number))], body))
    }

    /// A body with its signature in headers.
    fn of_rest(&self, answer: Answer, asked: &Asked, number: usize) -> Result<HttpReply, TransportError> {
        let failure = |code: &str, message: &str| json!({ "code": code, "message": message, "links": [] });
        let (status, body) = match answer.0 {
            Kind::Success(_, members) => (200, JsonValue::from(members)),
            Kind::Failure(code, message) => (400, failure(&code, &message)),
            Kind::TooMany => (429, failure("app-call-limited", "scripted by a test")),
            Kind::None(reason) => return Err(reason),
        };
        let (content_type, body) = match &asked.encryption {
            Some(encryption) => {
                ("text/plain", encryption.encrypt(body.to_string().as_bytes()).map_err(of_test)?)
            }
            None => ("application/json", body.to_string()),
        };
        let (timestamp, nonce) = ("1717756911576", trace_id(number));
        let signed = format!("{timestamp}\n{nonce}\n{body}\n");
        let signature = SignType::Rsa2.sign(&self.key, signed.as_bytes()).map_err(of_test)?;
        let headers = [
            ("alipay-timestamp", timestamp),
            ("alipay-nonce", &nonce),
            ("alipay-signature", &signature),
            ("alipay-trace-id", &nonce),
            ("Content-Type", &format!("{content_type};charset=utf-8")),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
        Ok(HttpReply::new(status, headers, body))
    }
}

/// A reply that cannot be written was not scripted well.
fn of_test(error: impl std::error::Error + Send + Sync + 'static) -> TransportError {
    TransportError::NotSent(Box::new(error))
}

/// Another one for each call of a double.
fn trace_id(number: usize) -> String {
    format!("double{number:026}")
}
