//! Content encryption: `biz_content` and the reply's node as cipher text, inside of what is signed.

mod encrypt_type;
mod error;
mod key;

pub use encrypt_type::{EncryptType, UnknownEncryptType};
pub use error::{DecryptionError, EncryptionError};
pub use key::{EncryptionKey, EncryptionKeyError};

/// How a client encrypts.
pub(crate) struct Encryption {
    pub(crate) encrypt_type: EncryptType,
    pub(crate) key: EncryptionKey,
}

impl Encryption {
    /// The cipher text of a call's content, which is given in the call's charset.
    ///
    /// Gateway protocol: the signature is over the cipher text.
    pub(crate) fn encrypt(&self, content: &[u8]) -> Result<String, EncryptionError> {
        self.encrypt_type.encrypt(&self.key, content)
    }

    /// The bytes behind cipher text that stands alone. Only for what is verified already.
    pub(crate) fn decrypt_bare(&self, base64: &str) -> Result<Vec<u8>, DecryptionError> {
        self.encrypt_type.decrypt(&self.key, base64)
    }

    /// The bytes behind a JSON string that holds cipher text. Only for what is verified already.
    pub(crate) fn decrypt(&self, json: &str) -> Result<Vec<u8>, DecryptionError> {
        // JSON may write the `/` of base64 as `\/`, which is what is signed and not what is decoded.
        let base64: String = serde_json::from_str(json).map_err(|_| DecryptionError::NotBase64)?;
        self.encrypt_type.decrypt(&self.key, &base64)
    }
}

#[cfg(test)]
pub(crate) mod tests;
