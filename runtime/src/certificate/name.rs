//! Distinguished names as text.

use std::fmt::Write;

use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::der::asn1::AnyRef;
use x509_cert::der::{self, Decode, Encode, Reader, SliceReader, Tag, Tagged};

/// The types that RFC 2253 gives a name.
const TYPES: [(&str, &str); 9] = [
    ("2.5.4.3", "CN"),
    ("2.5.4.6", "C"),
    ("2.5.4.7", "L"),
    ("2.5.4.8", "ST"),
    ("2.5.4.9", "STREET"),
    ("2.5.4.10", "O"),
    ("2.5.4.11", "OU"),
    ("0.9.2342.19200300.100.1.1", "UID"),
    ("0.9.2342.19200300.100.1.25", "DC"),
];

/// A name as RFC 2253 writes it, last part first.
///
/// Gateway protocol: the platform computes its numbers with Java's `X500Principal.getName()`, whose reading of the RFC
/// this follows to the letter: `=` and `#` are escaped everywhere, and text of every kind is taken for UTF-8.
///
/// The parts of a name are read as they stand. `x509_cert`'s own type sorts them, which Java does not.
pub(super) fn rfc2253(name: &[u8]) -> der::Result<String> {
    let mut parts = SliceReader::new(name)?.sequence(|parts| all(parts, part))?;
    parts.reverse();
    Ok(parts.join(","))
}

fn part<'a, R: Reader<'a>>(reader: &mut R) -> der::Result<String> {
    let part = AnyRef::decode(reader)?;
    part.tag().assert_eq(Tag::Set)?;
    let attributes = all(&mut SliceReader::new(part.value())?, AttributeTypeAndValue::decode)?;
    Ok(attributes.iter().map(attribute).collect::<Vec<_>>().join("+"))
}

fn all<'a, R: Reader<'a>, T>(reader: &mut R, read: impl Fn(&mut R) -> der::Result<T>) -> der::Result<Vec<T>> {
    let mut all = Vec::new();
    while !reader.is_finished() {
        all.push(read(reader)?);
    }
    Ok(all)
}

fn attribute(attribute: &AttributeTypeAndValue) -> String {
    let oid = attribute.oid.to_string();
    let is_text = matches!(
        attribute.value.tag(),
        Tag::Utf8String | Tag::PrintableString | Tag::TeletexString | Tag::Ia5String | Tag::BmpString
    );
    match TYPES.iter().find(|(known, _)| *known == oid) {
        Some((_, name)) if is_text => {
            format!("{name}={}", escaped(&String::from_utf8_lossy(attribute.value.value())))
        }
        named => format!("{}=#{}", named.map_or(oid.as_str(), |(_, name)| name), hex(attribute)),
    }
}

fn hex(attribute: &AttributeTypeAndValue) -> String {
    let mut hex = String::new();
    for byte in attribute.value.to_der().unwrap_or_default() {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

fn escaped(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            ',' | '=' | '+' | '<' | '>' | '#' | ';' | '"' | '\\' => escaped.extend(['\\', character]),
            '\0' => escaped.push_str("\\00"),
            other => escaped.push(other),
        }
    }
    let blank = |character: char| matches!(character, ' ' | '\r');
    let text = escaped.trim_matches(blank);
    if text.len() == escaped.len() {
        return escaped;
    }
    let start = escaped.len() - escaped.trim_start_matches(blank).len();
    let end = start + text.len();
    let slashed = |blanks: &str| blanks.chars().flat_map(|blank| ['\\', blank]).collect::<String>();
    format!("{}{text}{}", slashed(&escaped[..start]), slashed(&escaped[end..]))
}
