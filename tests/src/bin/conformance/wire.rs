//! What travels: names and values of a query, of a body, of a form as a browser posts it.

use std::collections::BTreeMap;

use alipay::Charset;

use percent_encoding::{NON_ALPHANUMERIC, percent_decode, percent_encode};

use crate::fault::{Checked, Fault};

pub(crate) type Pairs = BTreeMap<String, String>;

/// The pairs of urlencoded text; a name that is there twice is an error.
pub(crate) fn decoded(text: &str, charset: Charset) -> Checked<Pairs> {
    let mut pairs = Pairs::new();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').ok_or("a parameter without `=`")?;
        let earlier = pairs.insert(one(name, charset)?, one(value, charset)?);
        if earlier.is_some() {
            return Err(format!("`{name}` is there twice").into());
        }
    }
    Ok(pairs)
}

fn one(text: &str, charset: Charset) -> Checked<String> {
    let bytes: Vec<u8> = percent_decode(text.replace('+', " ").as_bytes()).collect();
    charset
        .decode(&bytes)
        .map(std::borrow::Cow::into_owned)
        .ok_or_else(|| format!("no text in {charset}").into())
}

/// The query of an address; `None` if it has none.
pub(crate) fn query(address: &str) -> &str {
    address.split_once('?').map(|(_, query)| query).unwrap_or_default()
}

/// Parameters as a form's body in a charset.
pub(crate) fn encoded(pairs: &[(String, String)], charset: Charset) -> Checked<String> {
    let one = |text: &str| {
        let bytes = charset.encode(text)?;
        Ok::<_, Fault>(percent_encode(&bytes, NON_ALPHANUMERIC).to_string())
    };
    let pair = |(name, value): &(String, String)| Ok(format!("{}={}", one(name)?, one(value)?));
    Ok(pairs.iter().map(pair).collect::<Checked<Vec<_>>>()?.join("&"))
}

/// Two maps as one; a name in both is an error.
pub(crate) fn together(mut query: Pairs, body: Pairs) -> Checked<Pairs> {
    for (name, value) in body {
        if query.insert(name.clone(), value).is_some() {
            return Err(format!("`{name}` is in the query and in the body").into());
        }
    }
    Ok(query)
}
