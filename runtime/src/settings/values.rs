//! Single settings, for a program that needs less than a client.

use super::Settings;
use crate::{
    Certificates, Charset, ConfigurationError, EncryptionKey, Error, PrivateKey, PublicKey, SignType, crypto,
};

impl Settings<'_> {
    /// The app's private key, if it is set.
    ///
    /// # Errors
    /// When it cannot be read or is not a key.
    pub fn private_key(&self) -> Result<Option<PrivateKey>, Error> {
        let key = self.optional_key("ALIPAY_PRIVATE_KEY", "ALIPAY_PRIVATE_KEY_FILE")?;
        let key = key.map(|key| PrivateKey::parse(key.as_slice())).transpose();
        Ok(key.map_err(ConfigurationError::PrivateKey)?)
    }

    /// Alipay's public key, if it is set: that of its certificate in certificate mode, and the first one of several.
    ///
    /// # Errors
    /// When it cannot be read or is not a key, or settings of both modes are there.
    pub fn alipay_public_key(&self) -> Result<Option<PublicKey>, Error> {
        if let Some([_, alipay, _]) = self.certificates()? {
            let key = Certificates::parse(alipay).and_then(|certificates| certificates.public_key());
            return Ok(Some(key.map_err(ConfigurationError::AlipayCertificate)?));
        }
        let key = self.optional_key("ALIPAY_PUBLIC_KEY", "ALIPAY_PUBLIC_KEY_FILE")?;
        let keys = key.map(|key| PublicKey::parse_all(key.as_slice())).transpose();
        Ok(keys.map_err(ConfigurationError::AlipayPublicKey)?.and_then(|keys| keys.into_iter().next()))
    }

    /// How calls are signed, if it is set.
    ///
    /// # Errors
    /// When it is not known.
    pub fn sign_type(&self) -> Result<Option<SignType>, Error> {
        Ok(self.named("ALIPAY_SIGN_TYPE", crypto::EXPECTED)?)
    }

    /// The charset of calls, if it is set.
    ///
    /// # Errors
    /// When it is not known.
    pub fn charset(&self) -> Result<Option<Charset>, Error> {
        Ok(self.named("ALIPAY_CHARSET", format_args!("it must be {}", Charset::names()))?)
    }

    /// The app's id, if it is set.
    ///
    /// # Errors
    /// When it is not text.
    pub fn app_id(&self) -> Result<Option<String>, Error> {
        Ok(self.text("ALIPAY_APP_ID")?)
    }

    /// The key for content encryption, if it is set.
    ///
    /// # Errors
    /// When it cannot be read or is not a key.
    pub fn encryption_key(&self) -> Result<Option<EncryptionKey>, Error> {
        let key = self.optional_key("ALIPAY_AES_KEY", "ALIPAY_AES_KEY_FILE")?;
        let key = key.map(|key| EncryptionKey::parse(key.as_slice())).transpose();
        Ok(key.map_err(ConfigurationError::EncryptionKey)?)
    }
}
