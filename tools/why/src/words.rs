//! How names are shown, and what more than one sentence says.

/// What to do about a text of Alipay's that was changed before it was verified.
pub(crate) const RAW: &str = "your framework, a filter or a proxy did it; verify the raw body, before anything decodes, filters or changes it";
/// The same about JSON.
pub(crate) const JSON_AGAIN: &str = "the JSON of {} was parsed and written again (white space, \\/ or \\uXXXX): verify the raw body, before your framework \
     makes objects of it";

/// Fills in names for `{}`, and the verb that fits them for `{were}`.
pub(crate) fn filled(sentence: &str, names: &[String]) -> String {
    let shown: Vec<String> = names.iter().map(|name| format!("`{}`", printable(name))).collect();
    let were = if names.len() == 1 { "was" } else { "were" };
    sentence.replace("{were}", were).replace("{}", &shown.join(", "))
}

/// A text without what a terminal would obey or hide: control characters, marks of direction, invisible ones. Each is
/// written `\u{…}`, and so is white space at the end.
///
/// ```
/// assert_eq!(alipay_why::printable("a\u{1b}[2Jb "), "a\\u{1b}[2Jb\\u{20}");
/// ```
pub fn printable(text: &str) -> String {
    let is_unseen = |character: char| {
        character.is_control()
            || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let end = text.trim_end().len();
    let written = text.char_indices().map(|(place, character)| {
        let is_at_end = place >= end;
        if is_unseen(character) || is_at_end {
            character.escape_unicode().to_string()
        } else {
            character.to_string()
        }
    });
    written.collect()
}
