//! RSA2 on `aws-lc-rs`: constant-time, and several times faster than the portable code.

use aws_lc_rs::encoding::AsDer;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256};
use zeroize::Zeroizing;

use super::SigningError;

/// A private key that this backend accepts.
pub(crate) struct SigningKey(KeyPair);

impl SigningKey {
    pub(crate) fn of_pkcs1(pkcs1: &[u8]) -> Option<Self> {
        KeyPair::from_der(pkcs1).ok().map(Self)
    }

    pub(super) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SigningError> {
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)
            .map_err(|_| SigningError::NoRandomness)?;
        Ok(signature)
    }
}

/// A public key that this backend accepts.
pub(crate) struct VerifyingKey(ParsedPublicKey);

impl VerifyingKey {
    pub(crate) fn of_pkcs1(pkcs1: &[u8], bits: usize) -> Option<Self> {
        // It would parse a smaller key as well, and then refuse every signature.
        let key = (bits >= 2048).then(|| ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, pkcs1))?;
        key.ok().map(Self)
    }

    pub(super) fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        self.0.verify_sig(message, signature).is_ok()
    }
}

/// A fresh private key of 2048 bits, as PKCS#8.
pub(crate) fn generate() -> Result<Zeroizing<Vec<u8>>, SigningError> {
    let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|_| SigningError::NoRandomness)?;
    let pkcs8 = pair.as_der().map_err(|_| SigningError::NoRandomness)?;
    Ok(Zeroizing::new(pkcs8.as_ref().to_vec()))
}
