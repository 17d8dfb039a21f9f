//! The certificates that `certificates/make.sh` makes.

use crate::certificate::{CertSn, Source};
use crate::{BoxFuture, CertificateDownloadError, Certificates, Client, ClientBuilder, PrivateKey};

use super::{APP_KEY, Gateway, Noon};

macro_rules! files {
    ($($name:literal)*) => {
        fn file(name: &str) -> &'static str {
            match name {
                $($name => include_str!(concat!("certificates/", $name, ".pem")),)*
                _ => panic!("no certificate {name}"),
            }
        }
    };
}

files! {
    "alipay" "app" "class1" "class2" "class2_impostor" "deep" "early" "elliptic" "expired" "forged" "impostor"
    "merchant" "next" "odd" "old_class2" "root" "sha1" "silent" "sm2" "sub" "unsigning" "weak"
}

/// One file of these certificates: `next class2`.
pub(crate) fn bundle(names: &str) -> String {
    names.split_whitespace().map(file).collect()
}

/// The roots, in the order in which Alipay's own file has them.
pub(crate) const ROOTS: &str = "sm2 root elliptic sha1";

/// The number of the certificate that follows the configured one.
pub(crate) const NEXT: &str = "9a4434614534e8ecb80868311f91659c";

/// The key of the certificate that follows the configured one.
pub(crate) fn next_key() -> PrivateKey {
    PrivateKey::parse(include_str!("certificates/next_private_key.pem")).unwrap()
}

impl Gateway {
    /// A client in certificate mode.
    pub(crate) fn certified(&self) -> ClientBuilder {
        Client::builder()
            .app_id("2014072300007148")
            .private_key(APP_KEY)
            .certificates(bundle("app"), bundle("alipay class2"), bundle(ROOTS))
            .clock(Noon)
            .transport(self.clone())
    }
}

/// For clients that need no certificates.
pub(crate) struct Nobody;

impl Source for Nobody {
    fn certificates(&self, sn: CertSn) -> BoxFuture<'static, Result<Certificates, CertificateDownloadError>> {
        panic!("{sn} was asked for")
    }
}
