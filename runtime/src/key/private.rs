//! The app's private key.

use std::fmt;
use std::sync::Arc;

use zeroize::Zeroizing;

use super::der::{self, Shape};
use super::{KeyError, PublicKey, documents, pem};
use crate::crypto::{self, Secret, SigningError, rsa};

/// An RSA private key, which signs the app's calls.
///
/// Its memory is wiped when the last clone is dropped, and `Debug` prints its size only.
///
/// ```
/// use alipay::PrivateKey;
///
/// let key = PrivateKey::generate()?;
/// let read = PrivateKey::parse(key.to_pkcs1_pem().as_str())?;
/// assert_eq!(read.public_key(), key.public_key());
/// assert!(key.to_pkcs8_pem().starts_with("-----BEGIN PRIVATE KEY-----"));
/// assert_eq!((key.bits(), format!("{key:?}")), (2048, "PrivateKey(2048 bits)".to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct PrivateKey(Arc<Inner>);

struct Inner {
    secret: Secret,
    public: PublicKey,
}

impl PrivateKey {
    /// Reads a key and detects its format: PKCS#8 or PKCS#1, as PEM, as bare base64 or as DER.
    ///
    /// White space does not matter, nor does what the PEM lines call the key. Bare base64 is what Alipay's key
    /// tool writes, in PKCS#8 for Java and in PKCS#1 for other languages. Quotes around it, characters that is invisible
    /// and UTF-16 are undone; more than 64 KiB are not read. In PEM, the key may stand behind its certificates.
    ///
    /// # Errors
    /// When it is not a usable RSA private key; the error says what it is instead.
    pub fn parse(given: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        let der = documents::first(given.as_ref())?;
        if Shape::of(&der)? != Shape::Certificate {
            return Self::from_der(&der);
        }
        let documents = documents::all(given.as_ref(), usize::MAX)?;
        let behind = documents.iter().find(|der| !matches!(Shape::of(der), Ok(Shape::Certificate)));
        Self::from_der(behind.ok_or(KeyError::CertificateAsPrivate)?)
    }

    fn from_der(der: &[u8]) -> Result<Self, KeyError> {
        match Shape::of(der)? {
            Shape::RsaPrivate(pkcs1) => Self::from_pkcs1(pkcs1),
            Shape::RsaPublic(_) => Err(KeyError::PublicAsPrivate),
            Shape::OtherAlgorithm => Err(KeyError::NotRsa),
            Shape::Certificate => Err(KeyError::CertificateAsPrivate),
            Shape::Encrypted => Err(KeyError::Encrypted),
        }
    }

    fn from_pkcs1(pkcs1: &[u8]) -> Result<Self, KeyError> {
        let public = PublicKey::of(rsa::Public::of_secret(pkcs1)?);
        Ok(Self(Arc::new(Inner { secret: Secret::Rsa(rsa::Secret::of_pkcs1(pkcs1)?), public })))
    }

    /// Makes a fresh key of 2048 bits, the size that RSA2 wants.
    ///
    /// # Errors
    /// When the operating system gives no randomness.
    pub fn generate() -> Result<Self, SigningError> {
        Self::parse(crypto::generate()?).map_err(SigningError::new)
    }

    /// The key as PKCS#8 PEM, `BEGIN PRIVATE KEY`; the text is wiped when it is dropped.
    pub fn to_pkcs8_pem(&self) -> Zeroizing<String> {
        pem::write("PRIVATE KEY", der::pkcs8(self.0.secret.document()))
    }

    /// The key as PKCS#1 PEM, `BEGIN RSA PRIVATE KEY`; the text is wiped when it is dropped.
    pub fn to_pkcs1_pem(&self) -> Zeroizing<String> {
        pem::write("RSA PRIVATE KEY", Ok(self.0.secret.document()))
    }

    /// The public key that belongs to it, which is what the app's page in Alipay's console takes.
    pub fn public_key(&self) -> &PublicKey {
        &self.0.public
    }

    /// The size of the modulus, in bits.
    pub fn bits(&self) -> usize {
        self.0.public.bits()
    }

    /// What signs.
    pub(crate) fn secret(&self) -> &Secret {
        &self.0.secret
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey({} bits)", self.bits())
    }
}

impl From<&PrivateKey> for PrivateKey {
    fn from(key: &PrivateKey) -> Self {
        key.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SignType;
    use crate::testing::APP_KEY;

    #[test]
    fn the_portable_twin_is_made_only_for_what_the_other_backend_does_not_do() {
        let has_twin = |key: &PrivateKey| {
            let Secret::Rsa(secret) = key.secret();
            secret.has_portable()
        };
        let alone = !cfg!(feature = "aws-lc-rs");
        let key = PrivateKey::parse(APP_KEY).unwrap();
        SignType::Rsa2.sign(&key, b"a=1").unwrap();
        assert!(!key.to_pkcs8_pem().is_empty() && key.bits() == 2048);
        assert_eq!(has_twin(&key), alone, "RSA2");
        SignType::Rsa.sign(&key, b"a=1").unwrap();
        assert!(has_twin(&key) && has_twin(&key.clone()), "RSA, and clones share it");
    }
}
