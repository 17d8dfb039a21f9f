//! What a request carries: JSON, or parts where it has files.

use alipay_schema::{Content, Parameter, Type};
use serde_json::{Map, Value, json};

use super::common::common;
use super::maker::{Components, Maker};
use super::row;
use super::way::{Side, Version, Way, refer};

/// The content of an API as one text.
const CONTENT: &str = "biz_content";
/// The part of an upload that holds all but the files.
const DATA: &str = "data";

impl Maker<'_> {
    /// The body of the request; `None` if its verb carries none.
    pub(super) fn body(&self, components: &mut Components) -> Option<Value> {
        let names = self.names.asked(self.place).filter(|_| self.operation.verb.carries_body())?;
        let object = self.json(components);
        let needs = |object: &Map<String, Value>| object.contains_key("required");
        let (needed, empty) = (needs(&object), members(&object) == 0);
        components.schemas.insert(names.request.clone(), Value::Object(object));
        let files: Vec<&Parameter> = self.api.form.iter().filter(|row| row.ty == Type::File).collect();
        if files.is_empty() {
            let content = json!({ "application/json": { "schema": refer(&names.request) } });
            return Some(json!({ "required": true, "content": content }));
        }
        let (mut parts, mut required, mut encoding) = (Map::new(), Vec::new(), json!({}));
        if !empty {
            let data = match self.version {
                Version::Three => json!({ "allOf": [refer(&names.request)] }),
                Version::ThreeOne => refer(&names.request),
            };
            parts.insert(DATA.to_owned(), data);
            required.extend(needed.then(|| DATA.to_owned()));
            encoding[DATA] = json!({ "contentType": "application/json" });
        }
        for file in files {
            let name = self.operation.name_of(&file.name);
            parts.insert(name.to_owned(), row::of(file, self.way(), &self.refer(Side::Request)));
            required.extend(file.is_required().then(|| name.to_owned()));
        }
        let parts = row::of_members(parts, required);
        let content = json!({ "multipart/form-data": { "schema": parts, "encoding": encoding } });
        Some(json!({ "required": true, "content": content }))
    }

    /// The JSON object of all that travels neither in the path nor in the query, but for files.
    fn json(&self, components: &mut Components) -> Map<String, Value> {
        let is_wrapped = self.operation.body.iter().any(|name| name.as_str() == CONTENT);
        let own = if is_wrapped { &[] } else { self.api.request.parameters() };
        let rows: Vec<Parameter> = own
            .iter()
            .chain(self.api.form.iter().filter(|row| row.ty != Type::File))
            .filter(|row| !self.is_in_target(&row.name))
            .cloned()
            .chain(self.operation.body.iter().map(|name| common(name)))
            .map(|row| self.renamed(row))
            .collect();
        let mut object = row::object(&rows, self.way(), &self.refer(Side::Request));
        if is_wrapped {
            self.wrap(&mut object, components);
        } else if !matches!(self.api.request, Content::Parameters(_)) {
            object.insert("additionalProperties".to_owned(), true.into());
        }
        self.put_groups(&mut object);
        object
    }

    /// States the content that travels as one text.
    fn wrap(&self, object: &mut Map<String, Value>, components: &mut Components) {
        let Some(names) = self.names.asked(self.place) else { return };
        let content = row::object(self.api.request.parameters(), self.way(), &self.refer(Side::Request));
        components.schemas.insert(names.content.clone(), Value::Object(content));
        let name = self.operation.name_of(CONTENT);
        let Some(member) = object.get_mut("properties").and_then(|members| members.get_mut(name)) else {
            return;
        };
        member["description"] = format!("The JSON text of the schema `{}`.", names.content).into();
        if self.version == Version::ThreeOne {
            member["contentMediaType"] = "application/json".into();
            member["contentSchema"] = refer(&names.content);
        }
    }

    /// States of which parameters at least one must be given, where all of them are members. It does so in words: of
    /// an `anyOf` of required members generators make a type that accepts anything.
    fn put_groups(&self, object: &mut Map<String, Value>) {
        let has = |name: &str| object.get("properties").is_some_and(|members| members.get(name).is_some());
        let own = |group: &Vec<String>| -> Vec<String> {
            group.iter().map(|name| self.operation.name_of(name).to_owned()).collect()
        };
        let groups: Vec<Vec<String>> =
            self.api.one_of.iter().map(own).filter(|group| group.iter().all(|name| has(name))).collect();
        if groups.is_empty() {
            return;
        }
        object.insert("description".to_owned(), groups_in_words(&groups).into());
        object.insert("x-one-of".to_owned(), json!(groups));
    }

    fn way(&self) -> Way {
        Side::Request.of(self.version)
    }

    /// The row under the name that it has in this gateway.
    fn renamed(&self, mut row: Parameter) -> Parameter {
        row.name.value = self.operation.name_of(&row.name).to_owned();
        row
    }
}

/// A sentence for each group.
pub(super) fn groups_in_words(groups: &[Vec<String>]) -> String {
    let sentence = |group: &Vec<String>| {
        let names: Vec<String> = group.iter().map(|name| format!("`{name}`")).collect();
        format!("At least one of {} must be given.", names.join(", "))
    };
    groups.iter().map(sentence).collect::<Vec<_>>().join(" ")
}

fn members(object: &Map<String, Value>) -> usize {
    object.get("properties").and_then(Value::as_object).map_or(0, Map::len)
}
