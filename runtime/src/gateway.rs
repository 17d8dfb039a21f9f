//! Where calls go.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// The gateway that a client calls.
///
/// ```
/// use alipay::Gateway;
///
/// assert_eq!(Gateway::from("sandbox"), Gateway::Sandbox);
/// assert_eq!(Gateway::from("http://127.0.0.1:8230/gateway.do").url(), "http://127.0.0.1:8230/gateway.do");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Gateway {
    /// `https://openapi.alipay.com/gateway.do`, the default.
    #[default]
    Production,
    /// `https://openapi-sandbox.dl.alipaydev.com/gateway.do`, for apps of the sandbox.
    Sandbox,
    /// Any other address, without a query. Calls go to it as it stands: to `/` where it has no path, unless the host is
    /// one of Alipay's, whose addresses end in `/gateway.do`.
    Url(String),
}

impl Gateway {
    /// The address.
    pub fn url(&self) -> &str {
        match self {
            Self::Production => "https://openapi.alipay.com/gateway.do",
            Self::Sandbox => "https://openapi-sandbox.dl.alipaydev.com/gateway.do",
            Self::Url(url) => url,
        }
    }

    /// The address as a call may use it, or what is wrong with it.
    pub(crate) fn checked(&self, allow_plain_http: bool) -> Result<Url, &'static str> {
        let url = Url::parse(self.url()).map_err(|_| "it is not a URL")?;
        let plain = match url.scheme() {
            "https" => false,
            "http" => true,
            _ => return Err("it must begin with https://"),
        };
        if plain && !allow_plain_http && !is_loopback(&url) {
            return Err(
                "plain http would show every call to the network; use https, or say allow_plain_http() if you must",
            );
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err("it must have no query and no fragment: the call's parameters go there");
        }
        if url.path() == "/" && is_alipays(&url) {
            return Err(
                "its path is missing: Alipay's addresses end in /gateway.do, as https://openapi.alipay.com/gateway.do does",
            );
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("it must hold no user name and no password");
        }
        Ok(url)
    }
}

/// Whether the host is one of Alipay's, production or sandbox.
pub(crate) fn is_alipays(url: &Url) -> bool {
    let is_within =
        |host: &str, domain: &str| host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'));
    url.host_str().is_some_and(|host| is_within(host, "alipay.com") || is_within(host, "alipaydev.com"))
}

/// Whether the address is one of this machine.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => Ipv4Addr::is_loopback(&address),
        Some(Host::Ipv6(address)) => Ipv6Addr::is_loopback(&address),
        None => false,
    }
}

/// Prints the host of an address and not the rest: it may hold a password, though such a one cannot be used.
impl fmt::Debug for Gateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Production => f.write_str("Production"),
            Self::Sandbox => f.write_str("Sandbox"),
            Self::Url(url) => match Url::parse(url) {
                Ok(url) => f.debug_tuple("Url").field(&url.host_str().unwrap_or_default()).finish(),
                Err(_) => f.write_str("Url(not a URL)"),
            },
        }
    }
}

/// `production` and `sandbox` in any case, else an address.
impl From<&str> for Gateway {
    fn from(text: &str) -> Self {
        match text.trim() {
            name if name.eq_ignore_ascii_case("production") => Self::Production,
            name if name.eq_ignore_ascii_case("sandbox") => Self::Sandbox,
            url => Self::Url(url.to_owned()),
        }
    }
}

impl From<String> for Gateway {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn https_and_plain_http_to_this_machine_are_accepted() {
        for url in [
            "production",
            "Sandbox",
            "https://gateway.example/gateway.do",
            "http://127.0.0.1:8230/gateway.do",
            "http://127.9.9.9/",
            "https://gateway.example",
            "https://notalipay.com",
            "https://openapi.alipay.com/gateway.do/",
            "http://[::1]:8230/gateway.do",
            "http://localhost:8230/gateway.do",
            " http://LOCALHOST/gateway.do ",
        ] {
            assert!(Gateway::from(url).checked(false).is_ok(), "{url}");
        }
    }

    #[test]
    fn every_other_address_is_refused_with_its_reason() {
        for (url, reason) in [
            ("gateway.do", "not a URL"),
            ("", "not a URL"),
            ("ftp://gateway.example/", "https://"),
            ("file:///etc/passwd", "https://"),
            ("http://gateway.example/gateway.do", "allow_plain_http"),
            ("http://localhost.example/", "allow_plain_http"),
            ("http://127.0.0.1.example/", "allow_plain_http"),
            ("http://10.0.0.1/", "allow_plain_http"),
            ("https://gateway.example/?a=1", "no query"),
            ("https://gateway.example/#a", "no query"),
            ("https://user:pass@gateway.example/", "password"),
            ("https://openapi.alipay.com", "/gateway.do"),
            ("https://openapi.alipay.com/", "/gateway.do"),
            ("https://openapi-sandbox.dl.alipaydev.com", "/gateway.do"),
            ("https://OPENAPI.alipaydev.com:443", "/gateway.do"),
        ] {
            let refused = Gateway::from(url).checked(false).unwrap_err();
            assert!(refused.contains(reason), "{url}: {refused}");
        }
    }

    #[test]
    fn the_two_gateways_of_alipay_have_the_addresses_that_it_publishes() {
        assert_eq!(Gateway::default(), Gateway::Production);
        for (gateway, address) in [
            (Gateway::Production, "https://openapi.alipay.com/gateway.do"),
            (Gateway::Sandbox, "https://openapi-sandbox.dl.alipaydev.com/gateway.do"),
        ] {
            assert_eq!(gateway.url(), address);
            assert_eq!(gateway.checked(false).unwrap().as_str(), address);
        }
    }

    #[test]
    fn a_password_in_an_address_is_not_printed() {
        for (url, expected) in [
            ("https://user:secret@gateway.example/secret", "Url(\"gateway.example\")"),
            ("https://user:secret@", "Url(not a URL)"),
            ("sandbox", "Sandbox"),
        ] {
            assert_eq!(format!("{:?}", Gateway::from(url)), expected);
        }
        let builder = crate::Client::builder().gateway("https://user:secret@gateway.example/");
        assert!(!format!("{builder:?}").contains("secret"), "{builder:?}");
    }

    #[test]
    fn plain_http_to_another_machine_needs_consent() {
        assert!(Gateway::from("http://gateway.example/gateway.do").checked(true).is_ok());
    }
}
