//! Replies: the node, signed, in its envelope.

use alipay::{Charset, PrivateKey, SignType, SigningError};
use serde_json::Value;

/// A reply's body, in the charset of the request.
pub(crate) struct Answer {
    pub(crate) charset: Charset,
    pub(crate) body: Vec<u8>,
}

/// How a reply is written: the charset and the signature type of the request, the gateway's key.
pub(crate) struct Pen<'a> {
    pub(crate) charset: Charset,
    pub(crate) sign_type: SignType,
    pub(crate) key: &'a PrivateKey,
}

impl Pen<'_> {
    /// A signed reply of `method`.
    pub(crate) fn signed(&self, method: &str, node: &Value) -> Result<Answer, SigningError> {
        let (charset, node) = self.bytes(node);
        let sign = self.sign_type.sign(self.key, &node)?;
        let name = format!("{}_response", method.replace('.', "_"));
        Ok(envelope(charset, &name, &node, Some(&sign)))
    }

    /// An unsigned failure, as the gateway gives where it does not know what was called.
    pub(crate) fn unsigned(&self, node: &Value) -> Answer {
        let (charset, node) = self.bytes(node);
        envelope(charset, "error_response", &node, None)
    }

    /// A text that the charset cannot carry (one of a rule's texts, say) goes out in UTF-8 and says so.
    fn bytes(&self, node: &Value) -> (Charset, Vec<u8>) {
        let text = node.to_string();
        match self.charset.encode(&text) {
            Ok(bytes) => (self.charset, bytes.into_owned()),
            Err(_) => (Charset::Utf8, text.into_bytes()),
        }
    }
}

fn envelope(charset: Charset, name: &str, node: &[u8], sign: Option<&str>) -> Answer {
    let name = Value::from(name).to_string();
    let mut body = format!("{{{name}:").into_bytes();
    body.extend_from_slice(node);
    if let Some(sign) = sign {
        body.extend_from_slice(format!(",\"sign\":\"{sign}\"").as_bytes());
    }
    body.push(b'}');
    Answer { charset, body }
}
