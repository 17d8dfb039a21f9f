//! Certificate mode: reading certificates, the numbers that the gateway knows them by, and which of them to trust.

mod app;
mod bundle;
mod documents;
mod error;
mod keyring;
mod name;
mod number;
mod parsed;
mod role;
mod shared;
mod signature;
mod suspects;
mod tree;
mod trust;

pub use bundle::Certificates;
pub use error::{BlockFault, CertificateDownloadError, CertificateError, TrustError};
pub use role::CertificateRole;

pub(crate) use app::AppCertificates;
pub(crate) use keyring::{Keyring, Source};
pub(crate) use number::CertSn;
pub(crate) use parsed::Certificate;
pub(crate) use shared::SharedCertificates;

#[cfg(test)]
mod tests;
