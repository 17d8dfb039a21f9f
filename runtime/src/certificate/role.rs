//! Whose certificates a file holds.

use std::fmt;

/// One of the three files of certificate mode; see [`ClientBuilder::certificates`](crate::ClientBuilder::certificates).
///
/// ```
/// use alipay::{CertificateRole, ConfigurationError};
///
/// /// The file that stands in the place of another one.
/// fn misplaced(error: &ConfigurationError) -> Option<CertificateRole> {
///     match error {
///         ConfigurationError::MisplacedCertificate { holds, .. } => Some(*holds),
///         _ => None,
///     }
/// }
/// let (given_as, holds) = (CertificateRole::Alipay, CertificateRole::App);
/// let error = ConfigurationError::MisplacedCertificate { given_as, holds };
/// assert_eq!(misplaced(&error), Some(CertificateRole::App));
/// assert!(CertificateRole::Root.to_string().contains("alipayRootCert.crt"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CertificateRole {
    /// The app's certificate: `appCertPublicKey_….crt`.
    App,
    /// Alipay's certificate: `alipayCertPublicKey_RSA2.crt`.
    Alipay,
    /// The root certificates: `alipayRootCert.crt`.
    Root,
}

impl fmt::Display for CertificateRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::App => "the app's certificate (appCertPublicKey_….crt)",
            Self::Alipay => "Alipay's certificate (alipayCertPublicKey_RSA2.crt)",
            Self::Root => "the root certificates (alipayRootCert.crt)",
        })
    }
}
