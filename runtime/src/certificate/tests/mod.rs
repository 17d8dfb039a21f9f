//! Reading certificates, and their numbers. The expected numbers were computed with a JDK's `X500Principal`.

mod broken;
mod extensions;
mod limits;
mod names;
mod trust;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use x509_cert::der::asn1::{Any, Int};
use x509_cert::der::{Decode, Encode};

use super::parsed::decimal;
use super::*;
use crate::KeyError;
use crate::testing::certificates::{NEXT, ROOTS, bundle};
use crate::testing::{APP_KEY, app_key};

const ROOT_SN: &str = "eda20819f0072bc0d1550683f1b1edd2_fa403325a37bcc3d76ef23439a6e66df";

fn read(given: impl AsRef<[u8]>) -> Certificates {
    Certificates::parse(given).unwrap()
}

/// The DER of a file's certificates, one after the other.
pub(super) fn der(names: &str) -> Vec<u8> {
    read(bundle(names)).iter().flat_map(|one| one.der.clone()).collect()
}

/// The root certificate with elliptic curves as Alipay's is: with a NULL where the algorithm has no parameters.
fn with_stray_null() -> String {
    let mut certificate = x509_cert::Certificate::from_der(&der("elliptic")).unwrap();
    for algorithm in [&mut certificate.signature_algorithm, &mut certificate.tbs_certificate.signature] {
        assert_eq!(algorithm.parameters.replace(Any::null()), None);
    }
    let der = certificate.to_der().unwrap();
    assert_ne!(der, self::der("elliptic"));
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", STANDARD.encode(der))
}

#[test]
fn the_number_of_a_certificate_is_the_one_that_java_computes() {
    for (name, expected) in [
        ("app", "00ebecea5e94921d491c00e6975b1f2e"), // with its leading zeros
        ("alipay class2", "38e653749e8458c45e1c344841264702"),
        ("next", NEXT),
        ("class2 alipay", "f08b4adaa982cfe28855cef462afac33"), // the first one of a file counts
        ("odd", "44ce8c886f07cf246b6b7845a8cfae4d"),
        ("elliptic", "c5af5d8a4fd3addb04407d847040b9d5"),
        ("sm2", "627b956fc8b7a73aa7a2adce7a3b94e7"),
    ] {
        assert_eq!(read(bundle(name)).sn().as_deref(), Ok(expected), "{name}");
    }
}

#[test]
fn of_the_roots_those_count_that_are_signed_with_rsa() {
    assert_eq!(read(bundle(ROOTS)).root_sn().as_deref(), Ok(ROOT_SN));
    assert_eq!(read(bundle("sm2 elliptic")).root_sn(), Err(CertificateError::NoRsa));
}

#[test]
fn a_root_with_a_stray_null_in_its_algorithm_is_passed_over_and_hides_no_other() {
    let null = with_stray_null();
    assert_eq!(read(&null).sn().as_deref(), Ok("c5af5d8a4fd3addb04407d847040b9d5"));
    let file = [bundle("sm2 root"), null, bundle("sha1")].concat();
    assert_eq!(read(file).root_sn().as_deref(), Ok(ROOT_SN));
}

#[test]
fn files_are_read_as_users_have_them() {
    let file = bundle(ROOTS);
    // A whole block that is not a certificate of any kind that can be read.
    let unreadable = "-----BEGIN CERTIFICATE-----\nMAMCAQc=\n-----END CERTIFICATE-----\n";
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let cases: [(&str, Vec<u8>); 20] = [
        ("as it is", file.clone().into()),
        ("CRLF", file.replace('\n', "\r\n").into()),
        ("CR alone", file.replace('\n', "\r").into()),
        ("blank lines", file.replace('\n', "\n\n \n").into()),
        ("no final newline", file.trim_end().into()),
        ("trailing text", format!("{file}-- \nexported on Monday").into()),
        ("text between", file.replace("-----BEGIN", "subject=CN = R1\n-----BEGIN").into()),
        ("text that is not UTF-8", [b"\xb2\xe8\n", file.as_bytes()].concat()),
        ("a byte order mark", format!("\u{feff}{file}").into()),
        ("indented", file.replace('\n', "\n    ").into()),
        ("in one line", file.replace('\n', "").into()),
        ("escaped line breaks", file.replace('\n', "\\n").into()),
        ("a certificate among them that cannot be read", format!("{unreadable}{file}{unreadable}").into()),
        ("UTF-16", utf16(&format!("\u{feff}{file}"))),
        ("UTF-16 without a mark", utf16(&file)),
        ("zero-width spaces", file.replace('A', "A\u{200b}").into()),
        ("in quotes", format!("'{file}'").into()),
        ("a key among them", format!("{APP_KEY}{file}").into()),
        ("base64 of the file", STANDARD.encode(&file).into()),
        ("DER", der(ROOTS)),
    ];
    for (what, given) in cases {
        assert_eq!(read(given).root_sn().as_deref(), Ok(ROOT_SN), "{what}");
    }
    assert_eq!(
        read(STANDARD.encode(der(ROOTS))).root_sn().as_deref(),
        Ok(ROOT_SN),
        "base64 without PEM lines"
    );
    assert_eq!(
        read([der(ROOTS), b"\r\n".into()].concat()).root_sn().as_deref(),
        Ok(ROOT_SN),
        "DER and a line end"
    );
}

#[test]
fn what_is_no_certificate_is_refused_with_its_reason() {
    let request = include_str!("../../testing/certificate_request.pem");
    for (given, expected) in [
        ("", CertificateError::Empty),
        (" \r\n", CertificateError::Empty),
        ("alipayRootCert.crt", CertificateError::Unreadable),
        ("中文", CertificateError::Unreadable),
        ("TUlJQg==", CertificateError::Unreadable),
        (APP_KEY, CertificateError::NotACertificate),
        (request, CertificateError::NotACertificate),
        ("-----BEGIN CERTIFICATE-----\nMAMCAQc=\n-----END CERTIFICATE-----", CertificateError::Damaged),
        ("0", CertificateError::Unreadable),
    ] {
        assert_eq!(Certificates::parse(given).err(), Some(expected), "{given}");
    }
}

#[test]
fn the_first_certificate_of_a_file_is_not_replaced_by_the_second_when_it_is_damaged() {
    let unreadable = "-----BEGIN CERTIFICATE-----\nMAMCAQc=\n-----END CERTIFICATE-----\n";
    let file = format!("{unreadable}{}", bundle("alipay class2"));
    assert_eq!(read(&file).sn(), Err(CertificateError::Damaged));
    assert_eq!(read(&file).public_key(), Err(CertificateError::Damaged));
}

#[test]
fn a_certificate_that_is_cut_or_changed_anywhere_causes_no_panic() {
    let whole = der("alipay");
    for end in 0..whole.len() {
        assert!(Certificates::parse(&whole[..end]).is_err(), "{end}");
    }
    let mut document = whole.clone();
    for index in 0..document.len() {
        document[index] ^= 0x80;
        drop(Certificates::parse(&document).map(|file| (file.sn(), file.root_sn())));
        document[index] ^= 0x80;
    }
    assert_eq!(document, whole);
}

#[test]
fn the_key_of_a_certificate_is_its_owners() {
    assert_eq!(read(bundle("app")).public_key().as_ref(), Ok(app_key().public_key()));
    for name in ["elliptic", "sm2"] {
        assert_eq!(read(bundle(name)).public_key(), Err(CertificateError::Key(KeyError::NotRsa)), "{name}");
    }
}

#[test]
fn serial_numbers_are_decimal_whatever_their_size_and_sign() {
    for (bytes, expected) in [
        (&[0][..], "0"),
        (&[0x7f], "127"),
        (&[0, 0x80], "128"),
        (&[0x80], "-128"),
        (&[0xff, 0x7f], "-129"),
        (&[0x10, 0xc7, 0x64, 0xe9, 0xd5, 0x60, 0x38, 0x42, 0x12], "309515770993223156242"),
        (
            &[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            "24519928653854221733733552434404946937899825954937634816",
        ),
    ] {
        assert_eq!(decimal(&Int::new(bytes).unwrap()), expected);
    }
}

#[test]
fn a_number_is_32_hexadecimal_digits_in_any_case() {
    let number = CertSn::parse("00EBECEA5E94921D491C00E6975B1F2E").unwrap();
    assert_eq!(number.to_string(), "00ebecea5e94921d491c00e6975b1f2e");
    for text in [
        "",
        "0",
        "+0ebecea5e94921d491c00e6975b1f2e",
        "00ebecea5e94921d491c00e6975b1f2",
        "中中中中中中中中中中中",
    ] {
        assert_eq!(CertSn::parse(text), None, "{text}");
    }
    assert_eq!(CertSn::parse(&format!("{number}0")), None);
    assert_eq!(CertSn::parse(&format!("{number}_{number}")), None);
}
