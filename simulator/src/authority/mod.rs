//! Certificate mode: the authorities behind the certificates, and the files that an app gets.

mod error;
mod issue;

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use alipay::{Certificates, PrivateKey};
use rcgen::DnType;

pub use error::IssueError;

use issue::{Issued, Key, Name, Purpose};

const COUNTRY: (DnType, &str) = (DnType::CountryName, "CN");
const SIMULATOR: (DnType, &str) = (DnType::OrganizationName, "Alipay Simulator");
const AUTHORITIES: (DnType, &str) = (DnType::OrganizationalUnitName, "Certification Authority");
const MERCHANT: (DnType, &str) = (DnType::OrganizationName, "测试公司");
const ALIPAY: (DnType, &str) = (DnType::OrganizationalUnitName, "Alipay");

/// The names of the authorities, which are arranged like Alipay's: a bundle of roots, below the first of them one
/// authority for apps and one for Alipay.
const ROOT: Name<'_> = &authority("Simulator Certification Authority R1");
const OTHER_ROOT: Name<'_> = &authority("Simulator Certification Authority R2");
const OF_APPS: Name<'_> = &authority("Simulator Certification Authority Class 1 R1");
const OF_ALIPAY: Name<'_> = &authority("Simulator Certification Authority Class 2 R1");

/// Alipay's certificates name the merchant whom they serve.
const OWNER: Name<'_> =
    &[COUNTRY, MERCHANT, ALIPAY, (DnType::CommonName, "支付宝(中国)网络技术有限公司-2088000000000001")];

const fn authority(name: &'static str) -> [(DnType, &'static str); 4] {
    [COUNTRY, SIMULATOR, AUTHORITIES, (DnType::CommonName, name)]
}

/// Who issues the certificates of a simulator in certificate mode; see
/// [`Simulator::authority`](crate::Simulator::authority).
///
/// ```
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::Certificates;
/// use alipay_simulator::Simulator;
///
/// let simulator = Simulator::builder().certificates().start().await?;
/// let authority = simulator.authority().ok_or("no certificate mode")?;
/// let before = Certificates::parse(authority.alipay_certificate())?.sn()?;
/// authority.rotate()?; // as Alipay does every few years: clients download the new certificate
/// let after = Certificates::parse(authority.alipay_certificate())?.sn()?;
/// assert_ne!(before, after);
/// # Ok(())
/// # }
/// ```
pub struct Authority {
    app: String,
    app_sn: String,
    roots: String,
    root_sn: String,
    of_alipay: Issued,
    alipay: Mutex<Issuance>,
}

/// Alipay's certificates.
struct Issuance {
    current: AlipayCertificate,
    /// They can still be downloaded.
    earlier: Vec<AlipayCertificate>,
}

/// A certificate of Alipay and the key that it is about.
#[derive(Clone)]
pub(crate) struct AlipayCertificate {
    pub(crate) key: PrivateKey,
    pub(crate) sn: String,
    /// The certificate and the one above it.
    pub(crate) file: String,
}

impl Authority {
    pub(crate) fn new(app_id: &str, app: &PrivateKey, alipay: PrivateKey) -> Result<Self, IssueError> {
        let (top, issuing) = (Key::generate()?, Key::generate()?);
        let root = Issued::root(ROOT, top.clone())?;
        // With a blank line between them, as Alipay's file has: some SDKs cut the file there.
        let roots = [Issued::root(OTHER_ROOT, top)?.pem, root.pem.clone()].join("\n");
        let of_apps = root.issue(OF_APPS, Purpose::Authority, issuing.clone())?;
        let of_alipay = root.issue(OF_ALIPAY, Purpose::Authority, issuing)?;
        let common_name = format!("2088000000000001-{app_id}");
        let name = [COUNTRY, MERCHANT, ALIPAY, (DnType::CommonName, common_name.as_str())];
        let app = of_apps.issue(&name, Purpose::Signing, Key::of(app.clone())?)?.pem;
        let current = AlipayCertificate::issue(&of_alipay, alipay)?;
        Ok(Self {
            app_sn: sn(&app)?,
            app,
            root_sn: Certificates::parse(&roots)
                .and_then(|roots| roots.root_sn())
                .map_err(IssueError::new)?,
            roots,
            of_alipay,
            alipay: Mutex::new(Issuance { current, earlier: Vec::new() }),
        })
    }

    /// The app's certificate, as PEM text: `appCertPublicKey_….crt`.
    pub fn app_certificate(&self) -> &str {
        &self.app
    }

    /// Alipay's certificate and the one above it, as PEM text: `alipayCertPublicKey_RSA2.crt`. After a
    /// [rotation](Self::rotate) it is another one.
    pub fn alipay_certificate(&self) -> String {
        self.current().file
    }

    /// The root certificates, as PEM text: `alipayRootCert.crt`.
    ///
    /// ```
    /// use alipay::{Client, json};
    /// use alipay_simulator::Simulator;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let simulator = Simulator::builder().certificates().start().await?;
    /// let authority = simulator.authority().ok_or("no certificate mode")?;
    /// let (app, roots) = (authority.app_certificate(), authority.root_certificates());
    /// let client = Client::builder()
    ///     .app_id(simulator.app_id())
    ///     .private_key(simulator.app_private_key())
    ///     .certificates(app, authority.alipay_certificate(), roots)
    ///     .gateway(simulator.url())
    ///     .build()?;
    /// client.call("alipay.user.certify.open.query", json!({ "certify_id": "C1" })).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn root_certificates(&self) -> &str {
        &self.roots
    }

    /// Gives Alipay a new certificate with a new key, which signs everything from now on. Clients that have the one
    /// before must download it.
    ///
    /// # Errors
    /// When no key can be made.
    pub fn rotate(&self) -> Result<(), IssueError> {
        let key = PrivateKey::generate().map_err(IssueError::new)?;
        let next = AlipayCertificate::issue(&self.of_alipay, key)?;
        let mut alipay = self.lock();
        let before = std::mem::replace(&mut alipay.current, next);
        alipay.earlier.push(before);
        Ok(())
    }

    pub(crate) fn app_sn(&self) -> &str {
        &self.app_sn
    }

    pub(crate) fn root_sn(&self) -> &str {
        &self.root_sn
    }

    /// The certificate that signs now.
    pub(crate) fn current(&self) -> AlipayCertificate {
        self.lock().current.clone()
    }

    /// The file of the certificate with that number.
    pub(crate) fn find(&self, sn: &str) -> Option<String> {
        let alipay = self.lock();
        let mut all = std::iter::once(&alipay.current).chain(&alipay.earlier);
        all.find(|known| known.sn.eq_ignore_ascii_case(sn)).map(|known| known.file.clone())
    }

    fn lock(&self) -> MutexGuard<'_, Issuance> {
        self.alipay.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl AlipayCertificate {
    fn issue(authority: &Issued, key: PrivateKey) -> Result<Self, IssueError> {
        let issued = authority.issue(OWNER, Purpose::Signing, Key::of(key.clone())?)?;
        let file = [issued.pem, authority.pem.clone()].concat();
        Ok(Self { key, sn: sn(&file)?, file })
    }
}

fn sn(file: &str) -> Result<String, IssueError> {
    Certificates::parse(file).and_then(|file| file.sn()).map_err(IssueError::new)
}

impl fmt::Debug for Authority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Authority").field("app_cert_sn", &self.app_sn).finish_non_exhaustive()
    }
}
