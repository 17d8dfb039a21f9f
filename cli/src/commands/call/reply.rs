//! A reply as data.

use alipay::{JsonValue, Reply};

use crate::json::Json;

/// The node of a reply that was not verified, in the order and with the numbers in which it came; `None` if it is
/// encrypted or the text is not a reply. That of the REST gateway has no envelope.
pub(super) fn node(raw: &str, is_rest: bool) -> Option<Json> {
    let Json::Object(members) = Json::parse(raw).ok()? else { return None };
    if is_rest {
        return Some(Json::Object(members));
    }
    let is_node = |(name, value): &(String, Json)| {
        (name.ends_with("_response") || name == "error_response") && matches!(value, Json::Object(_))
    };
    members.into_iter().find(is_node).map(|(_, node)| node)
}

/// The node that was verified.
pub(super) fn verified(text: &str) -> Json {
    Json::parse(text).unwrap_or_else(|_| Json::string(text))
}

/// A success for programs.
pub(super) fn success(reply: &Reply<JsonValue>, node: Json) -> Json {
    Json::object([
        ("outcome", Json::string("executed")),
        ("verified", Json::flag(true)),
        ("pending", Json::flag(reply.is_pending())),
        ("code", Json::text(reply.code())),
        ("msg", Json::text(reply.msg())),
        ("trace_id", Json::text(reply.trace_id())),
        ("response", node),
    ])
}
