//! The headers that the REST gateway's replies have besides those of every reply.

use alipay::{PrivateKey, SignType, SigningError};
use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// They say how a reply is signed and encrypted.
#[derive(Debug)]
pub(crate) struct RestHeaders {
    pub(crate) signature: Option<Signature>,
    /// `AES`, where the body is cipher text.
    pub(crate) encrypt_type: Option<String>,
}

/// A signature over a body, with what it is over besides.
#[derive(Debug)]
pub(crate) struct Signature {
    /// Milliseconds since 1970.
    pub(crate) timestamp: String,
    pub(crate) nonce: String,
    /// In base64.
    pub(crate) value: String,
    /// The number of the key's certificate, in certificate mode.
    pub(crate) certificate: Option<String>,
}

impl Signature {
    /// Signs the body anew, with this key. Gateway protocol: a line each, and a line break after the last one.
    pub(crate) fn sign(&mut self, key: &PrivateKey, body: &[u8]) -> Result<(), SigningError> {
        let lines = [self.timestamp.as_bytes(), self.nonce.as_bytes(), body, b""];
        self.value = SignType::Rsa2.sign(key, &lines.join(&b"\n"[..]))?;
        Ok(())
    }
}

impl RestHeaders {
    pub(crate) fn unsigned() -> Self {
        Self { signature: None, encrypt_type: None }
    }

    /// Names and values.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&'static str, &String)> {
        let Self { signature, encrypt_type } = self;
        let mut headers = vec![("alipay-encrypt-type", encrypt_type.as_ref())];
        if let Some(Signature { timestamp, nonce, value, certificate }) = signature {
            headers.extend([
                ("alipay-timestamp", Some(timestamp)),
                ("alipay-nonce", Some(nonce)),
                ("alipay-signature", Some(value)),
                ("alipay-sn", certificate.as_ref()),
            ]);
        }
        headers.into_iter().filter_map(|(name, value)| Some((name, value?)))
    }

    pub(crate) fn to_map(&self) -> HeaderMap {
        let header = |(name, value): (&'static str, &String)| {
            Some((HeaderName::from_static(name), HeaderValue::try_from(value).ok()?))
        };
        self.pairs().filter_map(header).collect()
    }
}
