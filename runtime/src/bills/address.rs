//! Where bills are downloaded from.

use url::Url;

use super::error::BillProblem;
use crate::gateway::{is_alipays, is_loopback};

/// The host of bills, whose addresses begin with http:// unless https is asked for.
const BILL_HOST: &str = "dwbillcenter.alipay.com";

/// The address as it is asked for: by https from a host below alipay.com or alipaydev.com; by http from the host of
/// bills or one below alipaydev.com; and from this machine, if the gateway is on it.
///
/// Alipay signed the address. The rule keeps whoever can make it sign another one from having this machine ask for
/// anything else, such as what only its own network serves.
pub(super) fn checked(address: &str, gateway: &Url) -> Result<Url, BillProblem> {
    let refused = |reason| BillProblem::Address { reason };
    let url = Url::parse(address.trim()).map_err(|_| refused("it is not a URL"))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refused("it holds a user name or a password"));
    }
    let is_plain = match url.scheme() {
        "https" => false,
        "http" => true,
        _ => return Err(refused("it begins with neither https:// nor http://")),
    };
    if is_loopback(&url) {
        let reason = "it is one of this machine, and the gateway is elsewhere";
        return if is_loopback(gateway) { Ok(url) } else { Err(refused(reason)) };
    }
    if !is_alipays(&url) {
        return Err(refused("its host is not one of Alipay's"));
    }
    if url.port().is_some() {
        return Err(refused("it names a port"));
    }
    let host = url.host_str().unwrap_or_default();
    if is_plain && host != BILL_HOST && !host.ends_with(".alipaydev.com") {
        return Err(refused("it is plain http of a host that is not the one of bills"));
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_alipays_hosts_and_this_machine_are_asked() {
        let production = Url::parse("https://openapi.alipay.com/gateway.do").unwrap();
        let simulator = Url::parse("http://127.0.0.1:8230/gateway.do").unwrap();
        for (address, at_production, at_simulator) in [
            ("http://dwbillcenter.alipay.com/downloadBillFile.resource?bizType=trade&token=1", true, true),
            ("https://dwbillcenter.alipay.com/downloadBillFile.resource", true, true),
            ("https://bill.alipay.com/a", true, true),
            ("https://dwbillcenter.alipaydev.com/a", true, true),
            ("http://dwbillcenter.alipaydev.com/a", true, true),
            ("http://bill.alipay.com/a", false, false),
            ("http://127.0.0.1:9/a", false, true),
            ("https://[::1]/a", false, true),
            ("http://localhost/a", false, true),
            ("http://169.254.169.254/latest/meta-data", false, false),
            ("http://10.0.0.1/a", false, false),
            ("https://dwbillcenter.alipay.com.example/a", false, false),
            ("https://notalipay.com/a", false, false),
            ("https://alipay.com@example.com/a", false, false),
            ("https://user:secret@dwbillcenter.alipay.com/a", false, false),
            ("https://dwbillcenter.alipay.com:8443/a", false, false),
            ("ftp://dwbillcenter.alipay.com/a", false, false),
            ("file:///etc/passwd", false, false),
            ("dwbillcenter.alipay.com", false, false),
            ("", false, false),
        ] {
            assert_eq!(checked(address, &production).is_ok(), at_production, "{address}");
            assert_eq!(checked(address, &simulator).is_ok(), at_simulator, "{address}");
        }
    }
}
