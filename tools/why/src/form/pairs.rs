//! The pairs of a form, as they were sent.

use alipay::{Charset, Unmappable};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode, percent_encode};

use crate::refusal::Refusal;

/// A name and its value, still encoded.
#[derive(Clone, Copy)]
pub(crate) struct Pair<'a> {
    pub(crate) name: &'a [u8],
    /// Nothing without a `=`.
    pub(crate) value: Option<&'a [u8]>,
    pub(crate) whole: &'a [u8],
}

impl Pair<'_> {
    /// The name as words show it.
    pub(crate) fn name(&self) -> String {
        String::from_utf8_lossy(&decoded(self.name)).into_owned()
    }

    pub(crate) fn value(&self) -> Vec<u8> {
        decoded(self.value.unwrap_or_default())
    }
}

/// The pairs of a form; nothing between two `&` is none.
pub(crate) fn pairs(form: &[u8]) -> impl Iterator<Item = Pair<'_>> {
    form.split(|byte| *byte == b'&').filter(|whole| !whole.is_empty()).map(|whole| {
        let mut halves = whole.splitn(2, |byte| *byte == b'=');
        Pair { name: halves.next().unwrap_or_default(), value: halves.next(), whole }
    })
}

/// Undoes the encoding of a form.
pub(crate) fn decoded(text: &[u8]) -> Vec<u8> {
    let with_blanks: Vec<u8> = text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_decode(&with_blanks).collect()
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
    let in_query = pairs(query).find(|pair| pair.name == b"charset").map(|pair| pair.value());
    let named = texts.iter().find(|(name, _)| name == "charset").map(|(_, value)| value.clone());
    let named = named.or_else(|| String::from_utf8(in_query?).ok());
    let charset = named.and_then(|name| name.parse().ok()).unwrap_or(default);
    let one = |(name, value): &(String, String)| Ok(encoded(&charset.encode(name)?, &charset.encode(value)?));
    let all = texts.iter().map(one).collect::<Result<Vec<_>, Unmappable>>();
    all.map(|all| all.join(&b'&')).map_err(|_| Refusal::Unmappable(charset))
}
