//! A reply as data.

use alipay::{JsonValue, Reply};

use crate::json::Json;

/// The node of a reply, in the order and with the numbers in which it came; nothing where it is encrypted or no reply.
pub(super) fn node(raw: &str) -> Option<Json> {
    let Json::Object(members) = Json::parse(raw).ok()? else { return None };
    let is_node = |(name, value): &(String, Json)| {
        (name.ends_with("_response") || name == "error_response") && matches!(value, Json::Object(_))
    };
    members.into_iter().find(is_node).map(|(_, node)| node)
}

/// The node as it was decrypted.
pub(super) fn of_value(reply: &Reply<JsonValue>) -> Json {
    Json::parse(&reply.to_string()).unwrap_or(Json::Object(Vec::new()))
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
