//! The numbers that an app in certificate mode sends with each call.

/// Of the app's own certificate, and of the roots that it trusts.
#[derive(Debug)]
pub(crate) struct AppCertificates {
    pub(crate) app_cert_sn: String,
    pub(crate) alipay_root_cert_sn: String,
}
