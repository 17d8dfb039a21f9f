//! Content encryption: `biz_content` and the reply's node as cipher text, inside of what is signed.

mod encrypt_type;
mod error;
mod key;
mod open_data;

use alipay_rules::{Rule, Violation, Violations};

pub use encrypt_type::{EncryptType, UnknownEncryptType};
pub use error::{DecryptionError, EncryptionError};
pub use key::{EncryptionKey, EncryptionKeyError};
pub use open_data::OpenDataError;

pub(crate) use open_data::OpenData;

use crate::{Charset, ErrorKind};

/// How a client encrypts.
pub(crate) struct Encryption {
    pub(crate) encrypt_type: EncryptType,
    pub(crate) key: EncryptionKey,
}

impl Encryption {
    /// The cipher text of a call's content.
    ///
    /// Gateway protocol: the content becomes bytes in the call's charset, and the signature is over the cipher text.
    pub(crate) fn encrypt(&self, content: &str, charset: Charset) -> Result<String, ErrorKind> {
        let bytes = charset.encode(content).map_err(|lost| {
            let rule = Rule::Charset { charset: charset.as_str(), position: lost.position };
            Violations::from(Violation::new("biz_content", rule))
        })?;
        Ok(self.encrypt_type.encrypt(&self.key, &bytes)?)
    }

    /// The bytes behind a JSON string that holds cipher text. Only for what is verified already.
    pub(crate) fn decrypt(&self, json: &str) -> Result<Vec<u8>, DecryptionError> {
        // JSON may write the `/` of base64 as `\/`, which is what is signed and not what is decoded.
        let base64: String = serde_json::from_str(json).map_err(|_| DecryptionError::NotBase64)?;
        self.encrypt_type.decrypt(&self.key, &base64)
    }
}

#[cfg(test)]
mod tests;
