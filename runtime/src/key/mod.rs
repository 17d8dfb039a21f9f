//! RSA keys in every format that Alipay's tools and consoles hand out, detected from their content.

mod der;
mod documents;
mod error;
mod pem;
mod private;
mod public;

pub use error::KeyError;
pub use private::PrivateKey;
pub use public::PublicKey;

use zeroize::Zeroizing;

/// Reads a key from every kind of text or bytes that a program may hold one in; what it gives away is wiped.
macro_rules! read_from {
    ($key:ty) => {
        read_from!($key: &str, |text| text);
        read_from!($key: &String, |text| text);
        read_from!($key: &[u8], |bytes| bytes);
        read_from!($key: &Vec<u8>, |bytes| bytes);
        read_from!($key: String, |text| Zeroizing::new(text).as_str());
        read_from!($key: Vec<u8>, |bytes| Zeroizing::new(bytes).as_slice());
    };
    ($key:ty: $given:ty, |$name:ident| $content:expr) => {
        impl TryFrom<$given> for $key {
            type Error = KeyError;

            fn try_from($name: $given) -> Result<Self, KeyError> {
                Self::parse($content)
            }
        }
    };
}

read_from!(PrivateKey);
read_from!(PublicKey);

#[cfg(test)]
mod tests;
