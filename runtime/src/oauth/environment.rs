//! The hosts next to the gateway.

use url::Url;

/// Where the authorisation pages of a gateway's environment are.
///
/// A gateway of one's own, such as a simulator, stands for these pages as well.
pub(super) fn authorization_host(gateway: &Url) -> String {
    match gateway.host_str() {
        Some("openapi.alipay.com") => "https://openauth.alipay.com".to_owned(),
        Some("openapi-sandbox.dl.alipaydev.com") => "https://openauth-sandbox.dl.alipaydev.com".to_owned(),
        Some("openapi.alipaydev.com") => "https://openauth.alipaydev.com".to_owned(),
        _ => gateway.origin().ascii_serialization(),
    }
}

/// The address of the old gateway, mapi, in a gateway's environment; one's own gateway stands for it as well.
pub(crate) fn old_gateway(gateway: &Url) -> String {
    match gateway.host_str() {
        Some("openapi.alipay.com") => "https://mapi.alipay.com/gateway.do".to_owned(),
        Some("openapi-sandbox.dl.alipaydev.com" | "openapi.alipaydev.com") => {
            "https://mapi.alipaydev.com/gateway.do".to_owned()
        }
        _ => gateway.to_string(),
    }
}
