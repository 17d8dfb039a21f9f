//! What a program prints of an array or a map, which is not what was sent: its values are decoded, and some are lost.

use crate::parameters::KNOWN;

/// How many of Alipay's names show that it is a dump of a request.
const ENOUGH: usize = 2;

/// Whether a text is how PHP, Python, Java, JavaScript, Go or Ruby prints a map of parameters.
pub(super) fn is_one(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    !text.contains("&sign=") && KNOWN.iter().filter(|name| has_entry(&text, name)).count() >= ENOUGH
}

/// Whether a name stands there as a key: in quotes or brackets, or behind a bracket or a comma, and before a value.
fn has_entry(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + name.len()..).unwrap_or_default();
        let quote = before.chars().next_back().filter(|quote| "'\"[".contains(*quote));
        let close = quote.map(|quote| if quote == '[' { ']' } else { quote });
        let is_quoted = close.and_then(|close| after.strip_prefix(close)).is_some_and(|after| {
            let after = after.trim_start_matches([']', ' ']);
            ["=>", ":", ",", "="].iter().any(|sign| after.starts_with(sign))
        });
        let begins = before.trim_end().ends_with(['{', ',', '(']);
        let is_of_go = text.contains("map[") && before.ends_with(['[', ' ']);
        is_quoted || (begins && after.starts_with(['=', ':'])) || (is_of_go && after.starts_with(':'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_languages_dump_is_one() {
        for text in [
            "Array\n(\n    [app_id] => 1\n    [sign] => a+b==\n)",
            "array(2) {\n  [\"app_id\"]=>\n  string(1) \"1\"\n  [\"sign\"]=>\n  string(4) \"a+b=\"\n}",
            "$_GET = [\n    'app_id' => '1',\n    'sign' => 'a+b==',\n];",
            "{'app_id': '1', 'sign': 'a+b=='}",
            "<QueryDict: {'app_id': ['1'], 'sign': ['a+b==']}>",
            "ImmutableMultiDict([('app_id', '1'), ('sign', 'a+b==')])",
            "{app_id=1, sign=a+b==}",
            "params: {app_id=[1], sign=[a+b==]}",
            "{ app_id: '1', sign: 'a+b==' }",
            "[Object: null prototype] {\n  app_id: '1',\n  sign: 'a+b=='\n}",
            "map[app_id:1 sign:a+b==]",
            "map[app_id:[1] sign:[a+b==]]",
            "{\"app_id\"=>\"1\", \"sign\"=>\"a+b==\"}",
        ] {
            assert!(is_one(text.as_bytes()), "{text}");
        }
        for text in [
            "app_id=1&sign=a",
            "biz_content={\"out_trade_no\":\"1\",\"trade_no\":\"2\"}&sign=a",
            "app_id: 1\nsign: 2",
            "https://x/?app_id=1&sign=a",
            "",
        ] {
            assert!(!is_one(text.as_bytes()), "{text}");
        }
    }
}
