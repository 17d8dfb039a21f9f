//! All limits of one parameter, and the one place that judges a value by them.

mod lengths;
mod stated;

use crate::{CharacterSet, DateFormat, Family, Kind, Lengths, Rule, Unit, compare, encoded_twice, is_blank};
pub use stated::Stated;

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

    /// The format of a date or time: the stated one, else the kind's own.
    pub fn format(&self) -> Option<DateFormat<'a>> {
        let Kind::Moment(moment) = self.kind else { return None };
        Some(DateFormat(self.date_format.unwrap_or(moment.default_format())))
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
mod tests;
