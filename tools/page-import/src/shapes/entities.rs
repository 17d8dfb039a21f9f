//! Signs that HTML writes with a name or a number.

use html5ever::data::NAMED_ENTITIES;

/// No entity has a longer name.
const LONGEST: usize = 31;

/// The text with its entities as the signs that they are. Other text stays: an address has `&` too.
pub(crate) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let entity = after
            .split_once(';')
            .filter(|(name, _)| name.len() <= LONGEST)
            .and_then(|(name, behind)| Some((signs(name)?, behind)));
        if let Some((signs, behind)) = entity {
            out.push_str(&signs);
            rest = behind;
        } else {
            out.push('&');
            rest = after;
        }
    }
    out + rest
}

fn signs(name: &str) -> Option<String> {
    let sign = |code: u32| char::from_u32(code).filter(|sign| !sign.is_control());
    if let Some(digits) = name.strip_prefix('#') {
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => digits.parse(),
        };
        return sign(code.ok()?).map(String::from);
    }
    // What stands before `tamp` in an address is not a sign of multiplication.
    if name == "times" {
        return None;
    }
    let (first, second) = NAMED_ENTITIES.get(&*format!("{name};")).copied()?;
    let text: String = [first, second].into_iter().filter(|code| *code > 0).filter_map(sign).collect();
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_entities_are_decoded() {
        for (text, expected) in [
            ("&nbsp;&emsp;a", "\u{a0}\u{2003}a"),
            ("a&#39;b&#x4e2d;", "a'b中"),
            ("&amp;lt;", "&lt;"),
            ("a=1&b=2;", "a=1&b=2;"),
            ("&times;", "&times;"),
            ("&hellip;&euro;&NotEqualTilde;", "…€≂̸"),
            ("&unknown;", "&unknown;"),
            ("&#27;&", "&#27;&"),
        ] {
            assert_eq!(decoded(text), expected, "{text}");
        }
    }
}
