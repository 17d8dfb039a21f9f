//! Replies that Alipay did not sign like this.

use std::error::Error;
use std::ops::Range;
use std::sync::LazyLock;

use alipay::{PrivateKey, SignType, SigningError};
use serde_json::{Map, Value};

use crate::called::Called;
use crate::outgoing::Outgoing;
use crate::rest_headers::Signature;

/// Where node and signature stand in a reply; `None` if it is not signed.
struct Signed {
    node: Range<usize>,
    /// The base64 text.
    signature: Range<usize>,
}

const SIGN: &[u8] = br#","sign":""#;

impl Signed {
    fn find(body: &[u8]) -> Option<Self> {
        let node = position(body, b"\":")? + 2;
        // The envelope's own member is the last one of that name.
        let end = body.windows(SIGN.len()).rposition(|window| window == SIGN)?;
        let start = end + SIGN.len();
        let length = body.get(start..)?.iter().position(|byte| *byte == b'"')?;
        Some(Self { node: node..end, signature: start..start + length })
    }
}

fn position(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

pub(super) fn spoil_signature(outgoing: &mut Outgoing) {
    match &mut outgoing.rest {
        Some(headers) => {
            if let Some(signature) = &mut headers.signature {
                let other = if signature.value.starts_with('A') { "B" } else { "A" };
                signature.value.replace_range(..1, other);
            }
        }
        None => spoil_member(&mut outgoing.body),
    }
}

fn spoil_member(body: &mut [u8]) {
    let first = Signed::find(body).and_then(|signed| body.get_mut(signed.signature.start));
    if let Some(letter) = first {
        *letter = if *letter == b'A' { b'B' } else { b'A' };
    }
}

pub(super) fn remove_signature(outgoing: &mut Outgoing) {
    match &mut outgoing.rest {
        Some(headers) => headers.signature = None,
        None => remove_member(&mut outgoing.body),
    }
}

fn remove_member(body: &mut Vec<u8>) {
    if let Some(Signed { node, signature }) = Signed::find(body) {
        body.drain(node.end..=signature.end);
    }
}

pub(super) fn sign_with_other_key(outgoing: &mut Outgoing, called: &Called) -> Result<(), Box<dyn Error>> {
    static STRANGER: LazyLock<Result<PrivateKey, SigningError>> = LazyLock::new(PrivateKey::generate);
    let key = STRANGER.as_ref().map_err(ToString::to_string)?;
    let Outgoing { body, rest, .. } = outgoing;
    match rest {
        Some(headers) => {
            if let Some(signature) = &mut headers.signature {
                signature.sign(key, body)?;
            }
        }
        None => {
            if let Some(Signed { node, signature }) = Signed::find(body) {
                let sign_type: SignType = called.parameter("sign_type").unwrap_or("RSA2").parse()?;
                let forged = sign_type.sign(key, body.get(node).unwrap_or_default())?;
                body.splice(signature, forged.into_bytes());
            }
        }
    }
    Ok(())
}

/// The time of another reply, which the signature is over. The other gateway's replies have none.
pub(super) fn change_timestamp(outgoing: &mut Outgoing) {
    let signature = outgoing.rest.as_mut().and_then(|headers| headers.signature.as_mut());
    if let Some(Signature { timestamp, .. }) = signature {
        let milliseconds: u64 = timestamp.parse().unwrap_or_default();
        *timestamp = (milliseconds + 1).to_string();
    }
}

/// What stands in the envelope twice is the node; of the REST gateway, see [`repeat_member`].
pub(super) fn duplicate_node(outgoing: &mut Outgoing) {
    if outgoing.rest.is_none() {
        repeat_node(&mut outgoing.body);
    }
}

fn repeat_node(body: &mut Vec<u8>) {
    if let Some(Signed { node, .. }) = Signed::find(body) {
        let mut member = body.get(1..node.end).unwrap_or_default().to_vec();
        member.push(b',');
        body.splice(1..1, member);
    }
}

/// An object with its first member once more, before it is signed.
pub(crate) fn repeat_member(body: &mut String) {
    let first = serde_json::from_str::<Map<String, Value>>(body).ok();
    if let Some((name, value)) = first.and_then(|members| members.into_iter().next()) {
        let member = format!("{}:{value},", Value::from(name));
        body.insert_str(1, &member);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoiled(spoil: impl Fn(&mut Vec<u8>)) -> String {
        // The node has a member of the same name.
        let mut body =
            br#"{"a_response":{"code":"10000","sign":"n"},"sign":"QUJD","alipay_cert_sn":"1"}"#.to_vec();
        spoil(&mut body);
        String::from_utf8(body).unwrap()
    }

    #[test]
    fn only_what_a_fault_is_about_is_changed() {
        assert_eq!(
            spoiled(|body| spoil_member(body)),
            r#"{"a_response":{"code":"10000","sign":"n"},"sign":"AUJD","alipay_cert_sn":"1"}"#
        );
        assert_eq!(
            spoiled(remove_member),
            r#"{"a_response":{"code":"10000","sign":"n"},"alipay_cert_sn":"1"}"#
        );
        assert_eq!(
            spoiled(repeat_node),
            r#"{"a_response":{"code":"10000","sign":"n"},"a_response":{"code":"10000","sign":"n"},"sign":"QUJD","alipay_cert_sn":"1"}"#
        );
    }

    #[test]
    fn a_reply_without_a_signature_stays_as_it_is() {
        let mut body = br#"{"error_response":{"code":"40001"}}"#.to_vec();
        let before = body.clone();
        spoil_member(&mut body);
        remove_member(&mut body);
        repeat_node(&mut body);
        assert_eq!(body, before);
    }
}
