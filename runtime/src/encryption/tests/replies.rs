//! What answers an encrypted call.

use super::calls::{NODE, client, encrypted};
use super::*;
use crate::testing::initialize::{Initialized, METHOD, REQUEST};
use crate::testing::{Gateway, signed};
use crate::{Charset, EnvelopeError, Error, ErrorKind, Mismatch, Outcome, VerificationError};

const FAILURE: &str = r#"{"code":"40004","msg":"Business Failed","sub_code":"BIZ","sub_msg":"no"}"#;

/// The cipher text of a node as JSON.
fn cipher_text(node: &str) -> String {
    format!("\"{}\"", EncryptType::Aes.encrypt(&key(), node.as_bytes()).unwrap())
}

async fn answered(body: impl Into<Vec<u8>>) -> Result<Initialized, Error> {
    client(&Gateway::answering(body)).execute(&encrypted()).await.map(crate::Reply::into_inner)
}

#[tokio::test]
async fn an_encrypted_reply_is_verified_with_its_quotes_and_then_decrypted() {
    let node = cipher_text(NODE);
    let reply = answered(signed(METHOD, &node)).await.unwrap();
    assert_eq!((reply.token_id.as_str(), reply.biz_result.as_str()), ("t/1", "茶"));
    let escaped = node.replace('/', "\\/");
    assert_ne!(escaped, node, "the cipher text is one that JSON may escape");
    for (sent, signed_text) in [(&escaped, &escaped), (&escaped, &node)] {
        let body = signed(METHOD, signed_text).replace(signed_text.as_str(), sent);
        assert_eq!(answered(body).await.unwrap().token_id, "t/1");
    }
    let blanks = signed(METHOD, &node).replace(":\"", " :\n \"");
    assert_eq!(answered(blanks).await.unwrap().token_id, "t/1");
}

#[tokio::test]
async fn an_encrypted_reply_in_gbk_is_read_in_gbk() {
    let plain = Charset::Gbk.encode(NODE).unwrap().into_owned();
    let node = format!("\"{}\"", EncryptType::Aes.encrypt(&key(), &plain).unwrap());
    let gateway = Gateway::answering(signed(METHOD, &node));
    let client = gateway.builder().encryption_key(KEY).charset(Charset::Gbk).build().unwrap();
    assert_eq!(client.execute(&encrypted()).await.unwrap().biz_result, "茶");
}

#[tokio::test]
async fn cipher_text_that_is_not_signed_is_never_decrypted() {
    let unsigned = |node: &str| signed(METHOD, node).split_once(",\"sign\"").unwrap().0.to_owned() + "}";
    // Neither of the two can be decrypted, and that must not show.
    for node in [&cipher_text(NODE), "\"AAAA\""] {
        let error = answered(unsigned(node)).await.unwrap_err();
        assert_eq!(error.outcome(), Outcome::Unknown);
        let words = error.to_string();
        assert!(words.contains("encrypted and has no signature") && !words.contains("success"), "{words}");
        assert!(
            matches!(error.kind(), ErrorKind::Verification(VerificationError::UnsignedCipherText)),
            "{error:?}"
        );
        let forged = signed(METHOD, &cipher_text(FAILURE)).replace(&cipher_text(FAILURE), node);
        let error = answered(forged).await.unwrap_err();
        let ErrorKind::Verification(VerificationError::Mismatch { cause, .. }) = error.kind() else {
            panic!("{error:?}")
        };
        assert_eq!((*cause, error.outcome()), (Mismatch::Content, Outcome::Unknown));
    }
}

#[tokio::test]
async fn a_clear_failure_to_an_encrypted_call_is_what_it_is() {
    let error = answered(signed(METHOD, FAILURE)).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Failure), "{error:?}");
    assert_eq!((error.sub_code(), error.outcome()), (Some("BIZ"), Outcome::Unknown));
    let unsigned =
        format!(r#"{{"error_response":{}}}"#, r#"{"code":"40002","sub_code":"isv.invalid-app-id"}"#);
    let error = answered(unsigned).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnverifiedFailure), "{error:?}");
    assert_eq!(error.outcome(), Outcome::Rejected);
}

#[tokio::test]
async fn an_encrypted_failure_is_a_failure() {
    let error = answered(signed(METHOD, &cipher_text(FAILURE))).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Failure), "{error:?}");
    assert_eq!(error.sub_code(), Some("BIZ"));
}

#[tokio::test]
async fn an_encrypted_reply_to_a_plain_call_has_its_own_error() {
    let gateway = Gateway::answering(signed(METHOD, &cipher_text(NODE)));
    for client in [client(&gateway), gateway.client()] {
        let error = client.execute(&REQUEST).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Envelope(EnvelopeError::Encrypted)), "{error:?}");
        assert_eq!(error.outcome(), Outcome::Unknown);
    }
}

#[tokio::test]
async fn a_verified_reply_that_cannot_be_decrypted_leaves_the_outcome_unknown() {
    let other = EncryptionKey::generate().unwrap();
    let node = format!("\"{}\"", EncryptType::Aes.encrypt(&other, NODE.as_bytes()).unwrap());
    let error = answered(signed(METHOD, &node)).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Decryption(_)), "{error:?}");
    assert_eq!((error.outcome(), error.trace_id()), (Outcome::Unknown, Some("0a1b2c3d")));
}

#[tokio::test]
async fn a_verified_reply_that_is_no_node_once_decrypted_is_of_the_same_kind() {
    for plain in [&b"\xff\xff"[..], b"", b"<html>", b"not JSON", b"[1]", b"{\"code\":\"10000\"", b"\"text\""]
    {
        let node = format!("\"{}\"", EncryptType::Aes.encrypt(&key(), plain).unwrap());
        let error = answered(signed(METHOD, &node)).await.unwrap_err();
        assert!(
            matches!(error.kind(), ErrorKind::Decryption(DecryptionError::Content)),
            "{plain:?}: {error:?}"
        );
        assert_eq!(error.outcome(), Outcome::Unknown, "{plain:?}");
    }
}

#[tokio::test]
async fn an_object_beside_the_cipher_text_is_refused() {
    for name in ["error_response", "other", "alipay_other_response"] {
        let body = signed(METHOD, &cipher_text(NODE)).replacen('{', &format!("{{\"{name}\":{NODE},"), 1);
        let error = answered(body).await.unwrap_err();
        let ErrorKind::Envelope(EnvelopeError::SecondNode { name: second }) = error.kind() else {
            panic!("{error:?}")
        };
        assert_eq!(second, name);
    }
}
