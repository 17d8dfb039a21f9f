//! Examples: what they say about the type, which of them can be kept, and what must be masked in them.

use alipay_rules::{Kind, Moment};
use alipay_schema::{Finding, Parameter, Type, text_rules};
use serde_json::Value;

use crate::{
    facts::personal,
    findings::{Findings, quoted},
    line::Text,
    words::no_example::is_none,
};

/// Settles the example of a parameter whose limits are known. `sampled` is the value that the page's sample sends.
pub(crate) fn settle(
    parameter: &mut Parameter,
    example: Option<&Text>,
    sampled: Option<&str>,
    findings: &mut Findings,
) {
    let name = quoted(&parameter.name);
    let example = example.filter(|example| !report_prose(&name, example, findings));
    let text = example.and_then(|example| item(example.trim(), parameter.list));
    let is_text = parameter.ty == Type::Scalar(Kind::Text);
    if is_text && [text.as_deref(), sampled].into_iter().flatten().any(is_document) {
        let title = format!(
            "{name} is taken as `json`: the page calls it a text, and its example is a JSON document"
        );
        findings.warning(parameter.name.span, title, "a document carried in a string");
        parameter.ty = Type::Scalar(Kind::Json);
    }
    if let Some(text) = &text
        && parameter.ty == Type::Scalar(Kind::Moment(Moment::DateTime))
        && !text_rules(parameter, text).is_empty()
    {
        shorten_moment(parameter, text, findings);
    }
    let place = example.map_or(parameter.name.span, |example| example.span);
    let text = personal::settle(parameter, text, sampled, place, findings);
    let Some(text) = text else { return };
    match text_rules(parameter, &text).first() {
        None => parameter.example = Some(text),
        Some(rule) => {
            let title = format!("the example of {name} does not fit its own row, and is left out: it {rule}");
            findings.add(Finding::warning(place, title, "does not fit").rule(rule.clone()));
        }
    }
}

/// How many signs a value with marks of a sentence may have.
const LONGEST_VALUE: usize = 12;

/// Whether the page has a sentence for an example, which is its text and no value; that is told.
fn report_prose(name: &str, example: &Text, findings: &mut Findings) -> bool {
    let text = example.trim();
    let is_json = serde_json::from_str::<Value>(text).is_ok();
    let is_long = text.chars().count() > LONGEST_VALUE && text.contains(['。', '，', '：', '；', '！', '？']);
    let is_prose = !is_json && (text.contains('\n') || text.starts_with(['见', '请']) || is_long);
    if is_prose && !refers(text) {
        let title = format!("the example of {name} is a sentence, and is left out: {}", quoted(text));
        findings.advise(example.span, title, "no value", "write an example of your own into the description");
    }
    is_prose
}

/// Whether a text only names another place.
fn refers(text: &str) -> bool {
    let words = ["详见", "参见", "参考", "见示例", "见文档"];
    text.chars().count() < 20 && words.iter().any(|word| text.contains(word))
}

/// The example of one item; `None` if the page only refers to another place.
fn item(text: &str, list: bool) -> Option<String> {
    if is_none(text) || refers(text) {
        return None;
    }
    if !list {
        return Some(text.to_owned());
    }
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Array(items)) => match items.first()? {
            Value::String(item) => Some(item.clone()),
            item => Some(item.to_string()),
        },
        _ => Some(text.to_owned()),
    }
}

fn is_document(text: &str) -> bool {
    matches!(serde_json::from_str(text), Ok(Value::Object(_) | Value::Array(_)))
}

/// Pages call a day a `date` too.
fn shorten_moment(parameter: &mut Parameter, text: &str, findings: &mut Findings) {
    for kind in Kind::scalars().filter(|kind| matches!(kind, Kind::Moment(_))) {
        let shorter = Parameter { ty: Type::Scalar(kind), ..parameter.clone() };
        if text_rules(&shorter, text).is_empty() {
            let word = kind.facts().word;
            let title = format!("{} is taken as `{word}`, by its example", quoted(&parameter.name));
            findings.warning(parameter.name.span, title, "the page says no more than that it is a date");
            *parameter = shorter;
            return;
        }
    }
}
