//! Examples: what they say about the type, which of them can be kept, and what must be masked in them.

use alipay_rules::{Kind, Moment};
use alipay_schema::{Parameter, Type, text_rules};
use serde_json::Value;

use crate::{
    findings::{Findings, quoted},
    line::Text,
};

/// Settles the example of a parameter whose limits are known. `sampled` is the value that the page's sample sends.
pub(crate) fn settle(
    parameter: &mut Parameter,
    example: Option<&Text>,
    sampled: Option<&str>,
    findings: &mut Findings,
) {
    let name = quoted(&parameter.name);
    let text = example.and_then(|example| item(example.trim(), parameter.list));
    let is_text = parameter.ty == Type::Scalar(Kind::Text);
    if is_text && [text.as_deref(), sampled].into_iter().flatten().any(is_document) {
        let title = format!(
            "{name} is taken as `json`: the page calls it a text, and its example is a JSON document"
        );
        findings.warning(parameter.name.span, title, "a document carried in a string");
        parameter.ty = Type::Scalar(Kind::Json);
    }
    let (Some(mut text), Some(example)) = (text, example) else { return };
    if parameter.ty == Type::Scalar(Kind::Moment(Moment::DateTime))
        && text_rules(parameter, &text).iter().any(|_| true)
    {
        shorten_moment(parameter, &text, findings);
    }
    if let Some(masked) = sampled.filter(|sampled| sampled.contains("***") && !text.contains("***")) {
        findings.warning(
            example.span,
            format!("{name} is taken as personal data: the page's sample masks it"),
            "`sensitive: true`",
        );
        masked.clone_into(&mut text);
        parameter.sensitive = true;
    }
    let masked = mask(&text);
    if masked != text {
        findings.warning(
            example.span,
            format!("the example of {name} looks like somebody's number, and is masked"),
            "`sensitive: true`",
        );
        parameter.sensitive = true;
        text = masked;
    }
    match text_rules(parameter, &text).first() {
        None => parameter.example = Some(text),
        Some(rule) => {
            let title = format!("the example of {name} does not fit its own row, and is left out: it {rule}");
            findings.warning(example.span, title, "does not fit");
        }
    }
}

/// The example of one item; nothing where the page only refers to another place.
fn item(text: &str, list: bool) -> Option<String> {
    let refers = ["详见", "参见", "参考", "见示例", "见文档"].iter().any(|word| text.contains(word));
    if text.is_empty() || matches!(text, "-" | "--" | "无" | "空") || (refers && text.chars().count() < 20)
    {
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
    for (moment, word) in [(Moment::Date, "date"), (Moment::Time, "time"), (Moment::Month, "month")] {
        let shorter = Parameter { ty: Type::Scalar(Kind::Moment(moment)), ..parameter.clone() };
        if text_rules(&shorter, text).is_empty() {
            let title = format!("{} is taken as `{word}`, by its example", quoted(&parameter.name));
            findings.warning(parameter.name.span, title, "the page says no more than that it is a date");
            *parameter = shorter;
            return;
        }
    }
}

/// Hides the middle of what looks like a telephone number or the number of an identity card.
fn mask(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|sign: char| sign.is_ascii_alphanumeric()) {
        let end = rest[start..]
            .find(|sign: char| !sign.is_ascii_alphanumeric())
            .map_or(rest.len(), |end| start + end);
        let run = &rest[start..end];
        out.push_str(&rest[..start]);
        let digits = run.trim_end_matches(['x', 'X']);
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        match (run.len(), digits.len()) {
            (11, 11) if plain && run.starts_with('1') => {
                out.extend([&run[..3], "****", &run[7..]]);
            }
            (18, 17 | 18) if plain && matches!(&run[6..8], "19" | "20") => {
                out.extend([&run[..6], "********", &run[14..]]);
            }
            _ => out.push_str(run),
        }
        rest = &rest[end..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_people_are_masked() {
        for (text, masked) in [
            ("13912345678", "139****5678"),
            (r#"{"mobile_no": "13912345678"}"#, r#"{"mobile_no": "139****5678"}"#),
            ("110101199003070000", "110101********0000"),
            ("11010119900307000X", "110101********000X"),
            ("2088202880102045", "2088202880102045"),
            ("139****5678", "139****5678"),
        ] {
            assert_eq!(mask(text), masked);
        }
    }
}
