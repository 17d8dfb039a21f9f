//! Forms in any charset, and how each SDK writes them.

use std::collections::BTreeMap;
use std::fmt::Write;

use alipay::Charset;
use form_urlencoded::byte_serialize;

/// The pairs of a form, decoded once.
pub(crate) fn pairs(form: &str, charset: Charset) -> Vec<(String, String)> {
    written(form)
        .into_iter()
        .map(|(name, value)| (decoded(&name, charset), decoded(&value, charset)))
        .collect()
}

/// The pairs of a form as they are written.
pub(crate) fn written(form: &str) -> Vec<(String, String)> {
    let pairs = form.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

pub(crate) fn decoded(written: &str, charset: Charset) -> String {
    let bytes: Vec<u8> = percent_encoding::percent_decode_str(&written.replace('+', " ")).collect();
    charset.decode(&bytes).map(std::borrow::Cow::into_owned).unwrap_or_default()
}

/// A form as ours and Java write it.
pub(crate) fn encoded(parameters: &BTreeMap<String, String>, charset: Charset) -> String {
    let pairs: Vec<String> = parameters
        .iter()
        .map(|(name, value)| format!("{}={}", encoded_value(name, charset), encoded_value(value, charset)))
        .collect();
    pairs.join("&")
}

/// A value as ours and Java write it: every byte of a character beyond ASCII in hexadecimal.
pub(crate) fn encoded_value(text: &str, charset: Charset) -> String {
    let mut piece = [0; 4];
    text.chars()
        .map(|character| match bytes(character.encode_utf8(&mut piece), charset) {
            ascii if character.is_ascii() => byte_serialize(&ascii).collect::<String>(),
            beyond => beyond.iter().fold(String::new(), |mut encoded, byte| {
                // Writing to a string does not fail.
                let _ = write!(encoded, "%{byte:02X}");
                encoded
            }),
        })
        .collect()
}

/// A value in which everything but letters, digits and `bare` is written in hexadecimal, and a blank as `blank`.
pub(crate) fn encoded_except(text: &str, charset: Charset, bare: &[u8], blank: &str) -> String {
    bytes(text, charset).iter().fold(String::new(), |mut encoded, byte| {
        match byte {
            b' ' => encoded.push_str(blank),
            byte if byte.is_ascii_alphanumeric() || bare.contains(byte) => encoded.push(char::from(*byte)),
            byte => {
                // Writing to a string does not fail.
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
        encoded
    })
}

fn bytes(text: &str, charset: Charset) -> Vec<u8> {
    charset.encode(text).map(std::borrow::Cow::into_owned).unwrap_or_default()
}
