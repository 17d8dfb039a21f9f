//! Keys in what was given: nothing of them is printed, so nothing of it is.

use alipay::__private::{form_decoded, form_pairs};
use alipay::{Certificates, PrivateKey, PublicKey};

use crate::form::shown_name;
use crate::refusal::Refusal;

/// Refuses what is a key, or holds a private one in PEM.
pub(crate) fn refuse_key(given: &[u8]) -> Result<(), Refusal> {
    let is_key = PrivateKey::parse(given).is_ok() || PublicKey::parse(given).is_ok();
    if is_key || Certificates::parse(given).is_ok() || holds_armor(given) {
        return Err(Refusal::Key);
    }
    Ok(())
}

/// Refuses a form with a private key in one of its values: any key that is one by itself, and `own` within anything.
pub(crate) fn refuse_within(form: &[u8], own: &[PrivateKey]) -> Result<(), Refusal> {
    let own: Vec<String> = own.iter().flat_map(texts).collect();
    for pair in form_pairs(form) {
        let value = pair.value();
        // In base64 a blank was a plus.
        let restored: Vec<u8> = value.iter().map(|byte| if *byte == b' ' { b'+' } else { *byte }).collect();
        let bare = bare(&String::from_utf8_lossy(&form_decoded(pair.whole)));
        let is_key = PrivateKey::parse(&value).is_ok() || PrivateKey::parse(restored).is_ok();
        if is_key || holds_armor(&value) || own.iter().any(|key| bare.contains(key)) {
            return Err(Refusal::KeyWithin(shown_name(&pair)));
        }
    }
    Ok(())
}

fn holds_armor(text: &[u8]) -> bool {
    String::from_utf8_lossy(text).contains("PRIVATE KEY")
}

/// The key's base64 in both formats, as it may stand within another text.
fn texts(key: &PrivateKey) -> [String; 2] {
    let body = |pem: &str| bare(&pem.lines().filter(|line| !line.starts_with('-')).collect::<String>());
    [body(&key.to_pkcs8_pem()), body(&key.to_pkcs1_pem())]
}

/// Without what is lost or added on the way: line breaks, pluses, padding.
fn bare(text: &str) -> String {
    text.chars().filter(|character| character.is_ascii_alphanumeric() || *character == '/').collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::encoded;

    #[test]
    fn keys_are_refused_in_every_format() {
        let key = PrivateKey::generate().unwrap();
        let pem = key.to_pkcs8_pem();
        let base64: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
        for given in [pem.as_str(), &key.to_pkcs1_pem(), &base64, &key.public_key().to_spki_pem()] {
            assert_eq!(refuse_key(given.as_bytes()), Err(Refusal::Key));
        }
        assert_eq!(refuse_key(b"app_id=1&sign=YQ%3D%3D"), Ok(()));
    }

    #[test]
    fn a_private_key_within_a_value_is_refused() {
        let key = PrivateKey::generate().unwrap();
        let pem = key.to_pkcs8_pem();
        let base64: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
        let within = Err(Refusal::KeyWithin("b".to_owned()));
        for value in [pem.as_str(), &base64] {
            assert_eq!(refuse_within(&encoded(b"b", value.as_bytes()), &[]), within);
            assert_eq!(refuse_within(format!("a=1&b={}", value.replace('\n', "")).as_bytes(), &[]), within);
        }
        let text = format!("{{\"key\":\"{base64}\"}}");
        let form = encoded(b"b", text.as_bytes());
        assert_eq!(refuse_within(&form, std::slice::from_ref(&key)), within);
        assert_eq!(refuse_within(&form, &[PrivateKey::generate().unwrap()]), Ok(()));
    }
}
