//! The SDK's comments as the texts of a description, for people who want them in folders of their own.

use alipay_schema::{Api, Type};

use crate::{
    rows::{rows, rows_mut},
    shape::{ApiShape, Fields, Kind, Shapes},
};

/// The description with the SDK's words where it has none of its own.
pub(crate) fn described(mut api: Api, shape: &ApiShape, shapes: &Shapes) -> Api {
    let title = shape.comment.as_deref().and_then(|comment| comment.lines().next());
    api.title = api.title.or_else(|| title.map(str::to_owned));
    let mut open: Vec<(String, &Fields)> =
        vec![("response".to_owned(), &shape.response), ("form".to_owned(), &shape.form)];
    open.extend(shape.request(shapes).map(|fields| ("request".to_owned(), fields)));
    let mut seen = Vec::new();
    while let Some((path, fields)) = open.pop() {
        if seen.contains(&path) {
            continue;
        }
        for row in rows(&api, &path) {
            let kind = fields.get(&row.name.value).map(|field| &field.kind);
            if let (Type::Structure(name), Some(Kind::Type(sdk))) = (&row.ty, kind) {
                open.extend(shapes.types.get(sdk).map(|fields| (format!("types.{name}"), fields)));
            }
        }
        for row in rows_mut(&mut api, &path) {
            let comment = fields.get(&row.name.value).and_then(|field| field.comment.clone());
            row.description = row.description.take().or(comment);
        }
        seen.push(path);
    }
    api
}
