//! The ways in which the SDK's requests differ from ours, each by its name.

use serde_json::{Value, json};

use super::caught::Places;
use super::difference::Difference;

/// One way; `tests/peers/operations.yaml` has the reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rule {
    SaysWhoItIs,
    StatesTheCharset,
    SendsNothingForNothing,
    HasNoSuchParameter,
    HasAnotherType,
}

impl Rule {
    pub(super) const ALL: [Self; 5] = [
        Self::SaysWhoItIs,
        Self::StatesTheCharset,
        Self::SendsNothingForNothing,
        Self::HasNoSuchParameter,
        Self::HasAnotherType,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::SaysWhoItIs => "says-who-it-is",
            Self::StatesTheCharset => "states-the-charset",
            Self::SendsNothingForNothing => "sends-nothing-for-nothing",
            Self::HasNoSuchParameter => "has-no-such-parameter",
            Self::HasAnotherType => "has-another-type",
        }
    }
}

/// Two requests of one operation, and what the SDK says that it could not send.
pub(super) struct Pair<'a> {
    pub(super) ours: &'a Places,
    pub(super) theirs: &'a Places,
    pub(super) answer: &'a Value,
}

impl Pair<'_> {
    /// What explains a difference, and the parameter that it is about, if it is about one; `None` if nothing does.
    pub(super) fn rule(&self, difference: &Difference) -> Option<(Rule, Option<String>)> {
        let Difference { place, ours, theirs } = difference;
        if ["header.user-agent", "header.alipay-sdk-version"].contains(&place.as_str()) {
            return Some((Rule::SaysWhoItIs, None));
        }
        let without = |value: &Option<Value>| value.as_ref().map(without_charset);
        if ours.is_some() && without(ours) == without(theirs) {
            return Some((Rule::StatesTheCharset, None));
        }
        let is_nothing = self.ours.get("body") == Some(&json!({})) && !has_body(self.theirs);
        if is_nothing && ["body", "header.content-type"].contains(&place.as_str()) && theirs.is_none() {
            return Some((Rule::SendsNothingForNothing, None));
        }
        let (_, parameter) = place.split_once('.')?;
        if let Some(lacking) = self.unsent("lacking", parameter, difference) {
            return Some((Rule::HasNoSuchParameter, Some(lacking)));
        }
        let unfit = self.unsent("unfit", parameter, difference)?;
        Some((Rule::HasAnotherType, Some(unfit)))
    }

    /// What the SDK left out, if the difference is its absence, or the empty rest of what it was in.
    fn unsent(&self, which: &str, parameter: &str, difference: &Difference) -> Option<String> {
        let left_out: Vec<&str> = match self.answer.get(which)? {
            Value::Array(places) => places.iter().filter_map(Value::as_str).collect(),
            Value::Object(places) => places.keys().map(String::as_str).collect(),
            _ => return None,
        };
        let is_empty = difference.theirs == Some(json!({})) || difference.theirs == Some(json!([]));
        let explains = |left_out: &&&str| match difference.theirs {
            None => is_within(parameter, left_out),
            Some(_) => is_empty && difference.ours.is_none() && is_within(left_out, parameter),
        };
        left_out.iter().find(explains).map(|place| (*place).to_owned())
    }
}

/// Whether a place is another one, or below it.
fn is_within(place: &str, outer: &str) -> bool {
    place.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

fn has_body(places: &Places) -> bool {
    places.keys().any(|place| place == "body" || place.starts_with("body.") || place.starts_with("part."))
}

/// A content type, also that of a part, without the charset.
fn without_charset(value: &Value) -> Value {
    match value {
        Value::String(text) => {
            let kept =
                text.split(';').map(str::trim).filter(|part| !part.eq_ignore_ascii_case("charset=utf-8"));
            kept.collect::<Vec<_>>().join("; ").into()
        }
        Value::Object(part) if part.contains_key("content_type") => {
            let mut part = part.clone();
            if let Some(content_type) = part.get_mut("content_type") {
                *content_type = without_charset(content_type);
            }
            Value::Object(part)
        }
        other => other.clone(),
    }
}
