//! One description next to the shape that a release has of its API.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    path::Path,
};

use alipay_rules::Kind as Scalar;
use alipay_schema::{Api, Content as Written, Edit, Parameter, Source, Type};

use crate::{
    draft::{Structures, is_own},
    report::{Change, What},
    rows::rows,
    shape::{ApiShape, Content, Field, Fields, Kind, Shapes},
    v3::travelling,
};

/// A release, and the one that the descriptions were last brought up to.
#[derive(Clone, Copy)]
pub(crate) struct Releases<'s> {
    pub(crate) now: &'s Shapes,
    pub(crate) before: Option<&'s Shapes>,
}

/// Rows of a description next to the fields that the releases have in their place.
struct Pair<'s> {
    path: String,
    now: &'s Fields,
    before: Option<&'s Fields>,
}

/// Everything in which a description and a release differ.
#[derive(Default)]
struct Differences<'s> {
    missing: Vec<(String, Vec<(&'s String, &'s Field)>)>,
    gone: Vec<(String, String)>,
    contradictions: Vec<(usize, String)>,
    /// The structures of the description by the SDK's names of their types.
    structures: BTreeMap<String, String>,
}

/// The text of a description with what the release has beyond it, and all that was found on the way.
pub(crate) fn merged(
    source: &Source,
    api: &Api,
    shape: &ApiShape,
    releases: Releases<'_>,
) -> (Option<String>, Vec<Change>) {
    let differences = Differences::between(api, shape, releases);
    let mut changes = Vec::new();
    let mut change = |what| changes.push(Change { method: api.method.value.clone(), what });
    let mut structures = Structures::new(&releases.now.types);
    for structure in &api.types {
        structures.names.take(&structure.name);
    }
    structures.known = differences.structures;
    let mut edit = Edit::of(source);
    let mut is_edited = false;
    let mut operation = api.v3.clone();
    for (path, fields) in differences.missing {
        let mut added = structures.rows(fields);
        for text in travelling(&path, &mut added, operation.as_mut()) {
            change(contradiction(source, api.method.span.line, text));
        }
        if added.is_empty() {
            continue;
        }
        if edit.as_mut().is_some_and(|edit| edit.add_rows(&path, &added)) {
            is_edited = true;
            for row in added {
                change(What::NewParameter {
                    path: format!("{path}.{}", *row.name),
                    ty: row.type_as_written(),
                });
            }
        } else {
            let text = format!("`{path}` takes no parameters, the release has {}", added.len());
            change(contradiction(source, api.method.span.line, text));
        }
    }
    if let (Some(edit), Some(operation)) =
        (edit.as_mut(), operation.filter(|now| Some(now) != api.v3.as_ref()))
    {
        edit.restate_operation(&operation);
    }
    let added = structures.finish();
    if let (Some(edit), false) = (edit.as_mut(), added.is_empty()) {
        edit.add_structures(&added);
    }
    for (path, name) in differences.gone {
        if edit.as_mut().is_some_and(|edit| edit.deprecate_row(&path, &name)) {
            is_edited = true;
            change(What::GoneParameter { path: format!("{path}.{name}") });
        }
    }
    for (line, text) in differences.contradictions {
        change(contradiction(source, line, text));
    }
    (edit.filter(|_| is_edited).map(Edit::finish), changes)
}

fn contradiction(source: &Source, line: usize, text: String) -> What {
    What::Contradiction { file: Path::new(&source.name).to_owned(), line, text }
}

impl<'s> Differences<'s> {
    fn between(api: &Api, shape: &'s ApiShape, releases: Releases<'s>) -> Self {
        let mut differences = Self::default();
        let mut open = VecDeque::new();
        let before = releases.before.and_then(|before| Some((before, before.apis.get(&api.method.value)?)));
        if let (Content::Of(model), Some(now)) = (&shape.content, shape.request(releases.now)) {
            if api.request == Written::Free {
                let text = format!("`request` is free here, the release has the members of `{model}`");
                differences.contradictions.push((api.method.span.line, text));
            } else {
                let before = before.and_then(|(shapes, before)| before.request(shapes));
                open.push_back(Pair { path: "request".to_owned(), now, before });
            }
        }
        let form = before.map(|(_, before)| &before.form);
        open.push_back(Pair { path: "form".to_owned(), now: &shape.form, before: form });
        let response = before.map(|(_, before)| &before.response);
        open.push_back(Pair { path: "response".to_owned(), now: &shape.response, before: response });
        let mut seen = BTreeSet::new();
        while let Some(pair) = open.pop_front() {
            if seen.insert((pair.path.clone(), std::ptr::from_ref(pair.now))) {
                open.extend(differences.compare(api, &pair, releases));
            }
        }
        differences
    }

    /// Compares the rows of one pair, and gives the pairs of structures that they lead to.
    fn compare(&mut self, api: &Api, pair: &Pair<'s>, releases: Releases<'s>) -> Vec<Pair<'s>> {
        let rows = rows(api, &pair.path);
        let row = |name: &String| rows.iter().find(|row| *row.name == *name);
        let mut inner = Vec::new();
        let mut missing = Vec::new();
        for (name, field) in pair.now {
            match row(name) {
                None if pair.path == "form" && !is_own(name) => {}
                None => missing.push((name, field)),
                Some(row) if !agrees(row, field, releases.now) => {
                    let path = &pair.path;
                    let text = format!(
                        "`{path}.{name}` is `{}` here, {} in the release",
                        row.type_as_written(),
                        shown(field)
                    );
                    self.contradictions.push((row.name.span.line, text));
                }
                Some(row) => inner.extend(self.structure(row, name, pair, releases)),
            }
        }
        if !missing.is_empty() {
            self.missing.push((pair.path.clone(), missing));
        }
        let gone = pair.before.into_iter().flatten().filter(|(name, _)| !pair.now.contains_key(*name));
        let gone = gone.filter(|(name, _)| row(name).is_some_and(|row| row.deprecated.is_none()));
        self.gone.extend(gone.map(|(name, _)| (pair.path.clone(), name.clone())));
        inner
    }

    fn structure(
        &mut self,
        row: &Parameter,
        name: &String,
        pair: &Pair<'s>,
        releases: Releases<'s>,
    ) -> Option<Pair<'s>> {
        let (Type::Structure(structure), Kind::Type(sdk)) = (&row.ty, &pair.now.get(name)?.kind) else {
            return None;
        };
        self.structures.entry(sdk.clone()).or_insert_with(|| structure.clone());
        let before = match pair.before.and_then(|before| before.get(name)).map(|field| &field.kind) {
            Some(Kind::Type(sdk)) => releases.before.and_then(|before| before.types.get(sdk)),
            _ => None,
        };
        Some(Pair { path: format!("types.{structure}"), now: releases.now.types.get(sdk)?, before })
    }
}

/// Whether a row says the same as a field, or says it more narrowly.
fn agrees(row: &Parameter, field: &Field, shapes: &Shapes) -> bool {
    let Type::Scalar(scalar) = row.ty else {
        let is_known = |sdk: &String| shapes.types.contains_key(sdk);
        let structure =
            matches!((&row.ty, &field.kind), (Type::Structure(_), Kind::Type(sdk)) if is_known(sdk));
        return row.list == field.list && (structure || (row.ty == Type::File && field.kind == Kind::File));
    };
    let kind = match &field.kind {
        Kind::Scalar => true,
        Kind::Text => !scalar.facts().is_bare,
        Kind::Number => scalar.is_number(),
        Kind::Boolean => scalar == Scalar::Boolean,
        Kind::Date => matches!(scalar, Scalar::Moment(_)),
        Kind::File => false,
        Kind::Type(sdk) => !shapes.types.contains_key(sdk),
    };
    kind && row.list == field.list
}

fn shown(field: &Field) -> String {
    let name = match &field.kind {
        Kind::Type(name) => format!("`{name}`"),
        Kind::File => "a file".to_owned(),
        Kind::Date => "a date".to_owned(),
        Kind::Scalar => "a scalar".to_owned(),
        Kind::Text => "text".to_owned(),
        Kind::Number => "number".to_owned(),
        Kind::Boolean => "boolean".to_owned(),
    };
    if field.list { format!("a list of {name}") } else { name }
}
