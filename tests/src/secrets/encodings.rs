//! The forms in which bytes are written down.

use std::fmt::Write;

use alipay::Charset;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};

/// A form and what the bytes are in it.
type Written = (&'static str, Vec<u8>);

/// Everything that could stand in a text for these bytes, white space left out.
pub fn written(bytes: &[u8]) -> Vec<Written> {
    let mut all = of_bytes(bytes);
    if let Ok(text) = str::from_utf8(bytes) {
        all.extend(of_text(text));
        if let Some(gbk) = Charset::Gbk.encode(text).ok().filter(|gbk| **gbk != *bytes) {
            all.extend(of_bytes(&gbk));
        }
    }
    all.sort_by(|(_, one), (_, other)| one.cmp(other));
    all.dedup_by(|(_, one), (_, other)| one == other);
    all
}

fn of_bytes(bytes: &[u8]) -> Vec<Written> {
    let percent = percent_encode(bytes, NON_ALPHANUMERIC).to_string();
    let form: String = form_urlencoded::byte_serialize(bytes).collect();
    let hex = joined(bytes, "", |text, byte| write!(text, "{byte:02x}"));
    let mut all = vec![
        ("plain", bytes.to_vec()),
        ("percent", percent.clone().into_bytes()),
        ("percent, small letters", small_escapes(&percent)),
        ("form", form.clone().into_bytes()),
        ("form, small letters", small_escapes(&form)),
        ("percent twice", percent_encode(percent.as_bytes(), NON_ALPHANUMERIC).to_string().into_bytes()),
        ("hex", hex.clone().into_bytes()),
        ("hex, capitals", hex.to_ascii_uppercase().into_bytes()),
        ("list", joined(bytes, ",", |text, byte| write!(text, "{byte}")).into_bytes()),
        ("list of hex", joined(bytes, ",", |text, byte| write!(text, "{byte:02x}")).into_bytes()),
        ("list of short hex", joined(bytes, ",", |text, byte| write!(text, "{byte:x}")).into_bytes()),
        ("list of 0x", joined(bytes, ",", |text, byte| write!(text, "{byte:#04x}")).into_bytes()),
        ("hex with colons", joined(bytes, ":", |text, byte| write!(text, "{byte:02X}")).into_bytes()),
        ("escapes of bytes", bytes.escape_ascii().to_string().into_bytes()),
    ];
    for before in 0..3 {
        all.push(("base64", aligned(bytes, before, |bytes| STANDARD_NO_PAD.encode(bytes))));
        all.push(("base64 of addresses", aligned(bytes, before, |bytes| URL_SAFE_NO_PAD.encode(bytes))));
    }
    all.extend(numbers(bytes));
    all
}

fn of_text(text: &str) -> Vec<Written> {
    let json = |write_unit: fn(&mut String, u16)| {
        let mut written = String::new();
        for character in text.chars() {
            match character {
                '"' | '\\' => written.extend(['\\', character]),
                _ if character.is_ascii() => written.push(character),
                _ => character
                    .encode_utf16(&mut [0; 2])
                    .iter()
                    .for_each(|unit| write_unit(&mut written, *unit)),
            }
        }
        written
    };
    let texts = [
        ("JSON", json(|text, unit| text.extend([format!("\\u{unit:04x}")]))),
        ("JSON, capitals", json(|text, unit| text.extend([format!("\\u{unit:04X}")]))),
        ("JSON in itself", serde_json::json!(text).to_string().trim_matches('"').to_owned()),
        ("JSON with escaped slashes", text.replace('/', "\\/")),
        ("Debug", format!("{text:?}").trim_matches('"').to_owned()),
        ("escapes of Rust", text.escape_default().to_string()),
        ("escapes of every character", text.escape_unicode().to_string()),
        ("HTML", text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")),
    ];
    let without_blanks = |text: String| text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    texts.into_iter().map(|(name, text)| (name, without_blanks(text))).collect()
}

/// In base64, behind so many bytes of something else: without the characters that hold bits of the neighbours.
fn aligned(bytes: &[u8], before: usize, encode: impl Fn(&[u8]) -> String) -> Vec<u8> {
    let text = encode(&[&vec![0; before], bytes].concat());
    let (first, whole) = ([0, 2, 3][before], (before + bytes.len()) * 8 / 6);
    text.as_bytes().get(first..whole).unwrap_or_default().to_vec()
}

/// As the digits of a large number in memory: 64 bits each, the lowest first.
fn numbers(bytes: &[u8]) -> Vec<Written> {
    if bytes.len() != 16 {
        return Vec::new();
    }
    let mut digits = [0_u64; 2];
    for (digit, part) in digits.iter_mut().zip(bytes.rchunks(8)) {
        *digit = part.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
    }
    let [low, high] = digits;
    vec![
        ("digits of 64 bits", format!("{low},{high}").into_bytes()),
        ("digits of 64 bits in hex", format!("{low:x},{high:x}").into_bytes()),
    ]
}

fn joined(bytes: &[u8], between: &str, write: fn(&mut String, u8) -> std::fmt::Result) -> String {
    let written = bytes.iter().map(|byte| {
        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = write(&mut text, *byte);
        text
    });
    written.collect::<Vec<_>>().join(between)
}

/// The same with small letters behind percent signs.
fn small_escapes(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let escapes: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'%').collect();
    for at in escapes {
        bytes[at + 1..].iter_mut().take(2).for_each(u8::make_ascii_lowercase);
    }
    bytes
}
