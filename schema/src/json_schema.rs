//! The format of descriptions as a JSON Schema, for editors.

use alipay_rules::Kind;
use serde_json::{Map, Value, json};

use crate::keys::{API, CALL_WORDS, CODE, COMMON, ERROR, Form, Key, PAGES, Rows, V3};

const STRUCTURE_NAME: &str = "[A-Za-z][A-Za-z0-9_]*";
const PARAMETER_NAME: &str = "^[A-Za-z_][A-Za-z0-9_.-]*$";
const METHOD: &str = r"^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$";
const PATH: &str = r"^/[^{}]*(\{[^{}]+\}[^{}]*)*$";
const NUMBER: &str = r"^-?[0-9]+(\.[0-9]+)?$";

/// The JSON Schema (draft 7) of descriptions, with which an editor completes and explains keys and marks wrong ones.
///
/// It is made of the tables that [`read_api`](crate::read_api) goes by, and is bundled as `specs/schema.json`. What takes
/// the whole file to see, such as a type that `types` lacks or an example that breaks its own row's limits, it leaves
/// to the reader.
///
/// ```
/// let schema = alipay_schema::json_schema();
/// assert!(schema["definitions"]["row"]["properties"]["max_length"]["description"].is_string());
/// ```
pub fn json_schema() -> Value {
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "The description of an Alipay API",
        "if": { "properties": { "kind": { "const": "common" } }, "required": ["kind"] },
        "then": { "$ref": "#/definitions/common" },
        "else": { "$ref": "#/definitions/api" },
        "definitions": {
            "api": mapping(API),
            "common": mapping(COMMON),
            "row": row(Rows::Api),
            "common_request_row": row(Rows::CommonRequest),
            "common_response_row": row(Rows::CommonResponse),
            "error": nullable(&mapping(ERROR)),
            "code": nullable(&mapping(CODE)),
            "type": type_name(),
            "calls": calls(),
            "text": text(),
        },
    })
}

/// A mapping of these keys and no others.
fn mapping(keys: &[Key]) -> Value {
    let property = |key: &Key| {
        let mut value = form(key.holds);
        value["description"] = key.text.into();
        (key.name.to_owned(), value)
    };
    let properties: Map<String, Value> = keys.iter().map(property).collect();
    let needed: Vec<&str> = keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
    json!({ "type": "object", "properties": properties, "required": needed, "additionalProperties": false })
}

fn row(rows: Rows) -> Value {
    let mut row = mapping(rows.keys());
    row["dependencies"] = json!({ "open": ["values"] });
    row
}

fn form(form: Form) -> Value {
    match form {
        Form::Word(words) => json!({ "enum": words.iter().copied().map(word).collect::<Vec<_>>() }),
        Form::Flag => json!({ "type": "boolean" }),
        Form::Count => json!({ "type": "integer", "minimum": 1 }),
        Form::MaxLength => json!({ "anyOf": [{ "type": "integer", "minimum": 1 }, { "const": "none" }] }),
        Form::Text => refer("text"),
        Form::Texts => json!({ "type": "array", "items": refer("text") }),
        Form::Words(words) => json!({
            "type": "array", "items": { "enum": words }, "minItems": 1, "uniqueItems": true,
        }),
        Form::Address => json!({ "type": "string", "pattern": "^https?://" }),
        Form::Method => json!({ "type": "string", "pattern": METHOD }),
        Form::Calls => refer("calls"),
        Form::Operation => mapping(V3),
        Form::Pages => mapping(PAGES),
        Form::Digit(words) => {
            let digits: Vec<i64> = words.iter().filter_map(|word| word.parse().ok()).collect();
            json!({ "enum": digits })
        }
        Form::Path => json!({ "type": "string", "pattern": PATH }),
        Form::Names => json!({ "type": "object", "additionalProperties": refer("text") }),
        Form::Type => refer("type"),
        Form::Range => {
            let end = json!({ "type": ["number", "string"], "pattern": NUMBER });
            json!({ "type": "array", "items": end, "minItems": 2, "maxItems": 2 })
        }
        Form::Values => {
            json!({ "type": "object", "minProperties": 1, "additionalProperties": nullable(&refer("text")) })
        }
        Form::Groups => {
            let group =
                json!({ "type": "array", "items": refer("text"), "minItems": 2, "uniqueItems": true });
            json!({ "type": "array", "items": group })
        }
        Form::Errors => codes("error"),
        Form::Codes => codes("code"),
        Form::Content => json!({ "anyOf": [{ "const": "any" }, rows(Rows::Api)] }),
        Form::Rows(kind) => rows(kind),
        Form::Structures => {
            let taken: Vec<&str> = type_words().collect();
            let name = json!({ "pattern": format!("^{STRUCTURE_NAME}$"), "not": { "enum": taken } });
            json!({ "type": "object", "propertyNames": name, "additionalProperties": rows(Rows::Api) })
        }
    }
}

/// A word as YAML reads it.
fn word(word: &str) -> Value {
    match word {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        word => word.into(),
    }
}

fn rows(rows: Rows) -> Value {
    let row = match rows {
        Rows::Api => "row",
        Rows::CommonRequest => "common_request_row",
        Rows::CommonResponse => "common_response_row",
    };
    json!({ "type": "object", "propertyNames": { "pattern": PARAMETER_NAME }, "additionalProperties": refer(row) })
}

fn codes(row: &str) -> Value {
    json!({ "type": "object", "propertyNames": { "pattern": r"^\S+$" }, "additionalProperties": refer(row) })
}

fn refer(definition: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{definition}") })
}

fn nullable(value: &Value) -> Value {
    json!({ "anyOf": [{ "type": "null" }, value] })
}

/// A scalar that says something. Whatever it is to YAML, a description takes it as it is written.
fn text() -> Value {
    json!({ "type": ["string", "number", "boolean"], "pattern": r"\S" })
}

fn calls() -> Value {
    let one = json!({ "enum": CALL_WORDS });
    json!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
}

fn type_words() -> impl Iterator<Item = &'static str> {
    Kind::ALL.iter().map(|kind| kind.facts().word)
}

fn type_name() -> Value {
    let (words, file): (Vec<&str>, _) = (type_words().collect(), Kind::File.facts().word);
    let structure = json!({ "type": "string", "pattern": format!("^{STRUCTURE_NAME}$") });
    // A list holds anything but files, which do not travel in JSON.
    let item = json!({ "anyOf": [{ "enum": words }, structure], "not": { "const": file } });
    let list = json!({ "type": "array", "items": item, "minItems": 1, "maxItems": 1 });
    let quoted =
        json!({ "type": "string", "pattern": format!(r"^\[\s*(?!{file}\s*\]){STRUCTURE_NAME}\s*\]$") });
    json!({ "anyOf": [{ "enum": words }, structure, list, quoted] })
}
