//! What is not looked at, however much of it is given.

use super::*;
use crate::certificate::parsed::Certificate;

/// A certificate with a serial number of so many bytes; `x509_cert` writes no long ones.
fn with_serial(bytes: usize) -> Vec<u8> {
    let whole = der("alipay");
    let certificate = x509_cert::Certificate::from_der(&whole).unwrap();
    let old = certificate.tbs_certificate.serial_number.to_der().unwrap();
    let new = element(2, &vec![7; bytes]);
    let inner = part(&whole);
    let content = &inner[header(inner)..];
    let start = content.windows(old.len()).position(|window| window == old).unwrap();
    let changed = [&content[..start], &new, &content[start + old.len()..]].concat();
    let behind = &whole[header(&whole) + inner.len()..];
    element(0x30, &[&element(0x30, &changed)[..], behind].concat())
}

fn header(der: &[u8]) -> usize {
    2 + if der[1] & 0x80 == 0 { 0 } else { usize::from(der[1] & 0x7f) }
}

/// The first element within a long one.
fn part(der: &[u8]) -> &[u8] {
    let content = &der[header(der)..];
    let digits = &content[2..header(content)];
    let length = digits.iter().fold(0, |length, digit| length << 8 | usize::from(*digit));
    &content[..header(content) + length]
}

fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    // As short as DER wants it.
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    let digits = &length[length.iter().position(|digit| *digit != 0).unwrap_or(3)..];
    let long = if content.len() < 0x80 { vec![] } else { vec![0x80 | u8::try_from(digits.len()).unwrap()] };
    [&[tag][..], &long, digits, content].concat()
}

#[test]
fn a_serial_number_is_written_in_decimal_only_if_it_is_short() {
    for bytes in [1, 20, 64] {
        assert!(Certificate::read(&with_serial(bytes)).is_ok(), "{bytes}");
    }
    let refused = CertificateError::SerialNumber { limit: 64 };
    for bytes in [65, 1000, 200_000] {
        assert_eq!(Certificates::parse(with_serial(bytes)).err(), Some(refused), "{bytes}");
    }
    assert_eq!(
        refused.to_string(),
        "the serial number of a certificate has more than 64 bytes, where 20 are allowed"
    );
}

#[test]
fn a_file_is_read_up_to_a_size_and_a_number_of_certificates() {
    let padded = |bytes: usize| format!("{}{}", bundle("root"), " ".repeat(bytes - bundle("root").len()));
    assert!(Certificates::parse(padded(256 * 1024)).is_ok());
    let refused = Certificates::parse(padded(256 * 1024 + 1)).err();
    assert_eq!(refused, Some(CertificateError::TooLarge { limit: 256 * 1024 }));
    assert!(Certificates::parse(bundle(&"root ".repeat(64))).is_ok());
    let refused = Certificates::parse(bundle(&"root ".repeat(65))).err();
    assert_eq!(refused, Some(CertificateError::TooMany { limit: 64 }));
    // Behind the limit nothing is read: this would be another error.
    let cut = format!("{}-----BEGIN CERTIFICATE-----", bundle(&"root ".repeat(65)));
    assert_eq!(Certificates::parse(cut).err(), Some(CertificateError::TooMany { limit: 64 }));
}
