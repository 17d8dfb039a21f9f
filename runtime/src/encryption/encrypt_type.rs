//! The two ciphers of the gateway that run on AES.

use std::fmt;
use std::str::FromStr;

use aes::Aes128;
use aes::cipher::block_padding::Pkcs7;
use aes::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rsa::rand_core::{OsRng, RngCore};

use super::{DecryptionError, EncryptionError, EncryptionKey};

const BLOCK: usize = 16;
const ZERO: [u8; BLOCK] = [0; BLOCK];

/// How content is encrypted: the common parameter `encrypt_type`.
///
/// Both are AES-128-CBC with PKCS#7 padding, in base64. The cipher itself does not protect against changes; the
/// signature over the cipher text does, so a reply is decrypted only after it was verified.
///
/// ```
/// use alipay::{EncryptType, EncryptionKey};
///
/// let key = EncryptionKey::parse("AAECAwQFBgcICQoLDA0ODw==")?; // base64 of 16 bytes
/// let cipher_text = EncryptType::AesV2.encrypt(&key, "支付".as_bytes())?;
/// assert_eq!(EncryptType::AesV2.decrypt(&key, &cipher_text)?, "支付".as_bytes());
///
/// assert_eq!("aes".parse(), Ok(EncryptType::Aes)); // names are read in any case
/// assert_eq!(EncryptType::AesV2.as_str(), "AES_V2");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EncryptType {
    /// Every text begins at the same point (an initialization vector of zeros), so equal beginnings show as equal;
    /// what every app can use.
    #[default]
    Aes,
    /// Every text begins at a random point, which stands before the cipher text.
    AesV2,
}

impl EncryptType {
    /// The name on the wire: `AES` or `AES_V2`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Aes => "AES",
            Self::AesV2 => "AES_V2",
        }
    }

    /// Encrypts `content`; the cipher text is standard base64.
    ///
    /// # Errors
    /// When `AES_V2` gets no randomness from the operating system.
    pub fn encrypt(self, key: &EncryptionKey, content: &[u8]) -> Result<String, EncryptionError> {
        let (iv, mut sent) = match self {
            Self::Aes => (ZERO, Vec::new()),
            Self::AesV2 => {
                let mut iv = ZERO;
                OsRng.try_fill_bytes(&mut iv).map_err(|_| EncryptionError::NoRandomness)?;
                (iv, iv.to_vec())
            }
        };
        let cipher = cbc::Encryptor::<Aes128>::new(key.bytes().into(), &iv.into());
        sent.extend(cipher.encrypt_padded_vec::<Pkcs7>(content));
        Ok(STANDARD.encode(sent))
    }

    /// Decrypts what [`encrypt`](Self::encrypt) or Alipay encrypted. Verify its signature first.
    ///
    /// # Errors
    /// When it is not base64, not a whole number of blocks, or was encrypted with another key or type.
    pub fn decrypt(self, key: &EncryptionKey, base64: &str) -> Result<Vec<u8>, DecryptionError> {
        let received = STANDARD.decode(base64).map_err(|_| DecryptionError::NotBase64)?;
        let (iv, blocks) = match self {
            Self::Aes => (ZERO, received.as_slice()),
            Self::AesV2 => received
                .split_first_chunk::<BLOCK>()
                .map(|(iv, blocks)| (*iv, blocks))
                .ok_or(DecryptionError::Length)?,
        };
        if blocks.is_empty() || !blocks.len().is_multiple_of(BLOCK) {
            return Err(DecryptionError::Length);
        }
        let cipher = cbc::Decryptor::<Aes128>::new(key.bytes().into(), &iv.into());
        cipher.decrypt_padded_vec::<Pkcs7>(blocks).map_err(|_| DecryptionError::Key)
    }
}

impl fmt::Display for EncryptType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for EncryptType {
    type Err = UnknownEncryptType;

    fn from_str(name: &str) -> Result<Self, UnknownEncryptType> {
        let of_name = |known: &Self| known.as_str().eq_ignore_ascii_case(name.trim());
        [Self::Aes, Self::AesV2].into_iter().find(of_name).ok_or(UnknownEncryptType)
    }
}

/// A text that names no [`EncryptType`].
///
/// ```
/// use alipay::{EncryptType, UnknownEncryptType};
///
/// assert_eq!("SM4".parse::<EncryptType>(), Err(UnknownEncryptType));
/// assert_eq!(UnknownEncryptType.to_string(), "the encryption type must be AES or AES_V2");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownEncryptType;

impl fmt::Display for UnknownEncryptType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the encryption type must be AES or AES_V2")
    }
}

impl std::error::Error for UnknownEncryptType {}
