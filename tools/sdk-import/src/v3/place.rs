//! How the REST gateway is asked for a described API: each parameter at the place that the release has it in.

use std::collections::BTreeSet;
use std::path::Path;

use alipay_schema::{Api, Content, Edit, Located, Operation, Parameter, Required, Source, Type};

use super::{NAME, is_common};
use crate::{
    draft::placeless,
    report::{Change, What},
    shape::{OperationShape, Operations},
};

const CONTENT: &str = "biz_content";

/// An operation in the words of a description, and what of the release is left to people.
#[derive(Default)]
pub(super) struct Placed {
    query: Vec<String>,
    body: Vec<String>,
    /// The parameters of the path of which nobody says whether they must be given.
    unsettled: Vec<Parameter>,
    /// Why the operation cannot be stated.
    obstacles: Vec<String>,
    left: Vec<String>,
}

/// The text of a description with the operation in it, and all that was found on the way.
pub(crate) fn stated(
    source: &Source,
    api: &Api,
    shape: &OperationShape,
    operations: &Operations,
) -> (Option<String>, Vec<Change>) {
    let placed = Placed::of(api, shape, operations);
    let mut changes = Vec::new();
    let mut change = |what| changes.push(Change { method: api.method.value.clone(), what });
    for text in &placed.left {
        change(What::Left { text: text.clone() });
    }
    for text in &placed.obstacles {
        let (file, line) = (Path::new(&source.name).to_owned(), api.method.span.line);
        change(What::Contradiction { file, line, text: text.clone() });
    }
    let operation = placed.operation(shape);
    if let Some(known) = api.v3.as_ref().filter(|known| !is_same(known, &operation)) {
        let (file, line) = (Path::new(&source.name).to_owned(), known.path.span.line);
        let text = format!(
            "`v3` is {} {} here, and {} {} in the release, or has other places for parameters",
            known.verb, *known.path, shape.verb, shape.path
        );
        change(What::Contradiction { file, line, text });
    }
    let Some(mut edit) = Edit::of(source) else { return (None, changes) };
    let mut is_edited = false;
    if placed.obstacles.is_empty() && api.v3.is_none() {
        if !api.sources.iter().any(|source| source.starts_with(NAME)) {
            edit.add_sources(&[NAME.to_owned()]);
        }
        for row in &placed.unsettled {
            let path = if api.form.iter().any(|own| own.name == row.name) { "form" } else { "request" };
            edit.refine_row(path, row);
        }
        if edit.state_operation(&operation) {
            is_edited = true;
            change(What::Operation { verb: shape.verb, path: shape.path.clone() });
        }
    }
    if api.errors.is_none() && !shape.codes.is_empty() && edit.add_codes(&shape.codes) {
        is_edited = true;
        change(What::Codes { count: shape.codes.len() });
    }
    (is_edited.then(|| edit.finish()), changes)
}

impl Placed {
    pub(super) fn of(api: &Api, shape: &OperationShape, operations: &Operations) -> Self {
        let mut placed = Self::default();
        placed.path(api, shape);
        for (name, _) in &shape.query {
            match row(api, name) {
                Some(row) => placed.query.push(row.name.value.clone()),
                None if is_common(name) => placed.query.push(name.clone()),
                None => placed.left.push(format!("the query has `{name}` in the release, and no row here")),
            }
        }
        for (name, _) in operations.body(shape) {
            if row(api, name).is_some() {
                continue;
            }
            if is_common(name) {
                placed.body.push(name.clone());
            } else {
                placed.left.push(format!("the body has `{name}` in the release, and no row here"));
            }
        }
        for name in shape.files.iter().filter(|name| row(api, name).is_none_or(|row| row.ty != Type::File)) {
            placed.left.push(format!("`{name}` is a file in the release, and none here"));
        }
        if !shape.verb.carries_body() {
            placed.without_body(api, shape);
        }
        placed.reply(api, shape, operations);
        placed
    }

    fn path(&mut self, api: &Api, shape: &OperationShape) {
        for name in shape.in_path.keys() {
            match row(api, name) {
                None => self
                    .obstacles
                    .push(format!("the path of `v3` has `{name}` in the release, and no row here")),
                Some(row) if row.is_required() => {}
                Some(row) if row.limits.required.is_none() => {
                    let mut row = row.clone();
                    row.limits.required = Some(Required::Always);
                    self.unsettled.push(row);
                }
                Some(_) => {
                    let text =
                        format!("`{name}` is not required here, and the path of `v3` has it in the release");
                    self.obstacles.push(text);
                }
            }
        }
    }

    /// What newer releases have beyond the v3 SDK travels where it can.
    fn without_body(&mut self, api: &Api, shape: &OperationShape) {
        for row in api.sent_rows().filter(|row| !shape.in_path.contains_key(&row.name.value)) {
            if self.query.contains(&row.name.value) {
                continue;
            }
            if row.is_scalar() {
                self.query.push(row.name.value.clone());
            } else {
                let text = format!("`{}` cannot travel: `{}` of `v3` has no body", *row.name, shape.verb);
                self.obstacles.push(text);
            }
        }
        if api.request == Content::Free && !self.query.iter().any(|name| name == CONTENT) {
            self.obstacles.push(format!("free content cannot travel: `{}` of `v3` has no body", shape.verb));
        }
    }

    fn reply(&mut self, api: &Api, shape: &OperationShape, operations: &Operations) {
        let Some(fields) = operations.reply(shape) else {
            self.left.push("the release does not say what the reply of the REST gateway holds".to_owned());
            return;
        };
        let known = api.response.as_deref().unwrap_or_default();
        for name in fields.keys().filter(|name| !known.iter().any(|row| *row.name == **name)) {
            self.left.push(format!("the reply has `{name}` in the release, and no row here"));
        }
    }

    pub(super) fn operation(&self, shape: &OperationShape) -> Operation {
        let located = |names: &[String]| names.iter().map(|name| placeless(name)).collect();
        Operation {
            verb: shape.verb,
            path: placeless(&shape.path),
            query: located(&self.query),
            body: located(&self.body),
            names: Vec::new(),
        }
    }
}

/// Whether both ask in the same way. Other names are for people to state.
fn is_same(one: &Operation, other: &Operation) -> bool {
    fn sorted(names: &[Located<String>]) -> BTreeSet<&str> {
        names.iter().map(|name| name.as_str()).collect()
    }
    one.verb == other.verb
        && one.path == other.path
        && sorted(&one.query) == sorted(&other.query)
        && sorted(&one.body) == sorted(&other.body)
}

/// The row of what the REST gateway calls `name`.
fn row<'a>(api: &'a Api, name: &str) -> Option<&'a Parameter> {
    let own = api.v3.as_ref().map_or(name, |operation| operation.own_name(name));
    api.sent_rows().find(|row| *row.name == own)
}
