//! A reply's node, given by the app itself: stored text, or a test's.

use std::fmt;

use super::{Decode, NotAnObject, read};
use crate::envelope::{ERROR_RESPONSE, node_name};
use crate::json::Value;

/// Why a text cannot be read as a reply's node.
///
/// ```
/// use alipay::{NodeError, alipay_api};
///
/// #[alipay_api("alipay.trade.query")]
/// mod query {}
///
/// let raw = r#"{"alipay_trade_query_response":{"code":"10000","trade_no":"1"},"sign":"c2lnbg=="}"#;
/// assert_eq!(query::Response::from_json(raw).err(), Some(NodeError::Envelope));
/// assert_eq!(query::Response::from_json(r#"{"code":"10000","trade_no":"1"}"#)?.trade_no, "1");
/// # Ok::<(), NodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NodeError {
    /// It is not a JSON object.
    NotAnObject,
    /// It is a whole reply, with its envelope around the node.
    Envelope,
}

impl fmt::Display for NodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnObject => NotAnObject.fmt(f),
            Self::Envelope => f.write_str(
                "this is an envelope, with the reply's node and its signature in it, and the node alone is expected: \
                 give `reply.verified_text()`, not `reply.raw()`",
            ),
        }
    }
}

impl std::error::Error for NodeError {}

/// Reads the node of a reply to `method`, and refuses an envelope: all of its fields would be missing.
///
/// # Errors
/// When `json` is not a JSON object, or an envelope.
pub fn read_node<T: Decode>(json: &str, method: &str) -> Result<T, NodeError> {
    if is_envelope(json, method) {
        return Err(NodeError::Envelope);
    }
    read(json).map(|(value, _)| value).map_err(|NotAnObject| NodeError::NotAnObject)
}

/// An envelope has no `code`, and its node under the name of the API, in clear or as cipher text, or
/// `error_response`. That of another API is recognised by its having nothing but a node and a signature.
fn is_envelope(json: &str, method: &str) -> bool {
    let Some(members) = Value::read(json).ok().and_then(Value::members) else { return false };
    let members: Vec<_> = members.collect();
    let (own, has) = (node_name(method), |wanted: &str| members.iter().any(|(name, _)| name == wanted));
    let is_signed =
        has("sign") && members.iter().all(|(name, _)| is_signature(name) || name.ends_with("_response"));
    let is_node = |name: &str, value: &str| match value.as_bytes() {
        [b'{', ..] => name == own || name == ERROR_RESPONSE || (is_signed && name.ends_with("_response")),
        [b'"', ..] => name == own || (is_signed && name.ends_with("_response")),
        _ => false,
    };
    !has("code") && members.iter().any(|(name, value)| is_node(name, value.get()))
}

fn is_signature(name: &str) -> bool {
    matches!(name, "sign" | "sign_type" | "alipay_cert_sn")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::JsonValue;

    fn read(json: &str) -> Result<JsonValue, NodeError> {
        read_node(json, "alipay.trade.query")
    }

    #[test]
    fn an_envelope_is_refused_in_words() {
        for json in [
            r#"{"alipay_trade_query_response":{"code":"10000","trade_no":"1"},"sign":"c2lnbg=="}"#,
            r#"{"sign":"c2lnbg==","alipay_cert_sn":"0","alipay_trade_query_response":{}}"#,
            r#"{"alipay_trade_query_response":{"code":"10000"}}"#,
            r#"{"alipay_trade_query_response":"bm9kZQ==","sign":"c2lnbg=="}"#,
            r#"{"alipay_trade_query_response":{},"trace":"1","sign":"c2lnbg=="}"#,
            r#"{"alipay_trade_query\u005fresponse":{}}"#,
            r#"{"error_response":{"code":"40002"}}"#,
            r#"{"error_response":{"code":"40002"},"sign":"c2lnbg=="}"#,
            // Of another API.
            r#"{"alipay_trade_pay_response":{"code":"10000"},"sign":"c2lnbg=="}"#,
            r#"{"alipay_trade_pay_response":"bm9kZQ==","sign":"c2lnbg==","alipay_cert_sn":"0"}"#,
        ] {
            let error = read(json).unwrap_err();
            assert_eq!(error, NodeError::Envelope, "{json}");
            assert!(error.to_string().contains("give `reply.verified_text()`"), "{error}");
        }
    }

    #[test]
    fn a_node_is_read_whatever_its_members_are_called() {
        for json in [
            "{}",
            r#"{"code":"10000","trade_no":"1"}"#,
            r#"{"code":"10000","alipay_trade_query_response":{"a":1}}"#,
            r#"{"code":"10000","error_response":{"a":1},"sign":"s"}"#,
            r#"{"channel_response":{"a":1}}"#,
            r#"{"channel_response":{"a":1},"trade_no":"1","sign":"s"}"#,
            r#"{"channel_response":"text"}"#,
            r#"{"alipay_trade_query_response":null}"#,
            r#"{"error_response":"text"}"#,
            r#"{"sign":"s"}"#,
        ] {
            assert_eq!(read(json), Ok(serde_json::from_str(json).unwrap()), "{json}");
        }
    }

    #[test]
    fn what_is_not_an_object_is_neither() {
        for json in ["", "[]", "null", "\"alipay_trade_query_response\"", "{\"a\":1", "{} {}"] {
            assert_eq!(read(json), Err(NodeError::NotAnObject), "{json}");
        }
    }
}
