//! Regular expressions that every engine of OpenAPI reads alike: those of ECMAScript, without look-around.

use std::fmt::Write;

use alipay_rules::DateFormat;

/// A text of the characters of `set`, which has no escapes of its own.
pub(super) fn of_characters(set: &str) -> String {
    let last = set.chars().count().saturating_sub(1);
    let mut class = String::new();
    for (place, character) in set.chars().enumerate() {
        let alone = character == '-' && (place == 0 || place == last);
        if alone || matches!(character, '\\' | ']' | '[' | '^') {
            class.push('\\');
        }
        class.push(character);
    }
    format!("^[{class}]*$")
}

/// A moment in `format`: digits in the place of its fields.
pub(super) fn of_date(format: &str) -> String {
    let mut pattern = String::from("^");
    let mut rest = format;
    for field in DateFormat(format).fields() {
        let Some((before, after)) = rest.split_once(field) else { break };
        literal(before, &mut pattern);
        let _ = write!(pattern, "[0-9]{{{}}}", field.len());
        rest = after;
    }
    literal(rest, &mut pattern);
    pattern.push('$');
    pattern
}

fn literal(text: &str, pattern: &mut String) {
    for character in text.chars() {
        if r"\^$.|?*+()[]{}/".contains(character) {
            pattern.push('\\');
        }
        pattern.push(character);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_characters_is_a_class_with_its_signs_escaped() {
        for (set, pattern) in [
            ("A-Za-z0-9_", "^[A-Za-z0-9_]*$"),
            ("A-Za-z-", r"^[A-Za-z\-]*$"),
            ("-a", r"^[\-a]*$"),
            (r"^[]\", r"^[\^\[\]\\]*$"),
            ("一-龥", "^[一-龥]*$"),
        ] {
            assert_eq!(of_characters(set), pattern, "{set}");
        }
    }

    #[test]
    fn a_date_format_is_digits_and_what_stands_between_them() {
        for (format, pattern) in [
            ("yyyy-MM-dd HH:mm:ss", "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$"),
            ("yyyyMMdd", "^[0-9]{4}[0-9]{2}[0-9]{2}$"),
            ("yyyy.MM.dd", r"^[0-9]{4}\.[0-9]{2}\.[0-9]{2}$"),
            ("HH:mm:ss.SSS", r"^[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}$"),
            ("yyyy年MM月", "^[0-9]{4}年[0-9]{2}月$"),
        ] {
            assert_eq!(of_date(format), pattern, "{format}");
        }
    }
}
