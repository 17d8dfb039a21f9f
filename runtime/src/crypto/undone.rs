//! What a signature holds, which the public key of its maker shows.

use rsa::traits::PublicKeyParts;
use rsa::{BigUint, RsaPublicKey};

use super::SignType;

/// What a signature holds.
#[derive(Debug)]
pub struct Undone {
    /// Its type, if it is a known one.
    pub sign_type: Option<SignType>,
    /// The hash of what was signed.
    pub hash: Vec<u8>,
}

pub(super) fn undone(key: &RsaPublicKey, signature: &[u8]) -> Option<Undone> {
    if signature.len() != key.size() {
        return None;
    }
    let undone = BigUint::from_bytes_be(signature).modpow(key.e(), key.n()).to_bytes_be();
    // The block is 00 01 FF … FF 00 digest; the number has lost its leading zero.
    let padding = undone.iter().skip(1).take_while(|&&byte| byte == 0xff).count();
    let digest = match (undone.first(), undone.get(1 + padding..)) {
        (Some(1), Some([0, digest @ ..])) if padding >= 8 => digest,
        _ => return None,
    };
    // What stands before the hash is the DER of its algorithm and length.
    let known = SignType::ALL
        .iter()
        .find_map(|scheme| Some((*scheme, digest.strip_prefix(&*scheme.padding().prefix)?)));
    let (sign_type, hash) = known.map_or((None, digest), |(scheme, hash)| (Some(scheme), hash));
    Some(Undone { sign_type, hash: hash.to_vec() })
}
