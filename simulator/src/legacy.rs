//! APIs from before the gateway's codes, which answer in a way of their own.

use serde_json::{Map, Value, json};

/// Whether the successes of this method have no code, and its failures stand unsigned in an `error_response`.
pub(crate) fn is_legacy(method: &str) -> bool {
    method == "alipay.system.oauth.token"
}

/// What the platform adds to the node of a success.
pub(crate) fn success(method: &str) -> Map<String, Value> {
    if is_legacy(method) {
        return Map::new();
    }
    Map::from_iter([("code".to_owned(), json!("10000")), ("msg".to_owned(), json!("Success"))])
}
