//! What is signed, and how.

use super::*;
use crate::testing::{SMALL_KEY, alipay_key, app_key};
use crate::{PrivateKey, PublicKey, SignType, UnknownSignType};

fn small_key() -> PrivateKey {
    PrivateKey::parse(SMALL_KEY).unwrap()
}

#[test]
fn the_string_to_sign_is_sorted_by_name_and_leaves_values_raw() {
    for (parameters, expected) in [
        (&[("test", "a"), ("a", "test")][..], "a=test&test=a"),
        (&[("a", "test"), ("A", "test")], "A=test&a=test"),
        // Names are compared, not pairs: `1` comes before `=`.
        (&[("a1", "x"), ("a", "y")], "a=y&a1=x"),
        (&[("b", "2"), ("sign", "x"), ("sign_type", "RSA2")], "b=2&sign_type=RSA2"),
        (&[("a", ""), ("b", " \t\r\n"), ("c", "\u{3000}"), ("", "d"), (" ", "e"), ("f", "0")], "f=0"),
        // White space is Java's, which leaves out the spaces that do not break.
        (&[("a", "\u{a0}"), ("b", "\u{1c}\u{1f}"), ("c", "\u{2028}"), ("d", "\u{85}")], "a=\u{a0}&d=\u{85}"),
        (&[("a", " padded "), ("b", "1&2=3%20+")], "a= padded &b=1&2=3%20+"),
        (&[("名", "值"), ("z", "中文 😀 <\"'>")], "z=中文 😀 <\"'>&名=值"),
        (&[], ""),
    ] {
        assert_eq!(string_to_sign(parameters.iter().copied()), expected);
    }
}

#[test]
fn signatures_are_those_of_openssl() {
    // printf 'a=1&b=2' | openssl dgst -sha256 -sign KEY | base64 -w0, and the same with -sha1
    for (sign_type, key, expected) in [
        (
            SignType::Rsa2,
            app_key(),
            "Fp5MhbCTVrxN9ao+TJk57gwLaHcarf10u+bjNq1O3v062tUwS4hdLICyo+aH6xDEjB3vqc/Q0q1CzaZockffc/V+5EJHnT0hfKas3WpVEdlP/TVKUyYN0V1xgSMwHEpwiAXeQxsTYFE118nINJ6tGOfgilmR7Ca/AqwwJNOoKTeXZ9B+WXIh4lf2Gb2VxD8YMYjXfkGjqUVBJTHAbQMUkQvHWPqjRcrVT8RHd9+Rl0QPFO26+cKayAotLD0yMzbsfxFaWRxtEvJrDVBsMXnv4f2c2OfzbJ68XCAUx6tXSWhFCV7njrcw+djTGVf+ReqlqS/jLvsKPiu4DLMIE0kXgw==",
        ),
        (
            SignType::Rsa,
            app_key(),
            "xYy8qYyCthxFrYaG6cNUEU3E3J7IY0Yhe/l9COGGSVILSmhvwj77AWNIqpovueICAEgKfOc5/fQ38HKA93fA10huA4LCe3aO5vzathMMc0hI+IfdGMGbfQTzeIolkgqXnB2zPAWj6RptBFhoJR2pYn4s1E9g/HCnB3grz48NjrexQ1IXL4Pxznbyy25iZ6ZCR5Yn+meX5gcIipCbFDmKf0FGtpNYO2+6+AXfLHtVjomv6CcPC4nMR95fxUzq2IrsKsKTDuFeD6OJac9Vh6ma2ribxqeit3K7vDz0FYZgDI6g3fUwajXAPkxTNVIXKy7jZ+SQYJtaq1JeDilPZWoY4g==",
        ),
        (
            SignType::Rsa2,
            small_key(),
            "BtV9XnBhcf8NOhzcEff2fQ2wywzfALwVPRO/Z2oJZi0TRyDrL6zIX0mvzJyjF4S9OKM+aCMawptcufQLri8/osElMUgWChluN29B2guSKRdT83LuWZQGUiQoc715kPPN+JPwx78pXjs3hrxXPZYrldA+bvq1kVBC79I9rNvtKGA=",
        ),
        (
            SignType::Rsa,
            small_key(),
            "hWeFGtZSu/UAFX8foIHdI8SgH8iCXWOslc9ae+iLW2EyZJgSm/bJAOw9Zx8ysxup8o6WzCw3SbMLJBwITVGpfbvhX/h8RLrcZcSxG5uAhDrNivLUT/ZHHx+nsk03WI68dpsAYAc/f4j1jx5TXTtXLcbnwuswAVjHhMW9hE0e/2Q=",
        ),
    ] {
        assert_eq!(sign_type.sign(&key, b"a=1&b=2").unwrap(), expected, "{sign_type} {key:?}");
        assert_eq!(sign_type.verify(key.public_key(), b"a=1&b=2", expected), Ok(()));
    }
}

#[test]
fn the_hash_is_bound_to_the_sign_type() {
    let key = app_key();
    for (made, asked) in [(SignType::Rsa, SignType::Rsa2), (SignType::Rsa2, SignType::Rsa)] {
        let signature = made.sign(&key, b"message").unwrap();
        assert_eq!(asked.verify(key.public_key(), b"message", &signature), Err(SignatureError::Mismatch));
    }
}

#[test]
fn a_signature_is_standard_base64_which_may_hold_line_breaks() {
    let key = app_key();
    let good = SignType::Rsa2.sign(&key, b"message").unwrap();
    let verify = |signature: &str| SignType::Rsa2.verify(key.public_key(), b"message", signature);

    let lines: Vec<&str> = (0..good.len()).step_by(76).map(|at| &good[at..good.len().min(at + 76)]).collect();
    assert_eq!(verify(&lines.join("\r\n")), Ok(()));
    for (what, signature) in [
        ("empty", String::new()),
        ("the placeholder of Alipay's pages", "ERITJKEIJKJHKKKKKKKHJEREEEEEEEEEEE".to_owned()),
        ("without padding", good.trim_end_matches('=').to_owned()),
        ("url-safe", good.replace('+', "-").replace('/', "_")),
        ("with blanks for plus signs", good.replace('+', " ")),
        ("with blanks around", format!(" {good}")),
        ("with more behind it", format!("{good}AAAA")),
    ] {
        assert_eq!(verify(&signature), Err(SignatureError::NotBase64), "{what}");
    }
}

#[test]
fn a_signature_of_something_else_does_not_match() {
    let key = app_key();
    let signature = SignType::Rsa2.sign(&key, b"message").unwrap();
    let verify = |key: &PublicKey, message: &[u8]| SignType::Rsa2.verify(key, message, &signature);
    assert_eq!(verify(key.public_key(), b"massage"), Err(SignatureError::Mismatch));
    assert_eq!(verify(alipay_key().public_key(), b"message"), Err(SignatureError::Mismatch));
    assert_eq!(verify(small_key().public_key(), b"message"), Err(SignatureError::Mismatch));
}

#[test]
fn a_mismatch_is_explained_from_the_signature() {
    let (app, alipay) = (app_key(), alipay_key());
    let by =
        |key: &PrivateKey, sign_type: SignType| decode(&sign_type.sign(key, b"message").unwrap()).unwrap();
    for (signature, expected) in [
        (by(&app, SignType::Rsa2), Mismatch::Key),
        (by(&small_key(), SignType::Rsa2), Mismatch::KeySize { signature: 1024, key: 2048 }),
        (by(&alipay, SignType::Rsa), Mismatch::SignType(SignType::Rsa)),
        (by(&alipay, SignType::Rsa2), Mismatch::Content),
        (vec![0; 256], Mismatch::Key),
        (vec![0xff; 256], Mismatch::Key),
        (vec![1; 64], Mismatch::KeySize { signature: 512, key: 2048 }),
        (vec![1; 63], Mismatch::NoSignature { bits: 504 }),
        (Vec::new(), Mismatch::NoSignature { bits: 0 }),
    ] {
        assert_eq!(diagnose(SignType::Rsa2, alipay.public_key(), &signature), expected);
    }
}

#[test]
fn of_several_keys_the_one_that_made_a_signature_explains_it() {
    let keys = [small_key(), app_key(), alipay_key()].map(|key| key.public_key().clone());
    let signature = decode(&SignType::Rsa.sign(&app_key(), b"message").unwrap()).unwrap();
    let expected = (Mismatch::SignType(SignType::Rsa), Some(&keys[1]));
    assert_eq!(diagnose_all(SignType::Rsa2, &keys, &signature), expected);
    let of_no_key = diagnose_all(SignType::Rsa2, &keys, &[0; 256]);
    assert_eq!(of_no_key, (Mismatch::KeySize { signature: 2048, key: 1024 }, None), "that of the first");
}

#[test]
fn names_are_read_in_any_case() {
    for (name, expected) in [
        ("RSA2", Ok(SignType::Rsa2)),
        ("rsa2", Ok(SignType::Rsa2)),
        (" Rsa ", Ok(SignType::Rsa)),
        ("SM2", Err(UnknownSignType)),
        ("RSA 2", Err(UnknownSignType)),
        ("", Err(UnknownSignType)),
    ] {
        assert_eq!(name.parse(), expected, "{name}");
    }
    assert_eq!([SignType::Rsa2.as_str(), SignType::Rsa.as_str()], ["RSA2", "RSA"]);
}

#[test]
fn a_mismatch_that_nobody_looked_into_says_so() {
    assert_eq!(
        Mismatch::NotExamined.to_string(),
        "nobody has looked into why, since many others did not match within the last minute"
    );
}
