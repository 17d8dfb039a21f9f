//! Signs that HTML writes with a name or a number.

const NAMED: [(&str, char); 16] = [
    ("nbsp", '\u{a0}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("quot", '"'),
    ("apos", '\''),
    ("lt", '<'),
    ("gt", '>'),
    ("amp", '&'),
    ("middot", '·'),
    ("bull", '•'),
    ("rarr", '→'),
    ("raquo", '»'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("mdash", '—'),
    ("ndash", '–'),
];

/// The text with its entities as the signs that they are. What is none stays: an address has `&` too.
pub(crate) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let entity = after.split_once(';').and_then(|(name, behind)| Some((sign(name)?, behind)));
        if let Some((sign, behind)) = entity {
            out.push(sign);
            rest = behind;
        } else {
            out.push('&');
            rest = after;
        }
    }
    out + rest
}

fn sign(name: &str) -> Option<char> {
    let number = || {
        let digits = name.strip_prefix('#')?;
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => digits.parse(),
        };
        char::from_u32(code.ok()?).filter(|sign| !sign.is_control())
    };
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign).or_else(number)
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
            ("&#27;&", "&#27;&"),
        ] {
            assert_eq!(decoded(text), expected, "{text}");
        }
    }
}
