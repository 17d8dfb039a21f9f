//! Judges one text by its row.

use alipay_rules::{Kind, Rule, is_blank};

use crate::{Parameter, Type};

/// The rules that a text breaks as a value of `parameter`, or as one item of its list.
pub fn text_rules(parameter: &Parameter, text: &str) -> Vec<Rule> {
    if parameter.ty == Type::Scalar(Kind::Json)
        && !is_blank(text)
        && serde_json::from_str::<serde_json::Value>(text).is_err()
    {
        return vec![Rule::no_json()];
    }
    parameter.with_limits(|limits| limits.check(text)).unwrap_or_default()
}

/// The advised limits that a text breaks as a value of `parameter`, or as one item of its list.
pub fn text_advice(parameter: &Parameter, text: &str) -> Vec<Rule> {
    let mut advice = parameter.with_advice(|limits| limits.check(text)).unwrap_or_default();
    // What a text is not a value of at all is not advice.
    let refused = text_rules(parameter, text);
    advice.retain(|rule| !refused.contains(rule));
    advice
}
