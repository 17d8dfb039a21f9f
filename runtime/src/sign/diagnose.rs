//! Why a signature does not match, read from the signature itself.

use std::fmt;

use rsa::BigUint;
use rsa::traits::PublicKeyParts;

use super::SignType;
use crate::PublicKey;

/// Why a signature does not match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mismatch {
    /// It is too short for the signature of any key.
    NoSignature {
        /// Its size, in bits.
        bits: usize,
    },
    /// The signature was made with another key, of another size.
    KeySize {
        /// The size of the signature, in bits.
        signature: usize,
        /// The size of the configured key, in bits.
        key: usize,
    },
    /// The signature was made with another key.
    Key,
    /// The key is right; the signature is of another type than the configured one.
    SignType(SignType),
    /// Key and type are right; the signed bytes are not the ones that were received.
    Content,
    /// Nobody has looked: many that did not match came within the last minute, from anyone, and were explained.
    NotExamined,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSignature { bits } => write!(f, "it has {bits} bits, so it is no signature"),
            Self::KeySize { signature, key } => write!(
                f,
                "it was made with a key of {signature} bits, and the configured Alipay public key has {key}"
            ),
            Self::NotExamined => f.write_str(
                "nobody has looked into why, since many others did not match within the last minute",
            ),
            Self::Key => f.write_str(
                "it was made with another key than the configured Alipay public key: check that this is Alipay's key for this very app and environment (sandbox and production differ), not your own public key",
            ),
            Self::SignType(actual) => {
                write!(f, "its type is {actual}, which is not the one that the client is configured for")
            }
            Self::Content => f.write_str(
                "the key is right, but the content was changed after it was signed: look for a proxy that rewrites replies, or another charset than the configured one",
            ),
        }
    }
}

/// The beginnings of what a PKCS#1 v1.5 signature holds: the DER of the digest's algorithm and length.
const SHA256: &[u8] = b"\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20";
const SHA1: &[u8] = b"\x30\x21\x30\x09\x06\x05\x2b\x0e\x03\x02\x1a\x05\x00\x04\x14";

/// A signature is as long as its key, and RSA was never used with shorter ones.
const SMALLEST_KEY: usize = 512;

/// Explains a signature that none of `keys` matches. The second part is the key that made it, if it is one of them.
pub(crate) fn diagnose_all<'a>(
    configured: SignType,
    keys: &'a [PublicKey],
    signature: &[u8],
) -> (Mismatch, Option<&'a PublicKey>) {
    let mut first = None;
    for key in keys {
        match diagnose(configured, key, signature) {
            cause @ (Mismatch::SignType(_) | Mismatch::Content) => return (cause, Some(key)),
            cause => first = first.or(Some(cause)),
        }
    }
    (first.unwrap_or(Mismatch::Key), None)
}

/// Explains a signature that did not match; it decides nothing.
pub(crate) fn diagnose(configured: SignType, key: &PublicKey, signature: &[u8]) -> Mismatch {
    if signature.len() * 8 < SMALLEST_KEY {
        return Mismatch::NoSignature { bits: signature.len() * 8 };
    }
    if signature.len() != key.rsa().size() {
        return Mismatch::KeySize { signature: signature.len() * 8, key: key.bits() };
    }
    match undone(key, signature) {
        None => Mismatch::Key,
        Some(Undone { sign_type: Some(actual), .. }) if actual != configured => Mismatch::SignType(actual),
        Some(_) => Mismatch::Content,
    }
}

/// What a signature holds.
#[derive(Debug)]
pub struct Undone {
    /// Its type, if it is a known one.
    pub sign_type: Option<SignType>,
    /// The hash of what was signed.
    pub hash: Vec<u8>,
}

/// Undoes a signature with the key that made it, which shows its padding and its hash. With any other key it is noise,
/// and there is nothing.
pub fn undone(key: &PublicKey, signature: &[u8]) -> Option<Undone> {
    let rsa = key.rsa();
    if signature.len() != rsa.size() {
        return None;
    }
    let undone = BigUint::from_bytes_be(signature).modpow(rsa.e(), rsa.n()).to_bytes_be();
    // The block is 00 01 FF … FF 00 digest; the number has lost its leading zero.
    let padding = undone.iter().skip(1).take_while(|&&byte| byte == 0xff).count();
    let digest = match (undone.first(), undone.get(1 + padding..)) {
        (Some(1), Some([0, digest @ ..])) if padding >= 8 => digest,
        _ => return None,
    };
    let (sign_type, hash) = match (digest.strip_prefix(SHA256), digest.strip_prefix(SHA1)) {
        (Some(hash), _) => (Some(SignType::Rsa2), hash),
        (_, Some(hash)) => (Some(SignType::Rsa), hash),
        _ => (None, digest),
    };
    Some(Undone { sign_type, hash: hash.to_vec() })
}
