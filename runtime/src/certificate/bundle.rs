//! The certificates of one file.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use super::parsed::Certificate;
use super::{BlockFault, CertSn, CertificateError, TrustError, documents, signature, trust};
use crate::PublicKey;

/// How the identifiers of all signatures with RSA begin.
const RSA_SIGNATURES: &str = "1.2.840.113549.1.1";

/// The certificates of one file, in its order.
///
/// Use it to look at the files that the console hands out; [`ClientBuilder::certificates`] takes the files themselves.
///
/// ```
/// use alipay::{CertificateError, Certificates};
///
/// /// What `app_cert_sn` is for a file such as `appCertPublicKey_2014072300007148.crt`.
/// fn app_cert_sn(file: &[u8]) -> Result<String, CertificateError> {
///     Certificates::parse(file)?.sn()
/// }
///
/// let error = app_cert_sn(b"appCertPublicKey_2014072300007148.crt").unwrap_err();
/// assert_eq!(error, CertificateError::Unreadable); // the path of a file is not its content
/// ```
///
/// [`ClientBuilder::certificates`]: crate::ClientBuilder::certificates
#[derive(Clone)]
pub struct Certificates(Arc<[Option<Certificate>]>);

impl Certificates {
    /// Reads a file of at most 256 KiB and 64 certificates: PEM, DER, or base64 of either.
    ///
    /// Line ends, blank lines and words around the certificates do not matter. A whole one of another algorithm than RSA
    /// that cannot be read is passed over, which is fatal only where it is the one that counts.
    ///
    /// # Errors
    /// When one was cut or damaged, which the error names; when not a single certificate can be read, and the error says
    /// what was given instead; when the file is too large, has too many, or one with a serial number of more than 64
    /// bytes.
    pub fn parse(given: impl AsRef<[u8]>) -> Result<Self, CertificateError> {
        let documents = documents::documents(given.as_ref())?;
        let read = |(index, document): (usize, &documents::Document)| match Certificate::read(document) {
            Ok(certificate) => Ok(Some(certificate)),
            Err(CertificateError::Damaged) if names_rsa(document) => {
                let fault = BlockFault::Incomplete;
                Err(CertificateError::Block { number: index + 1, line: None, fault })
            }
            Err(CertificateError::Damaged) => Ok(None),
            Err(error) => Err(error),
        };
        let all = documents.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?;
        match (all.is_empty(), all.iter().any(Option::is_some)) {
            (true, _) => Err(CertificateError::NotACertificate),
            (_, false) => Err(CertificateError::Damaged),
            _ => Ok(Self(all.into())),
        }
    }

    /// The number of the first certificate: `app_cert_sn` of the app's file, `alipay_cert_sn` of Alipay's.
    ///
    /// Gateway protocol: the MD5 of the issuer's name and the serial number, as 32 hexadecimal digits in lower case.
    ///
    /// # Errors
    /// When the first certificate is damaged.
    pub fn sn(&self) -> Result<String, CertificateError> {
        Ok(self.first()?.sn.to_string())
    }

    /// The numbers of the root certificates, joined by `_`: `alipay_root_cert_sn`.
    ///
    /// Gateway protocol: only certificates that are signed with RSA count; those with elliptic curves and SM2, which
    /// stand in the same file, are passed over.
    ///
    /// ```
    /// use alipay::Certificates;
    ///
    /// # let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/testing/certificates");
    /// # let file = |name| std::fs::read(format!("{folder}/{name}.pem"));
    /// # let (app, roots) = (file("app")?, file("root")?);
    /// let app = Certificates::parse(app)?; // appCertPublicKey_….crt
    /// let roots = Certificates::parse(roots)?; // alipayRootCert.crt
    /// let sent = format!("app_cert_sn={}&alipay_root_cert_sn={}", app.sn()?, roots.root_sn()?);
    /// assert_eq!(sent.len(), "app_cert_sn=&alipay_root_cert_sn=".len() + 2 * 32);
    /// assert_eq!(app.public_key()?.bits(), 2048);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When no certificate counts, or one was changed after it was signed.
    pub fn root_sn(&self) -> Result<String, CertificateError> {
        let mut numbers = Vec::new();
        for (index, one) in self.0.iter().enumerate() {
            let Some(one) = one else { continue };
            let broken = |fault| Err(CertificateError::Block { number: index + 1, line: None, fault });
            if one.signature.is_none() {
                return broken(BlockFault::Incomplete);
            }
            if !one.algorithm.to_string().starts_with(RSA_SIGNATURES) {
                continue;
            }
            // Nobody else can say that a root is whole, and a changed one gives another number.
            if signature::is_changed(one) {
                return broken(BlockFault::Signature);
            }
            numbers.push(one.sn.to_string());
        }
        if numbers.is_empty() { Err(CertificateError::NoRsa) } else { Ok(numbers.join("_")) }
    }

    /// The public key of the first certificate.
    ///
    /// # Errors
    /// When the first certificate is damaged, or its key is not a usable RSA key.
    pub fn public_key(&self) -> Result<PublicKey, CertificateError> {
        self.first()?.public_key().map_err(CertificateError::Key)
    }

    /// Whose the first certificate is, as RFC 2253 writes a name: `CN=2088…-2014072300007148,OU=Alipay,…` of an app's.
    ///
    /// Use it to show which file this is. It is what the file says: [`check`](Self::check) finds out whether a root vouches
    /// for it.
    ///
    /// ```
    /// use alipay::{CertificateError, Certificates};
    ///
    /// /// What a page of settings shows of a certificate.
    /// fn shown(file: &[u8]) -> Result<String, CertificateError> {
    ///     let certificates = Certificates::parse(file)?;
    ///     Ok(format!("{}, number {}", certificates.subject()?, certificates.sn()?))
    /// }
    /// assert_eq!(shown(b""), Err(CertificateError::Empty));
    /// ```
    ///
    /// # Errors
    /// When the first certificate is damaged.
    pub fn subject(&self) -> Result<&str, CertificateError> {
        Ok(&self.first()?.subject)
    }

    /// The last moment at which the first certificate is valid.
    ///
    /// Use it to be warned in time: an app whose certificate has expired is refused by the gateway.
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    ///
    /// use alipay::{CertificateError, Certificates};
    ///
    /// /// Whether a new one should be requested in the console.
    /// fn is_due(file: &[u8]) -> Result<bool, CertificateError> {
    ///     let soon = SystemTime::now() + Duration::from_secs(30 * 24 * 3_600);
    ///     Ok(Certificates::parse(file)?.expires()? < soon)
    /// }
    /// assert_eq!(is_due(b""), Err(CertificateError::Empty));
    /// ```
    ///
    /// # Errors
    /// When the first certificate is damaged, or its dates cannot be read.
    pub fn expires(&self) -> Result<SystemTime, CertificateError> {
        self.first()?.not_after().ok_or(CertificateError::Damaged)
    }

    /// Checks that these certificates are one path from one of `roots` to one certificate, and that it holds at `now`.
    ///
    /// It says nothing about whose certificate stands at the end: the same roots vouch for every merchant's. Files for
    /// the sandbox never pass, since the roots that the sandbox hands out are those of production.
    ///
    /// ```
    /// use std::time::SystemTime;
    ///
    /// use alipay::{Certificates, TrustError};
    ///
    /// /// Whether a file may be configured as Alipay's certificate from now on.
    /// fn is_current(alipay: &Certificates, roots: &Certificates) -> Result<(), TrustError> {
    ///     alipay.check(roots, SystemTime::now())
    /// }
    /// ```
    ///
    /// # Errors
    /// When they are not, with the first reason.
    pub fn check(&self, roots: &Self, now: SystemTime) -> Result<(), TrustError> {
        trust::check(self, roots, now).map(|_| ())
    }

    pub(crate) fn first(&self) -> Result<&Certificate, CertificateError> {
        self.0.first().and_then(Option::as_ref).ok_or(CertificateError::Damaged)
    }

    /// The ones that could be read.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Certificate> {
        self.0.iter().flatten()
    }

    /// Whether two files hold the same certificates, in the same order.
    pub(super) fn is_same_file(&self, other: &Self) -> bool {
        fn documents(file: &Certificates) -> impl Iterator<Item = Option<&[u8]>> {
            file.0.iter().map(|one| one.as_ref().map(|one| one.der.as_slice()))
        }
        documents(self).eq(documents(other))
    }

    #[cfg(test)]
    pub(super) fn is_same_memory(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Whether anyone else holds them.
    pub(super) fn is_shared(&self) -> bool {
        Arc::strong_count(&self.0) > 1
    }

    /// All of them; `None` if one could not be read.
    pub(super) fn all(&self) -> Option<Vec<&Certificate>> {
        self.0.iter().map(Option::as_ref).collect()
    }
}

/// Whether a document that cannot be read has the identifier of RSA in it: nothing but damage makes such a one unreadable.
fn names_rsa(document: &[u8]) -> bool {
    const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01];
    document.windows(RSA.len()).any(|window| window == RSA)
}

/// Prints the numbers.
impl fmt::Debug for Certificates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |one: &Option<Certificate>| one.as_ref().map(|one: &Certificate| -> CertSn { one.sn });
        f.debug_list().entries(self.0.iter().map(number)).finish()
    }
}
