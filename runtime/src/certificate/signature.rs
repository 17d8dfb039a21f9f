//! Whether one certificate was signed with the key of another.

use rsa::Pkcs1v15Sign;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};
use x509_cert::der::oid::db::rfc5912::{
    SHA_1_WITH_RSA_ENCRYPTION, SHA_256_WITH_RSA_ENCRYPTION, SHA_384_WITH_RSA_ENCRYPTION,
    SHA_512_WITH_RSA_ENCRYPTION,
};

use super::TrustError;
use super::parsed::Certificate;
use crate::crypto::Public;

/// Checks the signature of a certificate.
///
/// SHA-1, which only very old certificates carry, is refused: two certificates with one SHA-1 can be made.
pub(super) fn check(certificate: &Certificate, issuer: &Certificate) -> Result<(), TrustError> {
    let signed = &certificate.signed;
    let (scheme, digest) = match certificate.algorithm {
        SHA_256_WITH_RSA_ENCRYPTION => (Pkcs1v15Sign::new::<Sha256>(), Sha256::digest(signed).to_vec()),
        SHA_384_WITH_RSA_ENCRYPTION => (Pkcs1v15Sign::new::<Sha384>(), Sha384::digest(signed).to_vec()),
        SHA_512_WITH_RSA_ENCRYPTION => (Pkcs1v15Sign::new::<Sha512>(), Sha512::digest(signed).to_vec()),
        _ => return Err(TrustError::Algorithm),
    };
    let key = issuer.public_key().map_err(TrustError::Key)?;
    let signature = certificate.signature.as_deref().ok_or(TrustError::Signature)?;
    let Public::Rsa(key) = key.public();
    if key.verify_digest(scheme, &digest, signature) { Ok(()) } else { Err(TrustError::Signature) }
}

/// Whether a certificate was signed with its own key and then changed; its names may be what was changed. It says nothing
/// about trust, so SHA-1 is good enough: nobody but chance has changed it.
pub(super) fn is_changed(certificate: &Certificate) -> bool {
    let (Ok(key), Some(signature)) = (certificate.public_key(), &certificate.signature) else { return false };
    if key.public().undo(signature).is_none() {
        return false;
    }
    if certificate.algorithm == SHA_1_WITH_RSA_ENCRYPTION {
        let digest = Sha1::digest(&certificate.signed);
        let Public::Rsa(key) = key.public();
        return !key.verify_digest(Pkcs1v15Sign::new::<Sha1>(), &digest, signature);
    }
    check(certificate, certificate) == Err(TrustError::Signature)
}
