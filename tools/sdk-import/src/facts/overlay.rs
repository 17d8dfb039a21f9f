//! Lays facts over a description: only where it is silent.

use alipay_rules::{Kind as Scalar, Moment};
use alipay_schema::{Api, Calls, ErrorRow, Notes, Parameter, Type};

use super::{
    Facts, Place,
    advice::advise,
    documented::{Record, Said, order, said},
    owned::{Owned, owned},
    refine::{illustrate, open_values, refine, set_kind},
    sources::Sources,
};
use crate::{draft::placeless, rows::rows_mut, shape::Kind};

/// Adds what the facts say of an API where its description is silent, and puts documented rows into the order of their
/// documentation. The notes tell where documentation disagrees with itself, so that nothing was taken from it.
pub(crate) fn overlay(api: &mut Api, facts: &Facts) -> Notes {
    let records = facts.documented.get(&api.method.value).map_or(&[][..], Vec::as_slice);
    order(api, records);
    let mut overlay = Overlay { facts, sources: Sources::default(), notes: Notes::new() };
    let mut said = said(api, records);
    for owned in owned(api, facts) {
        for row in rows_mut(api, &owned.path) {
            let path = format!("{}.{}", owned.path, *row.name);
            overlay.row(row, &owned, said.remove(&path).unwrap_or_default(), path);
        }
    }
    overlay.top(api, records);
    for line in overlay.sources.into_lines(records) {
        if !api.sources.contains(&line) {
            api.sources.push(line);
        }
    }
    overlay.notes
}

struct Overlay<'f> {
    facts: &'f Facts,
    sources: Sources,
    notes: Notes,
}

impl Overlay<'_> {
    fn row(&mut self, row: &mut Parameter, owned: &Owned<'_>, mut said: Said, path: String) {
        let place = Place { field: row.name.value.clone(), ..owned.place.clone() };
        let (stated, example) = (self.facts.stated.get(&place), self.facts.examples.get(&place));
        let before = row.clone();
        if let Some(kind) = owned.fields.get(&row.name.value).and_then(|field| known(row, &field.kind)) {
            set_kind(row, kind);
            self.sources.has_other_kinds = true;
        }
        said.also_commented(stated);
        let is_disputed = said.disagreement().is_some();
        self.notes.extend(said.disagreement().map(|note| (path, note)));
        document(row, &said);
        if let Some(stated) = stated {
            let (max, min) = (row.limits.max_length, row.limits.min_length);
            refine(row, stated, example, &mut self.sources.comments);
            if is_disputed {
                (row.limits.max_length, row.limits.min_length) = (max, min);
            }
        }
        advise(row, &before);
        if row.limits.values.is_none() && matches!(row.ty, Type::Scalar(kind) if kind.facts().has_values) {
            row.limits.values = open_values(row, &said.values);
        }
        if let Some(example) = example {
            self.sources.rest.extend(illustrate(row, example).then_some("examples"));
        }
    }

    fn top(&mut self, api: &mut Api, records: &[Record]) {
        let method = &api.method.value;
        if api.call == Calls::ANY {
            let stated = records.iter().find_map(Record::calls);
            let rest = self.facts.executed.contains(method).then_some(Calls { execute: true, ..Calls::NONE });
            self.sources.rest.extend((stated.is_none() && rest.is_some()).then_some("calls"));
            api.call = stated.or(rest).unwrap_or(Calls::ANY);
        }
        let codes = self.facts.errors.get(method).filter(|codes| !codes.is_empty());
        if let (None, Some(codes)) = (&api.errors, codes) {
            api.errors = Some(codes.iter().map(|code| ErrorRow::of(placeless(code))).collect());
            self.sources.rest.push("error codes");
        }
    }
}

/// A scalar's kind where the row has none but `string`.
fn known(row: &Parameter, kind: &Kind) -> Option<Scalar> {
    let kind = match kind {
        Kind::Number => Scalar::Number,
        Kind::Boolean => Scalar::Boolean,
        Kind::Date => Scalar::Moment(Moment::DateTime),
        Kind::Scalar | Kind::Text | Kind::File | Kind::Type(_) => return None,
    };
    (row.ty == Type::Scalar(Scalar::Text)).then_some(kind)
}

/// Adds what documentation says without contradiction.
fn document(row: &mut Parameter, said: &Said) {
    row.limits.required = row.limits.required.or(said.required());
    row.limits.max_length = row.limits.max_length.or(said.max_length());
    row.limits.min_length = row.limits.min_length.or(said.min_length());
    if said.is_price && row.ty == Type::Scalar(Scalar::Text) {
        set_kind(row, Scalar::Amount);
    }
}
