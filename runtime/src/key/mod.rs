//! RSA keys in every format that Alipay's tools and consoles hand out, detected from their content.

mod armor;
mod der;
mod error;
mod pem;
mod private;
mod public;

pub use error::KeyError;
pub use private::PrivateKey;
pub use public::PublicKey;

/// The smallest and the largest key size in bits; Alipay issues 1024 (old apps) and 2048.
const SIZES: std::ops::RangeInclusive<usize> = 1024..=4096;

/// Reads a key from every kind of text or bytes that a program may hold one in.
macro_rules! read_from {
    ($key:ty: $($given:ty)*) => {$(
        impl TryFrom<$given> for $key {
            type Error = KeyError;

            fn try_from(given: $given) -> Result<Self, KeyError> {
                Self::parse(given)
            }
        }
    )*};
}

read_from!(PrivateKey: &str String &String &[u8] Vec<u8> &Vec<u8>);
read_from!(PublicKey: &str String &String &[u8] Vec<u8> &Vec<u8>);

#[cfg(test)]
mod tests;
