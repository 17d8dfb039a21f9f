//! One row against what the corpus has of it.

use std::collections::BTreeSet;

use alipay_rules::{Kind, Limits, Moment};
use heck::ToShoutySnakeCase;

use crate::corpus::{DocumentedRow, Member, MemberType, Stated};
use crate::description::{Row, Table};
use crate::outcome::{Difference, Fact, Outcome, Proof};
use crate::said::Said;
use crate::types::{self, MOMENTS};

/// The types whose values are numbers.
const NUMERIC: [&str; 4] = ["number", "decimal", "amount", "cents"];

/// Everything that is known of one row.
pub(crate) struct Judged<'a> {
    pub(crate) method: &'a str,
    pub(crate) table: &'a Table,
    pub(crate) path: &'a str,
    pub(crate) member: &'a Member,
    pub(crate) stated: &'a Stated,
    pub(crate) documented: Option<&'a DocumentedRow>,
    /// What each source of documentation says.
    pub(crate) said: &'a Said,
    pub(crate) row: Row<'a>,
    /// Where the description's facts come from.
    pub(crate) sources: &'a [String],
    /// Whether the description has facts of other sources than the corpus.
    pub(crate) by_hand: bool,
}

impl Judged<'_> {
    /// Compares everything but the members of a structure.
    pub(crate) fn compare(&self, outcome: &mut Outcome) {
        self.list(outcome);
        if let MemberType::Scalar(kind) = self.item() {
            self.kind(kind, outcome);
            self.scalar_limits(outcome);
        } else {
            self.structure(outcome);
        }
        self.limits(outcome);
        self.values(outcome);
    }

    fn item(&self) -> &MemberType {
        match &self.member.ty {
            MemberType::List { list } => list,
            other => other,
        }
    }

    fn is_list(&self) -> bool {
        matches!(self.member.ty, MemberType::List { .. })
    }

    fn list(&self, outcome: &mut Outcome) {
        let shown = |list: bool| if list { "a list" } else { "one value" };
        let (_, list) = self.row.type_name();
        self.same(Fact::List, shown(self.is_list()), shown(list), outcome);
    }

    /// The type of a scalar: the SDKs' own, or one that says more, for a reason.
    fn kind(&self, kind: &str, outcome: &mut Outcome) {
        let (name, _) = self.row.type_name();
        if !types::can_be(&name, kind) {
            return self.differs(Fact::Kind, kind, &name, outcome);
        }
        self.proves(Fact::Kind, outcome);
        let plain = types::plain(kind);
        match types::refinement(kind, self.stated, self.documented) {
            Some(refinement) if refinement.types.contains(&name.as_str()) => {
                if name == plain || types::is_named(refinement, &name, self.sources, self.by_hand) {
                    self.proves(Fact::Refinement, outcome);
                } else {
                    self.differs(Fact::Refinement, "a reason among the sources", "none", outcome);
                }
            }
            Some(refinement) => {
                self.differs(Fact::Refinement, &refinement.types.join(" or "), &name, outcome);
            }
            None if name == plain => {}
            None if self.by_hand => beyond(Fact::Refinement, outcome),
            None => self.differs(Fact::Refinement, plain, &name, outcome),
        }
        let wire = (plain == "number" && name != "number").then(|| "number".to_owned());
        self.text(Fact::Wire, "wire", wire, outcome);
    }

    fn structure(&self, outcome: &mut Outcome) {
        let stated = self.stated;
        for (is_stated, reason) in [
            (stated.json_text, "JSON text, of what the SDKs have as a structure"),
            (stated.unit.is_some() || stated.decimals.is_some(), "a unit, of a structure"),
            (stated.date_format.is_some(), "a date format, of a structure"),
            (stated.default.is_some(), "a default, of a structure"),
            (stated.range.is_some(), "a range, of a structure"),
        ] {
            if is_stated {
                set_aside(reason, outcome);
            }
        }
    }

    /// What only a scalar can say.
    fn scalar_limits(&self, outcome: &mut Outcome) {
        let (name, _) = self.row.type_name();
        let own = MOMENTS.iter().find(|(moment, _)| *moment == name).map(|(_, format)| (*format).to_owned());
        let format = self.stated.date_format.clone().filter(|format| {
            let usable = types::moment(format).is_some_and(|types| types.contains(&name.as_str()));
            if !usable {
                set_aside("a date format that the row cannot have", outcome);
            }
            usable
        });
        let here = self.row.text("date_format");
        let here = if format.is_some() { here.or(own) } else { here };
        self.optional(Fact::DateFormat, format, here, outcome);
        let default = self.stated.default.clone().filter(|default| {
            let usable = fits(&name, default);
            if !usable {
                set_aside("a default that the row cannot have", outcome);
            }
            usable
        });
        self.text(Fact::Default, "default", default, outcome);
        let characters =
            self.stated.pattern.as_deref().map(|set| {
                set.trim_end_matches('+').trim_start_matches('[').trim_end_matches(']').to_owned()
            });
        self.text(Fact::Characters, "characters", characters, outcome);
        self.range(outcome);
    }

    fn range(&self, outcome: &mut Outcome) {
        let (name, _) = self.row.type_name();
        let number = |text: &String| text.parse::<f64>().map_or(text.clone(), |number| number.to_string());
        let here = self.row.range().map(|ends| ends.iter().map(number).collect::<Vec<_>>().join(" to "));
        let corpus = self.stated.range.as_ref().filter(|ends| {
            let usable = NUMERIC.contains(&name.as_str()) && ends.iter().all(|end| fits(&name, end));
            if !usable {
                set_aside("a range that the row cannot have", outcome);
            }
            usable
        });
        let corpus = corpus.map(|ends| ends.each_ref().map(number).join(" to "));
        self.optional(Fact::Range, corpus, here, outcome);
    }

    /// What any row can say.
    fn limits(&self, outcome: &mut Outcome) {
        self.required(outcome);
        let (name, _) = self.row.type_name();
        let has_length = ["string", "json", "amount"].contains(&name.as_str());
        let range = self.documented.and_then(|row| row.length_range);
        for (fact, key, said, stated) in [
            (Fact::MaxLength, "max_length", &self.said.max_length, self.stated.max_length),
            (
                Fact::MinLength,
                "min_length",
                &self.said.min_length,
                self.stated.min_length.filter(|min| *min > 0),
            ),
        ] {
            let mut known = said.clone();
            if known.is_empty() {
                known.extend(range.map(|[_, max]| max).filter(|_| fact == Fact::MaxLength));
            }
            if known.is_empty() && stated.is_some() && !has_length {
                set_aside("a length, of what has none", outcome);
            } else {
                known.extend(stated);
            }
            self.said(fact, key, known.iter().map(u64::to_string), outcome);
        }
        let items = self.stated.max_items.filter(|_| self.is_list());
        self.text(Fact::MaxItems, "max_items", items.map(|max| max.to_string()), outcome);
        let here = self.row.text("deprecated").map(|_| "true".to_owned());
        self.optional(Fact::Deprecated, self.stated.deprecated.then(|| "true".to_owned()), here, outcome);
    }

    fn required(&self, outcome: &mut Outcome) {
        let here = self.row.text("required");
        let is_silent = self.said.required.is_empty() && self.said.unmarked;
        if is_silent && here.as_deref().is_none_or(|here| here == "false") {
            return set_aside("a mark that its source left out", outcome);
        }
        self.said(Fact::Required, "required", self.said.required.iter().map(ToString::to_string), outcome);
    }

    /// A fact of which sources may say different things.
    fn said(&self, fact: Fact, key: &str, said: impl Iterator<Item = String>, outcome: &mut Outcome) {
        let said: Vec<String> = said.collect();
        let here = self.row.text(key);
        match said.as_slice() {
            [] | [_] => self.optional(fact, said.into_iter().next(), here, outcome),
            _ if here.as_ref().is_none_or(|here| said.contains(here)) => {
                *outcome.disputed.entry(fact).or_default() += 1;
            }
            _ => self.differs(fact, &said.join(" or "), &here.unwrap_or_default(), outcome),
        }
    }

    /// The values that have a name of their own. A list that documentation closes may be left open: most are copies.
    fn values(&self, outcome: &mut Outcome) {
        let (name, list) = self.row.type_name();
        let stated = self.stated.values.as_deref().unwrap_or_default();
        let (named, closed) = match self.said.values.as_slice() {
            [] => (stated, false),
            said => (said, true),
        };
        let usable = match why_no_values(&name, self.row) {
            Some(reason) if !named.is_empty() => {
                set_aside(reason, outcome);
                Vec::new()
            }
            _ => self.usable(named, &name, outcome),
        };
        let corpus = Some(usable.join(", ")).filter(|values| !values.is_empty());
        let (here, open) = self.row.values().unzip();
        let here: Option<Vec<String>> = here;
        let has_all =
            here.iter().any(|here| usable.iter().all(|value| here.iter().any(|here| here == value)));
        if self.by_hand
            && corpus.is_some()
            && has_all
            && here.as_ref().is_some_and(|here| here.len() > usable.len())
        {
            return beyond(Fact::Values, outcome);
        }
        // A person has them in the order in which they are best read.
        let here = if self.by_hand && has_all { corpus.clone() } else { here.map(|here| here.join(", ")) };
        self.optional(Fact::Values, corpus.clone(), here, outcome);
        if let (Some(_), Some(open), false) = (corpus, open, list && closed) {
            match (closed, open) {
                (true, true) => set_aside("that a list is closed, where it was left open", outcome),
                _ => self.same(Fact::Openness, &(!closed).to_string(), &open.to_string(), outcome),
            }
        }
    }

    /// Values that the row allows, and of those that are one name in Rust the first.
    fn usable<'v>(&self, named: &'v [String], name: &str, outcome: &mut Outcome) -> Vec<&'v str> {
        let mut names = BTreeSet::new();
        let max = self.row.text("max_length").and_then(|max| max.parse::<usize>().ok());
        let usable = named.iter().map(String::as_str).filter(|value| {
            let rust = value.to_shouty_snake_case();
            let fits = fits(name, value) && max.is_none_or(|max| value.chars().count() <= max);
            names.insert(rust) && fits
        });
        let usable: Vec<&str> = usable.collect();
        for _ in usable.len()..named.len() {
            set_aside("a value that the row cannot have", outcome);
        }
        usable
    }

    /// A key whose value is one scalar.
    fn text(&self, fact: Fact, key: &str, corpus: Option<String>, outcome: &mut Outcome) {
        self.optional(fact, corpus, self.row.text(key), outcome);
    }

    fn optional(&self, fact: Fact, corpus: Option<String>, here: Option<String>, outcome: &mut Outcome) {
        match (corpus, here) {
            (None, None) => {}
            (None, Some(_)) if self.by_hand => beyond(fact, outcome),
            (corpus, here) => {
                let [corpus, here] =
                    [corpus, here].map(|text| text.unwrap_or_else(|| "not stated".to_owned()));
                self.same(fact, &corpus, &here, outcome);
            }
        }
    }

    fn same(&self, fact: Fact, corpus: &str, here: &str, outcome: &mut Outcome) {
        if corpus == here {
            self.proves(fact, outcome);
        } else {
            self.differs(fact, corpus, here, outcome);
        }
    }

    pub(crate) fn proves(&self, fact: Fact, outcome: &mut Outcome) {
        outcome.proven.insert(Proof { fact, table: self.table.clone(), row: self.member.name.clone() });
    }

    pub(crate) fn differs(&self, fact: Fact, corpus: &str, here: &str, outcome: &mut Outcome) {
        outcome.differences.insert(Difference {
            method: self.method.to_owned(),
            path: self.path.to_owned(),
            fact,
            corpus: corpus.to_owned(),
            here: here.to_owned(),
        });
    }
}

/// Why a row of that type has no values.
fn why_no_values(name: &str, row: Row<'_>) -> Option<&'static str> {
    match name {
        "string" | "number" if row.has("range") => Some("values, beside a range"),
        "string" | "number" => None,
        _ => Some("values, of no text and no number"),
    }
}

/// Whether a row of a type of that name can have the text, by the rules that requests are held to.
fn fits(name: &str, text: &str) -> bool {
    let kind = match name {
        "number" => Kind::Number,
        "decimal" => Kind::Decimal,
        "amount" => Kind::Amount,
        "cents" => Kind::Cents,
        "boolean" => Kind::Boolean,
        "json" => return serde_json::from_str::<serde_json::Value>(text).is_ok(),
        "date" => Kind::Moment(Moment::Date),
        "datetime" => Kind::Moment(Moment::DateTime),
        "time" => Kind::Moment(Moment::Time),
        "month" => Kind::Moment(Moment::Month),
        _ => Kind::Text,
    };
    !text.trim().is_empty() && Limits::of(kind).check(text).is_empty()
}

pub(crate) fn beyond(fact: Fact, outcome: &mut Outcome) {
    *outcome.beyond.entry(fact).or_default() += 1;
}

pub(crate) fn set_aside(reason: &'static str, outcome: &mut Outcome) {
    *outcome.set_aside.entry(reason).or_default() += 1;
}
