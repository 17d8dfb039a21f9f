//! The address that Alipay sends its notifications to.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, ToSocketAddrs};
use std::time::Duration;

use alipay::{HttpRequest, HttpTransport, Transport};
use url::{Host, Url};

use super::check::Check;
use super::gateway::is_here;
use super::messages::{Item, Message};
use crate::exit::chain;

/// What documents allow, in characters.
const LONGEST: usize = 256;

const FORM: &str = "application/x-www-form-urlencoded;charset=utf-8";

/// What the address itself says, and where it leads. Names are looked up; nothing is sent there.
pub(super) fn check(given: &str) -> Vec<Check> {
    let item = Item::NotifyUrl;
    let url = Url::parse(given).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    let Some((url, host)) = url.and_then(|url| Some((url.clone(), url.host_str()?.to_owned()))) else {
        return vec![Check::wrong(item, Message::NotifyUrlMalformed)];
    };
    let mut checks = Vec::new();
    let length = given.chars().count();
    if length > LONGEST {
        checks.push(Check::wrong(item, Message::NotifyUrlLong { length }));
    }
    if url.scheme() == "http" {
        checks.push(Check::warning(item, Message::NotifyUrlPlain));
    }
    checks.push(match addresses(&url) {
        _ if is_here(&url) => Check::wrong(item, Message::NotifyUrlPrivate { host }),
        found if found.is_empty() => Check::unknown(item, Message::NotifyUrlUnresolved { host }),
        found if found.iter().all(|address| is_public(*address)) => {
            Check::fine(item, Message::NotifyUrlFits { host })
        }
        _ => Check::wrong(item, Message::NotifyUrlPrivate { host }),
    });
    checks
}

/// Posts an empty form there, which no app takes for a notification: it has no signature.
pub(super) async fn ask(given: &str, timeout: Duration) -> Check {
    let item = Item::NotifyUrl;
    let silent = |reason: String| Check::unknown(item, Message::NotifyUrlSilent { reason });
    let transport = match HttpTransport::to(given, timeout) {
        Ok(transport) => transport,
        Err(error) => return silent(chain(&error)),
    };
    match transport.send(HttpRequest::new(given, FORM, Vec::new(), timeout)).await {
        Ok(reply) => match reply.status {
            status @ 300..=399 => Check::wrong(item, Message::NotifyUrlRedirects { status }),
            status @ (404 | 405 | 410) => Check::wrong(item, Message::NotifyUrlAbsent { status }),
            status => Check::fine(item, Message::NotifyUrlAnswers { status }),
        },
        Err(error) => silent(chain(&error).replace("the gateway", "it")),
    }
}

fn addresses(url: &Url) -> Vec<IpAddr> {
    match url.host() {
        Some(Host::Ipv4(address)) => vec![address.into()],
        Some(Host::Ipv6(address)) => vec![address.into()],
        Some(Host::Domain(name)) => {
            let found = (name, url.port_or_known_default().unwrap_or_default()).to_socket_addrs();
            found.into_iter().flatten().map(|address| address.ip()).collect()
        }
        None => Vec::new(),
    }
}

/// Whether the internet leads there.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(address) => is_public_v4(address),
            None => is_public_v6(address),
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    let is_shared = first == 100 && (64..128).contains(&second); // RFC 6598: between a carrier and its customers
    let is_reserved = first == 0 || first >= 240;
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation()
        || is_shared
        || is_reserved)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let first = address.segments()[0];
    let is_documentation = first == 0x2001 && address.segments()[1] == 0xdb8;
    // 2000::/3 is what has been given to the internet so far.
    first & 0xe000 == 0x2000 && !is_documentation
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_judged_by_what_it_says() {
        let long = format!("https://8.8.8.8/{}", "n".repeat(241));
        for (url, codes) in [
            ("https://8.8.8.8/alipay/notify", &["notify-url-fits"][..]),
            ("https://8.8.8.8/notify?a=1", &["notify-url-fits"]),
            ("http://8.8.8.8/notify", &["notify-url-plain", "notify-url-fits"]),
            ("https://[2400:3200::1]/notify", &["notify-url-fits"]),
            ("https://127.0.0.1/notify", &["notify-url-private"]),
            ("https://localhost:8080/notify", &["notify-url-private"]),
            ("https://shop.localhost/notify", &["notify-url-private"]),
            ("https://10.1.2.3/notify", &["notify-url-private"]),
            ("https://172.16.0.1/notify", &["notify-url-private"]),
            ("https://192.168.1.2/notify", &["notify-url-private"]),
            ("https://169.254.1.1/notify", &["notify-url-private"]),
            ("https://100.64.0.1/notify", &["notify-url-private"]),
            ("https://0.0.0.0/notify", &["notify-url-private"]),
            ("https://[::1]/notify", &["notify-url-private"]),
            ("https://[fd00::1]/notify", &["notify-url-private"]),
            ("https://[fe80::1]/notify", &["notify-url-private"]),
            ("https://[::ffff:192.168.1.2]/notify", &["notify-url-private"]),
            ("http://[2001:db8::1]/", &["notify-url-plain", "notify-url-private"]),
            ("https://shop.invalid/notify", &["notify-url-unresolved"]),
            ("shop.example/notify", &["notify-url-malformed"]),
            ("ftp://8.8.8.8/notify", &["notify-url-malformed"]),
            ("", &["notify-url-malformed"]),
            (&long, &["notify-url-long", "notify-url-fits"]),
        ] {
            let found: Vec<_> = check(url).iter().map(|check| check.message.code()).collect();
            assert_eq!(found, codes, "{url}");
        }
    }
}
