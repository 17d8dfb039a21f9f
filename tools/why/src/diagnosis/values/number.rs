//! Numbers that were written anew: as a float, or with another number of zeros.

/// Names of amounts; others only count where the value itself has a point.
const OF_MONEY: [&str; 5] = ["amount", "price", "fee", "money", "total"];

/// A number with two decimals, with none that are needless, with one at least.
pub(super) fn written_anew(name: &str, value: &str) -> Vec<String> {
    if value.starts_with(['{', '[']) {
        return within_json(value);
    }
    let is_money = OF_MONEY.iter().any(|word| name.contains(word));
    let is_tried = is_money || (value.contains('.') && name != "version");
    if is_tried { ways(value).map_or_else(Vec::new, Vec::from) } else { Vec::new() }
}

fn ways(number: &str) -> Option<[String; 3]> {
    let has_form = number.starts_with(|first: char| first.is_ascii_digit())
        && number.len() < 32
        && number.bytes().all(|byte| byte.is_ascii_digit() || b".eE+-".contains(&byte));
    let value: f64 = number.parse().ok().filter(|_| has_form)?;
    let short = value.to_string();
    let with_point = if short.contains('.') { short.clone() } else { format!("{short}.0") };
    Some([format!("{value:.2}"), short, with_point])
}

/// Each number of a JSON text, in quotes or not, in each way: quotes kept, added, removed.
fn within_json(json: &str) -> Vec<String> {
    let way = |way: usize| move |number: &str| ways(number).and_then(|ways| ways.into_iter().nth(way));
    let quoted = |text: String| format!("\"{text}\"");
    vec![
        rewritten(json, |number, is_quoted| {
            let new = way(0)(number)?;
            number.contains('.').then(|| if is_quoted { quoted(new) } else { new })
        }),
        rewritten(json, |number, is_quoted| {
            let new = way(1)(number)?;
            number.contains('.').then(|| if is_quoted { quoted(new) } else { new })
        }),
        rewritten(json, |number, is_quoted| (!is_quoted).then(|| way(0)(number).map(quoted)).flatten()),
        rewritten(json, |number, is_quoted| {
            (is_quoted && number.contains('.')).then(|| way(1)(number)).flatten()
        }),
        rewritten(json, |number, is_quoted| {
            (is_quoted && number.contains('.'))
                .then(|| number.parse::<f64>().ok().map(|_| number.to_owned()))
                .flatten()
        }),
        rewritten(json, |number, is_quoted| {
            (!is_quoted).then(|| ways(number).map(|_| quoted(number.to_owned()))).flatten()
        }),
    ]
}

/// The JSON with other tokens in place of those for which there is another one.
fn rewritten(json: &str, other: impl Fn(&str, bool) -> Option<String>) -> String {
    let (mut text, mut rest) = (String::with_capacity(json.len()), json);
    while let Some(first) = rest.chars().next() {
        let (token, inner, is_quoted) = if first == '"' {
            let end = string_end(rest);
            (rest.get(..end), rest.get(1..end.saturating_sub(1)), true)
        } else {
            let end = rest.find(['"', ',', ':', '{', '}', '[', ']', ' ', '\n']).unwrap_or(rest.len());
            let token = rest.get(..end.max(first.len_utf8()));
            (token, token, false)
        };
        let (token, inner) = (token.unwrap_or(rest), inner.unwrap_or_default());
        match other(inner, is_quoted) {
            Some(new) => text.push_str(&new),
            None => text.push_str(token),
        }
        rest = rest.get(token.len()..).unwrap_or_default();
    }
    text
}

/// The length of the string with which a text begins, its quotes included.
fn string_end(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            b'"' if !is_escaped => return at + 1,
            b'\\' => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_zeros_again() {
        for (name, sent, signed) in [
            ("total_amount", "0.1", "0.10"),
            ("total_amount", "88", "88.00"),
            ("total_amount", "88.00", "88"),
            ("total_amount", "88.0", "88.00"),
            ("total_amount", "1e2", "100.00"),
            ("receipt_amount", "0.30000000000000004", "0.30"),
            ("price", "0.10", "0.1"),
            ("x", "0.5", "0.50"),
            ("list", r#"[{"amount":"0.1","name":"x\"1.5"}]"#, r#"[{"amount":"0.10","name":"x\"1.5"}]"#),
            ("list", r#"{"a":0.1,"b":[1,2]}"#, r#"{"a":0.10,"b":[1,2]}"#),
            ("list", r#"{"a":88.5}"#, r#"{"a":"88.50"}"#),
            ("list", r#"{"a":88}"#, r#"{"a":"88"}"#),
            ("list", r#"{"a":"88.50"}"#, r#"{"a":88.50}"#),
        ] {
            let ways = written_anew(name, sent);
            assert!(ways.iter().any(|way| way == signed), "{sent}: {ways:?}");
        }
        for (name, value) in
            [("out_trade_no", "12"), ("version", "1.0"), ("total_amount", "much"), ("total_amount", "")]
        {
            assert_eq!(written_anew(name, value), [""; 0], "{value}");
        }
        for odd in ["{\"", "[\"\\", "{\"a\":\"é", "[1.5.5,-,.]", "{é}"] {
            let _ = written_anew("a", odd);
        }
    }
}
