//! What of a reply can be had as text, and what a reply lacks.

use crate::testing::initialize::{Initialized, METHOD, REQUEST};
use crate::testing::{Gateway, signed};
use crate::{Client, EncryptType, EncryptionKey, Error, ErrorKind, JsonValue, Outcome, Reply, Untyped, json};

/// Blanks, escapes, digits that no float holds and an unknown member: all of it is part of the text.
const NODE: &str =
    r#"{ "code":"10000", "token_id":"t","biz_result":"\u4e00","n":0.1234567890123456789012345, "new":{} }"#;
const FAILURE: &str = r#"{"code" : "40004","msg":"Business Failed","sub_code":"BIZ"}"#;

async fn answered(body: impl Into<Vec<u8>>) -> Result<Reply<Initialized>, Error> {
    Gateway::answering(body).client().execute(&REQUEST).await
}

fn key() -> EncryptionKey {
    EncryptionKey::parse("AAECAwQFBgcICQoLDA0ODw==").unwrap()
}

/// A client whose calls are encrypted, and whose gateway answers with this node as cipher text.
fn encrypted(node: &str) -> Client {
    let cipher_text = format!("\"{}\"", EncryptType::Aes.encrypt(&key(), node.as_bytes()).unwrap());
    let gateway = Gateway::answering(signed(METHOD, &cipher_text));
    gateway.builder().encryption_key(key()).encrypt_every_call().build().unwrap()
}

#[tokio::test]
async fn the_verified_text_is_the_node_byte_for_byte_and_the_raw_one_is_the_envelope() {
    let body = signed(METHOD, NODE).replacen('{', r#"{"beside":"forged","#, 1);
    let reply = answered(body.clone()).await.unwrap();
    assert_eq!((reply.verified_text(), reply.raw()), (NODE, body.as_str()));
}

#[tokio::test]
async fn where_older_gateways_sign_before_they_escape_it_is_what_was_signed() {
    let sent = signed(METHOD, r#"{"code":"10000","token_id":"a/b"}"#).replace("a/b", "a\\/b");
    assert_eq!(answered(sent).await.unwrap().verified_text(), r#"{"code":"10000","token_id":"a/b"}"#);
}

#[tokio::test]
async fn the_verified_text_of_an_encrypted_reply_is_in_clear_with_all_of_its_digits() {
    let query = Untyped::new(METHOD, json!({ "biz_id": "1" })).unwrap();
    let reply = encrypted(NODE).execute(&query).await.unwrap();
    assert_eq!(reply.verified_text(), NODE);
    assert!(!reply.raw().contains("0.1234567890123456789012345"));
    let error = encrypted(FAILURE).execute(&query).await.unwrap_err();
    assert_eq!(error.verified_text(), Some(FAILURE));
}

#[tokio::test]
async fn an_error_has_a_verified_text_if_something_was_verified() {
    for (body, expected) in [
        (signed(METHOD, FAILURE), Some(FAILURE)),
        (signed(METHOD, FAILURE).replace("BIZ", "FORGED"), None),
        (format!(r#"{{"error_response":{FAILURE}}}"#), None),
        (signed(METHOD, NODE).replace(":\"t\"", ":\"u\""), None),
        ("<html>".to_owned(), None),
    ] {
        let error = answered(body).await.map(|_| ()).unwrap_err();
        assert_eq!(error.verified_text(), expected, "{error}");
        assert_eq!(error.parse::<JsonValue>().is_some(), expected.is_some());
    }
    assert_eq!(Error::from(ErrorKind::Undecodable).verified_text(), None);
}

#[tokio::test]
async fn a_reply_is_parsed_as_a_type_of_the_app_s_own() {
    #[derive(serde::Deserialize)]
    struct Mine {
        token_id: String,
        n: crate::Received<crate::Decimal>,
    }
    let reply = answered(signed(METHOD, NODE)).await.unwrap();
    let mine: Mine = reply.parse().unwrap();
    assert_eq!((mine.token_id.as_str(), mine.n.text()), ("t", Some("0.1234567890123456789012345")));
    let error = reply.parse::<Vec<u8>>().unwrap_err();
    assert!(error.to_string().contains("line 1"), "{error}");
    let failure = answered(signed(METHOD, FAILURE)).await.map(|_| ()).unwrap_err();
    assert_eq!(failure.parse::<JsonValue>().unwrap().unwrap()["sub_code"], "BIZ");
}

#[tokio::test]
async fn a_reply_is_written_as_the_text_that_was_verified() {
    let reply = answered(signed(METHOD, NODE)).await.unwrap();
    assert_eq!(serde_json::to_string(&reply).unwrap(), NODE.trim());
}

#[tokio::test]
async fn a_complete_reply_is_itself_and_one_that_lacks_fields_is_an_error_that_names_them() {
    let reply = answered(signed(METHOD, NODE)).await.unwrap().complete().unwrap();
    assert_eq!(reply.token_id, "t");
    let node = r#"{"code":"10000","token_id":null}"#;
    let reply = answered(signed(METHOD, node)).await.unwrap();
    assert_eq!(reply.missing(), ["token_id", "biz_result"]);
    let error = reply.complete().map(|_| ()).unwrap_err();
    let ErrorKind::Incomplete { missing } = error.kind() else { panic!("{error:?}") };
    assert_eq!(missing, &["token_id", "biz_result"]);
    assert_eq!((error.outcome(), error.method()), (Outcome::Executed, Some(METHOD)));
    assert_eq!((error.verified_text(), error.trace_id()), (Some(node), Some("0a1b2c3d")));
    let words = error.to_string();
    assert!(words.contains("lacks `token_id` and `biz_result`"), "{words}");
    assert!(words.contains("The call was executed: do not repeat it."), "{words}");
}
