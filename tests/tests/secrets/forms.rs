//! The search itself: it finds what other code than its own has written down.

use std::fmt::Write;

use alipay::{Charset, PrivateKey};
use alipay_tests::secrets::{Search, Secret, of_key, texts};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

type OfBytes = fn(&[u8]) -> Vec<u8>;
type OfText = fn(&str) -> String;

/// What addresses leave as it is.
const IN_ADDRESSES: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

const OF_BYTES: [(&str, OfBytes); 16] = [
    ("plain", <[u8]>::to_vec),
    ("percent", |bytes| percent_encode(bytes, NON_ALPHANUMERIC).to_string().into()),
    ("form", |bytes| form_urlencoded::byte_serialize(bytes).collect::<String>().into()),
    ("form, small letters", |bytes| small(&form_urlencoded::byte_serialize(bytes).collect::<String>())),
    ("base64", |bytes| STANDARD.encode(bytes).into()),
    ("base64 behind a byte", |bytes| STANDARD.encode([&b"a"[..], bytes].concat()).into()),
    ("base64 behind two bytes", |bytes| STANDARD.encode([&b"ab"[..], bytes, b"cde"].concat()).into()),
    ("base64 of addresses", |bytes| URL_SAFE.encode([&b"{\""[..], bytes, b"\"}"].concat()).into()),
    ("base64 in lines", |bytes| lines(&STANDARD.encode([&b"0123456789"[..], bytes].concat()))),
    ("hex", |bytes| bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}")).into()),
    ("hex, capitals", |bytes| {
        bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02X}")).into()
    }),
    ("Debug of bytes", |bytes| format!("{bytes:?}").into()),
    ("pretty Debug of bytes", |bytes| format!("{bytes:#?}").into()),
    ("Debug of bytes in hex", |bytes| format!("{bytes:02x?}").into()),
    ("Debug of bytes in short hex", |bytes| format!("{bytes:x?}").into()),
    ("escapes", |bytes| bytes.escape_ascii().to_string().into()),
];

const OF_TEXT: [(&str, OfText); 9] = [
    ("Debug", |text| format!("{text:?}")),
    ("JSON", |text| serde_json::json!({ "a": [text] }).to_string()),
    ("pretty JSON", |text| format!("{:#}", serde_json::json!({ "a": [text] }))),
    ("JSON in ASCII", |text| in_ascii(text, |json, unit| write!(json, "\\u{unit:04x}").unwrap())),
    ("JSON in ASCII, capitals", |text| in_ascii(text, |json, unit| write!(json, "\\u{unit:04X}").unwrap())),
    ("JSON in JSON in Debug", |text| {
        format!("{:?}", serde_json::json!(serde_json::json!([text]).to_string()).to_string())
    }),
    ("escapes", |text| text.escape_default().to_string()),
    ("escapes of all", |text| text.escape_unicode().to_string()),
    ("address", |text| percent_encode(text.as_bytes(), IN_ADDRESSES).to_string()),
];

fn small(form: &str) -> Vec<u8> {
    let mut parts = form.split('%');
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| format!("{text}%{}{}", part[..2].to_lowercase(), &part[2..])).into()
}

fn lines(base64: &str) -> Vec<u8> {
    base64.as_bytes().chunks(20).collect::<Vec<_>>().join(&b"\r\n"[..])
}

fn in_ascii(text: &str, write: fn(&mut String, u16)) -> String {
    let quoted = serde_json::json!(text).to_string();
    let mut json = String::new();
    for unit in quoted.encode_utf16() {
        match u8::try_from(unit) {
            Ok(ascii @ ..0x80) => json.push(ascii.into()),
            _ => write(&mut json, unit),
        }
    }
    json
}

fn is_found(search: &Search, secret: &Secret, form: &str, written: &[u8]) {
    // Nothing around it hides it.
    let printed = [&b"2026-11-30 DEBUG x=\""[..], written, b"\" y=1\n"].concat();
    let found = search.found(&printed);
    let named = found.iter().any(|words| words.starts_with(&secret.name));
    assert!(named, "{} as {form} is not found in {}", secret.name, String::from_utf8_lossy(&printed));
}

#[test]
fn every_secret_is_found_in_every_form() {
    let key = PrivateKey::generate().unwrap();
    let secrets = [texts(), of_key("private key", &key.to_pkcs1_pem())].concat();
    let search = Search::of(&secrets).unwrap();
    for secret in &secrets {
        for (form, write) in OF_BYTES {
            is_found(&search, secret, form, &write(&secret.bytes));
        }
    }
    for secret in texts() {
        let text = str::from_utf8(&secret.bytes).unwrap();
        for (form, write) in OF_TEXT {
            is_found(&search, &secret, form, write(text).as_bytes());
        }
        let gbk = Charset::Gbk.encode(text).unwrap();
        for (form, write) in OF_BYTES {
            is_found(&search, &secret, &format!("GBK, {form}"), &write(&gbk));
        }
    }
}

#[test]
fn a_key_is_found_in_every_file_that_holds_it_and_nothing_is_found_elsewhere() {
    let (key, other) = (PrivateKey::generate().unwrap(), PrivateKey::generate().unwrap());
    let search = Search::of(&of_key("private key", &key.to_pkcs1_pem())).unwrap();
    for pem in [key.to_pkcs1_pem(), key.to_pkcs8_pem()] {
        let body: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
        let der = STANDARD.decode(&body).unwrap();
        for written in [pem.as_bytes(), body.as_bytes(), &der, format!("{:?}", &der[700..740]).as_bytes()] {
            assert!(!search.found(written).is_empty());
        }
    }
    for written in [key.public_key().to_spki_pem(), other.to_pkcs8_pem().to_string()] {
        assert!(search.found(written.as_bytes()).is_empty());
    }
}
