//! What `aws-lc-rs` refuses, SHA-1 signatures and keys under 2048 bits; everything where it is not compiled.

use rsa::rand_core::OsRng;
use rsa::{RsaPrivateKey, RsaPublicKey};

use super::{SignType, SigningError};

/// Signs with blinding: without it, the time that this crate's arithmetic takes would tell about the key.
pub(super) fn sign(
    sign_type: SignType,
    key: &RsaPrivateKey,
    message: &[u8],
) -> Result<Vec<u8>, SigningError> {
    key.sign_with_rng(&mut OsRng, sign_type.padding(), &sign_type.digest(message))
        .map_err(|_| SigningError::NoRandomness)
}

pub(super) fn verify(sign_type: SignType, key: &RsaPublicKey, message: &[u8], signature: &[u8]) -> bool {
    key.verify(sign_type.padding(), &sign_type.digest(message), signature).is_ok()
}
