//! Checks of one row: its limits against its type, against each other, and its samples against its limits.

use alipay_rules::{CharacterSet, DateFormat, Kind, Limits, compare};

use super::fits::shown;
use crate::{
    Finding, MaxLength, Parameter, Span, Type, finding::Findings, model::key_spans::Places, words::quoted,
};

/// The largest `min_length`: an example of that length must still be one to look at.
const LARGEST_MINIMUM: usize = 10_000;

pub(crate) fn check_row(parameter: &Parameter, places: &Places, findings: &mut Findings) {
    let mut row = Row { parameter, places, findings };
    row.check_name();
    row.check_lengths();
    row.check_characters();
    row.check_range_order();
    row.check_sensitive();
    // What does not fit its type cannot be judged where the type itself could not be read.
    if places.of(parameter, "type").is_some() {
        row.check_fits();
        row.check_range_ends();
        row.check_date_format();
        row.check_values();
        for key in ["example", "default"] {
            row.check_sample(key);
        }
    }
}

/// One row under check.
pub(crate) struct Row<'r> {
    pub(crate) parameter: &'r Parameter,
    pub(crate) places: &'r Places,
    pub(crate) findings: &'r mut Findings,
}

impl Row<'_> {
    pub(crate) fn place(&self, key: &'static str) -> Option<Span> {
        self.places.of(self.parameter, key)
    }

    pub(crate) fn subject(&self, key: &str) -> String {
        format!("`{key}` of {}", quoted(&self.parameter.name))
    }

    pub(super) fn kind(&self) -> Option<Kind> {
        match self.parameter.ty {
            Type::Scalar(kind) => Some(kind),
            Type::File | Type::Structure(_) => None,
        }
    }

    fn check_name(&mut self) {
        let name = &self.parameter.name;
        let fit = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
            && name.chars().all(|character| character.is_ascii_alphanumeric() || "_.-".contains(character));
        if !fit {
            let title = format!("{} is not a valid name of a parameter", quoted(name));
            let help = "it begins with a letter and holds letters, digits, `_`, `-` and `.`".to_owned();
            self.findings.add(Finding::error(name.span, title, "no name").help(help));
        }
    }

    fn check_lengths(&mut self) {
        if let (true, Some(span)) =
            (self.parameter.limits.min_length > Some(LARGEST_MINIMUM), self.place("min_length"))
        {
            let title = format!("{} is larger than {LARGEST_MINIMUM}", self.subject("min_length"));
            self.findings.add(Finding::error(span, title, "no request holds that much"));
        }
        let (Some(MaxLength::Limit(max)), Some(min)) =
            (self.parameter.limits.max_length, self.parameter.limits.min_length)
        else {
            return;
        };
        if let (true, Some(span), Some(other)) =
            (min > max, self.place("min_length"), self.place("max_length"))
        {
            let title = format!("{} is larger than its `max_length`", self.subject("min_length"));
            self.findings.add(Finding::error(span, title, "larger").other(other, "than this"));
        }
    }

    fn check_characters(&mut self) {
        let (Some(set), Some(span)) = (&self.parameter.limits.characters, self.place("characters")) else {
            return;
        };
        if let Err(fault) = CharacterSet::parse(set) {
            let title = format!("{} is not a valid set of characters: {fault}", self.subject("characters"));
            self.findings.add(Finding::error(span, title, "no set"));
        }
    }

    fn check_range_order(&mut self) {
        let (Some((min, max)), Some(span)) = (&self.parameter.limits.range, self.place("range")) else {
            return;
        };
        let subject = self.subject("range");
        let title = match compare(min, max) {
            None => format!("{subject} must be two numbers"),
            Some(order) if order.is_gt() => format!("{subject} runs backwards"),
            Some(_) => return,
        };
        self.findings.add(Finding::error(span, title, "no range"));
    }

    fn check_range_ends(&mut self) {
        let (Some((min, max)), Some(span)) = (&self.parameter.limits.range, self.place("range")) else {
            return;
        };
        if compare(min, max).is_none() {
            return; // said already
        }
        for end in [min, max] {
            let alone = |limits: &Limits<'_>| Limits { range: None, min_length: None, ..*limits }.check(end);
            if let Some(rule) = self.parameter.with_limits(alone).and_then(|rules| rules.into_iter().next()) {
                let title = format!(
                    "{} ends at {}, which the row does not allow",
                    self.subject("range"),
                    quoted(end)
                );
                self.findings.add(Finding::error(span, title, rule.to_string()).rule(rule));
            }
        }
    }

    fn check_date_format(&mut self) {
        let (Some(Kind::Moment(moment)), Some(format)) = (self.kind(), &self.parameter.limits.date_format)
        else {
            return;
        };
        if let (false, Some(span)) = (DateFormat(format).suits(moment), self.place("date_format")) {
            let title =
                format!("{} does not say what {} needs", self.subject("date_format"), shown(self.parameter));
            let help = format!("its own format is `{}`", moment.default_format());
            self.findings.add(Finding::error(span, title, "too little or too much").help(help));
        }
    }

    fn check_values(&mut self) {
        for value in self.parameter.limits.values.iter().flat_map(|values| &values.rows) {
            let (name, span) = (&value.name.value, value.name.span);
            if alipay_rules::is_blank(name) {
                let title = format!("{} hold an empty one", self.subject("values"));
                self.findings.add(Finding::error(span, title, "empty"));
                continue;
            }
            let alone = |limits: &Limits<'_>| Limits { values: &[], ..*limits }.check(name);
            for rule in self.parameter.with_limits(alone).unwrap_or_default() {
                let title = format!(
                    "{} holds {}, which the row does not allow",
                    self.subject("values"),
                    quoted(name)
                );
                self.findings.add(Finding::error(span, title, rule.to_string()).rule(rule));
            }
        }
    }
}
