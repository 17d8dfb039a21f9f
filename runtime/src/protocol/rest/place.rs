//! Where each parameter of a call travels: in the path, in the query, or in the JSON body.

use std::borrow::Cow;
use std::collections::HashSet;

use alipay_rules::{Rule, Violation, Violations, is_blank};
use serde::de::IgnoredAny;

use super::value::{Parameter, Value, object};
use super::{Way, target};
use crate::protocol::Outbound;
use crate::{common, json};

/// What is signed and sent, in clear.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// Path and query.
    pub(super) target: String,
    /// The JSON text; `None` if there is none: the verb has no body, or all there is are files.
    pub(super) body: Option<String>,
}

/// Puts every parameter into its place.
///
/// # Errors
/// With every violation: those that were `found` before, a limit that is broken, a value that does not fit its place, an option
/// without a place here.
pub(super) fn place(
    outbound: &Outbound<'_>,
    way: Way<'_>,
    mut found: Vec<Violation>,
) -> Result<Placed, Violations> {
    found.extend(outbound.options.violations(|name| outbound.is_own(name)));
    found.extend(misplaced(outbound, way));
    let text = outbound.content.text.as_deref().filter(|text| !is_blank(text));
    let beside = beside(outbound, way);
    // Most calls: the content is the body.
    if let Some(text) = text.filter(|text| way.leaves(text) && beside.is_empty() && outbound.has_no_files()) {
        let placed = Placed { target: way.path.to_owned(), body: Some(text.to_owned()) };
        return Violations::of(found).map_or(Ok(placed), Err);
    }
    let mut parameters = Vec::new();
    match text {
        Some(text) if way.wraps_content() => {
            parameters.push(Parameter { name: "biz_content".into(), value: Value::Text(text) });
        }
        Some(text) => match json::Value::read(text).ok().and_then(json::Value::members) {
            Some(members) => parameters
                .extend(members.map(|(name, value)| Parameter { name, value: Value::Json(value.get()) })),
            None => found.push(Violation::new("biz_content", Rule::form("a JSON object"))),
        },
        None => {}
    }
    parameters.extend(beside);
    found.extend(repeated(&parameters, way));

    let in_path: Vec<&str> = target::names(way.path).collect();
    let of_path = |name: &str| {
        let given = parameters.iter().find(|own| own.name == name || way.name_of(&own.name) == name)?;
        Some(
            given
                .value
                .text()
                .ok_or_else(|| Rule::form("a text, a number or a boolean: it is a part of the path")),
        )
    };
    let path = target::filled(way.path, of_path);
    let is_in_path =
        |own: &Parameter<'_>| in_path.iter().any(|name| own.name == *name || way.name_of(&own.name) == *name);
    let (mut query, mut members) = (Vec::new(), Vec::new());
    for parameter in parameters.iter().filter(|own| !is_in_path(own)) {
        let name = way.name_of(&parameter.name);
        if way.query.contains(&&*parameter.name) || !way.verb.carries_body() {
            query.extend(parameter.value.of_query().map(|value| (name, value)));
        } else {
            members.push((name, parameter.value.json()));
        }
    }
    let path = path.unwrap_or_else(|broken| {
        found.extend(broken);
        String::new()
    });
    if let Some(violations) = Violations::of(found) {
        return Err(violations);
    }
    let nothing_but_files = members.is_empty() && !outbound.has_no_files();
    let body = (way.verb.carries_body() && !nothing_but_files).then(|| object(&members));
    Ok(Placed { target: with_query(path, &query), body })
}

impl Way<'_> {
    /// Whether a content is the body as it stands: nothing of it travels elsewhere, or under another name.
    fn leaves(&self, content: &str) -> bool {
        self.verb.carries_body()
            && self.names.is_empty()
            && !self.path.contains('{')
            && !self.wraps_content()
            && self.query.iter().all(|name| !content.contains(name))
    }

    /// Whether the content is one text, a parameter as in the other gateway.
    fn wraps_content(&self) -> bool {
        self.body.iter().chain(self.query).any(|name| *name == "biz_content")
    }

    /// What a text outside of the content is in the JSON body.
    fn value<'v>(&self, name: &str, text: &'v str) -> Value<'v> {
        let is_json = self.bare.contains(&name) && serde_json::from_str::<IgnoredAny>(text).is_ok();
        if is_json { Value::Json(text) } else { Value::Text(text) }
    }
}

/// What a call sets next to its content. A blank value is neither signed nor sent, as in the other gateway.
fn beside<'a>(outbound: &'a Outbound<'_>, way: Way<'_>) -> Vec<Parameter<'a>> {
    let form = outbound.form.iter().map(|(name, value)| (*name, value.as_str()));
    let common = outbound.options.common.iter().map(|(name, value)| (*name, value.as_str()));
    let extra = outbound.options.extra().iter().map(|(name, value)| (name.as_str(), value.as_str()));
    form.chain(common)
        .filter(|(name, _)| *name != "app_auth_token")
        .chain(extra)
        .filter(|(_, value)| !is_blank(value))
        .map(|(name, value)| Parameter { name: name.into(), value: way.value(name, value) })
        .collect()
}

/// Common parameters that break their limits or have no place in this operation, and files of a call without a body.
fn misplaced(outbound: &Outbound<'_>, way: Way<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let common =
        outbound.options.common.iter().filter(|(name, value)| **name != "app_auth_token" && !is_blank(value));
    for (name, value) in common {
        let in_body = way.verb.carries_body() && way.body.contains(name);
        if way.query.contains(name) || in_body {
            found.extend(common::judged(name, value));
        } else {
            let left_out = "left out: this operation of the REST gateway has no place for it";
            found.push(Violation::new(*name, Rule::form(left_out)));
        }
    }
    if !way.verb.carries_body() {
        let left_out = format!("left out: a {} has no body that could carry a file", way.verb);
        let files = outbound.files.iter().chain(outbound.options.files());
        found.extend(files.map(|part| Violation::new(part.parameter.clone(), Rule::form(left_out.clone()))));
    }
    found
}

/// Names that are there twice: one value would be lost, and nobody knows which.
fn repeated(parameters: &[Parameter<'_>], way: Way<'_>) -> Vec<Violation> {
    let mut names = HashSet::new();
    let twice = parameters.iter().filter(|own| !names.insert(way.name_of(&own.name)));
    let shown = |own: &Parameter<'_>| own.name.chars().take(64).collect::<String>();
    twice.map(|own| Violation::new(shown(own), Rule::form("given only once"))).collect()
}

fn with_query(mut target: String, pairs: &[(&str, Cow<'_, str>)]) -> String {
    for (place, (name, value)) in pairs.iter().enumerate() {
        target.push(if place == 0 { '?' } else { '&' });
        target.push_str(&target::encoded(name));
        target.push('=');
        target.push_str(&target::encoded(value));
    }
    target
}
