//! Judges what travels outside `biz_content`.

use alipay_rules::{Rule, Violation, Violations, is_blank};

use super::Judge;
use crate::{Api, Limit, Parameter, Type};

/// What is given for a parameter that travels outside `biz_content`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormValue<'a> {
    /// A text; JSON text for a structure or a list.
    Text(&'a str),
    /// A file of that many bytes.
    File(u64),
}

impl<'a> From<&'a str> for FormValue<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

/// Judges the parameters that travel outside `biz_content`, each a name and a text or a file.
///
/// A structure or a list among them is JSON text, and is judged by its members; a file is judged by its size.
///
/// ```
/// use alipay_schema::{FormValue, Source, judge_form, read_api};
///
/// let text = "method: a.b\nform:\n  code: { type: string, max_length: 2 }\n  photo: { type: file }\n";
/// let api = read_api(&Source::new("b.yaml", text)).value.unwrap();
/// let found = judge_form(&api, [("code", FormValue::from("123")), ("photo", FormValue::File(0))]).unwrap();
/// assert_eq!(found.len(), 2);
/// ```
pub fn judge_form<'a, V: Into<FormValue<'a>>>(
    api: &Api,
    given: impl IntoIterator<Item = (&'a str, V)>,
) -> Option<Violations> {
    Violations::of(judged(api, given).found)
}

/// The advised limits that the parameters outside `biz_content` break: what to warn of where [`judge_form`] finds
/// nothing.
pub fn advise_form<'a, V: Into<FormValue<'a>>>(
    api: &Api,
    given: impl IntoIterator<Item = (&'a str, V)>,
) -> Option<Violations> {
    Violations::of(judged(api, given).advice)
}

fn judged<'a, 'j, V: Into<FormValue<'a>>>(
    api: &'j Api,
    given: impl IntoIterator<Item = (&'a str, V)>,
) -> Judge<'j> {
    let given: Vec<(&str, FormValue<'_>)> =
        given.into_iter().map(|(name, value)| (name, value.into())).collect();
    let value_of = |name: &str| given.iter().find(|(given, _)| *given == name).map(|(_, value)| *value);
    let mut judge = Judge::of(api);
    for parameter in &api.form {
        match value_of(&parameter.name) {
            Some(value) => judge.form_value(parameter, value),
            None => judge.absent(parameter, ""),
        }
    }
    for (name, _) in &given {
        judge.known(&api.form, name, "");
    }
    let says_something = |value| !matches!(value, FormValue::Text(text) if is_blank(text));
    judge.groups(&api.form, |name| value_of(name).is_some_and(says_something));
    judge
}

impl Judge<'_> {
    fn form_value(&mut self, parameter: &Parameter, value: FormValue<'_>) {
        let name = parameter.name.as_str();
        match (value, &parameter.ty) {
            (FormValue::File(size), Type::File) => {
                let rules = parameter.with_limits(|limits| limits.check_size(size));
                for rule in rules.into_iter().flatten() {
                    self.add(name, rule);
                }
                self.advise_size(parameter, size);
            }
            (FormValue::File(_), _) => self.add(name, Rule::form("a text, not a file")),
            (FormValue::Text(_), Type::File) => self.add(name, Rule::form("a file, not a text")),
            (FormValue::Text(text), _) => self.form_text(parameter, text),
        }
    }

    fn advise_size(&mut self, parameter: &Parameter, size: u64) {
        let rules = parameter.with_advice(|limits| limits.check_size(size)).unwrap_or_default();
        let lengths = rules.into_iter().filter(|rule| *rule != Rule::EmptyFile);
        self.advice.extend(lengths.map(|rule| Violation::new(parameter.name.as_str(), rule)));
    }

    fn form_text(&mut self, parameter: &Parameter, text: &str) {
        let name = parameter.name.as_str();
        match (&parameter.ty, parameter.list) {
            (Type::Scalar(_), false) => self.rules(parameter, text, name),
            _ if is_blank(text) && !parameter.states(Limit::Required) => {}
            _ if is_blank(text) => self.breaks(parameter, Limit::Required, name, Rule::Blank),
            _ => match serde_json::from_str(text) {
                Ok(value) => self.parameter(parameter, &value, name),
                Err(_) => self.add(name, Rule::no_json()),
            },
        }
    }
}
