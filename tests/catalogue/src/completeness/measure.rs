//! What is known of some rows, in numbers.

use alipay_rules::Kind;
use alipay_schema::{Parameter, Type};

use super::{number, share};

/// The heads of the columns that [`Measure::cells`] fills.
pub(super) const COLUMNS: [&str; 6] = ["parameters", "flag", "length", "example", "meaning", "中文"];

#[derive(Clone, Copy, Default)]
pub(super) struct Measure {
    rows: usize,
    flags: usize,
    texts: usize,
    lengths: usize,
    leaves: usize,
    examples: usize,
    meanings: usize,
    in_chinese: usize,
}

impl Measure {
    pub(super) fn of<'a>(rows: impl IntoIterator<Item = &'a Parameter>) -> Self {
        let mut measure = Self::default();
        for row in rows {
            let is_leaf = !matches!(row.ty, Type::Structure(_));
            let is_text = matches!(row.ty, Type::Scalar(Kind::Text | Kind::Json)) && !row.list;
            measure.rows += 1;
            measure.flags += usize::from(row.limits.required.is_some());
            measure.texts += usize::from(is_text);
            measure.lengths += usize::from(is_text && row.limits.max_length.is_some());
            measure.leaves += usize::from(is_leaf);
            measure.examples += usize::from(is_leaf && row.example.is_some());
            measure.meanings += usize::from(row.description.is_some());
            measure.in_chinese += usize::from(row.description_zh.is_some());
        }
        measure
    }

    pub(super) fn add(&mut self, other: Self) {
        self.rows += other.rows;
        self.flags += other.flags;
        self.texts += other.texts;
        self.lengths += other.lengths;
        self.leaves += other.leaves;
        self.examples += other.examples;
        self.meanings += other.meanings;
        self.in_chinese += other.in_chinese;
    }

    /// The cells of a line, each a number with its share.
    pub(super) fn cells(&self) -> String {
        let of = |part, all| match share(part, all) {
            share if share.is_empty() => "–".to_owned(),
            share => format!("{} ({share})", number(part)),
        };
        [
            number(self.rows),
            of(self.flags, self.rows),
            of(self.lengths, self.texts),
            of(self.examples, self.leaves),
            of(self.meanings, self.rows),
            of(self.in_chinese, self.rows),
        ]
        .join(" | ")
    }
}

/// The head of a table whose lines begin with `first` and end with `last`.
pub(super) fn head(first: &[&str], last: &[&str]) -> String {
    let all = [first, &COLUMNS, last].concat();
    let lines = "---:|".repeat(all.len() - 1);
    format!("| {} |\n|---|{lines}", all.join(" | "))
}
