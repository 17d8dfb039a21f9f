//! What is wrong with what was filled in, by the description.

use alipay_rules::{Rule, Violation, is_blank};
use alipay_schema::{FormValue, Type, advise, advise_form, judge, judge_form};
use serde_json::Value;

use super::filled::Filled;

/// The limits that a request breaks.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    pub(crate) violations: Vec<Violation>,
    /// Those that the gateway is not known to hold to.
    pub(crate) advice: Vec<Violation>,
}

impl Checked {
    pub(crate) fn of(filled: &Filled<'_>) -> Self {
        let mut checked = Self::default();
        if let Some(content) = filled.content() {
            checked.content(filled, &content);
        }
        let texts = filled.texts();
        let mut given: Vec<(&str, FormValue<'_>)> =
            texts.iter().map(|(name, text)| (*name, FormValue::Text(text))).collect();
        let files = filled.api.form.iter().filter(|row| row.ty == Type::File);
        for row in files {
            if let Some(file) = filled.given.file(&row.name) {
                given.push((row.name.as_str(), FormValue::File(file.size)));
            }
        }
        checked.violations.extend(judge_form(filled.api, given.iter().copied()).into_iter().flatten());
        checked.advice.extend(advise_form(filled.api, given).into_iter().flatten());
        checked
    }

    fn content(&mut self, filled: &Filled<'_>, content: &str) {
        match (filled.free(), serde_json::from_str::<Value>(content)) {
            (Some(path), Err(_)) => self.violations.push(Violation::new(path, Rule::no_json())),
            (Some(path), Ok(value)) if !value.is_object() => {
                self.violations.push(Violation::new(path, Rule::form("a JSON object")));
            }
            (None, Ok(value)) => {
                self.violations.extend(judge(filled.api, &value).into_iter().flatten());
                self.advice.extend(advise(filled.api, &value).into_iter().flatten());
            }
            // What we have written is JSON.
            (Some(_), Ok(_)) | (None, Err(_)) => {}
        }
    }

    /// What is wrong at a path.
    pub(crate) fn at<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a Violation> {
        self.violations.iter().filter(move |found| found.path == path && !is_blank(path))
    }
}
