//! The ciphers and the key; answers of other implementations are in the conformance run.

use super::*;
use crate::PrivateKey;

mod calls;
mod replies;

pub(crate) const KEY: &str = "AAECAwQFBgcICQoLDA0ODw==";

pub(crate) fn key() -> EncryptionKey {
    EncryptionKey::parse(KEY).unwrap()
}

/// Made with `openssl enc -aes-128-cbc -K 000102…0f -iv 0 -base64`.
const KNOWN: &[(&str, &str)] = &[
    ("", "lU9k8uTobp7ugtICFmhImQ=="),
    ("test1234567", "ktSAwoPfd78rlKXeqPEoFQ=="),
    ("{\"biz_id\":\"一号\"}", "MZjnQDxuThhrxHcfw0n2BJMsakFsZH+52WeAmFE1k5Q="),
    ("0123456789abcdef", "KBVnqy9M8Nc9MZgiW4uDk44NT+KGlmukev6rA40uOsw="),
];

#[test]
fn aes_gives_what_openssl_gives() {
    for (plain, cipher_text) in KNOWN {
        assert_eq!(EncryptType::Aes.encrypt(&key(), plain.as_bytes()).as_deref(), Ok(*cipher_text));
        assert_eq!(EncryptType::Aes.decrypt(&key(), cipher_text).as_deref(), Ok(plain.as_bytes()));
    }
}

#[test]
fn aes_v2_puts_a_random_beginning_before_the_cipher_text() {
    // The same cipher with the beginning 0f0e…00, from openssl.
    let made = "Dw4NDAsKCQgHBgUEAwIBAGbIWYbUflmn/CHtcufPMnk=";
    assert_eq!(EncryptType::AesV2.decrypt(&key(), made).as_deref(), Ok("支付".as_bytes()));
    let (one, other) = (
        EncryptType::AesV2.encrypt(&key(), b"a").unwrap(),
        EncryptType::AesV2.encrypt(&key(), b"a").unwrap(),
    );
    assert_ne!(one, other);
    for cipher_text in [one, other] {
        assert_eq!(EncryptType::AesV2.decrypt(&key(), &cipher_text).as_deref(), Ok(&b"a"[..]));
    }
}

#[test]
fn texts_of_every_length_come_back() {
    for encrypt_type in [EncryptType::Aes, EncryptType::AesV2] {
        for length in 0..50 {
            let plain: Vec<u8> = (0..length).collect();
            let cipher_text = encrypt_type.encrypt(&key(), &plain).unwrap();
            assert_eq!(encrypt_type.decrypt(&key(), &cipher_text), Ok(plain));
        }
    }
}

#[test]
fn what_is_no_cipher_text_of_this_key_says_why() {
    let cipher_text = EncryptType::Aes.encrypt(&key(), b"content").unwrap();
    let other = EncryptionKey::parse("ABEiM0RVZneImaq7zN3u/w==").unwrap();
    assert_eq!(EncryptType::Aes.decrypt(&other, &cipher_text), Err(DecryptionError::Key));
    for (given, expected) in [
        ("?", DecryptionError::NotBase64),
        ("AAAA", DecryptionError::Length),
        ("", DecryptionError::Length),
        (KEY, DecryptionError::Key),
    ] {
        assert_eq!(EncryptType::Aes.decrypt(&key(), given), Err(expected), "{given}");
    }
    // A beginning without a block behind it.
    assert_eq!(EncryptType::AesV2.decrypt(&key(), KEY), Err(DecryptionError::Length));
}

#[test]
fn a_key_is_base64_of_16_bytes() {
    for given in [KEY, "AAECAwQFBgcICQoLDA0ODw", " AAECAwQFBgcI\r\nCQoLDA0ODw== \n"] {
        assert_eq!(*EncryptionKey::parse(given).unwrap().to_base64(), KEY, "{given:?}");
    }
    for (given, expected) in [
        ("", EncryptionKeyError::Size { bytes: 0 }),
        ("AAEC", EncryptionKeyError::Size { bytes: 3 }),
        ("AAECAwQFBgcICQoLDA0ODwABAgMEBQYH", EncryptionKeyError::Size { bytes: 24 }),
        ("0123456789abcdef!", EncryptionKeyError::NotBase64),
    ] {
        assert_eq!(EncryptionKey::parse(given).unwrap_err(), expected, "{given}");
    }
    assert!(matches!(
        PrivateKey::generate().map(|key| EncryptionKey::parse(key.to_pkcs8_pem().as_str())),
        Ok(Err(_))
    ));
}

#[test]
fn fresh_keys_differ_and_no_key_is_printed() {
    let (one, other) = (EncryptionKey::generate().unwrap(), EncryptionKey::generate().unwrap());
    assert_ne!(one.to_base64(), other.to_base64());
    assert_eq!(format!("{one:?}"), "EncryptionKey(128 bits)");
}

#[test]
fn the_names_are_those_of_the_wire_in_any_case() {
    for (name, encrypt_type) in [("AES", EncryptType::Aes), ("aes_v2", EncryptType::AesV2)] {
        assert_eq!(name.parse(), Ok(encrypt_type));
        assert_eq!(encrypt_type.to_string(), name.to_uppercase());
    }
    assert_eq!("SM4".parse::<EncryptType>(), Err(UnknownEncryptType));
}
