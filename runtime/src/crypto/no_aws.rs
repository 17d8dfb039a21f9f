//! Stands in for `aws` where `aws-lc-rs` is not compiled: there are no keys that it takes.

use rsa::RsaPrivateKey;
use rsa::pkcs1::EncodeRsaPrivateKey;
use rsa::rand_core::OsRng;
use zeroize::Zeroizing;

use super::SigningError;

pub(crate) enum SigningKey {}

impl SigningKey {
    pub(crate) fn of_pkcs1(_: &[u8]) -> Option<Self> {
        None
    }

    pub(super) fn sign(&self, _: &[u8]) -> Result<Vec<u8>, SigningError> {
        match *self {}
    }
}

pub(crate) enum VerifyingKey {}

impl VerifyingKey {
    pub(crate) fn of_pkcs1(_: &[u8], _: usize) -> Option<Self> {
        None
    }

    pub(super) fn verify(&self, _: &[u8], _: &[u8]) -> bool {
        match *self {}
    }
}

/// A fresh private key of 2048 bits, as PKCS#1.
pub(crate) fn generate() -> Result<Zeroizing<Vec<u8>>, SigningError> {
    let key = RsaPrivateKey::new(&mut OsRng, 2048).map_err(|_| SigningError::NoRandomness)?;
    let pkcs1 = key.to_pkcs1_der().map_err(|_| SigningError::new("a fresh key could not be written"))?;
    Ok(Zeroizing::new(pkcs1.as_bytes().to_vec()))
}
