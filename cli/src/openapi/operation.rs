//! One operation: how it is asked, and what is answered.

use serde_json::{Value, json};

use super::about::product;
use super::body::groups_in_words;
use super::common::common;
use super::maker::{Components, Maker};
use super::way::{Side, refer};
use super::{failure, row};

impl Maker<'_> {
    /// The operation; what it refers to goes into `components`.
    pub(super) fn operation(&self, components: &mut Components) -> Value {
        let Some(names) = self.names.asked(self.place) else { return Value::Null };
        let mut made = json!({
            "operationId": names.operation,
            "tags": [product(&self.api.method)],
            "x-alipay-method": *self.api.method,
        });
        if let Some(title) = &self.api.title {
            made["summary"] = title.clone().into();
        }
        let description = self.words();
        if !description.is_empty() {
            made["description"] = description.into();
        }
        if let Some(docs) = &self.api.docs {
            made["externalDocs"] = json!({ "url": docs });
        }
        if self.api.deprecated.is_some() {
            made["deprecated"] = true.into();
        }
        let parameters = self.parameters();
        if !parameters.is_empty() {
            made["parameters"] = parameters.into();
        }
        if let Some(body) = self.body(components) {
            made["requestBody"] = body;
        }
        made["responses"] = self.responses(components);
        self.add_structures(Side::Request, components);
        self.add_structures(Side::Reply, components);
        made
    }

    fn words(&self) -> String {
        let mut sentences = Vec::new();
        match self.api.deprecated.as_deref() {
            None => {}
            Some("") => sentences.push("Deprecated.".to_owned()),
            Some(instead) => sentences.push(format!("Deprecated: {instead}")),
        }
        if self.api.encrypt_required {
            sentences.push("The content must be encrypted.".to_owned());
        }
        if !self.api.one_of.is_empty() {
            let named = |name: &String| self.operation.name_of(name).to_owned();
            let groups: Vec<Vec<String>> =
                self.api.one_of.iter().map(|group| group.iter().map(named).collect()).collect();
            sentences.push(groups_in_words(&groups));
        }
        sentences.join(" ")
    }

    /// What stands in the path and in the query.
    fn parameters(&self) -> Vec<Value> {
        let in_path = self.operation.in_path().into_iter().map(|name| (name, name, "path"));
        let query = self.operation.query.iter().map(|name| name.as_str());
        let in_query = query.map(|name| (name, self.operation.name_of(name), "query"));
        in_path.chain(in_query).map(|(name, shown, place)| self.parameter(name, shown, place)).collect()
    }

    fn parameter(&self, name: &str, shown: &str, place: &str) -> Value {
        let row =
            self.api.sent_rows().find(|row| *row.name == *name).cloned().unwrap_or_else(|| common(name));
        let mut schema = row::of(&row, Side::Request.of(self.version), &self.refer(Side::Request));
        let mut parameter =
            json!({ "name": shown, "in": place, "required": place == "path" || row.is_required() });
        if let Some(schema) = schema.as_object_mut() {
            for key in ["description", "deprecated", "x-sensitive", "x-default"] {
                if let Some(said) = schema.remove(key) {
                    parameter[key] = said;
                }
            }
        }
        parameter["schema"] = schema;
        parameter
    }

    fn responses(&self, components: &mut Components) -> Value {
        let Some(names) = self.names.asked(self.place) else { return Value::Null };
        let rows = self.api.response.as_deref().unwrap_or_default();
        let reply = row::object(rows, Side::Reply.of(self.version), &self.refer(Side::Reply));
        components.schemas.insert(names.reply.clone(), Value::Object(reply));
        let codes = self.api.errors.as_deref().unwrap_or_default();
        let failure = if codes.is_empty() { failure::SHARED } else { names.failure.as_str() };
        if !codes.is_empty() {
            components.responses.insert(failure.to_owned(), failure::of(codes));
        }
        let failed = json!({ "$ref": format!("#/components/responses/{failure}") });
        let success = json!({
            "description": "The call succeeded.",
            "content": { "application/json": { "schema": refer(&names.reply) } },
        });
        json!({ "200": success, "4XX": failed, "5XX": failed })
    }

    /// Whether a parameter stands in the path or in the query.
    pub(super) fn is_in_target(&self, name: &str) -> bool {
        self.operation.in_path().contains(&name)
            || self.operation.query.iter().any(|other| other.as_str() == name)
    }
}
