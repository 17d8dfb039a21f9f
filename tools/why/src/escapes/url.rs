//! URL-encoding, as the languages do it.

use alipay::Charset;
use percent_encoding::percent_decode;

/// One way to URL-encode.
#[derive(Clone, Copy)]
pub(crate) struct Encoding {
    /// What stays as it is, next to letters and digits.
    kept: &'static str,
    plus: bool,
    lower: bool,
}

/// Java and browsers' forms; JavaScript's `encodeURIComponent`; Go and Python's `quote_plus`; RFC 3986; Python's
/// `quote`; PHP's `urlencode`; .NET's `HttpUtility`; JavaScript's `encodeURI`.
const SETS: [(&str, bool); 8] = [
    ("*-._", true),
    ("-._~!'()*", false),
    ("-._~", true),
    ("-._~", false),
    ("/-._~", false),
    ("-._", true),
    ("-._!*()", true),
    ("-._~!'()*;/?:@&=+$,#", false),
];

pub(crate) fn encodings() -> impl Iterator<Item = Encoding> {
    [false, true].into_iter().flat_map(|lower| SETS.map(|(kept, plus)| Encoding { kept, plus, lower }))
}

impl Encoding {
    pub(crate) fn encode(self, text: &[u8]) -> String {
        let mut encoded = String::with_capacity(text.len() * 2);
        for &byte in text {
            match byte {
                b' ' if self.plus => encoded.push('+'),
                _ if byte.is_ascii_alphanumeric() || self.kept.as_bytes().contains(&byte) => {
                    encoded.push(char::from(byte));
                }
                _ => {
                    let digits: &[u8; 16] =
                        if self.lower { b"0123456789abcdef" } else { b"0123456789ABCDEF" };
                    let digit = |half: u8| digits.get(usize::from(half)).copied().map_or('0', char::from);
                    encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
                }
            }
        }
        encoded
    }
}

/// In each way, and in the other charset where that differs.
pub(crate) fn encoded(value: &str, charset: Charset) -> Vec<String> {
    let other = if charset == Charset::Utf8 { Charset::Gbk } else { Charset::Utf8 };
    let charsets = if value.is_ascii() { vec![charset] } else { vec![charset, other] };
    let bytes = charsets.into_iter().filter_map(|charset| charset.encode(value).ok());
    bytes
        .flat_map(|bytes| encodings().map(move |encoding| encoding.encode(&bytes)).collect::<Vec<_>>())
        .collect()
}

/// Decoded once and twice, as a form and as a path.
pub(crate) fn decoded(value: &str, charset: Charset) -> Vec<String> {
    if !value.contains(['%', '+']) {
        return Vec::new();
    }
    let once = |text: &str| {
        let bytes: Vec<u8> = percent_decode(text.as_bytes()).collect();
        Some(charset.decode(&bytes)?.into_owned())
    };
    let as_form = |text: &str| once(&text.replace('+', " "));
    let form = as_form(value);
    let again = form.as_deref().and_then(as_form);
    [form, once(value), again].into_iter().map(|text| text.unwrap_or_else(|| value.to_owned())).collect()
}
