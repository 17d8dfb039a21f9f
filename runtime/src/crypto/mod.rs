//! The ground floor of everything that is signed: keys as numbers, the backends that compute with them, and the one table of
//! signature schemes. `key` and `certificate` stand on it, and `sign` on those.

#[cfg(feature = "aws-lc-rs")]
mod aws;
#[cfg(not(feature = "aws-lc-rs"))]
#[path = "no_aws.rs"]
mod aws;
mod error;
mod portable;
pub(crate) mod rsa;
mod scheme;
mod undone;

pub use error::SigningError;
pub use scheme::{SIGN_TYPES, SignType, UnknownSignType};
pub use undone::Undone;

pub(crate) use aws::generate;
pub(crate) use scheme::EXPECTED;

use zeroize::Zeroizing;

/// A private key of whichever algorithm.
pub(crate) enum Secret {
    Rsa(rsa::Secret),
}

/// A public key of whichever algorithm.
#[derive(PartialEq, Eq)]
pub(crate) enum Public {
    Rsa(rsa::Public),
}

/// Why numbers are not a key.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Unusable {
    /// They are not there.
    Form,
    /// They do not belong together.
    Inconsistent,
    /// A size that is not supported, in bits.
    Size(usize),
}

impl Secret {
    /// Signs `message` and gives the signature's bytes.
    pub(crate) fn sign(&self, sign_type: SignType, message: &[u8]) -> Result<Vec<u8>, SigningError> {
        let Self::Rsa(key) = self;
        key.sign(sign_type, message)
    }

    /// What a file of the key holds: PKCS#1.
    pub(crate) fn document(&self) -> &Zeroizing<Vec<u8>> {
        let Self::Rsa(key) = self;
        &key.pkcs1
    }
}

impl Public {
    /// Whether `signature` is one of `message`.
    pub(crate) fn verify(&self, sign_type: SignType, message: &[u8], signature: &[u8]) -> bool {
        let Self::Rsa(key) = self;
        key.verify(sign_type, message, signature)
    }

    /// Undoes a signature with the key that made it, which shows its padding and its hash. With any other key it is noise,
    /// and there is nothing.
    pub(crate) fn undo(&self, signature: &[u8]) -> Option<Undone> {
        let Self::Rsa(key) = self;
        undone::undone(&key.portable, signature)
    }

    /// How long a signature is, in bytes.
    pub(crate) fn signature_size(&self) -> usize {
        let Self::Rsa(key) = self;
        key.size()
    }

    /// The size of the key, in bits.
    pub(crate) fn bits(&self) -> usize {
        let Self::Rsa(key) = self;
        key.bits()
    }

    /// What a file of the key holds: PKCS#1.
    pub(crate) fn document(&self) -> &[u8] {
        let Self::Rsa(key) = self;
        &key.pkcs1
    }
}

#[cfg(test)]
mod tests;
