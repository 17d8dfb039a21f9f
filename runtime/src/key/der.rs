//! What a DER document is by its shape, and the RSA key inside.

use rsa::pkcs1::{ALGORITHM_ID, ALGORITHM_OID};
use rsa::pkcs8::der::asn1::{AnyRef, BitStringRef};
use rsa::pkcs8::der::{self, Decode, Encode, ErrorKind, Reader, SliceReader, Tag, Tagged};
use rsa::pkcs8::{ObjectIdentifier, PrivateKeyInfo, SubjectPublicKeyInfoRef};
use zeroize::Zeroizing;

use super::KeyError;

/// What a DER document is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shape<'a> {
    /// A PKCS#1 private key, found bare or inside PKCS#8.
    RsaPrivate(&'a [u8]),
    /// A PKCS#1 public key, found bare or inside a `SubjectPublicKeyInfo`.
    RsaPublic(&'a [u8]),
    OtherAlgorithm,
    Certificate,
    Encrypted,
}

impl<'a> Shape<'a> {
    /// Algorithms' parameters and what stands behind a key are not looked at: tools differ in them.
    pub(super) fn of(document: &'a [u8]) -> Result<Self, KeyError> {
        let outer = AnyRef::from_der(document).map_err(|error| match error.kind() {
            ErrorKind::Incomplete { .. } => KeyError::Truncated,
            _ => KeyError::NotAKey,
        })?;
        let children = children(outer).map_err(|_| KeyError::NotAKey)?;
        let tags: Vec<Tag> = children.iter().map(Tagged::tag).collect();
        match (tags.as_slice(), children.as_slice()) {
            ([Tag::Integer, Tag::Sequence, Tag::OctetString, ..], [_, algorithm, key, ..]) => {
                Ok(if is_rsa(*algorithm) { Self::RsaPrivate(key.value()) } else { Self::OtherAlgorithm })
            }
            ([Tag::Sequence, Tag::BitString], [algorithm, key]) => match key.value() {
                [0, key @ ..] if is_rsa(*algorithm) => Ok(Self::RsaPublic(key)),
                _ => Ok(Self::OtherAlgorithm),
            },
            ([Tag::Integer, Tag::Integer, Tag::Integer, ..], all) if all.len() == 9 => {
                Ok(Self::RsaPrivate(document))
            }
            ([Tag::Integer, Tag::Integer], _) => Ok(Self::RsaPublic(document)),
            ([Tag::Integer, Tag::OctetString, ..], _) => Ok(Self::OtherAlgorithm),
            ([Tag::Sequence, Tag::Sequence, Tag::BitString], _) => Ok(Self::Certificate),
            ([Tag::Sequence, Tag::OctetString], _) => Ok(Self::Encrypted),
            _ => Err(KeyError::NotAKey),
        }
    }
}

fn children(outer: AnyRef<'_>) -> der::Result<Vec<AnyRef<'_>>> {
    outer.sequence(|inner| {
        let mut children = Vec::new();
        while !inner.is_finished() {
            children.push(AnyRef::decode(inner)?);
        }
        Ok(children)
    })
}

fn is_rsa(algorithm: AnyRef<'_>) -> bool {
    let named =
        SliceReader::new(algorithm.value()).and_then(|mut inner| ObjectIdentifier::decode(&mut inner));
    named == Ok(ALGORITHM_OID)
}

/// A PKCS#1 private key as PKCS#8.
pub(super) fn pkcs8(pkcs1: &[u8]) -> der::Result<Zeroizing<Vec<u8>>> {
    PrivateKeyInfo::new(ALGORITHM_ID, pkcs1).to_der().map(Zeroizing::new)
}

/// A PKCS#1 public key as `SubjectPublicKeyInfo`.
pub(super) fn spki(pkcs1: &[u8]) -> der::Result<Vec<u8>> {
    let subject_public_key = BitStringRef::from_bytes(pkcs1)?;
    SubjectPublicKeyInfoRef { algorithm: ALGORITHM_ID, subject_public_key }.to_der()
}
