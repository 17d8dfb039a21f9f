//! What a client in certificate mode has: the numbers that it sends, and the keys that it verifies with.

use std::sync::Arc;

use super::keyring::Keyring;

#[derive(Debug)]
pub(crate) struct CertificateMode {
    pub(crate) app_cert_sn: String,
    pub(crate) alipay_root_cert_sn: String,
    pub(crate) keyring: Arc<Keyring>,
}
