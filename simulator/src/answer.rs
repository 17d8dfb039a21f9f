//! Replies: the node, encrypted if the call was, signed, in its envelope.

use std::error::Error;

use alipay::{Charset, PrivateKey, SignType, SigningError};
use serde_json::Value;

use crate::encryption::Encryption;

/// A reply's body, in the charset of the request.
pub(crate) struct Answer {
    pub(crate) charset: Charset,
    pub(crate) body: Vec<u8>,
}

/// How a reply is written: the charset and the signature type of the request, the gateway's key.
pub(crate) struct Pen {
    pub(crate) charset: Charset,
    pub(crate) sign_type: SignType,
    pub(crate) key: PrivateKey,
    /// The number of the key's certificate, in certificate mode.
    pub(crate) certificate: Option<String>,
}

impl Pen {
    /// A signed reply of `method`.
    pub(crate) fn signed(&self, method: &str, node: &Value) -> Result<Answer, SigningError> {
        let (charset, node) = self.bytes(node);
        self.enveloped(method, charset, &node)
    }

    /// A signed reply of `method` whose node is cipher text, which is signed with its quotes.
    pub(crate) fn encrypted(
        &self,
        method: &str,
        node: &Value,
        encryption: &Encryption,
    ) -> Result<Answer, Box<dyn Error>> {
        let (charset, node) = self.bytes(node);
        let cipher = encryption.encrypt_type.encrypt(&encryption.key, &node)?;
        Ok(self.enveloped(method, charset, Value::from(cipher).to_string().as_bytes())?)
    }

    /// An unsigned failure, as the gateway gives where it does not know what was called.
    pub(crate) fn unsigned(&self, node: &Value) -> Answer {
        let (charset, node) = self.bytes(node);
        envelope(charset, "error_response", &node, &[])
    }

    fn enveloped(&self, method: &str, charset: Charset, node: &[u8]) -> Result<Answer, SigningError> {
        let sign = self.sign_type.sign(&self.key, node)?;
        let name = format!("{}_response", method.replace('.', "_"));
        let mut members = vec![("sign", sign.as_str())];
        members.extend(self.certificate.as_deref().map(|sn| ("alipay_cert_sn", sn)));
        Ok(envelope(charset, &name, node, &members))
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

fn envelope(charset: Charset, name: &str, node: &[u8], members: &[(&str, &str)]) -> Answer {
    let name = Value::from(name).to_string();
    let mut body = format!("{{{name}:").into_bytes();
    body.extend_from_slice(node);
    for (name, value) in members {
        body.extend_from_slice(format!(",\"{name}\":\"{value}\"").as_bytes());
    }
    body.push(b'}');
    Answer { charset, body }
}
