//! Which of Alipay's keys a reply is verified with.

use crate::certificate::{CertSn, CertificateMode, Source};
use crate::{ErrorKind, PublicKey, VerificationError};

/// Where the key comes from.
#[derive(Debug)]
pub(crate) enum Keys {
    /// The one key that the client was given.
    Fixed(PublicKey),
    /// The certificate that the reply names.
    Certificates(CertificateMode),
}

impl Keys {
    /// The key for a reply that names this certificate, or none. Nothing when it would have to name one.
    pub(crate) async fn select(
        &self,
        certificate: Option<&str>,
        source: &dyn Source,
    ) -> Result<Option<PublicKey>, ErrorKind> {
        match (self, certificate) {
            (Self::Fixed(key), _) => Ok(Some(key.clone())),
            (Self::Certificates(_), None) => Ok(None),
            (Self::Certificates(mode), Some(sn)) => {
                let sn = CertSn::parse(sn).ok_or(VerificationError::CertificateNumber)?;
                Ok(Some(mode.keyring.key(sn, source).await?))
            }
        }
    }

    /// The key for what may leave its certificate unnamed: the named one, else the configured one.
    ///
    /// Gateway protocol: notifications and return URLs do not always name their certificate, and the sandbox's never.
    pub(crate) async fn select_or_configured(
        &self,
        certificate: Option<&str>,
        source: &dyn Source,
    ) -> Result<PublicKey, ErrorKind> {
        Ok(self.select(certificate, source).await?.unwrap_or_else(|| self.configured().clone()))
    }

    /// The key that the client was given, as such or in a certificate.
    pub(crate) fn configured(&self) -> &PublicKey {
        match self {
            Self::Fixed(key) => key,
            Self::Certificates(mode) => mode.keyring.configured(),
        }
    }

    pub(crate) fn are_certificates(&self) -> bool {
        matches!(self, Self::Certificates(_))
    }

    /// The common parameter `app_cert_sn`.
    pub(crate) fn app_cert_sn(&self) -> Option<String> {
        self.mode().map(|mode| mode.app_cert_sn.clone())
    }

    /// The common parameter `alipay_root_cert_sn`.
    pub(crate) fn alipay_root_cert_sn(&self) -> Option<String> {
        self.mode().map(|mode| mode.alipay_root_cert_sn.clone())
    }

    fn mode(&self) -> Option<&CertificateMode> {
        match self {
            Self::Fixed(_) => None,
            Self::Certificates(mode) => Some(mode),
        }
    }
}
