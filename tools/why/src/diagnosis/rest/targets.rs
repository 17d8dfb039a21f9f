//! Path and query as somebody may have signed them.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::RestMistake;
use crate::rest::RestRequest;

/// What `encodeURIComponent`, `java.net.URLEncoder` and those who encode as little as they must leave as it is.
const LEFT: [&AsciiSet; 3] = [
    &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'!')
        .remove(b'~')
        .remove(b'*')
        .remove(b'\'')
        .remove(b'(')
        .remove(b')'),
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'*'),
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>').add(b'%').add(b'&').add(b'+'),
];

/// Each with the mistake that it would be.
pub(super) fn targets(request: &RestRequest, target: &[u8]) -> Vec<(RestMistake, String)> {
    let target = String::from_utf8_lossy(target).into_owned();
    let (path, query) =
        target.split_once('?').map_or((target.as_str(), None), |(path, query)| (path, Some(query)));
    let host = Some(request.host()).filter(|host| !host.is_empty());
    let host = host.map(str::to_owned).or_else(|| Some(format!("https://{}", request.header("host")?)));
    let mut found: Vec<(RestMistake, String)> = Vec::new();
    for host in host
        .iter()
        .flat_map(|host| [Some(host.as_str()), host.split_once("://").map(|(_, bare)| bare)])
        .flatten()
    {
        found.push((RestMistake::Host, format!("{host}{target}")));
    }
    for spaces in [target.replace('+', "%20"), target.replace("%20", "+")] {
        found.push((RestMistake::Spaces, spaces));
    }
    let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    found.push((RestMistake::Decoded, decoded(&target)));
    found.push((RestMistake::Decoded, decoded(&target.replace('+', " "))));
    if let Some(query) = query {
        found.push((RestMistake::QueryLeftOut, path.to_owned()));
        found.push((RestMistake::QueryLeftOut, format!("{path}?")));
        let mut pairs: Vec<&str> = query.split('&').collect();
        pairs.sort_unstable();
        found.push((RestMistake::QuerySorted, format!("{path}?{}", pairs.join("&"))));
    }
    for left in LEFT {
        for (space, sign) in [("%20", "%20"), ("+", "%20"), ("%20", "+")] {
            let part = |text: &str, space: &str| {
                utf8_percent_encode(&decoded(&text.replace('+', " ")), left).to_string().replace("%20", space)
            };
            let path: Vec<String> = path.split('/').map(|segment| part(segment, sign)).collect();
            let pair =
                |pair: &str| pair.split('=').map(|text| part(text, space)).collect::<Vec<_>>().join("=");
            let query = query.map(|query| query.split('&').map(pair).collect::<Vec<_>>().join("&"));
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            let encoded = format!("{}{query}", path.join("/"));
            found.push((RestMistake::Reencoded, lower_hex(&encoded)));
            found.push((RestMistake::Reencoded, encoded));
        }
    }
    found.retain(|(_, other)| *other != target);
    found
}

/// The same with `%e8` for `%E8`.
fn lower_hex(encoded: &str) -> String {
    let mut parts = encoded.split('%');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (digits, rest) = part.split_at_checked(2).unwrap_or((part, ""));
        text + "%" + &digits.to_ascii_lowercase() + rest
    })
}
