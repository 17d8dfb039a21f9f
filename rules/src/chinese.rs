//! What broken rules hold, in Chinese: units and forms.

use crate::{Kind, Unit};

/// A unit as it stands behind a number.
pub(crate) fn counted(unit: Unit) -> &'static str {
    match unit {
        Unit::Characters => "个字符",
        Unit::Bytes => "个字节",
        Unit::Digits => "位数字",
    }
}

/// What a value must be, by its English name. A form that has no Chinese name is given as it is.
pub(crate) fn form(expected: &str) -> String {
    if let Some(format) = expected.strip_prefix("a time written ") {
        return format!("必须是写作 {format} 的时间");
    }
    let of_kinds = Kind::ALL.iter().map(|kind| (kind.facts().expected, kind.facts().chinese));
    let known = of_kinds.chain(FORMS.iter().copied()).find(|(own, _)| *own == expected);
    known.map_or_else(|| format!("不符合要求：{expected}"), |(_, words)| words.to_owned())
}

/// The forms that are not a kind's, which says its own: a test holds the sources of all crates to them.
const FORMS: &[(&str, &str)] = &[
    ("well-formed JSON", "必须是格式正确的 JSON"),
    ("a JSON object", "必须是 JSON 对象"),
    ("a list", "必须是列表"),
    ("a number", "必须是数字"),
    ("a JSON document carried in a string", "必须是放在字符串里的 JSON 文档"),
    ("an object", "必须是对象"),
    ("an address that begins with http:// or https://", "必须是以 http:// 或 https:// 开头的网址"),
    ("a file outside of the content", "必须是文件，与内容分开发送"),
    ("a text, not a file", "必须是文本，不能是文件"),
    ("a file, not a text", "必须是文件，不能是文本"),
    ("a file with a name", "必须是有文件名的文件"),
    ("a file with a content type such as image/jpeg", "必须是有内容类型的文件，例如 image/jpeg"),
    ("a month, written yyyy-MM", "必须是写作 yyyy-MM 的月份"),
    ("an amount of at most 28 digits", "必须是最多 28 位数字的金额"),
    (
        "data that JSON can hold: maps with text keys, finite numbers",
        "必须是 JSON 能容纳的数据：映射的键为文本，数字为有限数",
    ),
    ("16 digits that begin with 2088", "必须是以 2088 开头的 16 位数字"),
    ("free of line breaks and other control characters", "不能含有换行和其他控制字符"),
    ("given only once", "只能给出一次"),
    (
        "left to the client, or to its own setter: it is a parameter of the protocol",
        "是协议参数：由客户端填写，或通过它自己的设置方法给出",
    ),
    ("a text, a number or a boolean: it is a part of the path", "必须是文本、数字或布尔值：它是路径的一部分"),
    (
        "without slashes, and neither `.` nor `..`: it is a part of the path",
        "不能有斜杠，也不能是 `.` 或 `..`：它是路径的一部分",
    ),
    (
        "left out: this operation of the REST gateway has no place for it",
        "请省去：该 REST 网关接口没有放它的位置",
    ),
    (
        "left out: only a reply of the REST gateway can be accepted without a signature",
        "请省去：只有 REST 网关的应答可以不带签名",
    ),
    ("1 to 64 of the characters A-Za-z0-9_-", "必须是 1 到 64 个 A-Za-z0-9_- 中的字符"),
    ("of a year of four digits, and the clock shows none", "年份必须是四位数，而本机时钟不是"),
    ("of 1970 or later, and the clock shows an earlier time", "不能早于 1970 年，而本机时钟更早"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::rule::NAMES;
    use crate::{Language, Rule};

    #[test]
    fn every_rule_is_a_sentence_in_chinese() {
        let (unit, allowed) = (Unit::Characters, vec!["a".to_owned(), "b".to_owned()]);
        let mut tried = BTreeSet::new();
        for (rule, expected) in [
            (Rule::Missing, "是必填项，但没有给出"),
            (Rule::Blank, "是必填项，不能为空白"),
            (Rule::EmptyFile, "是空文件"),
            (Rule::NoneOf { group: allowed.clone() }, "a、b 至少要给出一个"),
            (Rule::MaxLength { unit, max: 2, actual: 3 }, "最多 2 个字符，现有 3 个字符"),
            (Rule::MinLength { unit: Unit::Bytes, min: 2, actual: 1 }, "至少 2 个字节，现有 1 个字节"),
            (Rule::MaxLength { unit: Unit::Digits, max: 2, actual: 3 }, "最多 2 位数字，现有 3 位数字"),
            (Rule::MaxItems { max: 1, actual: 2 }, "最多 1 项，现有 2 项"),
            (
                Rule::Characters { allowed: "0-9".to_owned(), position: 3 },
                "只能包含字符 0-9，第 3 个字符不在其中",
            ),
            (Rule::Range { min: "0.01".to_owned(), max: "9".to_owned() }, "必须在 0.01 到 9 之间"),
            (Rule::Values { allowed }, "必须是以下之一：a、b"),
            (Rule::no_json(), "必须是格式正确的 JSON"),
            (Rule::form("a time written yyyy-MM-dd"), "必须是写作 yyyy-MM-dd 的时间"),
            (Rule::form("a whole number"), "必须是整数"),
            (Rule::form("`true` or `false`"), "必须是 `true` 或 `false`"),
            (Rule::form("a JSON document"), "必须是 JSON 文档"),
            (Rule::EncodedTwice, "是内含 JSON 的 JSON 字符串：请直接给出文档，不要再编码一次"),
            (Rule::Charset { charset: "gbk", position: 2 }, "第 2 个字符在 gbk 中不存在"),
            (Rule::Unknown { suggestion: None }, "不是该接口的参数"),
            (Rule::Unknown { suggestion: Some("body".to_owned()) }, "不是该接口的参数；是否想写 `body`？"),
        ] {
            assert_eq!(rule.words(Language::Chinese), expected, "{rule:?}");
            let name = format!("{rule:?}").split(' ').next().map(str::to_owned);
            tried.extend(name);
        }
        let rules: BTreeSet<_> = NAMES.iter().map(ToString::to_string).collect();
        assert_eq!(tried, rules, "left is what is tried here, right are all rules");
    }

    #[test]
    fn the_form_of_every_kind_has_a_chinese_name() {
        for kind in Kind::ALL {
            let chinese = form(kind.facts().expected);
            assert_eq!(chinese, kind.facts().chinese);
            assert!(chinese.starts_with("必须是"), "{kind:?}: {chinese}");
        }
    }
}
