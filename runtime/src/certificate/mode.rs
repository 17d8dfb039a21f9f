//! What a client in certificate mode has: the numbers that it sends, and the keys that it verifies with.

use std::sync::Arc;

use super::keyring::Keyring;
use super::{CertificateError, Certificates};
use crate::{Clock, ConfigurationError, PublicKey};

/// The three files, as they were given.
pub(crate) struct CertificateFiles {
    pub(crate) app: Result<Certificates, CertificateError>,
    pub(crate) alipay: Result<Certificates, CertificateError>,
    pub(crate) root: Result<Certificates, CertificateError>,
}

#[derive(Debug)]
pub(crate) struct CertificateMode {
    pub(crate) app_cert_sn: String,
    pub(crate) alipay_root_cert_sn: String,
    pub(crate) keyring: Arc<Keyring>,
}

impl CertificateFiles {
    /// Checks that the files fit the app's key, where the signer tells it, and each other.
    pub(crate) fn checked(
        self,
        app_key: Option<&PublicKey>,
        clock: Arc<dyn Clock>,
    ) -> Result<CertificateMode, ConfigurationError> {
        use ConfigurationError::{AlipayCertificate, AppCertificate, RootCertificate};

        let app = self.app.map_err(AppCertificate)?;
        let certified = app.public_key().map_err(AppCertificate)?;
        if app_key.is_some_and(|key| *key != certified) {
            return Err(ConfigurationError::AppCertificateKey);
        }
        let roots = self.root.map_err(RootCertificate)?;
        let alipay_root_cert_sn = roots.root_sn().map_err(RootCertificate)?;
        let alipay = self.alipay.map_err(AlipayCertificate)?;
        let keyring = Keyring::new(&alipay, roots, clock).map_err(AlipayCertificate)?;
        if *keyring.configured() == certified {
            return Err(ConfigurationError::OwnCertificate);
        }
        let app_cert_sn = app.sn().map_err(AppCertificate)?;
        Ok(CertificateMode { app_cert_sn, alipay_root_cert_sn, keyring: Arc::new(keyring) })
    }
}
