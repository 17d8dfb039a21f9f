//! Which of Alipay's keys a reply is verified with.

use std::sync::Arc;

use crate::certificate::{CertSn, Keyring, Source};
use crate::{CertificateDownloadError, PublicKey};

/// Where the key comes from.
#[derive(Debug)]
pub(crate) enum Keys {
    /// The ones that the client was given; at least one.
    Fixed(Vec<PublicKey>),
    /// The certificate that the reply names.
    Certificates(Arc<Keyring>),
}

/// Why there is no key for the certificate that is named.
#[derive(Debug)]
pub(crate) enum NoKey {
    /// The number is not 32 hexadecimal digits.
    Number,
    /// The certificate is not configured and could not be had.
    Download(Arc<CertificateDownloadError>),
}

impl Keys {
    /// The keys for a reply that names this certificate, or none. `None` if it would have to name one.
    pub(crate) async fn select(
        &self,
        certificate: Option<&str>,
        source: &dyn Source,
    ) -> Result<Option<Vec<PublicKey>>, NoKey> {
        match (self, certificate) {
            (Self::Fixed(keys), _) => Ok(Some(keys.clone())),
            (Self::Certificates(_), None) => Ok(None),
            (Self::Certificates(keyring), Some(sn)) => Ok(Some(vec![named(keyring, sn, source).await?])),
        }
    }

    /// The keys for what may leave its certificate unnamed: that of the named one, else every trusted one.
    ///
    /// Gateway protocol: notifications and return URLs do not always name their certificate, and the sandbox's never.
    pub(crate) async fn candidates(
        &self,
        certificate: Option<&str>,
        source: &dyn Source,
    ) -> Result<Vec<PublicKey>, NoKey> {
        match (self, certificate) {
            (Self::Certificates(keyring), Some(sn)) => Ok(vec![named(keyring, sn, source).await?]),
            _ => Ok(self.trusted()),
        }
    }

    /// Every key that is Alipay's for all the client knows: the ones that it was given, as such or in a certificate,
    /// then those of certificates that came later.
    pub(crate) fn trusted(&self) -> Vec<PublicKey> {
        match self {
            Self::Fixed(keys) => keys.clone(),
            Self::Certificates(keyring) => keyring.trusted(),
        }
    }

    pub(crate) fn are_certificates(&self) -> bool {
        matches!(self, Self::Certificates(_))
    }
}

/// The key of the certificate with this number.
async fn named(keyring: &Arc<Keyring>, sn: &str, source: &dyn Source) -> Result<PublicKey, NoKey> {
    let sn = CertSn::parse(sn).ok_or(NoKey::Number)?;
    keyring.key(sn, source).await.map_err(NoKey::Download)
}
