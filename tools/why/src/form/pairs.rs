//! The pairs of a form, as they were sent.

use alipay::__private::{FormPair, form_pairs};
use alipay::{Charset, Unmappable};
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};

use crate::refusal::Refusal;

/// The name of a pair as words show it.
pub(crate) fn shown_name(pair: &FormPair<'_>) -> String {
    String::from_utf8_lossy(&pair.name()).into_owned()
}

/// `name=value` with both encoded as a form has them.
pub(crate) fn encoded(name: &[u8], value: &[u8]) -> Vec<u8> {
    let encode = |text| percent_encode(text, NON_ALPHANUMERIC).collect::<String>();
    // Underlines are no different, and readable.
    format!("{}={}", encode(name), encode(value)).replace("%5F", "_").replace("%20", "+").into_bytes()
}

/// A form of texts, in the charset that they, or the query next to them, name.
pub(crate) fn form_of(
    texts: &[(String, String)],
    query: &[u8],
    default: Charset,
) -> Result<Vec<u8>, Refusal> {
    let in_query = form_pairs(query).find(|pair| pair.raw_name == b"charset").map(FormPair::value);
    let named = texts.iter().find(|(name, _)| name == "charset").map(|(_, value)| value.clone());
    let named = named.or_else(|| String::from_utf8(in_query?.into_owned()).ok());
    let charset = named.and_then(|name| name.parse().ok()).unwrap_or(default);
    let one = |(name, value): &(String, String)| Ok(encoded(&charset.encode(name)?, &charset.encode(value)?));
    let all = texts.iter().map(one).collect::<Result<Vec<_>, Unmappable>>();
    all.map(|all| all.join(&b'&')).map_err(|_| Refusal::Unmappable(charset))
}
