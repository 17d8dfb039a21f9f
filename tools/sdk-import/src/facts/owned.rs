//! Which rows of a description are whose in the SDKs, so that facts find them.

use std::collections::{BTreeSet, VecDeque};

use alipay_schema::{Api, Type};

use super::{Facts, Place};
use crate::{
    rows::rows,
    shape::{Content, Fields, Kind},
};

/// The rows at a path of a description, and whose they are.
pub(super) struct Owned<'f> {
    pub(super) path: String,
    /// Where facts about them are kept, but for the field's name.
    pub(super) place: Place,
    /// What an SDK of another language says of them.
    pub(super) fields: &'f Fields,
}

/// All rows of a description whose owner the facts know; each structure once.
pub(super) fn owned<'f>(api: &Api, facts: &'f Facts) -> Vec<Owned<'f>> {
    let method = &api.method.value;
    let Some(shape) = facts.shapes.apis.get(method) else { return Vec::new() };
    let mut open = VecDeque::new();
    if let Content::Of(model) = &shape.content {
        open.extend(of_type("request".to_owned(), model, facts));
    }
    let form = Place { form_of: Some(method.clone()), ..Place::default() };
    open.push_back(Owned { path: "form".to_owned(), place: form, fields: &shape.form });
    let response = Place { response_of: Some(method.clone()), ..Place::default() };
    open.push_back(Owned { path: "response".to_owned(), place: response, fields: &shape.response });
    let (mut seen, mut all) = (BTreeSet::new(), Vec::new());
    while let Some(owned) = open.pop_front() {
        if !seen.insert(owned.path.clone()) {
            continue;
        }
        for row in rows(api, &owned.path) {
            let kind = owned.fields.get(&row.name.value).map(|field| &field.kind);
            if let (Type::Structure(name), Some(Kind::Type(sdk))) = (&row.ty, kind) {
                open.extend(of_type(format!("types.{name}"), sdk, facts));
            }
        }
        all.push(owned);
    }
    all
}

fn of_type<'f>(path: String, sdk: &str, facts: &'f Facts) -> Option<Owned<'f>> {
    let place = Place { ty: Some(sdk.to_owned()), ..Place::default() };
    Some(Owned { path, place, fields: facts.shapes.types.get(sdk)? })
}
