//! Cipher text, and what it says.

use alipay::{DecryptionError, EncryptType, EncryptionKey, ErrorKind, SignType, UnknownEncryptType, Untyped};

use crate::apps::{self, Gateway, receiver};
use crate::entry::Entry;
use crate::fault::equal;
use crate::report::{Judged, Judgement};

const METHOD: &str = "alipay.trade.query";

pub(crate) async fn judge(entry: &mut Entry) -> Judgement {
    entry.told(&["source", "origin", "note", "verified"]);
    let (name, key) = (entry.text("alg")?, entry.text("key")?);
    let (plain, cipher) = (entry.text("plain")?, entry.text("cipher")?);
    let encrypt_type: EncryptType = match name.parse() {
        Ok(known) => known,
        Err(UnknownEncryptType) if name == "SM4" => {
            return Ok(Judged::Unsupported("content encryption with SM4"));
        }
        Err(error) => return Err(error.into()),
    };
    let key = EncryptionKey::parse(key)?;
    let decrypted = encrypt_type.decrypt(&key, &cipher)?;
    equal("what it says", &String::from_utf8(decrypted)?, &plain)?;
    let ours = encrypt_type.encrypt(&key, plain.as_bytes())?;
    match encrypt_type {
        EncryptType::Aes => equal("the cipher text", &ours, &cipher)?,
        // It begins at random, so ours is another one every time.
        _ => equal("the length of the cipher text", &ours.len(), &cipher.len())?,
    }
    answered(encrypt_type, key, &plain, &cipher).await
}

/// The same as a reply: what the client gives on is the clear text. Where that is not an object, it is not a node either.
async fn answered(encrypt_type: EncryptType, key: EncryptionKey, plain: &str, cipher: &str) -> Judgement {
    let alipay = apps::alipay_key()?;
    let node = format!("\"{cipher}\"");
    let sign = SignType::Rsa2.sign(&alipay, node.as_bytes())?;
    let body = format!("{{\"alipay_trade_query_response\":{node},\"sign\":\"{sign}\"}}");
    let app = receiver("2014072300007148")?.alipay_public_key(alipay.public_key());
    let client =
        app.encryption_key(key).encrypt_type(encrypt_type).transport(Gateway::answering(body)).build();
    let request = Untyped::new(METHOD, "{}")?;
    let answer = client?.execute(&request.with().encrypted(true)).await;
    match (answer, serde_json::from_str::<serde_json::Value>(plain)) {
        (Ok(reply), Ok(expected)) => equal("the reply", &reply.into_inner(), &expected)?,
        (Err(error), Err(_)) => match error.kind() {
            ErrorKind::Decryption(DecryptionError::Content) => {}
            other => return Err(format!("as a reply: {other:?}").into()),
        },
        (answer, _) => return Err(format!("as a reply: {answer:?}").into()),
    }
    Ok(Judged::Agrees)
}
