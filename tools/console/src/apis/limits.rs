//! The limits of a row, in few words.

use alipay_rules::Language;
use alipay_schema::{Limit, MaxLength, Parameter, Required};

/// `required`, `1-64 characters`, …: what a row refuses, and what it only advises.
pub(crate) fn limits(row: &Parameter, language: Language) -> Vec<String> {
    let mut words: Vec<String> = required(row, language).into_iter().collect();
    words.extend(lengths(row));
    words
        .extend(row.limits.in_words().into_iter().map(|(limit, words)| (words.short, limit)).map(noted(row)));
    words.extend(row.limits.date_format.clone());
    words
}

fn required(row: &Parameter, language: Language) -> Option<String> {
    let (english, chinese) = match row.limits.required? {
        Required::Always => ("required", "必填"),
        Required::Never => ("optional", "可选"),
        Required::Conditional => ("conditional", "特殊可选"),
    };
    let word = match language {
        Language::English => english,
        Language::Chinese => chinese,
    };
    Some(noted(row)((word.to_owned(), Limit::Required)))
}

fn lengths(row: &Parameter) -> Vec<String> {
    let unit = row.limits.length_unit;
    let most = match row.limits.max_length {
        Some(MaxLength::Limit(max)) => Some((format!("≤{max} {unit}"), Limit::MaxLength)),
        Some(MaxLength::Unlimited) | None => None,
    };
    let least = row.limits.min_length.map(|min| (format!("≥{min} {unit}"), Limit::MinLength));
    least.into_iter().chain(most).map(noted(row)).collect()
}

/// A star behind what the gateway is not known to hold to.
fn noted(row: &Parameter) -> impl Fn((String, Limit)) -> String {
    |(words, limit)| if row.is_advised(limit) { format!("{words}*") } else { words }
}
