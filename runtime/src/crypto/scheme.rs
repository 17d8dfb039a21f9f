//! The signature schemes: one row each, from which every name, hash and message is made.

use std::fmt;
use std::str::FromStr;

use rsa::Pkcs1v15Sign;
use sha1::Sha1;
use sha2::{Digest, Sha256};

macro_rules! schemes {
    ($($(#[$about:meta])* $scheme:ident = $name:literal, $hash:ty;)*) => {
        schemes! { @names $($name)* }

        /// How calls are signed and replies are verified: the common parameter `sign_type`.
        ///
        /// A reply is only ever verified with the hash of the configured type, never with one that the reply chooses.
        ///
        /// ```
        /// use alipay::{PrivateKey, SignType};
        ///
        /// let key = PrivateKey::generate()?;
        /// let signature = SignType::Rsa2.sign(&key, b"app_id=2014072300007148")?;
        /// assert_eq!(signature.len(), 344); // base64 of 2048 bits
        /// SignType::Rsa2.verify(key.public_key(), b"app_id=2014072300007148", &signature)?;
        ///
        /// assert_eq!("rsa2".parse(), Ok(SignType::Rsa2)); // names are read in any case
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SignType {
            $($(#[$about])* $scheme,)*
        }

        impl SignType {
            /// All of them, the recommended one first.
            pub const ALL: &'static [Self] = &[$(Self::$scheme),*];

            /// The name on the wire, such as `RSA2`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$scheme => $name,)*
                }
            }

            /// The hash of `message` that a signature of this type is over: of `RSA2` 32 bytes of SHA-256, of `RSA` 20 bytes of
            /// SHA-1.
            ///
            /// For a [`Signer`](crate::Signer) whose service takes hashes only.
            pub fn digest(self, message: &[u8]) -> Vec<u8> {
                match self {
                    $(Self::$scheme => <$hash>::digest(message).to_vec(),)*
                }
            }

            /// How the hash is written into a signature.
            pub(super) fn padding(self) -> Pkcs1v15Sign {
                match self {
                    $(Self::$scheme => Pkcs1v15Sign::new::<$hash>(),)*
                }
            }
        }
    };
    (@names $first:literal $($name:literal)*) => {
        /// All names, as a sentence lists them.
        pub const SIGN_TYPES: &str = concat!($first $(, " or ", $name)*);

        /// What is said of a setting that is none of them.
        pub(crate) const EXPECTED: &str = concat!("it must be ", $first $(, " or ", $name)*);
    };
}

schemes! {
    /// RSA with SHA-256, for keys of 2048 bits or more; what Alipay recommends.
    #[default]
    Rsa2 = "RSA2", Sha256;
    /// RSA with SHA-1, for apps from before RSA2.
    Rsa = "RSA", Sha1;
}

impl fmt::Display for SignType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for SignType {
    type Err = UnknownSignType;

    fn from_str(name: &str) -> Result<Self, UnknownSignType> {
        let of_name = |known: &Self| known.as_str().eq_ignore_ascii_case(name.trim());
        Self::ALL.iter().copied().find(of_name).ok_or(UnknownSignType)
    }
}

/// A text that names no [`SignType`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownSignType;

impl fmt::Display for UnknownSignType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the signature type must be {SIGN_TYPES}")
    }
}

impl std::error::Error for UnknownSignType {}
