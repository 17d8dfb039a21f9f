//! Replies and the keys that they verify under; some of them are the real gateway's.

use std::fmt::Display;
use std::str::FromStr;

use alipay::{Charset, Error, ErrorKind, JsonValue, PublicKey, Reply, SignType, Untyped, VerificationError};
use serde_json::Value;

use crate::apps::{self, Gateway, receiver};
use crate::entry::Entry;
use crate::fault::{Checked, equal};
use crate::folder::Folder;
use crate::report::{Judged, Judgement};

/// What our client makes of a reply.
type Answer = Result<Reply<JsonValue>, Error>;

pub(crate) async fn judge(folder: &Folder, entry: &mut Entry) -> Judgement {
    entry.told(&["origin", "note", "verified"]);
    let (method, body) = (entry.text("method")?, entry.text("body")?);
    let sign_type: SignType = parsed(entry.maybe_text("sign_type")?)?;
    let charset: Charset = parsed(entry.maybe_text("charset")?)?;
    let key = entry.maybe_text("key")?.map(|name| folder.public_key(&name)).transpose()?;
    let bytes = charset.encode(&body)?.into_owned();
    let stranger = || apps::alipay_key().map(|key| key.public_key().clone());
    let alipay = key.clone().map_or_else(stranger, Ok)?;
    let app = receiver("2014072300007148")?.alipay_public_key(&alipay).sign_type(sign_type).charset(charset);
    let client = app.transport(Gateway::answering(bytes)).build()?;
    let answer = client.execute(&Untyped::new(method, "{}")?).await;

    let Some(expected) = entry.maybe_flag("expect_valid")? else { return unverifiable(&body, &answer) };
    let (signed, sign) = (entry.text("signed_text")?, entry.text("sign")?);
    equal("whether the text is a part of the body", &body.contains(&signed), &true)?;
    let key = key.ok_or("a verdict without a key")?;
    equal("whether the signature holds", &holds(sign_type, &key, charset, &signed, &sign)?, &expected)?;
    equal("whether the reply is believed", &is_believed(&answer)?, &expected)?;
    if expected {
        let node: Value = serde_json::from_str(&signed)?;
        equal("the code", &code(&answer), &node["code"].as_str())?;
        equal("the sub_code", &answer.as_ref().err().and_then(Error::sub_code), &node["sub_code"].as_str())?;
    }
    Ok(Judged::Agrees)
}

/// The default where it is missing.
fn parsed<T: Default + FromStr<Err: Display>>(name: Option<String>) -> Checked<T> {
    Ok(name.map(|name| name.parse()).transpose()?.unwrap_or_default())
}

fn holds(sign_type: SignType, key: &PublicKey, charset: Charset, signed: &str, sign: &str) -> Checked<bool> {
    Ok(sign_type.verify(key, &charset.encode(signed)?, sign).is_ok())
}

fn is_believed(answer: &Answer) -> Checked<bool> {
    match answer.as_ref().map_err(Error::kind) {
        Ok(_) | Err(ErrorKind::Failure) => Ok(true),
        Err(ErrorKind::Verification(VerificationError::Mismatch { .. })) => Ok(false),
        Err(other) => Err(format!("{other:?}").into()),
    }
}

/// A reply that no published key verifies: a success is not believed, a failure without a signature is told apart.
fn unverifiable(body: &str, answer: &Answer) -> Judgement {
    let Value::Object(members) = serde_json::from_str(body)? else {
        return Err("the body is not an object".into());
    };
    let failure = members.get("error_response");
    match (answer.as_ref().map_err(Error::kind), failure) {
        (Err(ErrorKind::UnverifiedFailure), Some(node)) => {
            equal("the code", &code(answer), &node["code"].as_str())?;
        }
        (Err(ErrorKind::Verification(VerificationError::Mismatch { certificate_mode, .. })), None) => {
            equal(
                "whether it names a certificate",
                certificate_mode,
                &members.contains_key("alipay_cert_sn"),
            )?;
        }
        (other, _) => return Err(format!("{other:?}").into()),
    }
    Ok(Judged::Agrees)
}

fn code(answer: &Answer) -> Option<&str> {
    answer.as_ref().map_or_else(Error::code, Reply::code)
}
