//! Characters as `\uXXXX`.

/// Go's `encoding/json` and fastjson's safe mode; Gson.
const ESCAPED: [&str; 2] = ["<>&", "<>&='"];

/// Everything beyond ASCII escaped, nothing escaped, everything in capital digits; what is escaped for pages.
pub(crate) fn exchanged(value: &str) -> Vec<String> {
    let lower = escaped(value, |unit| format!("\\u{unit:04x}"));
    let upper = escaped(value, |unit| format!("\\u{unit:04X}"));
    let for_pages = ESCAPED.map(|characters| {
        let is_json = value.starts_with(['{', '[']);
        let escape = |character: char| match character {
            _ if is_json && characters.contains(character) => format!("\\u{:04x}", u32::from(character)),
            _ => character.to_string(),
        };
        value.chars().map(escape).collect()
    });
    [lower, unescaped(value), upper].into_iter().chain(for_pages).collect()
}

fn escaped(value: &str, write: impl Fn(u16) -> String) -> String {
    let mut escaped = String::with_capacity(value.len());
    for unit in value.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => escaped.push(char::from(byte)),
            _ => escaped.push_str(&write(unit)),
        }
    }
    escaped
}

/// Every run of `\uXXXX` as the characters that it stands for.
pub(crate) fn unescaped(value: &str) -> String {
    let (mut text, mut rest) = (String::with_capacity(value.len()), value);
    while let Some(place) = rest.find("\\u") {
        let (before, run) = rest.split_at(place);
        text.push_str(before);
        let mut units = Vec::new();
        rest = run;
        while let Some(unit) = rest.strip_prefix("\\u").and_then(|tail| tail.get(..4)) {
            let Ok(unit) = u16::from_str_radix(unit, 16) else { break };
            units.push(unit);
            rest = rest.get(6..).unwrap_or_default();
        }
        if units.is_empty() {
            text.push_str("\\u");
            rest = rest.get(2..).unwrap_or_default();
        }
        text.push_str(&String::from_utf16_lossy(&units));
    }
    text.push_str(rest);
    text
}
