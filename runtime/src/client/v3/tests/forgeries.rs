//! Replies that somebody changed on the way, each refused with its own error.

use super::*;
use crate::testing::alipay_key;
use crate::testing::rest::{header, replying, signed};
use crate::{EnvelopeError, HttpReply, Mismatch, VerificationError};

/// The signed reply with one header changed, or taken away.
fn with(name: &str, value: Option<&str>) -> HttpReply {
    let mut reply = signed(200, SUCCESS);
    let place = reply.headers.iter().position(|(own, _)| own.eq_ignore_ascii_case(name)).unwrap();
    match value {
        Some(value) => reply.headers[place].1 = value.to_owned(),
        None => drop(reply.headers.remove(place)),
    }
    reply
}

/// The signed reply with one header more.
fn and(name: &str, value: &str) -> HttpReply {
    let mut reply = signed(200, SUCCESS);
    reply.headers.push(header(name, value));
    reply
}

fn changed(body: &str) -> HttpReply {
    let mut reply = signed(200, SUCCESS);
    reply.body = body.into();
    reply
}

const CONTENT: VerificationError =
    VerificationError::Mismatch { cause: Mismatch::Content, certificate_mode: false };

#[tokio::test]
async fn each_forgery_of_a_success_is_refused_with_its_own_error() {
    use VerificationError::{MissingHeader, NotBase64, NullHeader, RepeatedHeader, Unsigned};
    let (timestamp, nonce, signature) = ("alipay-timestamp", "alipay-nonce", "alipay-signature");
    let other = SignType::Rsa.sign(&alipay_key(), b"x").unwrap();
    let another_key = SignType::Rsa2.sign(&app_key(), b"x").unwrap();
    let mismatch = |cause| VerificationError::Mismatch { cause, certificate_mode: false };
    for (reply, expected) in [
        (changed(r#"{"token_id":"forged"}"#), CONTENT),
        (changed(&format!("{SUCCESS} ")), CONTENT),
        (changed(""), CONTENT),
        (changed("<html></html>"), CONTENT),
        (with(timestamp, Some("1717756911577")), CONTENT),
        (with(nonce, Some("other")), CONTENT),
        // Line breaks cannot be moved from one part to the next.
        (with(nonce, Some("4f14")), CONTENT),
        (with(timestamp, None), MissingHeader { name: timestamp }),
        (with(nonce, None), MissingHeader { name: nonce }),
        (with(timestamp, Some(" ")), MissingHeader { name: timestamp }),
        (with(timestamp, Some("null")), NullHeader { name: timestamp }),
        (with(nonce, Some("null")), NullHeader { name: nonce }),
        (with(signature, Some("null")), NullHeader { name: signature }),
        (with(signature, None), Unsigned),
        (with(signature, Some("")), Unsigned),
        (with(signature, Some("not base64")), NotBase64),
        (with(signature, Some(&other)), mismatch(Mismatch::SignType(SignType::Rsa))),
        (with(signature, Some(&another_key)), mismatch(Mismatch::Key)),
        (and("Alipay-Signature", "x"), RepeatedHeader { name: signature }),
        (and("ALIPAY-NONCE", "4f14052a"), RepeatedHeader { name: nonce }),
        (and(timestamp, ""), RepeatedHeader { name: timestamp }),
    ] {
        let error = rest::client(&replying(reply)).execute(&POST).await.unwrap_err();
        let ErrorKind::Verification(kind) = error.kind() else { panic!("{expected:?}: {error:?}") };
        assert_eq!(*kind, expected, "{error}");
        assert_eq!(
            (error.outcome(), error.verified_text(), error.status()),
            (Outcome::Unknown, None, Some(200))
        );
        assert_eq!((error.trace_id(), error.code()), (Some("0a1b2c3d"), None));
    }
}

#[tokio::test]
async fn a_signature_over_the_text_null_for_a_missing_header_is_not_believed() {
    let text = format!("null\nnull\n{SUCCESS}\n");
    let signature = SignType::Rsa2.sign(&alipay_key(), text.as_bytes()).unwrap();
    for headers in [
        vec![header("alipay-signature", &signature)],
        ["alipay-signature", "alipay-timestamp", "alipay-nonce"]
            .map(|name| header(name, if name == "alipay-signature" { &signature } else { "null" }))
            .to_vec(),
    ] {
        let gateway = replying(HttpReply::new(200, headers, SUCCESS));
        let error = rest::client(&gateway).execute(&POST).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Verification(_)), "{error:?}");
    }
}

#[tokio::test]
async fn a_member_that_is_there_twice_is_refused_signed_or_not() {
    for body in [
        r#"{"token_id":"a","token_id":"b"}"#,
        r#"{"token_id":"a","x":{},"token\u005fid":"b"}"#,
        r#"{"code":"a","token_id":"","code":"b"}"#,
    ] {
        let expected =
            |error: &Error| matches!(error.kind(), ErrorKind::Envelope(EnvelopeError::Duplicate { .. }));
        for status in [200, 400] {
            let mut plain = signed(status, body);
            plain.headers.retain(|(name, _)| !name.to_lowercase().starts_with("alipay-"));
            for reply in [signed(status, body), plain] {
                let error =
                    rest::client(&replying(reply)).execute(&POST.with().accept_unsigned()).await.unwrap_err();
                assert!(
                    expected(&error) && error.outcome() == Outcome::Unknown,
                    "{status} {body}: {error:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn no_reply_with_one_changed_byte_is_believed() {
    let reply = signed(200, SUCCESS);
    for place in 0..reply.body.len() {
        let mut changed = reply.clone();
        changed.body[place] ^= 1;
        assert!(rest::client(&replying(changed)).execute(&POST).await.is_err(), "byte {place}");
    }
}

#[tokio::test]
async fn the_signature_of_a_failure_does_not_make_a_success_of_it() {
    // The status is not signed.
    for body in [
        r#"{"code":"SYSTEM_ERROR","message":"busy","links":[]}"#,
        r#"{"links":[],"details":[],"message":"busy","code":"SYSTEM_ERROR"}"#,
    ] {
        let error = rest::client(&replying(signed(200, body))).execute(&POST).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Failure), "{error:?}");
        assert_eq!((error.code(), error.outcome()), (Some("SYSTEM_ERROR"), Outcome::Unknown));
    }
    // An API may have members of these names.
    for body in [r#"{"code":"1","message":"m"}"#, r#"{"code":"1","message":"m","links":[],"token_id":"t"}"#] {
        assert!(rest::client(&replying(signed(200, body))).execute(&POST).await.is_ok(), "{body}");
    }
    // Nor is a success that came with a failure's status a failure that somebody stated.
    let error = rest::client(&replying(signed(400, SUCCESS))).execute(&POST).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Envelope(EnvelopeError::NoCode)), "{error:?}");
}
