//! Content encryption, as the gateway does it: requests are decrypted, and the successes that answer them encrypted.

use alipay::{DecryptionError, EncryptType, EncryptionKey};
use alipay_schema::Api;

use crate::incoming::Incoming;
use crate::refusal::Refusal;

/// How a call was encrypted, and how the reply is.
#[derive(Clone)]
pub(crate) struct Encryption {
    pub(crate) encrypt_type: EncryptType,
    pub(crate) key: EncryptionKey,
}

impl Encryption {
    /// What a request says of its encryption; `None` if it is in clear, as it may be.
    pub(crate) fn of(
        key: Option<&EncryptionKey>,
        api: &Api,
        incoming: &Incoming,
    ) -> Result<Option<Self>, Refusal> {
        let Some(named) = incoming.value("encrypt_type") else {
            return if api.encrypt_required { Err(Refusal::missing_encryption()) } else { Ok(None) };
        };
        let encrypt_type =
            named.parse().map_err(|error| Refusal::invalid("encrypt-type", format!("{error}")))?;
        let key = key
            .cloned()
            .ok_or_else(|| not_valid_key("the app has no content key: give it to the simulator's builder"))?;
        Ok(Some(Self { encrypt_type, key }))
    }

    /// The clear text of `biz_content`.
    pub(crate) fn decrypted(&self, incoming: &Incoming) -> Result<String, Refusal> {
        let cipher = incoming
            .value("biz_content")
            .ok_or_else(|| Refusal::invalid("encrypt", "there is no `biz_content` to decrypt"))?;
        let clear = self.encrypt_type.decrypt(&self.key, cipher).map_err(|error| match error {
            DecryptionError::Key => not_valid_key(error.to_string()),
            _ => unknown(error.to_string()),
        })?;
        let text = incoming
            .charset
            .decode(&clear)
            .ok_or_else(|| unknown(format!("what was encrypted is no text in {}", incoming.charset)))?;
        Ok(text.into_owned())
    }
}

fn not_valid_key(why: impl Into<String>) -> Refusal {
    Refusal::wrong("isv.decryption-error-not-valid-encrypt-key", why)
}

fn unknown(why: impl Into<String>) -> Refusal {
    Refusal::wrong("isv.decryption-error-unknown", why)
}
