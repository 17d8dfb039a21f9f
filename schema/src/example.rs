//! Requests and replies made of a description's examples.

use alipay_rules::{DateFormat, Family, Kind, MomentFields, Unit};
use serde_json::{Map, Value};

use crate::{
    Api, Limit, MaxLength, Parameter, Type,
    judge::{text_advice, text_rules},
};

/// How many optional parameters an example holds at most; the largest API known has 365 in all.
const MOST_OPTIONAL: usize = 2_000;
/// How deep optional structures are nested; the deepest API known has 10 levels.
const DEEPEST: usize = 24;

/// A request's content made of the description's examples, with every parameter.
///
/// Where a row has no example, a value takes its place that fits the row's type and limits. A structure that leads
/// back to itself is left out where it recurs. [`judge`](crate::judge) accepts what this returns, unless a row's limits
/// leave no value at all.
///
/// ```
/// use alipay_schema::{Source, example_request, read_api};
///
/// let text = "method: a.b\nrequest:\n  id: { type: string, example: A1 }\n  count: { type: number }\n";
/// let api = read_api(&Source::new("b.yaml", text)).value.unwrap();
/// assert_eq!(example_request(&api), serde_json::json!({ "id": "A1", "count": 1 }));
/// ```
pub fn example_request(api: &Api) -> Value {
    Value::Object(Examples::of(api).members(api.request.parameters()))
}

/// A response node made of the description's examples, without `code` and `msg`.
pub fn example_response(api: &Api) -> Value {
    Value::Object(Examples::of(api).members(api.response.as_deref().unwrap_or_default()))
}

/// The parameters outside `biz_content` made of the description's examples, each a name and a text: a structure or a
/// list is JSON text, a file is its name.
pub fn example_form(api: &Api) -> Vec<(String, String)> {
    let mut examples = Examples::of(api);
    let members = examples.members(&api.form);
    let text = |value: Value| if let Value::String(text) = value { text } else { value.to_string() };
    members.into_iter().map(|(name, value)| (name, text(value))).collect()
}

struct Examples<'a> {
    api: &'a Api,
    /// The structures that the place at hand lies in.
    open: Vec<&'a str>,
    /// How many optional parameters may still follow.
    left: usize,
}

impl<'a> Examples<'a> {
    fn of(api: &'a Api) -> Self {
        Self { api, open: Vec::new(), left: MOST_OPTIONAL }
    }

    fn members(&mut self, parameters: &'a [Parameter]) -> Map<String, Value> {
        let member = |parameter: &'a Parameter| Some((parameter.name.value.clone(), self.value(parameter)?));
        parameters.iter().filter_map(member).collect()
    }

    fn value(&mut self, parameter: &'a Parameter) -> Option<Value> {
        if !self.is_needed(parameter) {
            self.left = self.left.checked_sub(1)?;
        }
        let item = match &parameter.ty {
            Type::Scalar(kind) => Some(on_wire(*kind, parameter, scalar(*kind, parameter))),
            Type::File => {
                let made_up = || made_up(Kind::File, parameter).into_iter().next();
                parameter.example.clone().or_else(made_up).map(Value::String)
            }
            Type::Structure(name) => self.structure(name, parameter),
        };
        match item {
            _ if !parameter.list => item,
            Some(item) => Some(Value::Array(vec![item])),
            None => parameter.is_required().then(|| Value::Array(Vec::new())),
        }
    }

    fn structure(&mut self, name: &'a str, parameter: &Parameter) -> Option<Value> {
        let structure = self.api.structure(name)?;
        let recurs = self.open.contains(&name) || self.open.len() >= DEEPEST;
        if recurs && (parameter.list || !parameter.is_required()) {
            return None;
        }
        self.open.push(name);
        let members = self.members(&structure.parameters);
        self.open.pop();
        Some(Value::Object(members))
    }

    /// Whether the example would break a limit without it, be it an advised one.
    fn is_needed(&self, parameter: &Parameter) -> bool {
        let grouped =
            self.open.is_empty() && self.api.one_of.iter().flatten().any(|name| *name == *parameter.name);
        parameter.states(Limit::Required) || grouped
    }
}

/// The JSON of a scalar: whole numbers and booleans as such, everything else as text unless the row says otherwise.
fn on_wire(kind: Kind, parameter: &Parameter, text: String) -> Value {
    let bare = kind.facts().is_bare || parameter.wire_number;
    // A number that JSON's own numbers would round stays text.
    let exact = |value: &Value| text_rules(parameter, &value.to_string()).is_empty();
    let value = if bare { serde_json::from_str(&text).ok().filter(exact) } else { None };
    value.unwrap_or(Value::String(text))
}

/// A text that fits the row: its example, a value of its list, its default, or one made up.
fn scalar(kind: Kind, parameter: &Parameter) -> String {
    let values =
        parameter.limits.values.iter().flat_map(|values| &values.rows).map(|value| &value.name.value);
    let stated = parameter.example.iter().chain(values).chain(&parameter.default).cloned();
    let is_allowed = |text: &String| text_rules(parameter, text).is_empty();
    let texts: Vec<String> = stated.chain(made_up(kind, parameter)).filter(is_allowed).collect();
    // Advised limits come second: a genuine example may break one.
    let best = texts.iter().find(|text| text_advice(parameter, text).is_empty());
    best.or(texts.first()).cloned().unwrap_or_default()
}

fn made_up(kind: Kind, parameter: &Parameter) -> Vec<String> {
    let least = parameter.limits.min_length.filter(|_| !parameter.list).unwrap_or(1);
    let alone = Limit::ALL.iter().filter_map(|limit| limit.key().alone);
    let samples = alone.flat_map(|alone| (alone.samples)(&parameter.limits));
    let fixed = kind.facts().examples.iter().map(ToString::to_string);
    match kind.facts().family {
        Family::Text => fixed.chain([sentence(parameter, least)]).chain(samples).collect(),
        Family::Moment(moment) => {
            let format = parameter.limits.date_format.as_deref().unwrap_or(moment.default_format());
            vec![DateFormat(format).render(MOMENT)]
        }
        Family::Number => fixed.chain(samples).chain(["1".repeat(least)]).collect(),
        Family::Document => {
            fixed.chain([format!(r#"{{"text":"{}"}}"#, "a".repeat(least.saturating_sub(11)))]).collect()
        }
        Family::Boolean | Family::File => fixed.collect(),
    }
}

/// The moment of all examples.
const MOMENT: MomentFields = MomentFields {
    year: Some(2024),
    month: Some(7),
    day: Some(24),
    hour: Some(3),
    minute: Some(7),
    second: Some(50),
    millisecond: Some(0),
};

/// `text`, or as much of something as the row's characters and lengths ask for.
fn sentence(parameter: &Parameter, least: usize) -> String {
    let filler = match &parameter.limits.characters {
        None => 'a',
        Some(set) => filler(set),
    };
    let width = if parameter.limits.length_unit == Unit::Bytes { filler.len_utf8() } else { 1 };
    let short =
        matches!(parameter.limits.max_length, Some(MaxLength::Limit(max)) if max < 4 && !parameter.list);
    if parameter.limits.characters.is_none() && least <= 4 && !short {
        return "text".to_owned();
    }
    filler.to_string().repeat(least.div_ceil(width).max(1))
}

/// A character of the set that is not white space.
fn filler(set: &str) -> char {
    let holds = |character: &char| {
        alipay_rules::CharacterSet::parse(set).is_ok_and(|set| set.holds(*character))
            && !character.is_whitespace()
    };
    ['a', 'A', '0'].into_iter().chain(set.chars()).find(holds).unwrap_or('a')
}
