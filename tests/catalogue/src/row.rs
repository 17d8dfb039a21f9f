//! One row against what the corpus has of it.

use crate::corpus::{DocumentedRow, Member, MemberType, Stated};
use crate::description::{Row, Table};
use crate::graded::Claim;
use crate::outcome::{Fact, Outcome};
use crate::said::Said;
use crate::types;

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
    /// What the records of the second harvest say.
    pub(crate) claims: &'a [Claim],
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

    pub(crate) fn is_list(&self) -> bool {
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

    /// A key whose value is one scalar.
    pub(crate) fn text(&self, fact: Fact, key: &str, corpus: Option<String>, outcome: &mut Outcome) {
        self.optional(fact, corpus, self.row.text(key), outcome);
    }

    pub(crate) fn optional(
        &self,
        fact: Fact,
        corpus: Option<String>,
        here: Option<String>,
        outcome: &mut Outcome,
    ) {
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

    pub(crate) fn same(&self, fact: Fact, corpus: &str, here: &str, outcome: &mut Outcome) {
        if corpus == here {
            self.proves(fact, outcome);
        } else {
            self.differs(fact, corpus, here, outcome);
        }
    }

    pub(crate) fn proves(&self, fact: Fact, outcome: &mut Outcome) {
        outcome.proves(fact, self.table, &self.member.name);
    }

    pub(crate) fn differs(&self, fact: Fact, corpus: &str, here: &str, outcome: &mut Outcome) {
        outcome.differs(self.method, self.path, fact, corpus, here);
    }
}

pub(crate) fn beyond(fact: Fact, outcome: &mut Outcome) {
    *outcome.beyond.entry(fact).or_default() += 1;
}

pub(crate) fn set_aside(reason: &'static str, outcome: &mut Outcome) {
    *outcome.set_aside.entry(reason).or_default() += 1;
}
