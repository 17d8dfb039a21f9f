//! The hashes that a signature can be over, the wrong ones too.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    pub(super) const ALL: [Self; 6] =
        [Self::Sha256, Self::Sha1, Self::Sha512, Self::Md5, Self::Sha384, Self::Sha224];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Md5 => "MD5",
            Self::Sha1 => "SHA-1",
            Self::Sha224 => "SHA-224",
            Self::Sha256 => "SHA-256",
            Self::Sha384 => "SHA-384",
            Self::Sha512 => "SHA-512",
        }
    }

    pub(super) fn of(self, content: &[u8]) -> Vec<u8> {
        match self {
            Self::Md5 => Md5::digest(content).to_vec(),
            Self::Sha1 => Sha1::digest(content).to_vec(),
            Self::Sha224 => Sha224::digest(content).to_vec(),
            Self::Sha256 => Sha256::digest(content).to_vec(),
            Self::Sha384 => Sha384::digest(content).to_vec(),
            Self::Sha512 => Sha512::digest(content).to_vec(),
        }
    }

    pub(super) fn size(self) -> usize {
        match self {
            Self::Md5 => 16,
            Self::Sha1 => 20,
            Self::Sha224 => 28,
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
        }
    }

    /// Its object identifier, as DER within the digest of a signature.
    fn identifier(self) -> &'static [u8] {
        match self {
            Self::Md5 => b"\x06\x08\x2a\x86\x48\x86\xf7\x0d\x02\x05",
            Self::Sha1 => b"\x06\x05\x2b\x0e\x03\x02\x1a",
            Self::Sha224 => b"\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x04",
            Self::Sha256 => b"\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01",
            Self::Sha384 => b"\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x02",
            Self::Sha512 => b"\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x03",
        }
    }

    /// The hash that a signature's digest names, and its value.
    pub(super) fn named_in(digest: &[u8]) -> Option<(Self, &[u8])> {
        let inner = digest.strip_prefix(b"\x30").and_then(|rest| rest.get(3..))?;
        let hash = Self::ALL.into_iter().find(|hash| inner.starts_with(hash.identifier()))?;
        Some((hash, digest.get(digest.len().checked_sub(hash.size())?..)?))
    }

    /// The hash whose values are as long as a digest that names none.
    pub(super) fn as_long_as(digest: &[u8]) -> Option<Self> {
        Self::ALL.into_iter().find(|hash| hash.size() == digest.len())
    }
}

/// How the value of a hash is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    Bytes,
    LowerHex,
    UpperHex,
    Base64,
}

impl Written {
    pub(super) const ALL: [Self; 4] = [Self::Bytes, Self::LowerHex, Self::UpperHex, Self::Base64];

    pub(super) fn write(self, value: &[u8]) -> Vec<u8> {
        match self {
            Self::Bytes => value.to_vec(),
            Self::LowerHex => value.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect(),
            Self::UpperHex => value.iter().flat_map(|byte| format!("{byte:02X}").into_bytes()).collect(),
            Self::Base64 => STANDARD.encode(value).into_bytes(),
        }
    }
}
