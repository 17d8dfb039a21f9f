//! What mini-programs hand over.

use super::*;
use crate::encryption::tests::{KEY, key};
use crate::testing::{Gateway, alipay_key, app_key};
use crate::{Client, EncryptType, Error, ErrorKind, Mismatch, Outcome, SignType, VerificationError};

const PLAIN: &str = r#"{"code":"10000","msg":"Success","mobile":"13900000000"}"#;

fn client() -> Client {
    Gateway::answering("").builder().encryption_key(KEY).build().unwrap()
}

/// The data with a signature of `signed`.
fn data(response: &str, signed: &str) -> String {
    let signature = SignType::Rsa2.sign(&alipay_key(), signed.as_bytes()).unwrap();
    format!(r#"{{"response":{response},"sign":"{signature}"}}"#)
}

fn cipher_text() -> String {
    format!("\"{}\"", EncryptType::Aes.encrypt(&key(), PLAIN.as_bytes()).unwrap())
}

fn reason(error: &Error) -> OpenDataError {
    assert_eq!(error.outcome(), Outcome::NotSent);
    let ErrorKind::OpenData(reason) = error.kind() else { panic!("{error:?}") };
    assert!(error.to_string().starts_with("the mini-program's data cannot be used: "), "{error}");
    assert!(!error.to_string().contains("Nothing was sent"), "{error}");
    reason.clone()
}

#[tokio::test]
async fn data_are_verified_over_the_cipher_text_with_its_quotes_and_then_decrypted() {
    let given = data(&cipher_text(), &cipher_text());
    assert_eq!(client().decrypt_open_data(&given).await.unwrap(), PLAIN);
    let without_quotes = data(&cipher_text(), cipher_text().trim_matches('"'));
    let error = client().decrypt_open_data(&without_quotes).await.unwrap_err();
    assert!(matches!(reason(&error), OpenDataError::Verification(_)));
}

/// A text as a JSON string, as PHP writes it.
fn quoted(text: &str) -> String {
    crate::JsonValue::from(text).to_string().replace('/', "\\/")
}

#[tokio::test]
async fn escapes_and_wrappings_that_data_got_on_their_way_are_taken_off() {
    // A cipher text that has a `/`, which is what gets escaped.
    let plain = (0..).map(|at| format!(r#"{{"mobile":"{at}"}}"#));
    let encrypt = |plain: &str| EncryptType::Aes.encrypt(&key(), plain.as_bytes()).unwrap();
    let plain = plain.into_iter().find(|plain| encrypt(plain).contains('/')).unwrap();
    let cipher_text = format!("\"{}\"", encrypt(&plain));
    let (given, signed_escaped) = (data(&cipher_text, &cipher_text), cipher_text.replace('/', "\\/"));
    let with_sign_of = |outer: &str| format!(r#"{{"response":{},"sign":"outer"}}"#, quoted(outer));
    for sent in [
        given.replace('/', "\\/"),
        given.replace('/', "\\u002f"),
        data(&signed_escaped, &signed_escaped),
        quoted(&given),
        quoted(&quoted(&given)),
        format!(r#"{{"response":{}}}"#, quoted(&given)),
        format!(r#"{{"response":{given}}}"#),
        with_sign_of(&given),
        quoted(&with_sign_of(&given)),
    ] {
        assert_eq!(client().decrypt_open_data(&sent).await.unwrap(), plain, "{sent}");
    }
    let too_often = quoted(&quoted(&quoted(&given)));
    assert!(matches!(
        reason(&client().decrypt_open_data(&too_often).await.unwrap_err()),
        OpenDataError::Envelope(_)
    ));
}

#[tokio::test]
async fn a_wrapping_proves_nothing() {
    let forged = data(&cipher_text(), "\"AAAA\"");
    for sent in [quoted(&forged), format!(r#"{{"response":{},"sign":"a"}}"#, quoted(&forged))] {
        let error = client().decrypt_open_data(&sent).await.unwrap_err();
        assert!(
            matches!(reason(&error), OpenDataError::Verification(VerificationError::Mismatch { .. })),
            "{error:?}"
        );
    }
    let unsigned =
        format!(r#"{{"response":{},"sign":"a"}}"#, quoted(&format!(r#"{{"response":{}}}"#, cipher_text())));
    let error = client().decrypt_open_data(&unsigned).await.unwrap_err();
    assert_eq!(reason(&error), OpenDataError::Verification(VerificationError::UnsignedCipherText));
    assert!(!error.to_string().contains("success"), "{error}");
}

#[tokio::test]
async fn data_that_are_not_signed_by_alipay_are_never_decrypted() {
    let by_the_app = SignType::Rsa2.sign(&app_key(), cipher_text().as_bytes()).unwrap();
    for given in [
        format!(r#"{{"response":{}}}"#, cipher_text()),
        format!(r#"{{"response":{},"sign":""}}"#, cipher_text()),
        format!(r#"{{"response":{},"sign":"?"}}"#, cipher_text()),
        format!(r#"{{"response":{},"sign":"{by_the_app}"}}"#, cipher_text()),
        // It could not be decrypted, which nobody is told who cannot sign.
        r#"{"response":"AAAA","sign":"AAAA"}"#.to_owned(),
    ] {
        let error = client().decrypt_open_data(&given).await.unwrap_err();
        assert!(matches!(reason(&error), OpenDataError::Verification(_)), "{given}");
    }
}

#[tokio::test]
async fn what_holds_no_data_says_why() {
    let twice = format!(r#"{{"response":"a","response":{},"sign":"a"}}"#, cipher_text());
    for (given, expected) in [
        (r#"{"response":{"code":"40001"},"sign":"a"}"#.to_owned(), OpenDataError::Failure),
        (r#"{"response":"{\"code\":\"40001\"}"}"#.to_owned(), OpenDataError::Failure),
        (r#"{"sign":"a"}"#.to_owned(), OpenDataError::NoResponse),
        (data("\"AAAA\"", "\"AAAA\""), OpenDataError::Decryption(DecryptionError::Length)),
        (twice, OpenDataError::Envelope(EnvelopeError::Duplicate { name: "response".to_owned() })),
    ] {
        assert_eq!(reason(&client().decrypt_open_data(&given).await.unwrap_err()), expected, "{given}");
    }
    let without_key = Gateway::answering("").client().decrypt_open_data("{}").await.unwrap_err();
    assert_eq!(reason(&without_key), OpenDataError::NoKey);
}

#[tokio::test]
async fn a_flood_of_data_that_do_not_match_is_refused_and_little_of_it_explained() {
    let client = client();
    let escaped = format!("\"\\/{}", &cipher_text()[1..]);
    let forged = data(&escaped, &cipher_text());
    let mut explained = 0;
    for _ in 0..200 {
        let error = client.decrypt_open_data(&forged).await.unwrap_err();
        let OpenDataError::Verification(VerificationError::Mismatch { cause, .. }) = reason(&error) else {
            panic!("{error}")
        };
        explained += usize::from(cause == Mismatch::Content);
        assert!(matches!(cause, Mismatch::Content | Mismatch::NotExamined), "{error}");
    }
    assert_eq!(explained, 64, "once for both texts that could have been signed");
    let genuine = data(&cipher_text(), &cipher_text());
    assert_eq!(client.decrypt_open_data(&genuine).await.unwrap(), PLAIN);
}
