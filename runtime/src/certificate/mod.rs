//! Certificate mode: reading certificates, the numbers that the gateway knows them by, and which of them to trust.

mod armor;
mod bundle;
mod download;
mod error;
mod keyring;
mod mode;
mod name;
mod number;
mod parsed;
mod signature;
mod suspects;
mod trust;

pub use bundle::Certificates;
pub use error::{CertificateDownloadError, CertificateError, TrustError};

pub(crate) use download::Unasked;
#[cfg(test)]
pub(crate) use keyring::Downloading;
pub(crate) use keyring::Source;
pub(crate) use mode::{CertificateFiles, CertificateMode};
pub(crate) use number::CertSn;

#[cfg(test)]
mod tests;
