//! Judges a request by its description.

mod form;

use alipay_rules::{Family, Kind, Rule, Violation, Violations, is_blank, missing, none_of, too_many};
use serde_json::{Map, Value};

use crate::{Api, Content, Limit, Parameter, Type, text_advice, text_rules, words::suggest};
pub use form::{FormValue, advise_form, judge_form};

/// Judges the content of a request, the object that travels as `biz_content`, by its description.
///
/// Use it wherever a request arrives as data instead of as a generated type: in the simulator and on the command
/// line. Free or unstated content binds nothing. A number may come as a JSON number or as text; a `json` parameter
/// must be a string that holds well-formed JSON; a member that is `null` counts as not given.
///
/// ```
/// use alipay_schema::{Source, judge, read_api};
/// use serde_json::json;
///
/// let text = "method: a.b\nrequest:\n  id: { type: string, required: true, max_length: 4 }\n";
/// let api = read_api(&Source::new("b.yaml", text)).value.unwrap();
/// assert!(judge(&api, &json!({ "id": "1234" })).is_none());
/// let found = judge(&api, &json!({ "id": "12345" })).unwrap();
/// assert_eq!(found.to_string(), "`id` holds at most 4 characters, this has 5");
/// ```
pub fn judge(api: &Api, content: &Value) -> Option<Violations> {
    Violations::of(judged(api, content).found)
}

/// The advised limits that the content of a request breaks: what to warn of where [`judge`] finds nothing.
///
/// ```
/// use alipay_schema::{Source, advise, judge, read_api};
/// use serde_json::json;
///
/// let row = "{ type: string, characters: A-Za-z0-9, advised: [characters] }";
/// let api = read_api(&Source::new("b.yaml", format!("method: a.b\nrequest:\n  id: {row}\n"))).value.unwrap();
/// let content = json!({ "id": "a-b" });
/// assert!(judge(&api, &content).is_none());
/// let advice = advise(&api, &content).unwrap();
/// assert_eq!(advice.to_string(), "`id` holds only the characters A-Za-z0-9, character 2 is another");
/// ```
pub fn advise(api: &Api, content: &Value) -> Option<Violations> {
    Violations::of(judged(api, content).advice)
}

fn judged<'a>(api: &'a Api, content: &Value) -> Judge<'a> {
    let mut judge = Judge::of(api);
    let Content::Parameters(parameters) = &api.request else { return judge };
    match content {
        Value::Object(members) => {
            judge.members(parameters, members, "");
            judge.groups(parameters, |name| members.get(name).is_some_and(is_given));
        }
        _ => judge.add("", Rule::form("a JSON object")),
    }
    judge
}

struct Judge<'a> {
    api: &'a Api,
    found: Vec<Violation>,
    /// The advised limits that are broken.
    advice: Vec<Violation>,
}

impl<'a> Judge<'a> {
    fn of(api: &'a Api) -> Self {
        Self { api, found: Vec::new(), advice: Vec::new() }
    }
}

impl Judge<'_> {
    fn add(&mut self, path: &str, rule: Rule) {
        self.found.push(Violation::new(path, rule));
    }

    /// Adds what breaks `limit`, which the row states.
    fn breaks(&mut self, parameter: &Parameter, limit: Limit, path: &str, rule: Rule) {
        let list = if parameter.is_advised(limit) { &mut self.advice } else { &mut self.found };
        list.push(Violation::new(path, rule));
    }

    fn members(&mut self, parameters: &[Parameter], given: &Map<String, Value>, path: &str) {
        for parameter in parameters {
            match given.get(parameter.name.as_str()).filter(|value| !value.is_null()) {
                Some(value) => self.parameter(parameter, value, &join(path, &parameter.name)),
                None => self.absent(parameter, path),
            }
        }
        for name in given.keys() {
            self.known(parameters, name, path);
        }
    }

    fn absent(&mut self, parameter: &Parameter, path: &str) {
        if let Some(rule) = missing(parameter.states(Limit::Required), false) {
            self.breaks(parameter, Limit::Required, &join(path, &parameter.name), rule);
        }
    }

    fn known(&mut self, parameters: &[Parameter], name: &str, path: &str) {
        if !parameters.iter().any(|parameter| *parameter.name == name) {
            let guess = suggest(name, parameters.iter().map(|parameter| parameter.name.as_str()));
            self.add(&join(path, name), Rule::Unknown { suggestion: guess.map(str::to_owned) });
        }
    }

    fn parameter(&mut self, parameter: &Parameter, value: &Value, path: &str) {
        if !parameter.list {
            return self.item(parameter, value, path);
        }
        let Value::Array(items) = value else { return self.add(path, Rule::form("a list")) };
        if let Some(rule) = too_many(parameter.limits.max_items, items.len()) {
            self.breaks(parameter, Limit::MaxItems, path, rule);
        }
        for (index, item) in items.iter().enumerate() {
            self.item(parameter, item, &format!("{path}[{index}]"));
        }
    }

    fn item(&mut self, parameter: &Parameter, value: &Value, path: &str) {
        match &parameter.ty {
            Type::File => self.add(path, Rule::form("a file outside of the content")),
            Type::Scalar(kind) => match as_text(*kind, value) {
                Ok(text) => self.rules(parameter, &text, path),
                Err(expected) => self.add(path, Rule::form(expected)),
            },
            Type::Structure(name) => match (value, self.api.structure(name)) {
                (Value::Object(given), Some(structure)) => self.members(&structure.parameters, given, path),
                _ => self.add(path, Rule::form("an object")),
            },
        }
    }

    fn rules(&mut self, parameter: &Parameter, text: &str, path: &str) {
        for rule in text_rules(parameter, text) {
            self.add(path, rule);
        }
        self.advice.extend(text_advice(parameter, text).into_iter().map(|rule| Violation::new(path, rule)));
    }

    fn groups(&mut self, parameters: &[Parameter], given: impl Fn(&str) -> bool) {
        let here = |group: &&Vec<String>| {
            group.iter().all(|name| parameters.iter().any(|parameter| *parameter.name == *name))
        };
        for rule in self.api.one_of.iter().filter(here).filter_map(|group| none_of(group, &given)) {
            self.found.push(Violation::new("", rule));
        }
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Whether a member says something: the platform sees neither a null nor a blank text.
fn is_given(value: &Value) -> bool {
    !value.is_null() && !value.as_str().is_some_and(is_blank)
}

/// A scalar's text, or what it should have been.
fn as_text(kind: Kind, value: &Value) -> Result<String, &'static str> {
    match (kind.facts().family, value) {
        (_, Value::String(text)) => Ok(text.clone()),
        (Family::Number, Value::Number(number)) => Ok(number.to_string()),
        (Family::Boolean, Value::Bool(flag)) => Ok(flag.to_string()),
        (Family::Number, _) => Err("a number"),
        (Family::Boolean, _) => Err("`true` or `false`"),
        (Family::Document, _) => Err("a JSON document carried in a string"),
        (Family::Text | Family::Moment(_) | Family::File, _) => Err("a text"),
    }
}
