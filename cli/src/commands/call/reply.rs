//! A reply as data.

use alipay::{Error, ErrorKind, JsonValue, Outcome, Reply};

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
    object([
        ("outcome", Json::string("executed")),
        ("verified", flag(true)),
        ("pending", flag(reply.is_pending())),
        ("code", text(reply.code())),
        ("msg", text(reply.msg())),
        ("trace_id", text(reply.trace_id())),
        ("response", node),
    ])
}

/// A failure for programs.
pub(super) fn failure(error: &Error, words: &str, node: Option<Json>) -> Json {
    let outcome = match error.outcome() {
        Outcome::NotSent => "not_sent",
        Outcome::Rejected => "rejected",
        Outcome::Unknown => "unknown",
        Outcome::Executed => "executed",
    };
    let believed = matches!(error.kind(), ErrorKind::Failure | ErrorKind::Undecodable);
    let tellable = believed || matches!(error.kind(), ErrorKind::UnverifiedFailure);
    object([
        ("outcome", Json::string(outcome)),
        ("verified", flag(believed)),
        ("error", Json::string(words)),
        ("code", text(error.code())),
        ("msg", text(error.msg())),
        ("sub_code", text(error.sub_code())),
        ("sub_msg", text(error.sub_msg())),
        ("trace_id", text(error.trace_id())),
        ("response", node.filter(|_| tellable).unwrap_or_else(|| text(None))),
    ])
}

fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn text(value: Option<&str>) -> Json {
    value.map_or_else(|| Json::Raw("null".to_owned()), Json::string)
}

fn flag(flag: bool) -> Json {
    Json::Raw(flag.to_string())
}
