//! Which texts and bytes are keys, and what is said of those that are none.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs1::der::Encode;
use rsa::pkcs1::{RsaPublicKey, UintRef};

use super::*;
use crate::testing::{APP_KEY, SMALL_KEY, app_key};

const PKCS1: &str = include_str!("../testing/app_private_key_pkcs1.pem");
const SPKI: &str = include_str!("../testing/app_public_key.pem");
const PKCS1_PUBLIC: &str = include_str!("../testing/app_public_key_pkcs1.pem");
const CERTIFICATE: &str = include_str!("../testing/certificate.pem");
const CERTIFICATE_REQUEST: &str = include_str!("../testing/certificate_request.pem");
const ENCRYPTED: &str = include_str!("../testing/encrypted_private_key.pem");
const ENCRYPTED_PKCS1: &str = include_str!("../testing/encrypted_private_key_pkcs1.pem");
const EC: &str = include_str!("../testing/ec_private_key.pem");
const EC_SEC1: &str = include_str!("../testing/ec_private_key_sec1.pem");
const EC_PUBLIC: &str = include_str!("../testing/ec_public_key.pem");
const TINY: &str = include_str!("../testing/tiny_private_key.pem");

fn bare(pem: &str) -> String {
    pem.lines().filter(|line| !line.starts_with("-----")).collect()
}

fn der(pem: &str) -> Vec<u8> {
    STANDARD.decode(bare(pem)).unwrap()
}

/// Every way in which one PEM file may reach us.
fn forms(pem: &str) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("PEM", pem.into()),
        ("PEM with CR LF", pem.replace('\n', "\r\n").into()),
        ("PEM without a last line break", pem.trim_end().into()),
        ("PEM with blanks around each line", pem.replace('\n', " \n\t ").into()),
        ("PEM on one line", pem.replace('\n', " ").into()),
        ("PEM with \\n in two characters, as in an environment variable", pem.replace('\n', "\\n").into()),
        ("PEM with \\r\\n in four characters", pem.replace('\n', "\\r\\n").into()),
        ("PEM after a byte order mark", format!("\u{feff}{pem}").into()),
        ("PEM after other text", format!("Bag Attributes\n  friendlyName: app\n{pem}").into()),
        ("PEM in UTF-16", utf16(&format!("\u{feff}{pem}"), u16::to_le_bytes)),
        ("PEM in UTF-16, the other way round", utf16(&format!("\u{feff}{pem}"), u16::to_be_bytes)),
        ("PEM in UTF-16 without a mark", utf16(pem, u16::to_le_bytes)),
        ("PEM in quotes", format!("\"{pem}\"").into()),
        ("PEM with spaces that do not break", pem.replace(' ', "\u{a0}").into()),
        ("base64 in quotes", format!("'{}'", bare(pem)).into()),
        ("base64 in UTF-16 without a mark", utf16(&bare(pem), u16::to_be_bytes)),
        ("base64 after a zero-width space", format!("\u{200b}{}", bare(pem)).into()),
        ("base64 with soft hyphens", bare(pem).replace('A', "A\u{ad}").into()),
        ("base64", bare(pem).into()),
        ("base64 without padding", bare(pem).trim_end_matches('=').into()),
        (
            "base64 on lines",
            pem.lines().filter(|line| !line.starts_with('-')).collect::<Vec<_>>().join("\r\n").into(),
        ),
        ("DER", der(pem)),
    ]
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn a_private_key_is_read_in_every_format() {
    for pem in [APP_KEY, PKCS1] {
        for (form, given) in forms(pem) {
            let key = PrivateKey::parse(&given).unwrap_or_else(|error| panic!("{form}: {error}"));
            assert_eq!(key.public_key(), app_key().public_key(), "{form}");
        }
    }
}

#[test]
fn a_public_key_is_read_in_every_format() {
    for pem in [SPKI, PKCS1_PUBLIC] {
        for (form, given) in forms(pem) {
            let key = PublicKey::parse(&given).unwrap_or_else(|error| panic!("{form}: {error}"));
            assert_eq!(&key, app_key().public_key(), "{form}");
        }
    }
}

#[test]
fn a_private_key_is_read_behind_its_certificates() {
    for before in [CERTIFICATE, CERTIFICATE_REQUEST, &[CERTIFICATE, CERTIFICATE].concat()] {
        for pem in [APP_KEY, PKCS1] {
            for given in [[before, pem].concat(), [before, pem, CERTIFICATE].concat()] {
                let key = PrivateKey::parse(&given).unwrap_or_else(|error| panic!("{error}: {given}"));
                assert_eq!(key.public_key(), app_key().public_key());
            }
        }
    }
}

#[test]
fn the_content_counts_and_not_what_the_lines_around_it_call_it() {
    assert!(PrivateKey::parse(APP_KEY.replace("PRIVATE KEY", "RSA PRIVATE KEY")).is_ok());
    assert!(PrivateKey::parse(PKCS1.replace("RSA PRIVATE KEY", "PRIVATE KEY")).is_ok());
    assert!(PublicKey::parse(SPKI.replace("PUBLIC KEY", "RSA PUBLIC KEY")).is_ok());
    assert_eq!(PrivateKey::parse(SPKI.replace("PUBLIC", "PRIVATE")).unwrap_err(), KeyError::PublicAsPrivate);
}

#[test]
fn keys_are_written_as_openssl_writes_them() {
    let key = app_key();
    assert_eq!(key.to_pkcs8_pem().as_str(), APP_KEY);
    assert_eq!(key.to_pkcs1_pem().as_str(), PKCS1);
    assert_eq!(key.public_key().to_spki_pem(), SPKI);
    assert_eq!(key.public_key().to_pkcs1_pem(), PKCS1_PUBLIC);
}

#[test]
fn what_is_no_private_key_is_refused_with_what_it_is() {
    for (given, expected) in [
        ("", KeyError::Empty),
        (" \r\n\t", KeyError::Empty),
        ("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n", KeyError::Empty),
        ("keys/app_private_key.pem", KeyError::Unreadable),
        ("<-- 请填写您的应用私钥 -->", KeyError::Unreadable),
        (SPKI, KeyError::PublicAsPrivate),
        (PKCS1_PUBLIC, KeyError::PublicAsPrivate),
        (CERTIFICATE, KeyError::CertificateAsPrivate),
        (CERTIFICATE_REQUEST, KeyError::CertificateAsPrivate),
        (&bare(CERTIFICATE), KeyError::CertificateAsPrivate),
        (&[CERTIFICATE, CERTIFICATE].concat(), KeyError::CertificateAsPrivate),
        (&[CERTIFICATE, SPKI].concat(), KeyError::PublicAsPrivate),
        (&[CERTIFICATE, ENCRYPTED].concat(), KeyError::Encrypted),
        (&[CERTIFICATE, &APP_KEY[..1000]].concat(), KeyError::Truncated),
        (ENCRYPTED, KeyError::Encrypted),
        (ENCRYPTED_PKCS1, KeyError::Encrypted),
        (EC, KeyError::NotRsa),
        (EC_SEC1, KeyError::NotRsa),
        (EC_PUBLIC, KeyError::NotRsa),
        (TINY, KeyError::Size { bits: 512 }),
        ("AAAA", KeyError::NotAKey),
        ("MAA=", KeyError::NotAKey),
    ] {
        assert_eq!(PrivateKey::parse(given).unwrap_err(), expected, "{given}");
    }
}

#[test]
fn what_is_no_public_key_is_refused_with_what_it_is() {
    for (given, expected) in [
        ("", KeyError::Empty),
        (APP_KEY, KeyError::PrivateAsPublic),
        (PKCS1, KeyError::PrivateAsPublic),
        (ENCRYPTED, KeyError::PrivateAsPublic),
        (CERTIFICATE, KeyError::Certificate),
        (EC_PUBLIC, KeyError::NotRsa),
    ] {
        assert_eq!(PublicKey::parse(given).unwrap_err(), expected, "{given}");
    }
}

#[test]
fn a_key_that_was_cut_off_anywhere_is_refused_and_never_panics() {
    for pem in [APP_KEY, PKCS1] {
        let (base64, der) = (bare(pem), der(pem));
        for end in (8..base64.trim_end_matches('=').len()).step_by(7) {
            assert_eq!(PrivateKey::parse(&base64[..end]).unwrap_err(), KeyError::Truncated, "{end}");
        }
        for end in 0..der.len() {
            assert!(PrivateKey::parse(&der[..end]).is_err(), "{end}");
        }
        let without_last_line = pem.trim_end().rsplit_once('\n').unwrap().0;
        assert_eq!(PrivateKey::parse(without_last_line).unwrap_err(), KeyError::Truncated);
    }
}

#[test]
fn a_private_key_with_a_changed_number_is_refused() {
    let mut der = der(PKCS1);
    let middle = der.len() / 2;
    der[middle] ^= 1;
    assert_eq!(PrivateKey::parse(&der).unwrap_err(), KeyError::Inconsistent);
}

#[test]
fn no_byte_sequence_makes_the_reader_panic() {
    let good = der(SPKI);
    for index in 0..good.len() {
        for value in [0x00, 0x30, 0x7f, 0x80, 0x82, 0x84, 0xff] {
            let mut changed = good.clone();
            changed[index] = value;
            let _ = PublicKey::parse(&changed);
            let _ = PrivateKey::parse(&changed);
        }
    }
}

#[test]
fn debug_shows_the_size_only() {
    assert_eq!(format!("{:?}", app_key()), "PrivateKey(2048 bits)");
    assert_eq!(format!("{:?}", app_key().public_key()), "PublicKey(2048 bits)");
    assert_eq!(format!("{:?}", PrivateKey::parse(SMALL_KEY).unwrap()), "PrivateKey(1024 bits)");
}

#[test]
fn a_fresh_key_has_2048_bits_and_differs_from_the_last() {
    let (one, other) = (PrivateKey::generate().unwrap(), PrivateKey::generate().unwrap());
    assert_eq!(one.bits(), 2048);
    assert_ne!(one.public_key(), other.public_key());
}

#[test]
fn keys_of_1024_to_8192_bits_work_and_others_are_refused() {
    let large = PrivateKey::parse(include_str!("../testing/large_private_key.pem")).unwrap();
    assert_eq!((large.bits(), large.public_key().bits()), (8192, 8192));
    assert_eq!(PublicKey::parse(large.public_key().to_spki_pem()).unwrap(), *large.public_key());
    for (sign_type, sha256) in [
        // printf 'a=1&b=2' | openssl dgst -sha256 -sign large_private_key.pem | openssl sha256 -binary | base64,
        // and the same with -sha1
        (crate::SignType::Rsa2, "2nUEY+RLCwolzngg96e85QjD0dZJ0H+qWZpw3Kz+ZgM="),
        (crate::SignType::Rsa, "eJzzgs+BTxasf34IMaqQZk/64jQePDplaFLkrLNx5fQ="),
    ] {
        let signature = sign_type.sign(&large, b"a=1&b=2").unwrap();
        let bytes = STANDARD.decode(&signature).unwrap();
        assert_eq!(bytes.len(), 1024);
        let hash = STANDARD.encode(crate::SignType::Rsa2.digest(&bytes));
        assert_eq!(hash, sha256, "{sign_type}");
        assert_eq!(sign_type.verify(large.public_key(), b"a=1&b=2", &signature), Ok(()));
        assert!(sign_type.verify(large.public_key(), b"a=1&b=3", &signature).is_err());
    }

    // One bit too long.
    let modulus = [&[1_u8][..], &[0xff; 1024]].concat();
    let [modulus, public_exponent] = [&modulus[..], &[1, 0, 1]].map(|number| UintRef::new(number).unwrap());
    let too_large = RsaPublicKey { modulus, public_exponent }.to_der().unwrap();
    assert_eq!(PublicKey::parse(too_large).unwrap_err(), KeyError::Size { bits: 8193 });
}

#[test]
fn a_key_that_is_damaged_in_pem_is_told_by_its_line() {
    let foreign = SPKI.replacen("\nM", "\n*", 1);
    assert_eq!(PublicKey::parse(&foreign), Err(KeyError::Damaged { line: 2 }));
    let later = format!("of Monday\n{}", APP_KEY.replacen("\n-----END", "!\n-----END", 1));
    let line = APP_KEY.lines().count();
    assert_eq!(PrivateKey::parse(later).unwrap_err(), KeyError::Damaged { line });
    assert!(KeyError::Damaged { line: 2 }.to_string().contains("line 2"));
}

#[test]
fn more_bytes_than_any_key_has_are_not_read() {
    let padded = |bytes: usize| format!("{SPKI}{}", " ".repeat(bytes - SPKI.len()));
    assert!(PublicKey::parse(padded(64 * 1024)).is_ok());
    let refused = KeyError::TooLarge { limit: 64 * 1024 };
    assert_eq!(PublicKey::parse(padded(64 * 1024 + 1)), Err(refused));
    assert_eq!(PrivateKey::parse(vec![0x30; 64 * 1024 + 1]).unwrap_err(), refused);
}

#[test]
fn several_keys_are_read_where_several_are_meant() {
    let other = crate::testing::alipay_key().public_key().clone();
    let both = format!("old\n{SPKI}\nnew\n{}", other.to_spki_pem());
    assert_eq!(PublicKey::parse(&both), Err(KeyError::Several));
    assert_eq!(PublicKey::parse_all(&both).unwrap(), [app_key().public_key().clone(), other]);
    for (_, given) in forms(SPKI) {
        assert_eq!(PublicKey::parse_all(&given).unwrap(), [app_key().public_key().clone()]);
    }
    for (given, expected) in [
        ("", KeyError::Empty),
        (&format!("{SPKI}{APP_KEY}"), KeyError::PrivateAsPublic),
        (&format!("{SPKI}-----BEGIN PUBLIC KEY-----\nMIIB"), KeyError::Truncated),
        (&format!("{CERTIFICATE}{CERTIFICATE}"), KeyError::Certificate),
    ] {
        assert_eq!(PublicKey::parse_all(given), Err(expected), "{given}");
    }
    for (second, expected) in [
        (SPKI, KeyError::Several),
        (PKCS1_PUBLIC, KeyError::Several),
        (APP_KEY, KeyError::PrivateAsPublic),
        (PKCS1, KeyError::PrivateAsPublic),
        (ENCRYPTED, KeyError::PrivateAsPublic),
        (CERTIFICATE, KeyError::Certificate),
        (EC_PUBLIC, KeyError::NotRsa),
        ("-----BEGIN PUBLIC KEY-----\nMIIB", KeyError::Truncated),
    ] {
        assert_eq!(PublicKey::parse([SPKI, second].concat()), Err(expected), "{second}");
    }
    assert_eq!(PublicKey::parse(format!("{CERTIFICATE}{CERTIFICATE}")), Err(KeyError::Certificate));
}

#[test]
fn a_certificate_in_place_of_a_key_leads_to_certificate_mode() {
    assert!(KeyError::Certificate.to_string().contains("certificate mode"));
    let words = KeyError::CertificateAsPrivate.to_string();
    assert!(words.contains("the private key is the other file") && !words.contains("public"), "{words}");
}
