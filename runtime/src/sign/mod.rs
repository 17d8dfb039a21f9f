//! Signing and verifying: RSASSA-PKCS1-v1_5, the only scheme behind `RSA2` and `RSA`.

#[cfg(feature = "aws-lc-rs")]
mod aws;
#[cfg(not(feature = "aws-lc-rs"))]
#[path = "no_aws.rs"]
mod aws;
pub(crate) mod canonical;
pub(crate) mod diagnose;
mod portable;
mod sign_type;
mod signer;

pub use canonical::string_to_sign;
pub use diagnose::Mismatch;
pub use sign_type::{SignType, SignatureError, UnknownSignType};
pub use signer::{Signer, SigningError};

pub(crate) use aws::{SigningKey, VerifyingKey, generate};
pub(crate) use canonical::is_dropped;
#[cfg(test)]
pub(crate) use diagnose::diagnose;
pub(crate) use diagnose::{Undone, diagnose_all, undone};
pub(crate) use sign_type::{decode, encode};
pub(crate) use signer::Checked;

#[cfg(test)]
mod malformed;
#[cfg(test)]
mod tests;
