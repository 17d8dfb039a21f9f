//! Signing and verifying: RSASSA-PKCS1-v1_5, the only scheme behind `RSA2` and `RSA`.

mod aws;
mod canonical;
mod diagnose;
mod portable;
mod sign_type;

pub use canonical::string_to_sign;
pub use diagnose::Mismatch;
pub use sign_type::{SignType, SignatureError, SigningError, UnknownSignType};

pub(crate) use diagnose::diagnose;
pub(crate) use sign_type::decode;

#[cfg(test)]
mod tests;
