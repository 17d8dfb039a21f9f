//! Content encryption, as the gateway does it: requests are decrypted, and the successes that answer them encrypted.

use alipay::{Charset, DecryptionError, EncryptType, EncryptionKey};
use alipay_schema::Api;

use crate::refusal::Refusal;

/// How a call was encrypted, and how the reply is.
#[derive(Clone)]
pub(crate) struct Encryption {
    pub(crate) encrypt_type: EncryptType,
    pub(crate) key: EncryptionKey,
}

impl Encryption {
    /// What a request says of its encryption, by the type that it names; `None` if it is in clear, as it may be.
    pub(crate) fn of(
        key: Option<&EncryptionKey>,
        api: &Api,
        named: Option<&str>,
    ) -> Result<Option<Self>, Refusal> {
        let Some(named) = named else {
            return if api.encrypt_required { Err(Refusal::missing_encryption()) } else { Ok(None) };
        };
        let encrypt_type =
            named.parse().map_err(|error| Refusal::invalid("encrypt-type", format!("{error}")))?;
        let key = key
            .cloned()
            .ok_or_else(|| not_valid_key("the app has no content key: give it to the simulator's builder"))?;
        Ok(Some(Self { encrypt_type, key }))
    }

    /// The clear text of a content.
    pub(crate) fn decrypted(&self, cipher: &str, charset: Charset) -> Result<String, Refusal> {
        let clear = self.encrypt_type.decrypt(&self.key, cipher).map_err(|error| match error {
            DecryptionError::Key => not_valid_key(error.to_string()),
            _ => unknown(error.to_string()),
        })?;
        let text = charset
            .decode(&clear)
            .ok_or_else(|| unknown(format!("what was encrypted is not a text in {charset}")))?;
        Ok(text.into_owned())
    }
}

fn not_valid_key(why: impl Into<String>) -> Refusal {
    Refusal::wrong("isv.decryption-error-not-valid-encrypt-key", why)
}

fn unknown(why: impl Into<String>) -> Refusal {
    Refusal::wrong("isv.decryption-error-unknown", why)
}
