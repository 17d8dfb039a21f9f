//! Where a request comes from, as far as browsers say it.

use std::net::IpAddr;

use axum::http::header::{HOST, ORIGIN};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName};

const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Whether the browser was led here by a name that is this machine's own: an address of the loopback interface, `localhost`.
pub(super) fn is_of_this_machine(headers: &HeaderMap) -> bool {
    let host = text(headers, &HOST).and_then(|host| host.parse::<Authority>().ok());
    host.is_some_and(|host| {
        let name = host.host().trim_start_matches('[').trim_end_matches(']');
        let address = name.parse::<IpAddr>();
        address.map_or_else(|_| name.eq_ignore_ascii_case("localhost"), |address| address.is_loopback())
    })
}

/// Whether a request that changes something is the console's own, or no browser's.
///
/// Every browser says `Origin` when a form is posted; most say `Sec-Fetch-Site` as well, at addresses that they trust.
pub(super) fn is_own(headers: &HeaderMap) -> bool {
    let site = headers.contains_key(SITE).then(|| text(headers, &SITE));
    let origin = headers.contains_key(ORIGIN).then(|| text(headers, &ORIGIN));
    let host = text(headers, &HOST);
    let is_same_site = site.is_none_or(|site| matches!(site, Some("same-origin" | "none")));
    let is_same_origin = origin.is_none_or(|origin| {
        let named = origin.and_then(|origin| origin.split_once("://")).map(|(_, named)| named);
        named.zip(host).is_some_and(|(named, host)| named.eq_ignore_ascii_case(host))
    });
    is_same_site && is_same_origin
}

/// The only value of a header.
fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let only = values.next().filter(|_| values.next().is_none())?;
    only.to_str().ok()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn headers(given: &[(HeaderName, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in given {
            headers.append(name, HeaderValue::from_static(value));
        }
        headers
    }

    #[test]
    fn only_names_of_this_machine_lead_to_it() {
        for (host, is_own) in [
            ("127.0.0.1:8230", true),
            ("127.9.9.9", true),
            ("localhost:8230", true),
            ("LOCALHOST", true),
            ("[::1]:8230", true),
            ("rebound.example:8230", false),
            ("127.0.0.1.rebound.example:8230", false),
            ("localhost.rebound.example", false),
            ("10.0.0.1:8230", false),
            ("[::2]", false),
            ("", false),
            ("127.0.0.1 rebound.example", false),
        ] {
            assert_eq!(is_of_this_machine(&headers(&[(HOST, host)])), is_own, "{host}");
        }
        assert!(!is_of_this_machine(&headers(&[])));
        let two = headers(&[(HOST, "127.0.0.1"), (HOST, "rebound.example")]);
        assert!(!is_of_this_machine(&two));
    }

    #[test]
    fn what_changes_something_comes_from_a_page_of_the_console() {
        let host = (HOST, "127.0.0.1:8230");
        for (given, own) in [
            (&[][..], true),
            (&[(ORIGIN, "http://127.0.0.1:8230")], true),
            (&[(ORIGIN, "https://127.0.0.1:8230")], true),
            (&[(ORIGIN, "http://127.0.0.1:8230"), (SITE, "same-origin")], true),
            (&[(SITE, "none")], true),
            (&[(SITE, "same-site")], false),
            (&[(SITE, "cross-site")], false),
            (&[(ORIGIN, "http://127.0.0.1:8230"), (SITE, "cross-site")], false),
            (&[(ORIGIN, "http://127.0.0.1:3000")], false),
            (&[(ORIGIN, "http://localhost:8230")], false),
            (&[(ORIGIN, "https://shop.example")], false),
            (&[(ORIGIN, "null")], false),
            (&[(ORIGIN, "")], false),
            (&[(ORIGIN, "http://127.0.0.1:8230"), (ORIGIN, "null")], false),
            (&[(SITE, "")], false),
        ] {
            let given: Vec<_> = given.iter().cloned().chain([host.clone()]).collect();
            assert_eq!(is_own(&headers(&given)), own, "{given:?}");
        }
    }
}
