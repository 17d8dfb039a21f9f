//! One row against what the corpus has of it.

use crate::corpus::{DocumentedRow, Member, MemberType, Stated};
use crate::description::{Row, Table};
use crate::outcome::{Difference, Fact, Outcome, Proof};
use crate::types::{self, MOMENTS};

/// Everything that is known of one row.
pub(crate) struct Judged<'a> {
    pub(crate) method: &'a str,
    pub(crate) table: &'a Table,
    pub(crate) path: &'a str,
    pub(crate) member: &'a Member,
    pub(crate) stated: &'a Stated,
    pub(crate) documented: Option<&'a DocumentedRow>,
    pub(crate) row: Row<'a>,
    /// Whether the description has facts of other sources than the corpus.
    pub(crate) by_hand: bool,
}

impl Judged<'_> {
    /// Compares everything but the members of a structure.
    pub(crate) fn compare(&self, outcome: &mut Outcome) {
        self.list(outcome);
        if let MemberType::Scalar(kind) = self.item() {
            self.kind(kind, outcome);
            self.scalar_limits(kind, outcome);
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
                self.proves(Fact::Refinement, outcome);
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
    fn scalar_limits(&self, kind: &str, outcome: &mut Outcome) {
        let (name, _) = self.row.type_name();
        let own = MOMENTS.iter().find(|(moment, _)| *moment == name).map(|(_, format)| (*format).to_owned());
        let format = self.stated.date_format.clone().filter(|_| own.is_some());
        let here = self.row.text("date_format");
        let here = if format.is_some() { here.or(own) } else { here };
        self.optional(Fact::DateFormat, format, here, outcome);
        let default = self.stated.default.clone().filter(|_| !self.is_list());
        self.text(Fact::Default, "default", default, outcome);
        let characters =
            self.stated.pattern.as_deref().map(|set| {
                set.trim_end_matches('+').trim_start_matches('[').trim_end_matches(']').to_owned()
            });
        self.text(Fact::Characters, "characters", characters, outcome);
        self.range(kind, outcome);
    }

    fn range(&self, kind: &str, outcome: &mut Outcome) {
        let (name, list) = self.row.type_name();
        let numeric = ["number", "decimal", "amount", "cents"].contains(&name.as_str());
        let number = |text: &String| text.parse::<f64>().map_or(text.clone(), |number| number.to_string());
        let here = self.row.range().map(|ends| ends.iter().map(number).collect::<Vec<_>>().join(" to "));
        let corpus = self.stated.range.as_ref().map(|ends| ends.each_ref().map(number).join(" to "));
        let corpus = if numeric && !list {
            corpus
        } else {
            if corpus.is_some() {
                set_aside(
                    if kind == "string" { "a range, of a text" } else { "a range, of no number" },
                    outcome,
                );
            }
            None
        };
        self.optional(Fact::Range, corpus, here, outcome);
    }

    /// What any row can say.
    fn limits(&self, outcome: &mut Outcome) {
        let documented = self.documented;
        let required = documented.and_then(|row| row.required.as_deref()).map(|word| {
            match word {
                "must" => "true",
                "special" => "conditional",
                _ => "false",
            }
            .to_owned()
        });
        self.text(Fact::Required, "required", required, outcome);
        let range = documented.and_then(|row| row.length_range);
        let max = documented
            .and_then(|row| row.max_length)
            .or(range.map(|[_, max]| max))
            .or(self.stated.max_length);
        self.text(Fact::MaxLength, "max_length", max.map(|max| max.to_string()), outcome);
        let min = range.map(|[min, _]| min).filter(|min| *min > 0).or(self.stated.min_length);
        self.text(Fact::MinLength, "min_length", min.map(|min| min.to_string()), outcome);
        self.text(Fact::MaxItems, "max_items", self.stated.max_items.map(|max| max.to_string()), outcome);
        let here = self.row.text("deprecated").map(|_| "true".to_owned());
        self.optional(Fact::Deprecated, self.stated.deprecated.then(|| "true".to_owned()), here, outcome);
    }

    /// Closed lists are documentation's; those of comments are open.
    fn values(&self, outcome: &mut Outcome) {
        let closed = self.documented.and_then(|row| row.values.as_ref()).map(|values| (values, false));
        let stated = closed.or(self.stated.values.as_ref().map(|values| (values, true)));
        let stated = stated.filter(|(values, _)| match why_no_values(self.item(), values) {
            Some(reason) => {
                set_aside(reason, outcome);
                false
            }
            None => true,
        });
        let shown =
            |values: &[String], open| format!("{}{}", values.join(", "), if open { ", …" } else { "" });
        let corpus = stated.map(|(values, open)| shown(values, open));
        let here = self.row.values().map(|(values, open)| shown(&values, open));
        self.optional(Fact::Values, corpus, here, outcome);
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

/// Why names that a comment lists cannot be values of a row of that type.
fn why_no_values(item: &MemberType, values: &[String]) -> Option<&'static str> {
    match item {
        MemberType::Scalar(kind) if kind == "date" => Some("values, of a date"),
        MemberType::Scalar(kind) if kind == "bool" => Some("values, of a boolean"),
        MemberType::Scalar(kind)
            if kind == "number" && values.iter().any(|value| value.parse::<i64>().is_err()) =>
        {
            Some("values that are no numbers, of a number")
        }
        MemberType::Scalar(_) if values == ["YYYY", "HH"] => Some("values that are letters of a date format"),
        MemberType::Scalar(_) => None,
        MemberType::List { .. } | MemberType::Structure { .. } => Some("values, of a structure"),
    }
}

pub(crate) fn beyond(fact: Fact, outcome: &mut Outcome) {
    *outcome.beyond.entry(fact).or_default() += 1;
}

pub(crate) fn set_aside(reason: &'static str, outcome: &mut Outcome) {
    *outcome.set_aside.entry(reason).or_default() += 1;
}
