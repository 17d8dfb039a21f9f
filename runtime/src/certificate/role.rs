//! Whose certificates a file holds.

use std::fmt;

/// One of the three files of certificate mode; see [`ClientBuilder::certificates`](crate::ClientBuilder::certificates).
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
