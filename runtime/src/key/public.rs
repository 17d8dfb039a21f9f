//! A public key: Alipay's, which verifies replies, or the app's own.

use std::fmt;
use std::sync::Arc;

use super::der::{self, Shape};
use super::{KeyError, documents, pem};
use crate::crypto::{Public, rsa};

/// An RSA public key.
///
/// The one that a client is configured with is **Alipay's**: the console shows it after the app's own public key
/// was uploaded. Mixing the two up is the most frequent cause of signatures that do not match.
///
/// ```
/// use alipay::{PrivateKey, PublicKey};
///
/// let key = PrivateKey::generate()?;
/// let public = PublicKey::parse(key.public_key().to_spki_pem())?;
/// assert_eq!(&public, key.public_key());
/// assert!(public.to_pkcs1_pem().starts_with("-----BEGIN RSA PUBLIC KEY-----"));
/// assert_eq!(public.bits(), 2048);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(Arc<Public>);

impl PublicKey {
    /// Reads a key and detects its format: `SubjectPublicKeyInfo` or PKCS#1, as PEM, as bare base64 or as DER.
    ///
    /// White space does not matter, nor does what the PEM lines call the key. Bare base64 is what Alipay's
    /// console shows. Quotes around it, characters that is invisible and UTF-16 are undone; more than 64 KiB are not
    /// read.
    ///
    /// # Errors
    /// When it is not a usable RSA public key, or more than one; the error says what it is instead.
    pub fn parse(given: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        let documents = documents::all(given.as_ref(), 2)?;
        let first = Self::from_der(documents.first().ok_or(KeyError::Empty)?)?;
        // Only public keys are given as further ones.
        documents.get(1).map_or(Ok(first), |second| Self::from_der(second).and(Err(KeyError::Several)))
    }

    /// Reads the keys of a PEM file that holds several: while Alipay's key is being replaced, the old one and the new
    /// one. Any other text holds one, and is read as [`parse`](Self::parse) reads it.
    ///
    /// ```
    /// use alipay::{PrivateKey, PublicKey};
    ///
    /// let (old, new) = (PrivateKey::generate()?, PrivateKey::generate()?);
    /// let file = [old.public_key().to_spki_pem(), new.public_key().to_spki_pem()].concat();
    /// assert_eq!(PublicKey::parse_all(file)?, [old.public_key().clone(), new.public_key().clone()]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When one of them is not a usable RSA public key; the error says what it is instead.
    pub fn parse_all(given: impl AsRef<[u8]>) -> Result<Vec<Self>, KeyError> {
        documents::all(given.as_ref(), usize::MAX)?.iter().map(|der| Self::from_der(der)).collect()
    }

    pub(crate) fn from_der(der: &[u8]) -> Result<Self, KeyError> {
        match Shape::of(der)? {
            Shape::RsaPublic(pkcs1) => Ok(Self::of(rsa::Public::of_pkcs1(pkcs1)?)),
            Shape::RsaPrivate(_) | Shape::Encrypted => Err(KeyError::PrivateAsPublic),
            Shape::OtherAlgorithm => Err(KeyError::NotRsa),
            Shape::Certificate => Err(KeyError::Certificate),
        }
    }

    pub(super) fn of(key: rsa::Public) -> Self {
        Self(Arc::new(Public::Rsa(key)))
    }

    /// The key as PEM, `BEGIN PUBLIC KEY`.
    pub fn to_spki_pem(&self) -> String {
        std::mem::take(&mut *pem::write("PUBLIC KEY", der::spki(self.0.document())))
    }

    /// The key as PKCS#1 PEM, `BEGIN RSA PUBLIC KEY`, which a few tools want.
    pub fn to_pkcs1_pem(&self) -> String {
        std::mem::take(&mut *pem::write("RSA PUBLIC KEY", Ok(self.0.document())))
    }

    /// The size of the modulus, in bits.
    pub fn bits(&self) -> usize {
        self.0.bits()
    }

    /// What verifies.
    pub(crate) fn public(&self) -> &Public {
        &self.0
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({} bits)", self.bits())
    }
}

impl From<&PublicKey> for PublicKey {
    fn from(key: &PublicKey) -> Self {
        key.clone()
    }
}
