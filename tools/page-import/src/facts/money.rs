//! Amounts: pages call them strings or prices, and their unit stands in the description.

use alipay_rules::{Kind, is_amount, is_integer};
use alipay_schema::{Parameter, Type};

use crate::{
    findings::{Findings, quoted},
    line::Text,
};

/// Makes an amount of a text that the page describes as one.
pub(crate) fn settle(
    parameter: &mut Parameter,
    description: Option<&Text>,
    example: Option<&Text>,
    findings: &mut Findings,
) {
    let Some(description) = description else { return };
    let words: String =
        description.chars().filter(|sign| !sign.is_whitespace() && !"：:".contains(*sign)).collect();
    let cents = words.contains("单位为分") || words.contains("单位分");
    let yuan = (words.contains("单位为元") || words.contains("单位元"))
        && (words.contains("两位") || words.contains("2位"));
    let (kind, word, fits): (_, _, fn(&str) -> bool) = match (&parameter.ty, cents, yuan) {
        (Type::Scalar(Kind::Text | Kind::Amount), true, false) => (Kind::Cents, "cents", is_integer),
        (Type::Scalar(Kind::Text), false, true) => (Kind::Amount, "amount", is_amount),
        _ => return,
    };
    if example.is_none_or(|example| fits(example.trim())) {
        let title =
            format!("{} is taken as `{word}`: its description names the unit", quoted(&parameter.name));
        findings.warning(parameter.name.span, title, "money");
        parameter.limits.length_unit =
            Parameter::new(parameter.name.clone(), Type::Scalar(kind)).limits.length_unit;
        parameter.ty = Type::Scalar(kind);
    }
}
