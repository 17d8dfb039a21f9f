//! Checks of one row: its limits against its type, against each other, and its samples against its limits.

use alipay_rules::{CharacterSet, DateFormat, Facts, Family, Kind, Lengths, Limits, compare};

use crate::{
    Finding, Limit, MaxLength, Parameter, Span, Type,
    finding::Findings,
    model::{key_spans::Places, limit_key::Fits},
    words::quoted,
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

    fn kind(&self) -> Option<Kind> {
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

    /// Each key belongs to some types and says nothing on others.
    fn check_fits(&mut self) {
        for key in Limit::ALL.iter().map(|limit| limit.key()) {
            match key.fits {
                Fits::Rows => {}
                Fits::Lists => self.belongs(key.name, self.parameter.list, "a list"),
                Fits::Kinds(fits) => self.belongs_on_kinds(key.name, fits),
            }
        }
        self.belongs_on_kinds("wire", |facts| facts.family == Family::Number);
        self.belongs_on_kinds("date_format", |facts| matches!(facts.family, Family::Moment(_)));
        self.belongs_on_kinds("length_unit", |facts| facts.lengths == Lengths::OfText);
        let is_leaf = self.parameter.ty.is_leaf();
        self.belongs("example", is_leaf, "a scalar, since a structure's members have their own");
        self.belongs("default", self.kind().is_some(), "a scalar");
    }

    fn belongs_on_kinds(&mut self, key: &'static str, fits: fn(&Facts) -> bool) {
        let is_fit = self.kind().is_some_and(|kind| fits(kind.facts()));
        let mut owners: Vec<&Facts> = Kind::scalars().map(Kind::facts).filter(|facts| fits(facts)).collect();
        owners.sort_by_key(|facts| facts.family == Family::Number); // texts come first
        let owners: Vec<&str> = owners.into_iter().map(|facts| facts.shown).collect();
        let owner = match owners.split_last() {
            Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
            Some((only, _)) => (*only).to_owned(),
            None => String::new(),
        };
        self.belongs(key, is_fit, &owner);
    }

    fn belongs(&mut self, key: &'static str, is_fit: bool, owner: &str) {
        if let (false, Some(span)) = (is_fit, self.place(key)) {
            let title = format!("{} belongs only on {owner}", self.subject(key));
            let label = format!("on {}", shown(self.parameter));
            self.findings.add(Finding::error(span, title, label));
        }
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

impl Type {
    /// Whether it is one value: a scalar or a file.
    fn is_leaf(&self) -> bool {
        !matches!(self, Self::Structure(_))
    }
}

/// A parameter's type as a description writes it, with an article.
fn shown(parameter: &Parameter) -> String {
    let name = parameter.type_name();
    if parameter.list { format!("a list of {}", quoted(name)) } else { format!("the type {}", quoted(name)) }
}
