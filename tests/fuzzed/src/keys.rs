//! Keys and certificates as people paste them.

use std::time::{Duration, UNIX_EPOCH};

use alipay::{Certificates, PrivateKey, PublicKey};

pub(crate) fn key(bytes: &[u8]) {
    if let Ok(key) = PublicKey::parse(bytes) {
        let again = PublicKey::parse(key.to_spki_pem()).expect("what was written is read");
        assert_eq!(again.to_spki_pem(), key.to_spki_pem());
    }
    if let Ok(key) = PrivateKey::parse(bytes) {
        let again = PrivateKey::parse(key.to_pkcs8_pem().as_str()).expect("what was written is read");
        assert_eq!(again.public_key().to_spki_pem(), key.public_key().to_spki_pem());
        assert!(!format!("{key:?}").contains("BEGIN"));
    }
    if let Ok(keys) = PublicKey::parse_all(bytes) {
        assert!(!keys.is_empty());
    }
}

pub(crate) fn certificates(bytes: &[u8]) {
    match Certificates::parse(bytes) {
        Err(error) => assert!(!error.to_string().contains('\n')),
        Ok(file) => {
            if let Ok(number) = file.sn() {
                assert!(
                    number.len() == 32 && number.bytes().all(|digit| digit.is_ascii_hexdigit()),
                    "{number}"
                );
            }
            let _ = (file.root_sn(), file.public_key());
            // A file is no root of what it does not hold.
            let _ = file.check(&file, UNIX_EPOCH + Duration::from_secs(1_714_979_289));
        }
    }
}
