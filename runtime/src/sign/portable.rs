//! What `aws-lc-rs` refuses: SHA-1 signatures and keys under 2048 bits.

use rsa::rand_core::OsRng;
use rsa::{Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::{SignType, SigningError};

/// Signs with blinding: without it, the time that this crate's arithmetic takes would tell about the key.
pub(super) fn sign(
    sign_type: SignType,
    key: &RsaPrivateKey,
    message: &[u8],
) -> Result<Vec<u8>, SigningError> {
    let (scheme, digest) = digest(sign_type, message);
    key.sign_with_rng(&mut OsRng, scheme, &digest).map_err(|_| SigningError)
}

pub(super) fn verify(sign_type: SignType, key: &RsaPublicKey, message: &[u8], signature: &[u8]) -> bool {
    let (scheme, digest) = digest(sign_type, message);
    key.verify(scheme, &digest, signature).is_ok()
}

fn digest(sign_type: SignType, message: &[u8]) -> (Pkcs1v15Sign, Vec<u8>) {
    match sign_type {
        SignType::Rsa2 => (Pkcs1v15Sign::new::<Sha256>(), Sha256::digest(message).to_vec()),
        SignType::Rsa => (Pkcs1v15Sign::new::<Sha1>(), Sha1::digest(message).to_vec()),
    }
}
