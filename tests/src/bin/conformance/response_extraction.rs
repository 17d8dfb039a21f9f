//! Which text of a reply is signed.
//!
//! Our client does not show the text, so it is asked: a signature over exactly the expected text must be accepted, and one
//! over that text and a blank must not.

use std::collections::BTreeMap;

use alipay::{
    EncryptionKey, EnvelopeError, Error, ErrorKind, PrivateKey, SignType, Untyped, VerificationError,
};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::apps::{self, Gateway, receiver};
use crate::entry::Entry;
use crate::fault::{Checked, Fault, equal};
use crate::report::{Judged, Judgement};

const INNER: &str = "Java takes a `sign` inside of the node for the reply's; ours stands next to the node, so this reply is unsigned";
const SIBLING: &str = "Java refuses a reply that has the node's name anywhere behind the node; ours reads JSON, where it is a mere value";
const NODE: &str =
    "Node takes what stands between two markers for the signed text; ours is the node as JSON has it";
const PYTHON: &str =
    "Python takes what stands between two markers for the signed text; ours is the node as JSON has it";

/// What of a body is signed.
#[derive(Clone, Debug, PartialEq)]
enum Reading {
    /// This text.
    Text(String),
    /// Nothing.
    Nothing,
    /// The body is refused.
    Refused,
}

impl Reading {
    fn recorded(value: Option<Value>) -> Checked<Self> {
        let Some(Value::Object(members)) = value else {
            return Err("an extractor's answer is missing".into());
        };
        match (members.get("source"), members.get("error")) {
            (Some(Value::String(source)), None) if !source.is_empty() => Ok(Self::Text(source.clone())),
            (Some(Value::String(_) | Value::Null), None) => Ok(Self::Nothing),
            (None, Some(_)) => Ok(Self::Refused),
            _ => Err("an extractor's answer is in an unknown form".into()),
        }
    }
}

pub(crate) async fn judge(entry: &mut Entry) -> Judgement {
    entry.told(&["origin", "note", "agrees"]);
    let (method, body) = (entry.text("method")?, entry.text("body")?);
    let java = Reading::recorded(entry.take("java_extractor"))?;
    let node = Reading::recorded(entry.take("node_sdk"))?;
    let python = Reading::recorded(entry.take("python_sdk"))?;
    if let Some(expected) = entry.maybe_text("expected")? {
        equal("what Java takes", &java, &Reading::Text(expected))?;
    }
    if entry.take("expected_error").is_some() {
        equal("what Java takes", &java, &Reading::Refused)?;
    }

    let mut differences = Vec::new();
    let expected = match entry.name.as_str() {
        "made_nested_sign_only" => {
            differences.push(INNER);
            Reading::Nothing
        }
        "made_node_name_in_sibling_after" => {
            differences.push(SIBLING);
            node_of(&body, &method)?
        }
        _ => java,
    };
    equal("what is signed", &ours(&method, &body, &expected).await?, &expected)?;
    differences.extend(
        [(node, NODE), (python, PYTHON)].iter().filter(|(it, _)| *it != expected).map(|(_, why)| *why),
    );
    Ok(if differences.is_empty() { Judged::Agrees } else { Judged::Differs(differences) })
}

/// The members of a body, each value as it is written.
fn members(body: &str) -> Checked<BTreeMap<String, Box<RawValue>>> {
    Ok(serde_json::from_str(body)?)
}

/// The node as it is written.
fn node_of(body: &str, method: &str) -> Checked<Reading> {
    let node = members(body)?.remove(&node_name(method)).ok_or("the body has no node")?;
    Ok(Reading::Text(node.get().to_owned()))
}

/// What our client takes for signed, given what it should take.
async fn ours(method: &str, body: &str, expected: &Reading) -> Checked<Reading> {
    let alipay = apps::alipay_key()?;
    let answer = async |body: &str| Ok::<_, Fault>(call(&alipay, method, body)?.await.err());
    let Reading::Text(text) = expected else {
        let error = answer(body).await?.ok_or("it is accepted")?;
        return match error.kind() {
            ErrorKind::Verification(VerificationError::Unsigned)
            | ErrorKind::UnverifiedFailure
            | ErrorKind::Envelope(EnvelopeError::NoNode { .. }) => Ok(Reading::Nothing),
            ErrorKind::Envelope(EnvelopeError::Duplicate { .. }) => Ok(Reading::Refused),
            other => Err(format!("{other:?}").into()),
        };
    };
    let exact = answer(&signed(&alipay, body, text)?).await?;
    // Failures and cipher text of nobody's come after verification, and never without it.
    if let Some(error) =
        exact.filter(|error| !matches!(error.kind(), ErrorKind::Failure | ErrorKind::Decryption(_)))
    {
        return Err(format!("with a signature over the expected text: {error}").into());
    }
    let longer =
        answer(&signed(&alipay, body, &format!("{text} "))?).await?.ok_or("any signature will do")?;
    match longer.kind() {
        ErrorKind::Verification(VerificationError::Mismatch { .. }) => Ok(expected.clone()),
        other => Err(format!("with a signature over more: {other:?}").into()),
    }
}

/// The call that is answered with `body`.
fn call(alipay: &PrivateKey, method: &str, body: &str) -> Checked<impl Future<Output = Result<(), Error>>> {
    let is_encrypted = members(body)?.get(&node_name(method)).is_some_and(|node| node.get().starts_with('"'));
    let key = EncryptionKey::generate()?;
    let client = receiver("2014072300007148")?
        .alipay_public_key(alipay.public_key())
        .encryption_key(key)
        .transport(Gateway::answering(body))
        .build()?;
    let request = Untyped::new(method, "{}")?;
    Ok(async move { client.execute(&request.with().encrypted(is_encrypted)).await.map(|_| ()) })
}

fn node_name(method: &str) -> String {
    format!("{}_response", method.replace('.', "_"))
}

/// The body with a signature of ours over `text` in place of its own.
fn signed(alipay: &PrivateKey, body: &str, text: &str) -> Checked<String> {
    let old = members(body)?.remove("sign").ok_or("the body has no signature")?;
    let new = SignType::Rsa2.sign(alipay, text.as_bytes())?;
    Ok(body.replace(old.get(), &format!("\"{new}\"")))
}
