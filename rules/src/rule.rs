//! Which rule a value breaks, with the limit and what was found: the one table of what is said of each.

mod table;

use std::fmt;

use crate::{
    Language, Unit,
    chinese::{counted, form},
};
use table::rules;

rules! {
    /// A required parameter was not given.
    Missing {
        en: "is required and was not given";
        zh: "是必填项，但没有给出";
    }
    /// A required parameter was given, but holds nothing; the gateway would treat it as missing.
    Blank {
        en: "is required and must not be blank";
        zh: "是必填项，不能为空白";
    }
    /// A file without content.
    EmptyFile {
        en: "is an empty file";
        zh: "是空文件";
    }
    /// At least one parameter of a group must be given, and none was.
    NoneOf(
        /// The names of the group's parameters.
        group: Vec<String>,
    ) {
        en: "at least one of {} must be given", group.join(", ");
        zh: "{} 至少要给出一个", group.join("、");
    }
    /// The value is longer than its limit.
    MaxLength(
        /// What the lengths count.
        unit: Unit,
        /// The limit.
        max: usize,
        /// The value's length.
        actual: usize,
    ) {
        en: "holds at most {max} {}, this has {actual}", unit.name(*max);
        zh: "最多 {max} {0}，现有 {actual} {0}", counted(*unit);
        short: "too long" | "太长", Some("max_length");
        limit: max.to_string();
        actual: *actual;
    }
    /// The value is shorter than its limit.
    MinLength(
        /// What the lengths count.
        unit: Unit,
        /// The limit.
        min: usize,
        /// The value's length.
        actual: usize,
    ) {
        en: "holds at least {min} {}, this has {actual}", unit.name(*min);
        zh: "至少 {min} {0}，现有 {actual} {0}", counted(*unit);
        short: "too short" | "太短", Some("min_length");
        limit: min.to_string();
        actual: *actual;
    }
    /// The list has more items than its limit.
    MaxItems(
        /// The limit.
        max: usize,
        /// The number of items.
        actual: usize,
    ) {
        en: "holds at most {max} {}, this has {actual}", if *max == 1 { "item" } else { "items" };
        zh: "最多 {max} 项，现有 {actual} 项";
        limit: max.to_string();
        actual: *actual;
    }
    /// A character outside the allowed set.
    Characters(
        /// The allowed set, as its description writes it: `A-Za-z0-9_`.
        allowed: String,
        /// The position of the first such character, counted from 1.
        position: usize,
    ) {
        en: "holds only the characters {allowed}, character {position} is another";
        zh: "只能包含字符 {allowed}，第 {position} 个字符不在其中";
        short: "another character" | "不允许的字符", Some("characters");
        limit: allowed.clone();
    }
    /// A number outside its range, both ends of which belong to it.
    Range(
        /// The smallest allowed number.
        min: String,
        /// The largest allowed number.
        max: String,
    ) {
        en: "must lie between {min} and {max}";
        zh: "必须在 {min} 到 {max} 之间";
        short: "out of range" | "超出范围", Some("range");
        limit: format!("{min} to {max}");
    }
    /// The value is not one of a closed list.
    Values(
        /// The list.
        allowed: Vec<String>,
    ) {
        en: "must be one of {}", allowed.join(", ");
        zh: "必须是以下之一：{}", allowed.join("、");
        short: "not in the list" | "不在取值之列", Some("values");
        limit: allowed.join(", ");
    }
    /// The value does not have its type's form.
    Form(
        /// What was expected, with its article: `a whole number`, `a date written yyyy-MM-dd`.
        expected: String,
    ) {
        en: "must be {expected}";
        zh: "{}", form(expected);
        short: "of another form" | "形式不符", Some("type");
    }
    /// A JSON document that was encoded twice: a JSON string that itself holds an object or a list.
    EncodedTwice {
        en: "is a JSON string that itself holds JSON: give the document, not its encoding";
        zh: "是内含 JSON 的 JSON 字符串：请直接给出文档，不要再编码一次";
        short: "encoded twice" | "编码了两次", None;
    }
    /// A character that the request's charset cannot carry.
    Charset(
        /// The charset's name.
        charset: &'static str,
        /// The position of the first such character, counted from 1.
        position: usize,
    ) {
        en: "character {position} does not exist in {charset}";
        zh: "第 {position} 个字符在 {charset} 中不存在";
    }
    /// A name that the description does not have.
    Unknown(
        /// A name that it has and that looks alike.
        suggestion: Option<String>,
    ) {
        en: "is not a parameter of this API{}",
            suggestion.as_deref().map(|name| format!("; did you mean `{name}`?")).unwrap_or_default();
        zh: "不是该接口的参数{}",
            suggestion.as_deref().map(|name| format!("；是否想写 `{name}`？")).unwrap_or_default();
    }
}

impl Rule {
    /// Starts a [`Rule::Form`].
    pub fn form(expected: impl Into<String>) -> Self {
        Self::Form { expected: expected.into() }
    }

    /// What a text breaks that should be JSON.
    pub fn no_json() -> Self {
        Self::form("well-formed JSON")
    }
}

impl std::error::Error for Rule {}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Language::English))
    }
}
