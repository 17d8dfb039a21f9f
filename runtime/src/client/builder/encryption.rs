//! The settings of content encryption.

use crate::encryption::Encryption;
use crate::{ClientBuilder, ConfigurationError, EncryptType, EncryptionKey, EncryptionKeyError};

/// What the settings together amount to.
pub(super) fn of(
    key: Option<Result<EncryptionKey, EncryptionKeyError>>,
    encrypt_type: EncryptType,
    every_call: bool,
) -> Result<Option<Encryption>, ConfigurationError> {
    let key = key.transpose().map_err(ConfigurationError::EncryptionKey)?;
    if every_call && key.is_none() {
        return Err(ConfigurationError::Missing("encryption_key"));
    }
    Ok(key.map(|key| Encryption { encrypt_type, key }))
}

impl ClientBuilder {
    /// The app's key for content encryption: an [`EncryptionKey`], or its text, base64 of 16 bytes.
    ///
    /// With it the client encrypts the calls that demand it and those that ask for it with
    /// `request.with().encrypted(true)`, decrypts what answers them, and reads the data of mini-programs
    /// ([`Client::decrypt_open_data`](crate::Client::decrypt_open_data)).
    ///
    /// ```
    /// use alipay::{Client, EncryptType};
    ///
    /// let builder = Client::builder()
    ///     .encryption_key("AAECAwQFBgcICQoLDA0ODw==")
    ///     .encrypt_type(EncryptType::AesV2)
    ///     .encrypt_every_call();
    /// # drop(builder);
    /// ```
    pub fn encryption_key<K>(mut self, key: K) -> Self
    where
        K: TryInto<EncryptionKey>,
        K::Error: Into<EncryptionKeyError>,
    {
        self.encryption_key = Some(key.try_into().map_err(Into::into));
        self
    }

    /// How content is encrypted: [`EncryptType::Aes`] unless set. It is one of the app's settings in the console.
    pub fn encrypt_type(mut self, encrypt_type: EncryptType) -> Self {
        self.encrypt_type = encrypt_type;
        self
    }

    /// Encrypts every call that has content, unless it says `request.with().encrypted(false)`.
    pub fn encrypt_every_call(mut self) -> Self {
        self.encrypt_every_call = true;
        self
    }
}
