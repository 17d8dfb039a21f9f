//! Numbers as text: their form and their order, without rounding.

use std::cmp::Ordering;

/// The form of a decimal number, as a regular expression.
pub(crate) const DECIMAL: &str = r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$";
/// The form of an amount in yuan.
pub(crate) const AMOUNT: &str = r"^(0|[1-9][0-9]*)(\.[0-9]{1,2})?$";
/// The form of a whole number of cents.
pub(crate) const CENTS: &str = r"^(0|[1-9][0-9]*)$";

/// Whether `text` is a whole number: `0`, `42`, `-7`.
pub fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    all_digits(digits) && no_leading_zero(digits)
}

/// Whether `text` is a decimal number without an exponent: `1`, `-0.5`, `12.3456`.
pub fn is_decimal(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    match unsigned.split_once('.') {
        Some((whole, fraction)) => all_digits(whole) && no_leading_zero(whole) && all_digits(fraction),
        None => all_digits(unsigned) && no_leading_zero(unsigned),
    }
}

/// Whether `text` is an amount in yuan: a decimal number of at most two decimals, not negative.
pub fn is_amount(text: &str) -> bool {
    is_decimal(text)
        && !text.starts_with('-')
        && text.split_once('.').is_none_or(|(_, fraction)| fraction.len() <= 2)
}

/// Compares two decimal numbers given as text, of any size.
///
/// Returns `None` if one of them is not a decimal number.
///
/// ```
/// use alipay_rules::compare;
/// use std::cmp::Ordering::{Equal, Greater, Less};
///
/// assert_eq!(compare("0.01", "0.010"), Some(Equal));
/// assert_eq!(compare("100000000.01", "100000000"), Some(Greater));
/// assert_eq!(compare("-2", "-1"), Some(Less));
/// assert_eq!(compare("two", "1"), None);
/// ```
pub fn compare(left: &str, right: &str) -> Option<Ordering> {
    if !is_decimal(left) || !is_decimal(right) {
        return None;
    }
    let (left_negative, left) = parts(left);
    let (right_negative, right) = parts(right);
    Some(match (left_negative, right_negative) {
        (false, false) => magnitude(left, right),
        (true, true) => magnitude(right, left),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    })
}

type Parts<'a> = (&'a str, &'a str);

fn parts(text: &str) -> (bool, Parts<'_>) {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let parts = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    (text.starts_with('-') && parts != ("", ""), parts)
}

fn magnitude(left: Parts<'_>, right: Parts<'_>) -> Ordering {
    left.0.len().cmp(&right.0.len()).then_with(|| left.cmp(&right))
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn no_leading_zero(digits: &str) -> bool {
    digits.len() == 1 || !digits.starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_have_digits_and_at_most_a_minus() {
        for text in ["0", "7", "-7", "12345678901234567890"] {
            assert!(is_integer(text), "{text}");
        }
        for text in ["", "-", "+1", "1.0", "01", "1e3", " 1", "一"] {
            assert!(!is_integer(text), "{text}");
        }
    }

    #[test]
    fn amounts_have_at_most_two_decimals_and_no_sign() {
        for text in ["0.01", "88.8", "100", "9999999999999.99"] {
            assert!(is_amount(text), "{text}");
        }
        for text in ["0.001", "-1", "1.", ".5", "1,000", "1e2", "00.1"] {
            assert!(!is_amount(text), "{text}");
        }
    }

    #[test]
    fn zero_has_no_sign_when_compared() {
        assert_eq!(compare("-0.00", "0"), Some(Ordering::Equal));
        assert_eq!(compare("0.5", "0.45"), Some(Ordering::Greater));
    }
}
