//! Where calls go.

use alipay::Gateway;
use url::{Host, Url};

use super::check::Check;
use super::messages::{Item, Message};
use super::patient::Patient;

/// The gateway of the settings.
pub(super) fn gateway(patient: &Patient<'_>) -> Gateway {
    let given = patient.configuration.text("ALIPAY_GATEWAY");
    given.map_or_else(Gateway::default, Gateway::from)
}

pub(super) fn check(gateway: &Gateway) -> Check {
    let item = Item::Gateway;
    let is = |own: Gateway| gateway.url() == own.url();
    if is(Gateway::Production) {
        return Check::fine(item, Message::GatewayProduction);
    }
    if is(Gateway::Sandbox) {
        return Check::fine(item, Message::GatewaySandbox);
    }
    let url = Url::parse(gateway.url()).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    let Some((url, host)) = url.and_then(|url| Some((url.clone(), url.host_str()?.to_owned()))) else {
        return Check::wrong(item, Message::GatewayMalformed);
    };
    let has_more = url.query().is_some() || url.fragment().is_some();
    let is_alipays = [".alipay.com", ".alipaydev.com"].iter().any(|domain| host.ends_with(domain));
    match () {
        () if has_more || !url.username().is_empty() || url.password().is_some() => {
            Check::wrong(item, Message::GatewayParts)
        }
        () if is_here(&url) => Check::fine(item, Message::GatewayHere { host }),
        () if url.scheme() == "http" => Check::wrong(item, Message::GatewayPlain { host }),
        () if is_alipays && url.path() == "/" => Check::wrong(item, Message::GatewayPath),
        () => Check::warning(item, Message::GatewayOther { host }),
    }
}

/// Whether an address is one of this machine.
pub(super) fn is_here(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// What kind of gateway it is, in a word that is nobody's.
pub(super) fn kind(gateway: &Gateway) -> &'static str {
    match check(gateway).message {
        Message::GatewayProduction => "production",
        Message::GatewaySandbox => "sandbox",
        Message::GatewayHere { .. } => "this machine",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::check::Verdict;

    #[test]
    fn an_address_is_judged_before_anything_is_sent_to_it() {
        for (given, verdict, code) in [
            ("production", Verdict::Fine, "gateway-production"),
            ("SANDBOX", Verdict::Fine, "gateway-sandbox"),
            ("https://openapi.alipay.com/gateway.do", Verdict::Fine, "gateway-production"),
            ("http://127.0.0.1:8230/gateway.do", Verdict::Fine, "gateway-here"),
            ("http://[::1]:8230/gateway.do", Verdict::Fine, "gateway-here"),
            ("https://gateway.example/gateway.do", Verdict::Warning, "gateway-other"),
            ("https://openapi.alipaydev.com/gateway.do", Verdict::Warning, "gateway-other"),
            ("http://gateway.example/gateway.do", Verdict::Wrong, "gateway-plain"),
            ("https://openapi.alipay.com", Verdict::Wrong, "gateway-path"),
            ("https://gateway.example/?a=1", Verdict::Wrong, "gateway-parts"),
            ("https://user:secret@gateway.example/", Verdict::Wrong, "gateway-parts"),
            ("ftp://gateway.example/", Verdict::Wrong, "gateway-malformed"),
            ("gateway.do", Verdict::Wrong, "gateway-malformed"),
        ] {
            let check = check(&Gateway::from(given));
            assert_eq!((check.verdict, check.message.code()), (verdict, code), "{given}");
        }
    }
}
