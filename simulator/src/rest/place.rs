//! The parameters of a call, from wherever they travelled, as the description has them.

use std::collections::BTreeMap;

use alipay::__private::{FormPair, form_pairs};
use alipay_rules::{Family, Rule, Violation};
use alipay_schema::{Api, Content, Operation, PROTOCOL_PARAMETERS, Parameter, Type};
use serde_json::Value;
use serde_json::value::RawValue;

use super::operations::Found;
use crate::content;
use crate::refusal::Refusal;

/// Where a parameter travelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Path,
    Query,
    Body,
}

impl Place {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Body => "body",
        }
    }

    /// Where it belongs, in words.
    fn words(self) -> &'static str {
        match self {
            Self::Path => "in the path",
            Self::Query => "in the query",
            Self::Body => "in the JSON body",
        }
    }
}

/// A call's parameters.
#[derive(Default)]
pub(super) struct Placed {
    /// What the other gateway has as `biz_content`.
    pub(super) content: Value,
    /// What travels next to it there.
    pub(super) texts: Vec<(String, String)>,
    /// Where each of them travelled here.
    pub(super) places: BTreeMap<String, Place>,
    /// What is in a wrong place, or given twice.
    pub(super) found: Vec<Violation>,
}

/// A parameter as it was given.
struct Given {
    /// Its name in the description.
    name: String,
    place: Place,
    /// The JSON text of its value.
    json: String,
    text: String,
}

impl Placed {
    /// Reads path, query and body.
    pub(super) fn read(found: &Found, query: &str, body: Option<&str>) -> Result<Self, Refusal> {
        let Found { api, operation, in_path } = found;
        let mut given: Vec<Given> = Vec::new();
        for (name, value) in in_path {
            given.push(Given::text(api, operation, name, value.clone(), Place::Path));
        }
        for pair in form_pairs(query.as_bytes()) {
            let (name, value) = text_of(&pair)?;
            given.push(Given::text(api, operation, &name, value, Place::Query));
        }
        let members = body.map(object).transpose()?.unwrap_or_default();
        given.extend(members.iter().map(|(name, value)| Given::json(operation, name, value.get())));
        let mut placed = Self::default();
        let (mut inside, mut whole) = (Vec::new(), None);
        for one in given {
            if placed.places.insert(one.name.clone(), one.place).is_some() {
                placed.found.push(Violation::new(one.name, Rule::form("given only once")));
                continue;
            }
            match right_place(api, operation, &one) {
                Some(right) if right != one.place => {
                    placed.found.push(Violation::new(one.name, Rule::form(right.words())));
                }
                _ if is_beside(api, &one.name) => placed.texts.push((one.name, one.text)),
                Some(_) if one.name == "biz_content" => whole = Some(one.text),
                _ => inside.push(format!("{}:{}", Value::from(one.name), one.json)),
            }
        }
        let text = whole.unwrap_or_else(|| format!("{{{}}}", inside.join(",")));
        placed.content = content::read(api, &text).map_err(|error| not_json("`biz_content`", &error))?;
        Ok(placed)
    }
}

impl Given {
    fn text(api: &Api, operation: &Operation, name: &str, text: String, place: Place) -> Self {
        let name = operation.own_name(name).to_owned();
        let row = api.request.parameters().iter().find(|row| *row.name == name);
        let is_json = row.is_some_and(travels_as_json) && serde_json::from_str::<&RawValue>(&text).is_ok();
        let json = if is_json { text.clone() } else { Value::from(text.as_str()).to_string() };
        Self { name, place, json, text }
    }

    fn json(operation: &Operation, name: &str, json: &str) -> Self {
        let text = serde_json::from_str(json).unwrap_or_else(|_| json.to_owned());
        Self { name: operation.own_name(name).to_owned(), place: Place::Body, json: json.to_owned(), text }
    }
}

/// Where the operation has a parameter; `None` if it has no place for it at all.
fn right_place(api: &Api, operation: &Operation, given: &Given) -> Option<Place> {
    let name = given.name.as_str();
    let is_among = |names: &[alipay_schema::Located<String>]| names.iter().any(|own| **own == *name);
    if operation.in_path().contains(&name) {
        return Some(Place::Path);
    }
    if is_among(&operation.query) {
        return Some(Place::Query);
    }
    let is_known = is_among(&operation.body) || api.sent_rows().any(|row| *row.name == *name);
    let is_open = matches!(api.request, Content::Free) && !PROTOCOL_PARAMETERS.contains(&name);
    let of_verb = if operation.verb.carries_body() { Place::Body } else { Place::Query };
    (is_known || is_open).then_some(of_verb)
}

/// Whether the other gateway has it next to the content: a row of the API's form, or a common parameter.
fn is_beside(api: &Api, name: &str) -> bool {
    let is_row = api.form.iter().any(|row| *row.name == *name);
    is_row || PROTOCOL_PARAMETERS.contains(&name) && name != "biz_content"
}

/// Whether a text holds JSON where a query has it: what is not a text in the content.
fn travels_as_json(row: &Parameter) -> bool {
    match &row.ty {
        Type::Scalar(kind) => row.list || matches!(kind.facts().family, Family::Number | Family::Boolean),
        Type::Structure(_) | Type::File => true,
    }
}

fn text_of(pair: &FormPair<'_>) -> Result<(String, String), Refusal> {
    let text = |bytes: &[u8]| std::str::from_utf8(bytes).map(str::to_owned);
    match (text(&pair.name()), text(&pair.value())) {
        (Ok(name), Ok(value)) => Ok((name, value)),
        _ => Err(Refusal::invalid("parameter", "the query holds bytes that are not utf-8")),
    }
}

fn object(body: &str) -> Result<BTreeMap<String, Box<RawValue>>, Refusal> {
    serde_json::from_str(body).map_err(|error| not_json("the body", &error))
}

fn not_json(what: &str, error: &serde_json::Error) -> Refusal {
    Refusal::invalid("parameter", format!("{what} is not a JSON object: {error}"))
}
