//! Rustdoc, written from a description. Its prose never turns into markup, links or doctests.

use alipay_schema::{Api, MaxLength, Parameter, Required, Type, Values};

/// The documentation of a parameter's setter or of a reply's field.
pub(crate) fn parameter(parameter: &Parameter) -> String {
    let mut facts = vec![format!("`{}`: {}", *parameter.name, requiredness(parameter))];
    facts.extend(length(parameter));
    if let Some(max) = parameter.max_items {
        facts.push(format!("At most {max} items."));
    }
    if let Some(characters) = &parameter.characters {
        facts.push(format!("Characters: `{characters}`."));
    }
    if let Some((min, max)) = &parameter.range {
        facts.push(format!("From {min} to {max}."));
    }
    if let Some(format) =
        parameter.with_limits(|limits| limits.format().map(|format| format.to_string())).flatten()
    {
        facts.push(format!("Beijing time, written `{format}`."));
    }
    if let Some(default) = &parameter.default {
        facts.push(format!("Default: `{default}`."));
    }
    let mut paragraphs = vec![facts.join(" ")];
    paragraphs.extend(parameter.description.as_deref().map(prose));
    paragraphs.extend(parameter.values.as_ref().map(values));
    paragraphs.extend(parameter.since.as_deref().map(|since| format!("Since {}.", prose(since))));
    paragraphs.extend(parameter.example.as_deref().map(|example| format!("Example: {}", code(example))));
    paragraphs.join("\n\n")
}

fn requiredness(parameter: &Parameter) -> &'static str {
    match parameter.required {
        Some(Required::Always) => "required.",
        Some(Required::Never) => "optional.",
        Some(Required::Conditional) => "required under conditions.",
        None => "whether it is required is not stated.",
    }
}

fn length(parameter: &Parameter) -> Option<String> {
    let recorded = parameter.list || matches!(parameter.ty, Type::Structure(_));
    let unit = parameter.length_unit;
    match (parameter.max_length, parameter.min_length) {
        (Some(MaxLength::Limit(max)), _) if recorded => {
            Some(format!("The page states a length of {max}, which is not checked here."))
        }
        (Some(MaxLength::Limit(max)), Some(min)) => Some(format!("{min} to {max} {}.", unit.name(max))),
        (Some(MaxLength::Limit(max)), None) => Some(format!("At most {max} {}.", unit.name(max))),
        (Some(MaxLength::Unlimited) | None, Some(min)) => Some(format!("At least {min} {}.", unit.name(min))),
        (Some(MaxLength::Unlimited), None) => Some("Of any length.".to_owned()),
        (None, None) if recorded || parameter.ty == Type::File => None,
        (None, None) => Some("No length is stated.".to_owned()),
    }
}

fn values(values: &Values) -> String {
    let heading = if values.open { "Known values:" } else { "Values:" };
    let rows = values.rows.iter().map(|row| match &row.meaning {
        Some(meaning) => format!("* {}: {}", code(&row.name), prose(meaning)),
        None => format!("* {}", code(&row.name)),
    });
    std::iter::once(format!("{heading}\n")).chain(rows).collect::<Vec<_>>().join("\n")
}

/// The heading of an API's types: its name, its title and its page.
pub(crate) fn api(api: &Api, what: &str) -> String {
    let mut paragraphs = vec![format!("{what} `{}`.", *api.method)];
    paragraphs.extend(api.title.as_deref().map(prose));
    paragraphs.extend(api.docs.as_deref().map(|address| format!("Documentation: {}", prose(address))));
    paragraphs.join("\n\n")
}

/// Prose as rustdoc: one paragraph, no accidental markup, addresses as links; code in back-ticks stays.
pub(crate) fn prose(text: &str) -> String {
    let mut in_code = false;
    text.split_whitespace().map(|word| rustdoc(word, &mut in_code)).collect::<Vec<_>>().join(" ")
}

fn rustdoc(word: &str, in_code: &mut bool) -> String {
    let address = word.starts_with("https://") || word.starts_with("http://");
    if address && !*in_code && !word.contains(['<', '>']) {
        return format!("<{word}>");
    }
    let mut escaped = String::with_capacity(word.len());
    for character in word.chars() {
        *in_code ^= character == '`';
        if !*in_code && matches!(character, '[' | ']' | '<' | '>' | '*' | '_' | '\\' | '#' | '|') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// A literal text in back-ticks, as many as it takes.
pub(crate) fn code(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let longest = line.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if line.starts_with('`') || line.ends_with('`') || line.is_empty() { " " } else { "" };
    format!("{fence}{space}{line}{space}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_one_paragraph_without_markup() {
        assert_eq!(prose("a\n\n    let x = 1;"), "a let x = 1;");
        assert_eq!(prose("see [1] <b> `a [0]`"), r"see \[1\] \<b\> `a [0]`");
        assert_eq!(prose("at https://open.alipay.com/x_y ."), "at <https://open.alipay.com/x_y> .");
    }

    #[test]
    fn literals_may_hold_back_ticks() {
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
    }
}
