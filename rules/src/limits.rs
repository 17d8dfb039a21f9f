//! All limits of one parameter, and the one place that judges a value by them.

use crate::{
    CharacterSet, DateFormat, Family, Kind, Lengths, Rule, Unit, compare, encoded_twice, is_blank, length,
};

/// The limits of one parameter. What is not stated binds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits<'a> {
    /// What the text must look like.
    pub kind: Kind,
    /// Whether a blank value counts as missing.
    pub required: bool,
    /// The largest length: characters of a text, digits of a number, bytes of a file.
    pub max_length: Option<usize>,
    /// The smallest length, in the same unit.
    pub min_length: Option<usize>,
    /// What the lengths of a text count.
    pub unit: Unit,
    /// The characters that the text may hold.
    pub characters: Option<&'a str>,
    /// The smallest and the largest number.
    pub range: Option<(&'a str, &'a str)>,
    /// A closed list; empty means that any value goes.
    pub values: &'a [&'a str],
    /// The date format, in place of the kind's own.
    pub date_format: Option<&'a str>,
}

/// What one field of [`Limits`] states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated<'a> {
    /// `true`.
    Flag,
    /// A number of things.
    Count(usize),
    /// A unit of lengths.
    Unit(Unit),
    /// A text.
    Text(&'a str),
    /// The smallest and the largest.
    Range(&'a str, &'a str),
    /// Several texts.
    List(&'a [&'a str]),
}

impl<'a> Limits<'a> {
    /// Nothing but the kind: no limit is stated.
    pub const fn of(kind: Kind) -> Self {
        Self {
            kind,
            required: false,
            max_length: None,
            min_length: None,
            unit: Unit::Characters,
            characters: None,
            range: None,
            values: &[],
            date_format: None,
        }
    }

    /// What is stated beyond the [kind](Self::of), by the names of the fields: for whoever writes it down.
    ///
    /// ```
    /// use alipay_rules::{Kind, Limits, Stated};
    ///
    /// let limits = Limits { max_length: Some(4), ..Limits::of(Kind::Text) };
    /// assert_eq!(limits.stated(), [("max_length", Stated::Count(4))]);
    /// ```
    pub fn stated(&self) -> Vec<(&'static str, Stated<'a>)> {
        let Self { kind, required, max_length, min_length, unit, characters, range, values, date_format } =
            *self;
        let is_unit_stated = unit == Unit::Bytes && kind.facts().lengths != Lengths::Bytes;
        [
            ("required", required.then_some(Stated::Flag)),
            ("max_length", max_length.map(Stated::Count)),
            ("min_length", min_length.map(Stated::Count)),
            ("unit", is_unit_stated.then_some(Stated::Unit(unit))),
            ("characters", characters.map(Stated::Text)),
            ("range", range.map(|(min, max)| Stated::Range(min, max))),
            ("values", Some(Stated::List(values)).filter(|_| !values.is_empty())),
            ("date_format", date_format.map(Stated::Text)),
        ]
        .into_iter()
        .filter_map(|(name, stated)| Some((name, stated?)))
        .collect()
    }

    /// Every rule that `text` breaks.
    ///
    /// A blank text breaks at most one rule, [`Rule::Blank`]: the gateway sees no value in it. The text of a file is
    /// its name, on which there are no limits.
    pub fn check(&self, text: &str) -> Vec<Rule> {
        if self.kind == Kind::File {
            return Vec::new();
        }
        if is_blank(text) {
            return if self.required { vec![Rule::Blank] } else { Vec::new() };
        }
        if self.kind == Kind::Json && self.required && text.trim() == "null" {
            return vec![Rule::Blank];
        }
        if let Some(rule) = self.form(text) {
            return vec![rule];
        }
        let mut broken = Vec::new();
        broken.extend(self.longest(text));
        broken.extend(self.shortest(text));
        broken.extend(self.alphabet(text));
        broken.extend(self.list(text));
        broken.extend(self.span(text));
        broken
    }

    /// Every rule that a file of `size` bytes breaks.
    ///
    /// ```
    /// use alipay_rules::{Kind, Limits, Rule};
    ///
    /// let limits = Limits { max_length: Some(4), ..Limits::of(Kind::File) };
    /// assert!(limits.check_size(4).is_empty());
    /// assert_eq!(limits.check_size(5)[0].to_string(), "holds at most 4 bytes, this has 5");
    /// assert_eq!(limits.check_size(0), [Rule::EmptyFile]);
    /// ```
    pub fn check_size(&self, size: u64) -> Vec<Rule> {
        if size == 0 {
            return vec![Rule::EmptyFile];
        }
        let actual = usize::try_from(size).unwrap_or(usize::MAX);
        [self.too_long(actual), self.too_short(actual)].into_iter().flatten().collect()
    }

    /// The format of a date or time: the stated one, else the kind's own.
    pub fn format(&self) -> Option<DateFormat<'a>> {
        let Kind::Moment(moment) = self.kind else { return None };
        Some(DateFormat(self.date_format.unwrap_or(moment.default_format())))
    }

    /// What the length limits count for this kind.
    pub fn length_unit(&self) -> Unit {
        match self.kind.facts().lengths {
            Lengths::Digits => Unit::Digits,
            Lengths::Bytes => Unit::Bytes,
            Lengths::OfText | Lengths::Unchecked => self.unit,
        }
    }

    fn form(&self, text: &str) -> Option<Rule> {
        let facts = self.kind.facts();
        match facts.family {
            Family::Document => encoded_twice(text).then_some(Rule::EncodedTwice),
            Family::Moment(_) => {
                let format = self.format()?;
                (!format.fits(text)).then(|| Rule::form(format!("a time written {format}")))
            }
            Family::Text | Family::Number | Family::Boolean | Family::File => {
                (!(facts.fits)(text)).then(|| Rule::form(facts.expected))
            }
        }
    }

    fn longest(&self, text: &str) -> Option<Rule> {
        self.max_length?;
        self.too_long(length(text, self.length_unit()))
    }

    fn too_long(&self, actual: usize) -> Option<Rule> {
        let (unit, max) = (self.length_unit(), self.length_limit(self.max_length)?);
        (actual > max).then_some(Rule::MaxLength { unit, max, actual })
    }

    fn shortest(&self, text: &str) -> Option<Rule> {
        self.min_length?;
        self.too_short(length(text, self.length_unit()))
    }

    fn too_short(&self, actual: usize) -> Option<Rule> {
        let (unit, min) = (self.length_unit(), self.length_limit(self.min_length)?);
        (actual < min).then_some(Rule::MinLength { unit, min, actual })
    }

    fn length_limit(&self, stated: Option<usize>) -> Option<usize> {
        stated.filter(|_| self.kind.has_length())
    }

    fn alphabet(&self, text: &str) -> Option<Rule> {
        let allowed = self.characters?;
        let position = CharacterSet::parse(allowed).ok()?.first_outside(text)?;
        Some(Rule::Characters { allowed: allowed.to_owned(), position })
    }

    fn list(&self, text: &str) -> Option<Rule> {
        let refused = !self.values.is_empty() && !self.values.contains(&text);
        refused.then(|| Rule::Values { allowed: self.values.iter().map(ToString::to_string).collect() })
    }

    fn span(&self, text: &str) -> Option<Rule> {
        let (min, max) = self.range?;
        let outside = compare(text, min)?.is_lt() || compare(text, max)?.is_gt();
        outside.then(|| Rule::Range { min: min.to_owned(), max: max.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Moment;

    fn says(limits: &Limits<'_>, text: &str) -> String {
        limits.check(text).iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn each_rule_has_its_sentence() {
        let text = Limits::of(Kind::Text);
        for (limits, value, sentence) in [
            (Limits { required: true, ..text }, " ", "is required and must not be blank"),
            (Limits { max_length: Some(2), ..text }, "三个字", "holds at most 2 characters, this has 3"),
            (
                Limits { max_length: Some(8), unit: Unit::Bytes, ..text },
                "三个字",
                "holds at most 8 bytes, this has 9",
            ),
            (Limits { min_length: Some(2), ..text }, "a", "holds at least 2 characters, this has 1"),
            (
                Limits { characters: Some("a-z"), ..text },
                "ab1",
                "holds only the characters a-z, character 3 is another",
            ),
            (Limits { values: &["A", "B"], ..text }, "C", "must be one of A, B"),
            (Limits::of(Kind::Number), "1.5", "must be a whole number"),
            (
                Limits { max_length: Some(2), ..Limits::of(Kind::Number) },
                "-123",
                "holds at most 2 digits, this has 3",
            ),
            (Limits::of(Kind::Amount), "1.234", "must be an amount in yuan with at most two decimals"),
            (
                Limits { range: Some(("0.01", "100")), ..Limits::of(Kind::Amount) },
                "100.01",
                "must lie between 0.01 and 100",
            ),
            (Limits::of(Kind::Cents), "-1", "must be a whole number of cents"),
            (Limits::of(Kind::Boolean), "yes", "must be `true` or `false`"),
            (Limits::of(Kind::Moment(Moment::Date)), "2024-02-30", "must be a time written yyyy-MM-dd"),
        ] {
            assert_eq!(says(&limits, value), sentence);
        }
    }

    #[test]
    fn an_optional_blank_value_is_no_value() {
        let limits = Limits { min_length: Some(2), values: &["A"], ..Limits::of(Kind::Number) };
        assert_eq!(says(&limits, ""), "");
    }

    #[test]
    fn a_required_json_null_is_blank_and_a_document_encoded_twice_is_named() {
        let limits = Limits { required: true, ..Limits::of(Kind::Json) };
        assert_eq!(limits.check("null"), [Rule::Blank]);
        assert_eq!(limits.check(r#""[1]""#), [Rule::EncodedTwice]);
        assert!(limits.check(r#"{"a":null}"#).is_empty());
    }

    #[test]
    fn the_lengths_of_a_file_count_its_bytes_and_an_empty_one_is_none() {
        let limits =
            Limits { required: true, max_length: Some(1), min_length: Some(1), ..Limits::of(Kind::File) };
        let says = |limits: &Limits<'_>, size| {
            limits.check_size(size).iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(says(&limits, 0), ["is an empty file"]);
        assert_eq!(says(&limits, 1), [""; 0]);
        assert_eq!(says(&limits, 2), ["holds at most 1 byte, this has 2"]);
        assert_eq!(
            says(&Limits { min_length: Some(3), max_length: None, ..limits }, 2),
            ["holds at least 3 bytes, this has 2"]
        );
        assert_eq!(says(&Limits::of(Kind::File), u64::MAX), [""; 0]);
        assert!(limits.check("photo.jpg").is_empty(), "its text is its name");
    }

    #[test]
    fn a_length_on_a_date_is_never_checked() {
        let limits = Limits { max_length: Some(4), ..Limits::of(Kind::Moment(Moment::Date)) };
        assert!(limits.check("2024-02-29").is_empty());
    }
}
