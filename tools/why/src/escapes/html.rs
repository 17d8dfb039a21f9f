//! Characters as HTML writes them.

const NAMED: [(&str, char); 5] = [("quot", '"'), ("amp", '&'), ("lt", '<'), ("gt", '>'), ("apos", '\'')];

/// Every named and numbered character as itself.
pub(crate) fn unescaped(value: &str) -> String {
    let (mut text, mut rest) = (String::with_capacity(value.len()), value);
    while let Some(place) = rest.find('&') {
        let (before, from) = rest.split_at(place);
        text.push_str(before);
        let entity = from.find(';').and_then(|end| Some((from.get(1..end)?, from.get(end + 1..)?)));
        match entity.and_then(|(name, behind)| Some((character(name)?, behind))) {
            Some((character, behind)) => {
                text.push(character);
                rest = behind;
            }
            None => {
                text.push('&');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    text.push_str(rest);
    text
}

fn character(name: &str) -> Option<char> {
    let number = match name.strip_prefix('#') {
        None => return NAMED.into_iter().find(|(named, _)| *named == name).map(|(_, character)| character),
        Some(hex) if hex.starts_with(['x', 'X']) => u32::from_str_radix(&hex[1..], 16).ok()?,
        Some(decimal) => decimal.parse().ok()?,
    };
    char::from_u32(number)
}

/// As Java, Python, PHP and pages write it.
pub(crate) fn escaped(value: &str) -> Vec<String> {
    if !value.contains(['&', '<', '>', '"', '\'']) {
        return Vec::new();
    }
    let angled = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let all = angled(value).replace('"', "&quot;");
    let mut ways: Vec<String> =
        ["&#39;", "&#x27;", "&#039;", "&apos;", "'"].map(|quote| all.replace('\'', quote)).into();
    ways.extend([
        value.replace('"', "&quot;"),
        value.replace('&', "&amp;"),
        angled(value),
        angled(value).replace('"', "&#34;").replace('\'', "&#39;"),
    ]);
    ways
}
