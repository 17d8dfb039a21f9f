//! Descriptions of the REST gateway's operations as OpenAPI, for generators of clients, for editors and for documentation.
//!
//! A request's limits bind what a client sends, so they are the document's. What a document of Alipay's states and the
//! gateway is not known to hold to is said in words, and so is all that is stated of replies: a reply that breaks it is
//! a reply all the same, and a generated client that refused it would lose what became of the call.

mod about;
mod alike;
mod body;
mod common;
mod failure;
mod maker;
mod names;
mod operation;
mod pattern;
mod row;
mod scalar;
mod taken;
mod way;
mod words;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use alipay_schema::{Api, Operation};
use serde_json::{Map, Value, json};

use crate::exit::Stop;
use crate::json::Json;
use maker::{Components, Maker};
use names::Names;
pub(crate) use way::Version;

/// One document of all `apis` that the REST gateway has; the others are left out.
///
/// # Errors
/// With a sentence where two of them are asked by the same verb and path.
pub(crate) fn document(apis: &[Api], version: Version) -> Result<Json, Stop> {
    Json::parse(&made(apis, version).map_err(Stop::refused)?.to_string()).map_err(Stop::refused)
}

fn made(apis: &[Api], version: Version) -> Result<Value, String> {
    let asked: Vec<(&Api, &Operation)> =
        apis.iter().filter_map(|api| Some((api, api.v3.as_ref()?))).collect();
    let names = Names::of(&asked.iter().map(|(api, _)| *api).collect::<Vec<_>>(), version);
    let mut paths = Map::new();
    let mut takers = HashMap::new();
    let mut components = Components::default();
    components.responses.insert(failure::SHARED.to_owned(), failure::of(&[]));
    components.schemas.extend(failure::schemas(version));
    for (place, (api, operation)) in asked.iter().enumerate() {
        let (verb, path) = (operation.verb, operation.path.as_str());
        if let Some(other) = takers.insert((path, verb), &api.method) {
            let (one, two) = (other.as_str(), api.method.as_str());
            return Err(format!("{one} and {two} are both asked by {verb} {path}: leave one of them out"));
        }
        let maker = Maker { api, operation, place, names: &names, version };
        let made = maker.operation(&mut components);
        let item = paths.entry(path).or_insert_with(|| json!({}));
        item[verb.as_str().to_ascii_lowercase()] = made;
    }
    let mut document = about::head(&asked, version);
    document.insert("paths".to_owned(), Value::Object(paths));
    let Components { schemas, responses } = components;
    document.insert(
        "components".to_owned(),
        json!({ "schemas": schemas, "responses": responses, "securitySchemes": about::security() }),
    );
    Ok(Value::Object(document))
}
