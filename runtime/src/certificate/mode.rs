//! What a client in certificate mode has: the numbers that it sends, and the keys that it verifies with.

use std::sync::Arc;

use super::keyring::Keyring;
use super::parsed::Certificate;
use super::{CertificateError, CertificateRole, Certificates};
use crate::{Clock, ConfigurationError, PublicKey};

/// A file as it was given.
pub(crate) type Given = Result<Certificates, CertificateError>;

/// The three files, and further ones of Alipay.
pub(crate) struct CertificateFiles {
    pub(crate) app: Given,
    pub(crate) alipay: Given,
    pub(crate) root: Given,
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
        further: Vec<Given>,
        app_key: Option<&PublicKey>,
        clock: Arc<dyn Clock>,
    ) -> Result<CertificateMode, ConfigurationError> {
        use ConfigurationError::{AlipayCertificate, AppCertificate, RootCertificate};

        let app = self.app.map_err(AppCertificate)?;
        let alipay = std::iter::once(self.alipay).chain(further).collect::<Result<Vec<_>, _>>();
        let alipay = alipay.map_err(AlipayCertificate)?;
        let roots = self.root.map_err(RootCertificate)?;
        misplaced(&app, &alipay, &roots, app_key)?;
        let certified = app.public_key().map_err(AppCertificate)?;
        if app_key.is_some_and(|key| *key != certified) {
            return Err(ConfigurationError::AppCertificateKey);
        }
        let alipay_root_cert_sn = roots.root_sn().map_err(RootCertificate)?;
        if !roots.iter().any(Certificate::is_self_signed) {
            return Err(ConfigurationError::NoRoot);
        }
        let keyring = Keyring::new(&alipay, roots, clock).map_err(AlipayCertificate)?;
        if keyring.configured().any(|key| *key == certified) {
            return Err(ConfigurationError::OwnCertificate);
        }
        let app_cert_sn = app.sn().map_err(AppCertificate)?;
        Ok(CertificateMode { app_cert_sn, alipay_root_cert_sn, keyring: Arc::new(keyring) })
    }
}

/// Refuses a file in the place of another one.
fn misplaced(
    app: &Certificates,
    alipay: &[Certificates],
    roots: &Certificates,
    app_key: Option<&PublicKey>,
) -> Result<(), ConfigurationError> {
    use CertificateRole::{Alipay, App, Root};

    let is_apps = |one: &Certificate| app_key.is_some_and(|key| one.public_key().as_ref() == Ok(key));
    let is_roots = |file: &Certificates| file.first().is_ok_and(Certificate::is_self_signed);
    let refused = |given_as, holds| Err(ConfigurationError::MisplacedCertificate { given_as, holds });
    if is_roots(app) && !app.first().is_ok_and(is_apps) {
        return refused(App, Root);
    }
    if alipay.iter().any(is_roots) {
        return refused(Alipay, Root);
    }
    if roots.iter().any(is_apps) {
        return refused(Root, App);
    }
    let alipays =
        |one: &Certificate| alipay.iter().filter_map(|file| file.first().ok()).any(|own| own.der == one.der);
    if roots.iter().any(alipays) {
        return refused(Root, Alipay);
    }
    let exchanged = alipay.iter().any(|file| file.first().is_ok_and(is_apps));
    if exchanged && !app.first().is_ok_and(is_apps) {
        return refused(Alipay, App);
    }
    Ok(())
}
