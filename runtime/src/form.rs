//! Forms, `name=value&…`: text as one carries it, and the pairs of one as bytes, before anybody knows its charset.

use std::borrow::Cow;

use form_urlencoded::byte_serialize;
use percent_encoding::{percent_decode, percent_encode_byte};

use crate::charset::characters;
use crate::{Charset, Unmappable};

impl Charset {
    /// `text` in this charset, form-urlencoded.
    pub(crate) fn form_encode(self, text: &str) -> Result<String, Unmappable> {
        let mut encoded = String::with_capacity(text.len() * 2);
        self.form_append(&self.encode(text)?, &mut encoded);
        Ok(encoded)
    }

    /// Writes `bytes`, which are text in this charset, form-urlencoded behind `encoded`.
    ///
    /// Every byte of a character beyond ASCII is written in hexadecimal, as Java does. The second byte of many in GBK is
    /// an ASCII letter; left as it is, it would be read as that letter by a decoder that goes character by character.
    pub(crate) fn form_append(self, mut bytes: &[u8], encoded: &mut String) {
        if self == Self::Utf8 {
            encoded.extend(byte_serialize(bytes));
            return;
        }
        while !bytes.is_empty() {
            let ascii = bytes.iter().take_while(|byte| byte.is_ascii()).count();
            let (text, rest) = bytes.split_at(ascii);
            encoded.extend(byte_serialize(text));
            let chinese = characters(rest).take_while(|character| character.len() > 1);
            let length = chinese.map(<[u8]>::len).sum();
            let (chinese, rest) = rest.split_at(length);
            encoded.extend(chinese.iter().map(|byte| percent_encode_byte(*byte)));
            bytes = rest;
        }
    }
}

/// A name and its value, as a form or a query carries them.
#[derive(Clone, Copy)]
pub struct FormPair<'a> {
    /// Both, still encoded.
    pub whole: &'a [u8],
    /// The name, still encoded.
    pub raw_name: &'a [u8],
    /// The value, still encoded; `None` without a `=`.
    pub raw_value: Option<&'a [u8]>,
}

impl<'a> FormPair<'a> {
    /// The name, decoded.
    pub fn name(self) -> Cow<'a, [u8]> {
        form_decoded(self.raw_name)
    }

    /// The value, decoded; empty without a `=`.
    pub fn value(self) -> Cow<'a, [u8]> {
        form_decoded(self.raw_value.unwrap_or_default())
    }
}

/// The pairs of a form, each read when it is asked for. Nothing between two `&`, as after a last one, is not a pair.
///
/// Only the first `=` separates: values such as base64 hold more of them.
pub fn form_pairs(form: &[u8]) -> impl Iterator<Item = FormPair<'_>> {
    form.split(|byte| *byte == b'&').filter(|whole| !whole.is_empty()).map(|whole| {
        let mut halves = whole.splitn(2, |byte| *byte == b'=');
        FormPair { whole, raw_name: halves.next().unwrap_or_default(), raw_value: halves.next() }
    })
}

/// Undoes the encoding of a form: `+` is a space, `%2B` a plus. A `%` without two digits stays what it is.
pub fn form_decoded(written: &[u8]) -> Cow<'_, [u8]> {
    if !written.contains(&b'+') {
        return percent_decode(written).into();
    }
    let spaced: Vec<u8> = written.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    Cow::Owned(percent_decode(&spaced).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_written_as_the_url_standard_writes_it() {
        for byte in 0..=u8::MAX {
            let mut encoded = String::new();
            Charset::Utf8.form_append(&[byte], &mut encoded);
            let expected = match byte {
                b' ' => "+".to_owned(),
                b'*' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                    char::from(byte).to_string()
                }
                _ => format!("%{byte:02X}"),
            };
            assert_eq!(encoded, expected);
        }
    }

    #[test]
    fn a_form_is_split_at_each_ampersand_and_at_the_first_equals_sign() {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        for (form, expected) in [
            ("", vec![]),
            ("&&", vec![]),
            ("a", vec![("a", "a", None)]),
            ("a=", vec![("a=", "a", Some(""))]),
            ("=", vec![("=", "", Some(""))]),
            ("a=b==&&c=%26&", vec![("a=b==", "a", Some("b==")), ("c=%26", "c", Some("%26"))]),
        ] {
            let pairs: Vec<_> = form_pairs(form.as_bytes()).collect();
            let pairs: Vec<_> = pairs
                .iter()
                .map(|pair| (text(pair.whole), text(pair.raw_name), pair.raw_value.map(text)))
                .collect();
            let expected: Vec<_> = expected
                .iter()
                .map(|(whole, name, value)| {
                    ((*whole).to_owned(), (*name).to_owned(), value.map(str::to_owned))
                })
                .collect();
            assert_eq!(pairs, expected, "{form}");
        }
    }

    #[test]
    fn names_and_values_are_bytes_and_decoded_once() {
        for (form, name, value) in [
            ("a+b=1%2B2+3", &b"a b"[..], &b"1+2 3"[..]),
            ("%3D=%252B", b"=", b"%2B"),
            ("a=%D6%a7%ff", b"a", b"\xd6\xa7\xff"),
            ("a=100%&", b"a", b"100%"),
            ("a=%zz+%4", b"a", b"%zz %4"),
            ("a", b"a", b""),
        ] {
            let pair = form_pairs(form.as_bytes()).next().unwrap();
            assert_eq!((&*pair.name(), &*pair.value()), (name, value), "{form}");
        }
    }

    #[test]
    fn what_nothing_was_encoded_in_is_not_copied() {
        assert!(matches!(form_decoded(b"a=b c"), Cow::Borrowed(_)));
        assert!(matches!(form_decoded(b"a%20b"), Cow::Owned(_)));
    }
}
