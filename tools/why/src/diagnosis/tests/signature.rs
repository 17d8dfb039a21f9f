//! What `sign` holds and whose key made it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rsa::traits::{PrivateKeyParts, PublicKeyParts, SignatureScheme};
use rsa::{BigUint, Pkcs1v15Sign, Pss};
use sha2::{Digest, Sha256, Sha512};

use super::*;
use crate::testing::{numbers, small_key};

fn with_sign(sign: &str) -> String {
    sent_in(Charset::Utf8, &parameters(&REQUEST), sign)
}

fn verdict(sign: &str) -> Verdict {
    diagnosis(with_sign(sign)).verdict
}

#[test]
fn whatever_happened_to_the_text_of_a_signature_is_undone_and_named() {
    // Whether there are + and / is a matter of luck.
    let (form, sign) = (1..)
        .find_map(|count| {
            let all = with(&REQUEST, "app_id", &count.to_string());
            let sign = signed(&app_key(), text(&all));
            (sign.contains('+') && sign.contains('/')).then_some((all, sign))
        })
        .unwrap();
    let bytes = STANDARD.decode(&sign).unwrap();
    let hex = hex(&bytes);
    for (changed, expected) in [
        (sign.replace('+', " "), Damage::PlusLost),
        (encoded(&sign), Damage::Encoded),
        (encoded(encoded(&sign)), Damage::Encoded),
        (sign.replace('+', "-").replace('/', "_"), Damage::UrlSafe),
        (sign.replace('=', ""), Damage::Padding),
        (sign.clone() + "=", Damage::Padding),
        (hex.clone(), Damage::Hex),
        (hex.to_uppercase(), Damage::Hex),
        (STANDARD.encode(&sign), Damage::Twice),
        (STANDARD.encode(&hex), Damage::Twice),
        (sign.replace('/', "\\/"), Damage::JsonEscaped),
        (sign.replace('=', "\\u003d").replace('+', "\\u002b"), Damage::JsonEscaped),
        (sign.replace('+', "&#43;").replace('=', "&#x3D;"), Damage::HtmlEscaped),
        (format!("\"{sign}\""), Damage::Quoted),
        (format!("b'{sign}'"), Damage::BytesLiteral),
    ] {
        let form = sent_in(Charset::Utf8, &form, &changed);
        assert_eq!(mistakes(form), [Mistake::Signature(expected)], "{changed}");
    }
    let lines: Vec<String> =
        sign.as_bytes().chunks(76).map(|line| String::from_utf8_lossy(line).into()).collect();
    let found = diagnosis(sent_in(Charset::Utf8, &form, &lines.join("\r\n")));
    assert_eq!((found.verdict, found.remarks), (Verdict::Holds, vec![Remark::LineBreaks]));
}

#[test]
fn a_signature_that_was_cut_off_is_not_taken_for_another_key() {
    let sign = signed(&app_key(), right());
    for length in [1, 40, 64, 128, 172, 255, 256, 257, 340, 341] {
        let found = diagnosis(with_sign(&sign[..length]));
        assert_eq!(found.verdict, Verdict::CutOff { characters: length, of: 344 }, "{length}");
        assert_eq!(found.mistakes, [], "{length}");
    }
    let hex = hex(&STANDARD.decode(&sign).unwrap());
    assert_eq!(verdict(&hex[..300]), Verdict::CutOff { characters: 300, of: 512 });
    let old = small_key();
    assert_eq!(old.public_key().bits(), 1024);
    let sign = SignType::Rsa.sign(&old, right().as_bytes()).unwrap();
    assert_eq!(verdict(&sign), Verdict::OtherKey { bits: 1024 });
}

#[test]
fn what_is_no_signature_says_what_stands_there() {
    for (sign, expected) in [
        ("null", Verdict::NotBase64(Foreign::Word("null"))),
        ("[object Object]", Verdict::NotBase64(Foreign::Word("[object Object]"))),
        ("ab*d", Verdict::NotBase64(Foreign::Character { character: '*', position: 3 })),
        ("0cc175b9c0f1b6a831c399e269772661", Verdict::NotBase64(Foreign::Digest { bits: 128 })),
    ] {
        assert_eq!(verdict(sign), expected, "{sign}");
    }
    let form = sent(&parameters(&REQUEST), right());
    let (before, sign) = form.rsplit_once("&sign=").unwrap();
    assert_eq!(diagnosis(before).verdict, Verdict::Unsigned { meant: None });
    let meant = Verdict::Unsigned { meant: Some("Sign".to_owned()) };
    assert_eq!(diagnosis(format!("{before}&Sign={sign}")).verdict, meant);
    let nobody = Known::default();
    let found = diagnose("", format!("{before}&sign=AAAA"), &nobody).unwrap();
    assert_eq!(found.verdict, Verdict::NoSignature { bits: 24 });
    assert_eq!(diagnose("", &form, &nobody).unwrap().verdict, Verdict::OtherKey { bits: 2048 });
    for sign_type in ["SM2", "MD5", "md5"] {
        let form = sent_in(Charset::Utf8, &with(&REQUEST, "sign_type", sign_type), "MEUCIQ==");
        assert!(matches!(diagnosis(form).verdict, Verdict::Unsupported { .. }), "{sign_type}");
    }
}

/// A signature that holds any digest at all.
fn raw(digest: &[u8]) -> String {
    let key = app_key();
    let rsa = numbers(&key);
    let padding = vec![0xff; rsa.size() - digest.len() - 3];
    let block = [&[0, 1][..], &padding, &[0], digest].concat();
    let number = BigUint::from_bytes_be(&block).modpow(rsa.d(), rsa.n()).to_bytes_be();
    STANDARD.encode([vec![0; rsa.size() - number.len()], number].concat())
}

#[test]
fn another_hash_and_another_padding_are_named() {
    let key = app_key();
    let sha512 = numbers(&key).sign(Pkcs1v15Sign::new::<Sha512>(), &Sha512::digest(right())).unwrap();
    let md5_info = b"\x30\x20\x30\x0c\x06\x08\x2a\x86\x48\x86\xf7\x0d\x02\x05\x05\x00\x04\x10";
    let md5 = raw(&[&md5_info[..], &md5::Md5::digest(right())].concat());
    let bare = raw(&Sha256::digest(right()));
    for (sign, expected) in [
        (STANDARD.encode(&sha512), Mistake::OtherHash { name: "SHA-512" }),
        (md5, Mistake::OtherHash { name: "MD5" }),
        (bare, Mistake::BareHash { name: "SHA-256" }),
        (raw(&right().as_bytes()[..100]), Mistake::NoHash),
    ] {
        let found = diagnosis(with_sign(&sign));
        assert_eq!(found.mistakes, [expected]);
        assert_eq!((found.key, found.sign_type), (Some(1), None));
    }
    let without = text(&without(&REQUEST, "sign_type"));
    let digest = Sha512::digest(without);
    let both = numbers(&key).sign(Pkcs1v15Sign::new::<Sha512>(), &digest).unwrap();
    let expected = [Mistake::OtherHash { name: "SHA-512" }, Mistake::SignTypeLeftOut];
    assert_eq!(mistakes(with_sign(&STANDARD.encode(both))), expected);
}

#[test]
fn rsa_pss_is_named() {
    let key = app_key();
    for (salt, content, more) in [
        (32, right(), None),
        (222, right(), None),
        (32, text(&without(&REQUEST, "sign_type")), Some(Mistake::SignTypeLeftOut)),
    ] {
        let padding = Pss::new_with_salt::<Sha256>(salt);
        let random = &mut rsa::rand_core::OsRng;
        let sign = padding.sign(Some(random), &numbers(&key), &Sha256::digest(content)).unwrap();
        let expected: Vec<Mistake> =
            [Mistake::Probabilistic { hash: "SHA-256" }].into_iter().chain(more).collect();
        assert_eq!(mistakes(with_sign(&STANDARD.encode(sign))), expected);
    }
}

#[test]
fn another_type_is_named_and_another_key_is_none_of_these() {
    let sign = SignType::Rsa.sign(&app_key(), right().as_bytes()).unwrap();
    let expected = [Mistake::SignType { named: SignType::Rsa2, actual: SignType::Rsa }];
    assert_eq!(mistakes(with_sign(&sign)), expected);
    let other = PrivateKey::generate().unwrap();
    assert_eq!(verdict(&signed(&other, right())), Verdict::OtherKey { bits: 2048 });
    let damaged = signed(&app_key(), right()).replace(['b', 'B'], "c");
    assert_eq!(verdict(&damaged), Verdict::OtherKey { bits: 2048 });
}

#[test]
fn a_request_that_the_other_side_signed_is_no_match() {
    let form = sent_in(Charset::Utf8, &parameters(&REQUEST), &signed(&alipay_key(), right()));
    assert_eq!(mistakes(form), [Mistake::Signer(Owner::Alipay)]);
}
