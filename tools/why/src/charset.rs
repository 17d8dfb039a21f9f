//! Bytes that are not text in the charset of their form.

use alipay::__private::{form_decoded, form_pairs};
use alipay::{Charset, FormError};

/// Why a form cannot be read, with what would help.
pub(crate) fn words(form: &[u8], error: &FormError) -> String {
    let FormError::NotText { charset } = error else { return error.to_string() };
    let bytes = form_decoded(form);
    let reads = |other: &Charset| other != charset && other.decode(&bytes).is_some();
    let other = Charset::ALL.iter().copied().find(reads);
    let names =
        form_pairs(form).any(|pair| pair.raw_name == b"charset" && !pair.value().trim_ascii().is_empty());
    match (other, names) {
        (Some(other), true) => format!(
            "it says {charset}, but its bytes are {other}: encode the values in the charset that `charset` names, and sign those bytes"
        ),
        (Some(other), false) => {
            format!("it names no charset, and its bytes are {other}, not {charset}: try --charset {other}")
        }
        (None, _) => format!("{error}, nor in another charset that the gateway knows: was it cut?"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_charset_is_named() {
        for (form, charset, expected) in [
            ("charset=gbk&b=%E7%AC%94+", Charset::Gbk, "it says gbk, but its bytes are utf-8"),
            ("charset=utf-8&b=%B1%CA", Charset::Utf8, "it says utf-8, but its bytes are gbk"),
            (
                "b=%B1%CA",
                Charset::Utf8,
                "it names no charset, and its bytes are gbk, not utf-8: try --charset gbk",
            ),
            ("b=%B1%CA%FF", Charset::Utf8, "its bytes are not text in utf-8, nor in another"),
        ] {
            let words = words(form.as_bytes(), &FormError::NotText { charset });
            assert!(words.starts_with(expected), "{words}");
        }
        assert_eq!(words(b"", &FormError::Empty), FormError::Empty.to_string());
    }
}
