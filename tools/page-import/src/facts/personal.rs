//! Personal data in examples: which parameters carry it, and what of an example may be shown.

use alipay_schema::{Parameter, Span};

use crate::{
    facts::masks::{cover, mask},
    findings::{Findings, quoted},
};

/// What a parameter of personal data is called, or what its name ends with behind a `_`.
const NAMES: [&str; 17] = [
    "cert_no",
    "cert_name",
    "card_no",
    "id_card",
    "identity_no",
    "passport",
    "passport_no",
    "real_name",
    "buyer_name",
    "receiver_name",
    "mobile",
    "mobile_no",
    "phone",
    "phone_no",
    "telephone",
    "tel",
    "email",
];
/// Whose address is personal.
const PERSONS: [&str; 6] = ["buyer", "receiver", "user", "home", "contact", "person"];

/// Marks a parameter of personal data, and hides what its example shows. What comes back is the example to keep.
pub(crate) fn settle(
    parameter: &mut Parameter,
    example: Option<String>,
    sampled: Option<&str>,
    place: Span,
    findings: &mut Findings,
) -> Option<String> {
    let name = quoted(&parameter.name);
    let is_masked_example = example.as_deref().is_some_and(is_masked);
    let masked_sample = sampled.filter(|sampled| is_masked(sampled) && !is_masked_example);
    if let Some(masked) = masked_sample {
        let title = format!("{name} is taken as personal data: the page's sample masks it");
        findings.warning(place, title, "`sensitive: true`");
        parameter.sensitive = true;
        return example.map(|_| masked.to_owned());
    }
    let text = example?;
    let masked = mask(&text);
    if masked != text {
        let title = format!("the example of {name} looks like somebody's number or address, and is masked");
        findings.warning(place, title, "`sensitive: true`");
        parameter.sensitive = true;
        return Some(masked);
    }
    if !parameter.sensitive && is_personal(&parameter.name) {
        let title = format!("{name} is personal data by its name");
        findings.advise(
            place,
            title,
            "`sensitive: true`",
            "take `sensitive` out of the description if it is not",
        );
        parameter.sensitive = true;
        return Some(if is_masked_example { text } else { cover(&text) });
    }
    Some(text)
}

/// Whether a page has masked a value: stars in a row, or one between other signs.
fn is_masked(text: &str) -> bool {
    let inside = text.trim_matches('*');
    let is_between = |at: usize| {
        let of_a_word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        of_a_word(inside[..at].chars().next_back()) && of_a_word(inside[at + 1..].chars().next())
    };
    // Few stars hide names in Chinese, and numbers.
    let is_personal =
        || text.chars().any(|sign| sign.is_ascii_digit() || (!sign.is_ascii() && sign.is_alphabetic()));
    text.contains("***")
        || (is_personal() && (text.contains("**") || inside.match_indices('*').any(|(at, _)| is_between(at))))
}

fn is_personal(name: &str) -> bool {
    let ends_with = |known: &str| {
        name.strip_suffix(known).is_some_and(|before| before.is_empty() || before.ends_with('_'))
    };
    let is_address = name
        .strip_suffix("_address")
        .is_some_and(|before| PERSONS.iter().any(|person| before.ends_with(person)));
    NAMES.iter().any(|known| ends_with(known)) || is_address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_data_is_known_by_its_name_or_its_mask() {
        for name in ["mobile", "buyer_mobile", "cert_no", "receiver_address", "bank_card_no"] {
            assert!(is_personal(name), "{name}");
        }
        for name in ["automobile", "shop_address", "out_trade_no", "hotel", "address"] {
            assert!(!is_personal(name), "{name}");
        }
        for (text, expected) in [
            ("张*三", true),
            ("张**", true),
            ("139****5678", true),
            ("a * b", false),
            ("pi**y", false),
            ("*", false),
        ] {
            assert_eq!(is_masked(text), expected, "{text}");
        }
    }
}
