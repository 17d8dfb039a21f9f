//! What the gateway answers where a call fails.

use std::fmt::Write;

use alipay_schema::{ErrorRow, Outcome};
use serde_json::{Map, Value, json};

use super::way::{Version, refer};

/// The response of the APIs whose codes are not stated.
pub(super) const SHARED: &str = "Failure";

const SCHEMA: &str = "AlipayError";
const DETAIL: &str = "AlipayErrorDetail";
const LINK: &str = "AlipayErrorLink";

/// The response, with the API's own codes.
pub(super) fn of(codes: &[ErrorRow]) -> Value {
    let mut words = String::from("The call failed.");
    if !codes.is_empty() {
        words.push_str(" The API's own codes, besides the gateway's:\n");
    }
    for row in codes {
        let said: Vec<&str> = row.meaning.iter().chain(&row.advice).map(String::as_str).collect();
        let colon = if said.is_empty() { "" } else { ": " };
        let _ = write!(words, "\n* `{}`{colon}{}", *row.code, said.join(" "));
    }
    let mut response = json!({
        "description": words,
        "content": { "application/json": { "schema": refer(SCHEMA) } },
    });
    if !codes.is_empty() {
        response["x-error-codes"] = Value::Object(codes.iter().map(code).collect());
    }
    response
}

fn code(row: &ErrorRow) -> (String, Value) {
    let outcome = row.outcome.map(|outcome| match outcome {
        Outcome::Rejected => "rejected",
        Outcome::Unknown => "unknown",
    });
    let stated =
        [("meaning", row.meaning.as_deref()), ("advice", row.advice.as_deref()), ("outcome", outcome)];
    let stated = stated.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?.into())));
    (row.code.value.clone(), Value::Object(stated.collect()))
}

/// The schemas of the body, which all APIs share.
pub(super) fn schemas(version: Version) -> Map<String, Value> {
    let text = |words: &str| json!({ "type": "string", "description": words });
    let list = |name: &str, words: &str| match version {
        Version::Three => {
            json!({ "type": "array", "items": refer(name), "nullable": true, "description": words })
        }
        Version::ThreeOne => {
            json!({ "type": ["array", "null"], "items": refer(name), "description": words })
        }
    };
    let detail = json!({
        "type": "object",
        "description": "What is wrong with one parameter.",
        "properties": {
            "field": text("The parameter."),
            "value": text("The value that was sent. It may be personal data."),
            "location": text("Where the parameter was looked for: in the path, the query or the body."),
            "issue": text("What is wrong, as a code."),
            "description": text("What is wrong, in words."),
        },
    });
    let link = json!({
        "type": "object",
        "description": "A page that says more.",
        "properties": {
            "link": text("Its address."), "desc": text("What it is about."), "rel": text("How it is related."),
        },
    });
    let error = json!({
        "type": "object",
        "description": "Why a call failed.",
        "required": ["code"],
        "properties": {
            "code": text("The code by which a program decides: one of the gateway's own, or of the API's."),
            "message": text("What happened, in words that may change."),
            "links": list(LINK, "Pages that say more."),
            "details": list(DETAIL, "What is wrong with which parameter."),
        },
    });
    [(SCHEMA, error), (DETAIL, detail), (LINK, link)]
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect()
}

/// The names that no other schema may have.
pub(super) const NAMES: [&str; 3] = [SCHEMA, DETAIL, LINK];
