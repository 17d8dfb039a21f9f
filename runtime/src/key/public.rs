//! A public key: Alipay's, which verifies replies, or the app's own.

use std::fmt;
use std::sync::Arc;

use rsa::pkcs1::der::Decode;
use rsa::traits::PublicKeyParts;
use rsa::{BigUint, RsaPublicKey};

use super::der::{self, Shape};
use super::{KeyError, MAX_SIZE, SIZES, armor, pem};
use crate::sign::VerifyingKey;

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
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct PublicKey(Arc<Inner>);

struct Inner {
    pkcs1: Vec<u8>,
    rsa: RsaPublicKey,
    aws: Option<VerifyingKey>,
}

impl PublicKey {
    /// Reads a key and detects its format: `SubjectPublicKeyInfo` or PKCS#1, as PEM, as bare base64 or as DER.
    ///
    /// White space does not matter, nor does what the PEM lines call the key. Bare base64 is what Alipay's
    /// console shows. Quotes around it, characters that nobody sees and UTF-16 are undone; more than 64 KiB are not
    /// read.
    ///
    /// # Errors
    /// When it is not a usable RSA public key, or more than one; the error says what it is instead.
    pub fn parse(given: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        let documents = armor::documents(given.as_ref(), 2)?;
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
        armor::documents(given.as_ref(), usize::MAX)?.iter().map(|der| Self::from_der(der)).collect()
    }

    pub(crate) fn from_der(der: &[u8]) -> Result<Self, KeyError> {
        match Shape::of(der)? {
            Shape::RsaPublic(pkcs1) => Self::from_pkcs1(pkcs1),
            Shape::RsaPrivate(_) | Shape::Encrypted => Err(KeyError::PrivateAsPublic),
            Shape::OtherAlgorithm => Err(KeyError::NotRsa),
            Shape::Certificate => Err(KeyError::Certificate),
        }
    }

    pub(super) fn from_pkcs1(pkcs1: &[u8]) -> Result<Self, KeyError> {
        let read = rsa::pkcs1::RsaPublicKey::from_der(pkcs1).map_err(|_| KeyError::NotAKey)?;
        let modulus = BigUint::from_bytes_be(read.modulus.as_bytes());
        let bits = modulus.bits();
        if !SIZES.contains(&bits) {
            return Err(KeyError::Size { bits });
        }
        let exponent = BigUint::from_bytes_be(read.public_exponent.as_bytes());
        let rsa = RsaPublicKey::new_with_max_size(modulus, exponent, MAX_SIZE)
            .map_err(|_| KeyError::Inconsistent)?;
        let aws = VerifyingKey::of_pkcs1(pkcs1, bits);
        Ok(Self(Arc::new(Inner { pkcs1: pkcs1.to_vec(), rsa, aws })))
    }

    /// The key as PEM, `BEGIN PUBLIC KEY`.
    pub fn to_spki_pem(&self) -> String {
        std::mem::take(&mut *pem::write("PUBLIC KEY", &der::spki(&self.0.pkcs1)))
    }

    /// The key as PKCS#1 PEM, `BEGIN RSA PUBLIC KEY`, which a few tools want.
    pub fn to_pkcs1_pem(&self) -> String {
        std::mem::take(&mut *pem::write("RSA PUBLIC KEY", &self.0.pkcs1))
    }

    /// The size of the modulus, in bits.
    pub fn bits(&self) -> usize {
        self.0.rsa.n().bits()
    }

    pub(crate) fn rsa(&self) -> &RsaPublicKey {
        &self.0.rsa
    }

    /// The same key for `aws-lc-rs`, if that is compiled; it takes 2048 bits or more.
    pub(crate) fn aws(&self) -> Option<&VerifyingKey> {
        self.0.aws.as_ref()
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.rsa == other.0.rsa
    }
}

impl Eq for PublicKey {}

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
