//! Judges a request by its description.

mod form;

use alipay_rules::{Kind, Rule, Violation, Violations, is_blank};
use serde_json::{Map, Value};

use crate::{Api, Content, Parameter, Type, words::suggest};
pub use form::{FormValue, judge_form};

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
    let Content::Parameters(parameters) = &api.request else { return None };
    let mut judge = Judge { api, found: Vec::new() };
    match content {
        Value::Object(members) => {
            judge.members(parameters, members, "");
            judge.groups(parameters, |name| members.get(name).is_some_and(is_given));
        }
        _ => judge.add("", Rule::form("a JSON object")),
    }
    Violations::of(judge.found)
}

/// The rules that a text breaks as a value of `parameter`, or as one item of its list.
pub fn text_rules(parameter: &Parameter, text: &str) -> Vec<Rule> {
    if parameter.ty == Type::Scalar(Kind::Json)
        && !is_blank(text)
        && serde_json::from_str::<Value>(text).is_err()
    {
        return vec![Rule::no_json()];
    }
    parameter.with_limits(|limits| limits.check(text)).unwrap_or_default()
}

struct Judge<'a> {
    api: &'a Api,
    found: Vec<Violation>,
}

impl Judge<'_> {
    fn add(&mut self, path: &str, rule: Rule) {
        self.found.push(Violation::new(path, rule));
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
        if parameter.is_required() {
            self.add(&join(path, &parameter.name), Rule::Missing);
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
        if let Some(max) = parameter.max_items.filter(|max| items.len() > *max) {
            self.add(path, Rule::MaxItems { max, actual: items.len() });
        }
        for (index, item) in items.iter().enumerate() {
            self.item(parameter, item, &format!("{path}[{index}]"));
        }
    }

    fn item(&mut self, parameter: &Parameter, value: &Value, path: &str) {
        match &parameter.ty {
            Type::File => self.add(path, Rule::form("a file beside the content")),
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
    }

    fn groups(&mut self, parameters: &[Parameter], given: impl Fn(&str) -> bool) {
        let here = |group: &&Vec<String>| {
            group.iter().all(|name| parameters.iter().any(|parameter| *parameter.name == *name))
        };
        for group in self.api.one_of.iter().filter(here) {
            if !group.iter().any(|name| given(name)) {
                self.add("", Rule::NoneOf { group: group.clone() });
            }
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
    match (kind, value) {
        (_, Value::String(text)) => Ok(text.clone()),
        (Kind::Number | Kind::Decimal | Kind::Amount | Kind::Cents, Value::Number(number)) => {
            Ok(number.to_string())
        }
        (Kind::Boolean, Value::Bool(flag)) => Ok(flag.to_string()),
        (Kind::Number | Kind::Decimal | Kind::Amount | Kind::Cents, _) => Err("a number"),
        (Kind::Boolean, _) => Err("`true` or `false`"),
        (Kind::Json, _) => Err("a JSON document carried in a string"),
        _ => Err("a text"),
    }
}
