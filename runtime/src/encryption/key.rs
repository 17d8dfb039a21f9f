//! The app's key for content encryption.

use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use rsa::rand_core::{OsRng, RngCore};
use zeroize::Zeroizing;

use super::EncryptionError;
use crate::pasted;

const SIZE: usize = 16;

/// The most that is read, in bytes; a key has 24 characters.
const MOST: usize = 4096;

/// Padding is often lost when a key is copied, and means nothing.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The key that encrypts the content of calls and replies; the console calls it the interface content encryption key.
///
/// It is a secret of the app, shared with Alipay. Its memory, which clones share, is wiped when the last of them is
/// dropped, and `Debug` does not print it.
///
/// ```
/// use alipay::EncryptionKey;
///
/// let key = EncryptionKey::parse("AAECAwQFBgcICQoLDA0ODw==")?;
/// assert_eq!(format!("{key:?}"), "EncryptionKey(128 bits)");
///
/// let fresh = EncryptionKey::generate()?;
/// assert_eq!(fresh.to_base64().len(), 24);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct EncryptionKey(Arc<Zeroizing<[u8; SIZE]>>); // in one place: a value that moves leaves its bytes behind

impl EncryptionKey {
    /// Reads a key as the console shows it: base64 of 16 bytes. White space does not matter, nor do quotes around it,
    /// characters that is invisible and UTF-16.
    ///
    /// # Errors
    /// When it is something else.
    pub fn parse(base64: impl AsRef<[u8]>) -> Result<Self, EncryptionKeyError> {
        let base64 = base64.as_ref();
        if base64.len() > MOST {
            return Err(EncryptionKeyError::NotBase64);
        }
        let text = pasted::text(base64).ok_or(EncryptionKeyError::NotBase64)?;
        let mut bare = Zeroizing::new(Vec::with_capacity(text.len()));
        bare.extend(pasted::bare(&text).bytes().filter(|byte| !byte.is_ascii_whitespace()));
        let bytes = BASE64.decode(&*bare).map(Zeroizing::new).map_err(|_| EncryptionKeyError::NotBase64)?;
        if bytes.len() != SIZE {
            return Err(EncryptionKeyError::Size { bytes: bytes.len() });
        }
        Ok(Self::filled(|key| key.copy_from_slice(&bytes)))
    }

    /// Makes a fresh key, for tests and for a gateway of one's own; Alipay's console makes its keys itself.
    ///
    /// # Errors
    /// When the operating system gives no randomness.
    pub fn generate() -> Result<Self, EncryptionError> {
        let mut filled = Ok(());
        let key = Self::filled(|key| filled = OsRng.try_fill_bytes(key));
        filled.map(|()| key).map_err(|_| EncryptionError::NoRandomness)
    }

    /// A key that is written where it stays.
    fn filled(fill: impl FnOnce(&mut [u8; SIZE])) -> Self {
        let mut key = Arc::new(Zeroizing::new([0; SIZE]));
        if let Some(key) = Arc::get_mut(&mut key) {
            fill(key);
        }
        Self(key)
    }

    /// The key as the console shows it; the text is wiped when it is dropped.
    pub fn to_base64(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE64.encode(self.bytes()))
    }

    pub(super) fn bytes(&self) -> &[u8; SIZE] {
        &self.0
    }
}

impl fmt::Debug for EncryptionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EncryptionKey({} bits)", SIZE * 8)
    }
}

/// Why a text is no [`EncryptionKey`]. It never holds a part of the key.
///
/// ```
/// use alipay::{EncryptionKey, EncryptionKeyError};
///
/// let error = EncryptionKey::parse("AAEC").unwrap_err();
/// assert_eq!(error, EncryptionKeyError::Size { bytes: 3 });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EncryptionKeyError {
    /// It is not base64.
    NotBase64,
    /// It is base64 of another number of bytes than 16.
    Size {
        /// How many.
        bytes: usize,
    },
}

impl fmt::Display for EncryptionKeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotBase64 => f.write_str("it is not base64"),
            Self::Size { bytes } => write!(f, "it is base64 of {bytes} bytes, not of 16"),
        }
    }
}

impl std::error::Error for EncryptionKeyError {}

impl From<std::convert::Infallible> for EncryptionKeyError {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}

impl From<&EncryptionKey> for EncryptionKey {
    fn from(key: &EncryptionKey) -> Self {
        key.clone()
    }
}

/// Reads a key from every kind of text or bytes that a program may hold one in; what it gives away is wiped.
macro_rules! read_from {
    ($($given:ty, |$name:ident| $content:expr;)*) => {$(
        impl TryFrom<$given> for EncryptionKey {
            type Error = EncryptionKeyError;

            fn try_from($name: $given) -> Result<Self, EncryptionKeyError> {
                Self::parse($content)
            }
        }
    )*};
}

read_from! {
    &str, |text| text;
    &String, |text| text;
    &[u8], |bytes| bytes;
    String, |text| Zeroizing::new(text).as_bytes();
    Vec<u8>, |bytes| Zeroizing::new(bytes).as_slice();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_stays_in_one_place_however_it_is_moved_and_cloned() {
        let key = EncryptionKey::parse("AAECAwQFBgcICQoLDA0ODw==").unwrap();
        let place = key.bytes().as_ptr();
        let moved = Box::new((key.clone(), key));
        assert_eq!((moved.0.bytes().as_ptr(), moved.1.bytes().as_ptr()), (place, place));
        assert_eq!(moved.0.bytes(), &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
        assert_ne!(EncryptionKey::generate().unwrap().bytes(), EncryptionKey::generate().unwrap().bytes());
    }
}
