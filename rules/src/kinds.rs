//! The kinds of values: the one table of what is true of each.

use crate::number::{AMOUNT, CENTS, DECIMAL};
use crate::{Facts, Family, Lengths, Literals, Moment, Rust, is_amount, is_decimal, is_integer};

/// What kind of value a parameter carries, as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `string`: any text.
    Text,
    /// `number`: a whole number.
    Number,
    /// `decimal`: a decimal number.
    Decimal,
    /// `amount`: an amount in yuan, two decimals at most.
    Amount,
    /// `cents`: an amount as a whole number of cents.
    Cents,
    /// `boolean`: `true` or `false`.
    Boolean,
    /// `date`, `datetime`, `time` or `month`: a day, a time or both, in Beijing time.
    Moment(Moment),
    /// `json`: a JSON document carried in a string. That the text is well-formed JSON is for the caller to establish.
    Json,
    /// `file`: a file, which has a size and no text: see [`Limits::check_size`](crate::Limits::check_size).
    File,
}

/// The table of all kinds; one that is missing here does not compile.
macro_rules! kinds {
    ($($variant:ident $(($moment:ident))? { $($facts:tt)* })+) => {
        impl Kind {
            /// Every kind, in the order in which they are listed to people.
            pub const ALL: &'static [Self] = &[$(Self::$variant $((Moment::$moment))?),+];

            /// What is true of this kind.
            ///
            /// ```
            /// use alipay_rules::Kind;
            ///
            /// assert_eq!(Kind::Amount.facts().word, "amount");
            /// ```
            pub const fn facts(self) -> &'static Facts {
                match self {
                    $(Self::$variant $((Moment::$moment))? => &Facts {
                        variant: stringify!($variant),
                        moment: kinds!(@moment $($moment)?),
                        $($facts)*
                    },)+
                }
            }
        }
    };
    (@moment) => { None };
    (@moment $moment:ident) => { Some(stringify!($moment)) };
}

kinds! {
    Text {
        word: "string", shown: "a `string`", expected: "a text",
        chinese: "必须是文本",
        family: Family::Text, is_bare: false, lengths: Lengths::OfText, has_values: true,
        fits: |_| true,
        literals: Literals::Text, literal: "a text, written in quotes",
        examples: &[], rust: Rust::Text, format: None, pattern: None,
    }
    Number {
        word: "number", shown: "a `number`", expected: "a whole number",
        chinese: "必须是整数",
        family: Family::Number, is_bare: true, lengths: Lengths::Digits, has_values: true,
        fits: is_integer,
        literals: Literals::Whole, literal: "a whole number of at most 64 bits, written without quotes",
        examples: &["1"], rust: Rust::Primitive("i64"), format: None, pattern: None,
    }
    Decimal {
        word: "decimal", shown: "a `decimal`", expected: "a decimal number",
        chinese: "必须是小数",
        family: Family::Number, is_bare: false, lengths: Lengths::Digits, has_values: false,
        fits: is_decimal,
        literals: Literals::TextOrWhole, literal: "a decimal number, written in quotes",
        examples: &["1"], rust: Rust::Library("Decimal"), format: Some("decimal"), pattern: Some(DECIMAL),
    }
    Amount {
        word: "amount", shown: "an `amount`", expected: "an amount in yuan with at most two decimals",
        chinese: "必须是以元为单位、最多两位小数的金额",
        family: Family::Number, is_bare: false, lengths: Lengths::OfText, has_values: false,
        fits: is_amount,
        literals: Literals::Text, literal: "an amount in yuan, written in quotes",
        examples: &["1.00", "1"], rust: Rust::Library("Amount"), format: Some("amount"), pattern: Some(AMOUNT),
    }
    Cents {
        word: "cents", shown: "`cents`", expected: "a whole number of cents",
        chinese: "必须是以分为单位的整数",
        family: Family::Number, is_bare: false, lengths: Lengths::Digits, has_values: false,
        fits: |text| is_integer(text) && !text.starts_with('-'),
        literals: Literals::Text, literal: "a whole number of cents, written in quotes",
        examples: &["1"], rust: Rust::Library("Cents"), format: Some("cents"), pattern: Some(CENTS),
    }
    Boolean {
        word: "boolean", shown: "a `boolean`", expected: "`true` or `false`",
        chinese: "必须是 `true` 或 `false`",
        family: Family::Boolean, is_bare: true, lengths: Lengths::Unchecked, has_values: false,
        fits: |text| matches!(text, "true" | "false"),
        literals: Literals::Boolean, literal: "`true` or `false`, written without quotes",
        examples: &["true"], rust: Rust::Primitive("bool"), format: None, pattern: None,
    }
    Moment(Date) {
        word: "date", shown: "a `date`", expected: "a date",
        chinese: "必须是日期",
        family: Family::Moment(Moment::Date), is_bare: false, lengths: Lengths::Unchecked, has_values: false,
        fits: |_| true,
        literals: Literals::Text, literal: "a text, written in quotes",
        examples: &[], rust: Rust::Library("NaiveDate"), format: None, pattern: None,
    }
    Moment(DateTime) {
        word: "datetime", shown: "a `datetime`", expected: "a date and a time",
        chinese: "必须是日期和时间",
        family: Family::Moment(Moment::DateTime), is_bare: false, lengths: Lengths::Unchecked, has_values: false,
        fits: |_| true,
        literals: Literals::Text, literal: "a text, written in quotes",
        examples: &[], rust: Rust::Library("NaiveDateTime"), format: None, pattern: None,
    }
    Moment(Time) {
        word: "time", shown: "a `time`", expected: "a time",
        chinese: "必须是时间",
        family: Family::Moment(Moment::Time), is_bare: false, lengths: Lengths::Unchecked, has_values: false,
        fits: |_| true,
        literals: Literals::Text, literal: "a text, written in quotes",
        examples: &[], rust: Rust::Library("NaiveTime"), format: None, pattern: None,
    }
    Moment(Month) {
        word: "month", shown: "a `month`", expected: "a month",
        chinese: "必须是月份",
        family: Family::Moment(Moment::Month), is_bare: false, lengths: Lengths::Unchecked, has_values: false,
        fits: |_| true,
        literals: Literals::Text, literal: "a text, written in quotes",
        examples: &[], rust: Rust::Library("Month"), format: None, pattern: None,
    }
    Json {
        word: "json", shown: "a `json`", expected: "a JSON document",
        chinese: "必须是 JSON 文档",
        family: Family::Document, is_bare: false, lengths: Lengths::OfText, has_values: false,
        fits: |_| true,
        literals: Literals::Text, literal: "a JSON document, as text in quotes or as `alipay::json!(…)`",
        examples: &["{}"], rust: Rust::Document, format: Some("json"), pattern: None,
    }
    File {
        word: "file", shown: "a `file`", expected: "a file",
        chinese: "必须是文件",
        family: Family::File, is_bare: false, lengths: Lengths::Bytes, has_values: false,
        fits: |_| true,
        literals: Literals::Text, literal: "a text, written in quotes",
        examples: &["example.bin"], rust: Rust::Library("File"), format: None, pattern: None,
    }
}

impl Kind {
    /// The kind that descriptions call by `word`.
    ///
    /// ```
    /// use alipay_rules::{Kind, Moment};
    ///
    /// assert_eq!(Kind::named("datetime"), Some(Kind::Moment(Moment::DateTime)));
    /// assert_eq!(Kind::named("GoodsDetail"), None);
    /// ```
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.facts().word == word)
    }

    /// The kinds that travel as text, in the order of [`ALL`](Self::ALL): all but the file.
    pub fn scalars() -> impl Iterator<Item = Self> + Clone {
        Self::ALL.iter().copied().filter(|kind| kind.facts().family != Family::File)
    }
}

#[cfg(test)]
mod tests;
