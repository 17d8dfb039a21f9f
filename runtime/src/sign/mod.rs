//! What a call is signed over, who signs it, and why a signature does not match.

pub(crate) mod canonical;
mod diagnose;
mod signature;
mod signer;
mod threads;

pub use canonical::string_to_sign;
pub use diagnose::Mismatch;
pub use signature::SignatureError;
pub use signer::Signer;
pub use threads::SigningThreads;

pub(crate) use canonical::is_dropped;
#[cfg(test)]
pub(crate) use diagnose::diagnose;
pub(crate) use diagnose::diagnose_all;
pub(crate) use signature::{decode, encode};
pub(crate) use signer::Checked;
pub(crate) use threads::Elsewhere;

#[cfg(test)]
mod tests;
