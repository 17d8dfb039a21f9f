//! One parameter on its way into its place.

use std::borrow::Cow;

use crate::json;

/// A parameter's value: JSON as the request has it, or text.
pub(super) enum Value<'a> {
    Json(&'a str),
    Text(&'a str),
}

/// A parameter by its name in the description.
pub(super) struct Parameter<'a> {
    pub(super) name: Cow<'a, str>,
    pub(super) value: Value<'a>,
}

impl Value<'_> {
    /// As text; `None` of an object or a list.
    pub(super) fn text(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Text(text) => Some(Cow::Borrowed(text)),
            Self::Json(json) => match json.as_bytes().first() {
                Some(b'"') => json::string(json),
                Some(b'{' | b'[') => None,
                _ if *json == "null" => Some(Cow::Borrowed("")),
                _ => Some(Cow::Borrowed(json)),
            },
        }
    }

    /// As a query has it, where an object or a list is its JSON text; `None` of `null`.
    pub(super) fn of_query(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Json("null") => None,
            Self::Json(json) => Some(self.text().unwrap_or(Cow::Borrowed(json))),
            Self::Text(text) => Some(Cow::Borrowed(text)),
        }
    }

    pub(super) fn json(&self) -> Cow<'_, str> {
        match self {
            Self::Json(json) => Cow::Borrowed(json),
            Self::Text(text) => Cow::Owned(quoted(text)),
        }
    }
}

/// Writing text cannot fail.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

pub(super) fn object(members: &[(&str, Cow<'_, str>)]) -> String {
    let members: Vec<String> =
        members.iter().map(|(name, json)| format!("{}:{json}", quoted(name))).collect();
    format!("{{{}}}", members.join(","))
}
