//! Which keys belong on which types.

use alipay_rules::{Facts, Family, Kind, Lengths};

use super::row::Row;
use crate::{Finding, Limit, Parameter, Type, model::limit_key::Fits, words::quoted};

impl Row<'_> {
    /// Each key belongs to some types and says nothing on others.
    pub(super) fn check_fits(&mut self) {
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
}

impl Type {
    /// Whether it is one value: a scalar or a file.
    fn is_leaf(&self) -> bool {
        !matches!(self, Self::Structure(_))
    }
}

/// A parameter's type as a description writes it, with an article.
pub(super) fn shown(parameter: &Parameter) -> String {
    let name = parameter.type_name();
    if parameter.list { format!("a list of {}", quoted(name)) } else { format!("the type {}", quoted(name)) }
}
