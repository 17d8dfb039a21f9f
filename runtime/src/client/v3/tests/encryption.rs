//! Encrypted calls: the whole body is cipher text, and so is the body of the reply.

use super::*;
use crate::encryption::tests::{KEY, key};
use crate::testing::rest::{Get, Rest, header, replying, rest, signed, unsigned};
use crate::{DecryptionError, EnvelopeError, File, HttpReply, VerificationError};

fn cipher(clear: &str) -> String {
    EncryptType::Aes.encrypt(&key(), clear.as_bytes()).unwrap()
}

fn plain(reply: HttpReply) -> HttpReply {
    HttpReply {
        headers: reply
            .headers
            .into_iter()
            .filter(|(name, _)| name != "Content-Type")
            .chain([header("Content-Type", "text/plain;charset=utf-8")])
            .collect(),
        ..reply
    }
}

fn with_key(gateway: &Gateway) -> Client {
    gateway.builder().encryption_key(KEY).build().unwrap().v3()
}

#[tokio::test]
async fn the_cipher_text_is_what_is_signed_and_sent_and_the_reply_is_verified_and_then_decrypted() {
    let gateway = replying(plain(signed(200, cipher(SUCCESS))));
    let v3 = with_key(&gateway);
    let reply = v3.execute(&POST.with().encrypted(true).notify_url("https://shop.example/")).await.unwrap();
    assert_eq!((reply.token_id.as_str(), reply.verified_text()), ("96d559c6", SUCCESS));
    assert_eq!(reply.raw(), cipher(SUCCESS));
    let checked = checked(&sent(&gateway), None);
    assert_eq!(
        (checked.content_type.as_str(), checked.headers["alipay-encrypt-type"].as_str()),
        ("text/plain", "AES")
    );
    let clear = EncryptType::Aes.decrypt(&key(), &checked.body).unwrap();
    let expected = r#"{"biz_id":"一号","notify_url":"https://shop.example/"}"#;
    assert_eq!(std::str::from_utf8(&clear), Ok(expected));
}

#[tokio::test]
async fn a_call_without_a_body_asks_for_an_encrypted_reply_and_its_query_stays_in_clear() {
    let gateway = replying(plain(signed(200, cipher(SUCCESS))));
    let get = Rest { must_encrypt: true, ..rest::<Get>(r#"{"biz_id":"1"}"#) };
    assert_eq!(with_key(&gateway).execute(&get).await.unwrap().token_id, "96d559c6");
    let checked = checked(&sent(&gateway), None);
    assert_eq!((checked.line.as_str(), checked.body.as_str()), ("GET /v3/alipay/a/b?biz_id=1", ""));
    assert_eq!(checked.headers["alipay-encrypt-type"], "AES");
}

#[tokio::test]
async fn of_an_upload_only_the_data_are_encrypted() {
    let gateway = replying(plain(signed(200, cipher(SUCCESS))));
    let call = POST.with().encrypted(true).file("photo", File::bytes("a.gif", "GIF89a"));
    with_key(&gateway).execute(&call).await.unwrap();
    let data = cipher(r#"{"biz_id":"一号"}"#);
    let request = sent(&gateway);
    let checked = checked(&request, Some(&data));
    assert!(checked.content_type.starts_with("multipart/form-data"), "{}", checked.content_type);
    assert_eq!(checked.headers["alipay-encrypt-type"], "AES");
    let body = String::from_utf8(request.body.into_bytes().await.unwrap()).unwrap();
    assert!(body.contains(&format!("name=\"data\"\r\nContent-Type: text/plain\r\n\r\n{data}\r\n")), "{body}");
    assert!(body.contains("GIF89a"), "{body}");
}

#[tokio::test]
async fn a_clear_reply_to_an_encrypted_call_is_what_it_is() {
    let failure = r#"{"code":"INVALID_PARAMETER","message":"m","links":[]}"#;
    let call = POST.with().encrypted(true);
    let error = with_key(&replying(signed(400, failure))).execute(&call).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Failure) && error.outcome() == Outcome::Rejected, "{error:?}");
    let error = with_key(&replying(plain(signed(400, cipher(failure))))).execute(&call).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Failure), "{error:?}");
    assert_eq!((error.code(), error.verified_text()), (Some("INVALID_PARAMETER"), Some(failure)));
    assert!(with_key(&succeeding()).execute(&call).await.is_ok(), "a success that Alipay signed in clear");
}

#[tokio::test]
async fn cipher_text_is_decrypted_only_if_it_is_signed_and_was_asked_for() {
    let call = || POST.with().encrypted(true);
    let other =
        EncryptType::Aes.encrypt(&crate::EncryptionKey::generate().unwrap(), SUCCESS.as_bytes()).unwrap();
    for (reply, encrypted, expected) in [
        (unsigned(200, "text/plain", &cipher(SUCCESS)), true, "no signature, so it is not decrypted"),
        (unsigned(400, "text/plain", &cipher(SUCCESS)), true, "no signature, so it is not decrypted"),
        (plain(signed(200, cipher(SUCCESS))), false, "the reply is encrypted, and the call was not"),
        (plain(signed(200, other)), true, "the cipher text"),
        (plain(signed(200, "not base64")), true, "the cipher text is not base64"),
        (plain(signed(200, cipher("7"))), true, "is not a JSON object"),
        (plain(signed(200, cipher(r#"{"a":1,"a":2}"#))), true, "has \"a\" twice"),
    ] {
        let v3 = with_key(&replying(reply));
        let error = v3.execute(&if encrypted { call() } else { POST.with() }).await.unwrap_err();
        assert!(error.to_string().contains(expected), "{expected}: {error}");
        assert_eq!((error.outcome(), error.verified_text()), (Outcome::Unknown, None), "{error}");
        assert!(matches!(
            error.kind(),
            ErrorKind::Verification(VerificationError::UnsignedCipherText)
                | ErrorKind::Envelope(EnvelopeError::Encrypted | EnvelopeError::Duplicate { .. })
                | ErrorKind::Decryption(
                    DecryptionError::Key | DecryptionError::NotBase64 | DecryptionError::Content
                )
        ));
    }
    // It is decrypted whoever says so, and never on the word of the call that it needs no signature.
    let unsigned = with_key(&replying(unsigned(200, "text/plain", &cipher(SUCCESS))));
    assert!(unsigned.execute(&call().accept_unsigned()).await.is_err());
}

#[tokio::test]
async fn the_rest_gateway_knows_aes_alone() {
    let gateway = succeeding();
    let call = POST.with().encrypted(true);
    let no_key = gateway.client().v3().execute(&call).await.unwrap_err();
    assert!(matches!(no_key.kind(), ErrorKind::Encryption(EncryptionError::NoKey)), "{no_key:?}");
    let v2 = gateway.builder().encryption_key(KEY).encrypt_type(EncryptType::AesV2).build().unwrap().v3();
    let error = v2.execute(&call).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Encryption(EncryptionError::AesAlone)), "{error:?}");
    assert!(error.to_string().contains("AES alone") && error.outcome() == Outcome::NotSent, "{error}");
    assert!(gateway.received.lock().unwrap().is_empty());
    assert!(v2.execute(&POST).await.is_ok(), "in clear");
}
