//! RSA keys, and which backend computes with them.

use std::ops::RangeInclusive;
use std::sync::OnceLock;

use ::rsa::pkcs1::der::{Decode, Encode};
use ::rsa::pkcs1::{self, DecodeRsaPrivateKey};
use ::rsa::traits::PublicKeyParts;
use ::rsa::{BigUint, Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use zeroize::Zeroizing;

use super::aws::{SigningKey, VerifyingKey};
use super::{SignType, SigningError, Unusable, portable};

/// The largest key size in bits, which is also that of `aws-lc-rs`.
const MAX_SIZE: usize = 8192;

/// The smallest and the largest key size in bits; Alipay issues 1024 (old apps) and 2048.
const SIZES: RangeInclusive<usize> = 1024..=MAX_SIZE;

/// A private key.
pub(crate) struct Secret {
    /// What the key is written from.
    pub(super) pkcs1: Zeroizing<Vec<u8>>,
    aws: Option<SigningKey>,
    /// For what `aws` does not do, and made when that is asked for: a secret has no more copies than are used.
    portable: OnceLock<Result<RsaPrivateKey, Unusable>>,
}

impl Secret {
    /// Reads a key of PKCS#1.
    pub(crate) fn of_pkcs1(pkcs1: &[u8]) -> Result<Self, Unusable> {
        let (aws, pkcs1) = (SigningKey::of_pkcs1(pkcs1), Zeroizing::new(pkcs1.to_vec()));
        let key = Self { pkcs1, aws, portable: OnceLock::new() };
        // Each backend checks that the numbers belong together.
        if key.aws.is_none() {
            key.portable()?;
        }
        Ok(key)
    }

    pub(super) fn sign(&self, sign_type: SignType, message: &[u8]) -> Result<Vec<u8>, SigningError> {
        match (sign_type, &self.aws) {
            (SignType::Rsa2, Some(key)) => key.sign(message),
            _ => {
                let key = self
                    .portable()
                    .map_err(|_| SigningError::new("the key's numbers do not belong together"))?;
                portable::sign(sign_type, key, message)
            }
        }
    }

    /// The same key for the portable backend, which takes every size and makes the signatures of `sign_type=RSA`.
    pub(crate) fn portable(&self) -> Result<&RsaPrivateKey, Unusable> {
        let make = || RsaPrivateKey::from_pkcs1_der(&self.pkcs1).map_err(|_| Unusable::Inconsistent);
        self.portable.get_or_init(make).as_ref().map_err(|error| *error)
    }

    /// Whether the portable backend was asked for.
    #[cfg(test)]
    pub(crate) fn has_portable(&self) -> bool {
        self.portable.get().is_some()
    }

    /// The same key for `aws-lc-rs`, which takes 2048 bits or more.
    #[cfg(all(test, feature = "aws-lc-rs"))]
    pub(crate) fn aws(&self) -> Option<&SigningKey> {
        self.aws.as_ref()
    }
}

/// A public key.
pub(crate) struct Public {
    pub(super) pkcs1: Vec<u8>,
    pub(crate) portable: RsaPublicKey,
    aws: Option<VerifyingKey>,
}

impl Public {
    /// Reads a key of PKCS#1.
    pub(crate) fn of_pkcs1(pkcs1: &[u8]) -> Result<Self, Unusable> {
        let read = pkcs1::RsaPublicKey::from_der(pkcs1).map_err(|_| Unusable::Form)?;
        let modulus = BigUint::from_bytes_be(read.modulus.as_bytes());
        let bits = modulus.bits();
        if !SIZES.contains(&bits) {
            return Err(Unusable::Size(bits));
        }
        let exponent = BigUint::from_bytes_be(read.public_exponent.as_bytes());
        let portable = RsaPublicKey::new_with_max_size(modulus, exponent, MAX_SIZE)
            .map_err(|_| Unusable::Inconsistent)?;
        Ok(Self { pkcs1: pkcs1.to_vec(), portable, aws: VerifyingKey::of_pkcs1(pkcs1, bits) })
    }

    /// The public half of a private key of PKCS#1.
    pub(crate) fn of_secret(pkcs1: &[u8]) -> Result<Self, Unusable> {
        let read = pkcs1::RsaPrivateKey::from_der(pkcs1).map_err(|_| Unusable::Form)?;
        Self::of_pkcs1(&read.public_key().to_der().map_err(|_| Unusable::Form)?)
    }

    pub(super) fn verify(&self, sign_type: SignType, message: &[u8], signature: &[u8]) -> bool {
        // Anyone may have sent it, and a long message takes long to hash.
        if signature.len() != self.size() {
            return false;
        }
        match (sign_type, &self.aws) {
            (SignType::Rsa2, Some(key)) => key.verify(message, signature),
            _ => portable::verify(sign_type, &self.portable, message, signature),
        }
    }

    /// Whether `signature` is one of what has this digest, as certificates are signed.
    pub(crate) fn verify_digest(&self, padding: Pkcs1v15Sign, digest: &[u8], signature: &[u8]) -> bool {
        self.portable.verify(padding, digest, signature).is_ok()
    }

    pub(super) fn size(&self) -> usize {
        self.portable.size()
    }

    pub(super) fn bits(&self) -> usize {
        self.portable.n().bits()
    }

    /// The same key for `aws-lc-rs`, if that is compiled; it takes 2048 bits or more.
    #[cfg(test)]
    pub(crate) fn aws(&self) -> Option<&VerifyingKey> {
        self.aws.as_ref()
    }
}

impl PartialEq for Public {
    fn eq(&self, other: &Self) -> bool {
        self.portable == other.portable
    }
}

impl Eq for Public {}
