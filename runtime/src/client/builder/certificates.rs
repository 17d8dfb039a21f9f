//! The files of certificate mode, and whether they fit the app's key and each other.

use std::sync::Arc;

use super::ClientBuilder;
use crate::certificate::{AppCertificates, Certificate, Keyring, SharedCertificates};
use crate::{CertificateError, CertificateRole, Certificates, Clock, ConfigurationError, PublicKey};

/// A file as it was given.
pub(super) type Given = Result<Certificates, CertificateError>;

/// The three files, and further ones of Alipay.
#[derive(Clone)]
pub(super) struct CertificateFiles {
    pub(super) app: Given,
    pub(super) alipay: Given,
    pub(super) root: Given,
}

impl ClientBuilder {
    /// The three files of an app in certificate mode, in place of Alipay's public key: the app's certificate
    /// (`appCertPublicKey_….crt`), Alipay's (`alipayCertPublicKey_RSA2.crt`) and the roots (`alipayRootCert.crt`), as
    /// text or bytes in any form that [`Certificates::parse`] reads.
    ///
    /// Every reply names the certificate that signed it. When Alipay has changed its certificate, the new one is
    /// downloaded during the first call that meets it (a call of its own, with a timeout of its own) and is used if the
    /// roots vouch for it and its owner is that of the given one. The given ones are trusted as they are, also after
    /// they have expired. No root vouches for the sandbox's certificates, so there a new one has to be given.
    ///
    /// ```no_run
    /// use alipay::Client;
    ///
    /// let client = Client::builder()
    ///     .app_id("2014072300007148")
    ///     .private_key(std::fs::read("app_private_key.pem")?)
    ///     .certificates(
    ///         std::fs::read("appCertPublicKey_2014072300007148.crt")?,
    ///         std::fs::read("alipayCertPublicKey_RSA2.crt")?,
    ///         std::fs::read("alipayRootCert.crt")?,
    ///     )
    ///     .build()?;
    /// # drop(client);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn certificates(
        mut self,
        app_cert: impl AsRef<[u8]>,
        alipay_cert: impl AsRef<[u8]>,
        root_cert: impl AsRef<[u8]>,
    ) -> Self {
        self.certificates = Some(CertificateFiles {
            app: Certificates::parse(app_cert),
            alipay: Certificates::parse(alipay_cert),
            root: Certificates::parse(root_cert),
        });
        self
    }

    /// One more certificate of Alipay (`alipayCertPublicKey_RSA2.crt`), for a planned change: whatever either one has
    /// signed is believed, and nothing has to be downloaded. One file may also hold both, one behind the other.
    ///
    /// An app that only receives notifications wants it: numbers that anyone may have made up are asked for eight times
    /// a minute at most, so whoever sends such numbers can hold up the download of the new one.
    ///
    /// ```no_run
    /// use alipay::Client;
    ///
    /// let client = Client::builder()
    ///     .app_id("2014072300007148")
    ///     .private_key(std::fs::read("app_private_key.pem")?)
    ///     .certificates(
    ///         std::fs::read("appCertPublicKey_2014072300007148.crt")?,
    ///         std::fs::read("alipayCertPublicKey_RSA2.crt")?,
    ///         std::fs::read("alipayRootCert.crt")?,
    ///     )
    ///     .further_alipay_certificate(std::fs::read("new/alipayCertPublicKey_RSA2.crt")?)
    ///     .build()?;
    /// # drop(client);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn further_alipay_certificate(mut self, alipay_cert: impl AsRef<[u8]>) -> Self {
        self.further_certificates.push(Certificates::parse(alipay_cert));
        self
    }
}

impl CertificateFiles {
    /// What the app sends and what it verifies with, once the files fit its key, where the signer tells it, and each other.
    pub(super) fn checked(
        self,
        further: Vec<Given>,
        app_id: &str,
        app_key: Option<&PublicKey>,
        clock: Arc<dyn Clock>,
        shared: Arc<SharedCertificates>,
    ) -> Result<(AppCertificates, Keyring), ConfigurationError> {
        use ConfigurationError::{AlipayCertificate, AppCertificate, RootCertificate};

        let app = self.app.map_err(AppCertificate)?;
        let alipay = std::iter::once(self.alipay).chain(further).collect::<Result<Vec<_>, _>>();
        let alipay = alipay.map_err(AlipayCertificate)?;
        let roots = self.root.map_err(RootCertificate)?;
        let is_apps = |one: &Certificate| {
            one.is_named_for(app_id) || app_key.is_some_and(|key| one.public_key().as_ref() == Ok(key))
        };
        misplaced(&app, &alipay, &roots, is_apps)?;
        let certified = app.public_key().map_err(AppCertificate)?;
        if app_key.is_some_and(|key| *key != certified) {
            return Err(ConfigurationError::AppCertificateKey);
        }
        let alipay_root_cert_sn = roots.root_sn().map_err(RootCertificate)?;
        if !roots.iter().any(Certificate::is_self_signed) {
            return Err(ConfigurationError::NoRoot);
        }
        let keyring = Keyring::new(&alipay, roots, clock, shared).map_err(AlipayCertificate)?;
        if keyring.configured().any(|key| *key == certified) {
            return Err(ConfigurationError::OwnCertificate);
        }
        let app_cert_sn = app.sn().map_err(AppCertificate)?;
        Ok((AppCertificates { app_cert_sn, alipay_root_cert_sn }, keyring))
    }
}

/// Refuses a file in the place of another one; `is_apps` knows the app's certificates.
///
/// A certificate that is signed with its own key may stand in for the app's or for Alipay's where there is no console.
fn misplaced(
    app: &Certificates,
    alipay: &[Certificates],
    roots: &Certificates,
    is_apps: impl Fn(&Certificate) -> bool,
) -> Result<(), ConfigurationError> {
    use CertificateRole::{Alipay, App, Root};

    let has_roots = roots.iter().any(Certificate::is_self_signed);
    let is_root = |one: &Certificate| roots.iter().any(|root| root.der == one.der);
    let is_roots = |file: &Certificates| {
        file.first().is_ok_and(Certificate::is_self_signed) && (!has_roots || file.iter().any(is_root))
    };
    let refused = |given_as, holds| Err(ConfigurationError::MisplacedCertificate { given_as, holds });
    let is_of_app = |file: &Certificates| file.first().is_ok_and(&is_apps);
    if is_roots(app) && !is_of_app(app) {
        return refused(App, Root);
    }
    if alipay.iter().any(is_roots) {
        return refused(Alipay, Root);
    }
    if roots.iter().any(&is_apps) {
        return refused(Root, App);
    }
    let alipays =
        |one: &Certificate| alipay.iter().filter_map(|file| file.first().ok()).any(|own| own.der == one.der);
    if roots.iter().any(alipays) {
        return refused(Root, Alipay);
    }
    match alipay.iter().any(is_of_app) {
        true if is_of_app(app) => Err(ConfigurationError::OwnCertificate),
        true => refused(Alipay, App),
        false => Ok(()),
    }
}
