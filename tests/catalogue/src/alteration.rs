//! Single alterations of a description, each of which a comparison must report.

use fastrand::Rng;
use serde_yaml::{Mapping, Value};

use crate::description::{Description, Row, Table};
use crate::outcome::{Fact, Proof};

const SECTIONS: [&str; 3] = ["request", "form", "response"];

/// Alters the fact of `proof`, and says how; `None` if that fact has no other form here.
pub fn alter(description: &mut Description, proof: &Proof, rng: &mut Rng) -> Option<String> {
    let place = format!("{:?} {}", proof.table, proof.row);
    let how = match proof.fact {
        Fact::Method => set(&mut description.document, "method", "alipay.another.method"),
        Fact::Call => {
            let other = if description.text("call").as_deref() == Some("page") { "execute" } else { "page" };
            set(&mut description.document, "call", other)
        }
        Fact::Operation => operation(description, rng),
        Fact::Place => relocate(description, &proof.row, rng),
        Fact::Encryption => toggle(&mut description.document, "encrypt", "required"),
        Fact::Content => content(description),
        Fact::Name => name(description, proof, rng),
        Fact::Group => remove(&mut description.document, "one_of"),
        Fact::Code => code(description, &proof.row, rng),
        _ => row(description, proof, rng),
    }?;
    Some(format!("{}: {how} ({place})", proof.fact.name()))
}

/// Adds a fact that nothing states to a row, and says which; `None` if the row has them all.
pub fn invent(description: &mut Description, proof: &Proof, rng: &mut Rng) -> Option<String> {
    let row = row_mut(description, proof)?;
    let choices = [("required", "true"), ("max_length", "7"), ("deprecated", "true"), ("min_length", "2")];
    let free: Vec<_> = choices.iter().filter(|(key, _)| !row.contains_key(*key)).collect();
    let (key, value) = free.get(rng.usize(..free.len().max(1)))?;
    set(row, key, value).map(|how| format!("invented: {how} ({:?} {})", proof.table, proof.row))
}

fn operation(description: &mut Description, rng: &mut Rng) -> Option<String> {
    let asked = description.document.get_mut("v3")?.as_mapping_mut()?;
    match rng.u8(..3) {
        0 => {
            let other = if asked.get("verb")?.as_str()? == "PUT" { "POST" } else { "PUT" };
            set(asked, "verb", other)
        }
        1 => {
            let path = format!("{}/more", asked.get("path")?.as_str()?);
            set(asked, "path", &format!("{path:?}"))
        }
        _ => remove(&mut description.document, "v3"),
    }
}

/// Takes a name out of the query, or misspells it there.
fn relocate(description: &mut Description, name: &str, rng: &mut Rng) -> Option<String> {
    let query = description.document.get_mut("v3")?.get_mut("query")?.as_sequence_mut()?;
    query.retain(|other| other.as_str() != Some(name));
    if rng.bool() {
        query.push(format!("{name}_2").into());
    }
    Some("elsewhere than in the query, or under another name".to_owned())
}

fn content(description: &mut Description) -> Option<String> {
    if description.text("request").as_deref() == Some("any") {
        remove(&mut description.document, "request")
    } else {
        set(&mut description.document, "request", "any")
    }
}

/// Renames a row, drops it, or moves it to another table.
fn name(description: &mut Description, proof: &Proof, rng: &mut Rng) -> Option<String> {
    let others = other_tables(description, proof);
    let table = description.table_mut(&proof.table)?;
    let row = table.remove(proof.row.as_str())?;
    match (rng.u8(..3), others.get(rng.usize(..others.len().max(1)))) {
        (0, _) => {
            table.insert(Value::String(format!("{}_2", proof.row)), row);
            Some("renamed".to_owned())
        }
        (1, Some(other)) => {
            description.table_mut(other)?.insert(Value::String(proof.row.clone()), row);
            Some(format!("moved to {other:?}"))
        }
        _ => Some("dropped".to_owned()),
    }
}

/// The tables that have no row of that name.
fn other_tables(description: &Description, proof: &Proof) -> Vec<Table> {
    let sections = SECTIONS.map(Table::Section).into_iter();
    let structures = description.structures().into_iter().map(Table::Structure);
    let free =
        |table: &Table| description.table(table).is_some_and(|rows| !rows.contains_key(proof.row.as_str()));
    sections.chain(structures).filter(free).collect()
}

fn code(description: &mut Description, code: &str, rng: &mut Rng) -> Option<String> {
    let codes = description.document.get_mut("errors")?.as_mapping_mut()?;
    let row = codes.remove(code)?;
    if rng.bool() {
        codes.insert(Value::String(format!("{code}_2")), row);
    }
    Some("renamed or dropped".to_owned())
}

fn row(description: &mut Description, proof: &Proof, rng: &mut Rng) -> Option<String> {
    let (type_name, _) = Row::of(description.table(&proof.table)?, &proof.row)?.type_name();
    let row = row_mut(description, proof)?;
    let key = match proof.fact {
        Fact::List => return Some(retype(row, &type_name, true)),
        Fact::Nesting | Fact::Refinement => return Some(retype(row, "string", false)),
        Fact::Kind => {
            return Some(retype(row, if type_name == "boolean" { "number" } else { "boolean" }, false));
        }
        Fact::Values => return values(row, rng),
        Fact::Openness => return toggle(row, "open", "true"),
        Fact::Range => return range(row, rng),
        Fact::Wire => "wire",
        Fact::Required => "required",
        Fact::MaxLength => "max_length",
        Fact::MinLength => "min_length",
        Fact::MaxItems => "max_items",
        Fact::Characters => "characters",
        Fact::DateFormat => "date_format",
        Fact::Default => "default",
        Fact::Deprecated => "deprecated",
        Fact::Sensitive => "sensitive",
        Fact::Example => "example",
        _ => return None,
    };
    let is_flag = matches!(proof.fact, Fact::Wire | Fact::Deprecated | Fact::Sensitive);
    // A moment of the type's own format does not say it; an example may be left out.
    let must_stay = !row.contains_key(key) || proof.fact == Fact::Example;
    if is_flag || (rng.bool() && !must_stay) { remove(row, key) } else { change(row, key) }
}

fn row_mut<'a>(description: &'a mut Description, proof: &Proof) -> Option<&'a mut Mapping> {
    description.table_mut(&proof.table)?.get_mut(proof.row.as_str())?.as_mapping_mut()
}

/// Gives the row another type, or the same with or without brackets.
fn retype(row: &mut Mapping, name: &str, toggle: bool) -> String {
    let was_list = matches!(row.get("type"), Some(Value::Sequence(_)));
    let item = Value::String(name.to_owned());
    let is_list = was_list != toggle;
    let ty = if is_list { Value::Sequence(vec![item]) } else { item };
    row.insert("type".into(), ty);
    format!("type {name}{}", if is_list { " in brackets" } else { "" })
}

/// Another value of the same kind for a key that holds one scalar.
fn change(row: &mut Mapping, key: &str) -> Option<String> {
    let other = match (key, row.get(key)) {
        ("required", Some(Value::Bool(true))) => Value::Bool(false),
        ("required", _) => Value::Bool(true),
        ("date_format", None) => "yyyyMMdd HHmmss".into(),
        (_, Some(Value::Number(number))) => (number.as_u64()? + 1).into(),
        (_, Some(Value::String(text))) => format!("{text}x").into(),
        (_, Some(Value::Bool(flag))) => Value::Bool(!flag),
        _ => return None,
    };
    row.insert(key.into(), other);
    Some(format!("another {key}"))
}

fn values(row: &mut Mapping, rng: &mut Rng) -> Option<String> {
    let values = row.get_mut("values")?.as_mapping_mut()?;
    let first = values.keys().next()?.clone();
    values.remove(&first);
    if rng.bool() {
        values.insert("ANOTHER_VALUE".into(), Value::Null);
    }
    Some("a value renamed or dropped".to_owned())
}

fn range(row: &mut Mapping, rng: &mut Rng) -> Option<String> {
    if rng.bool() {
        return remove(row, "range");
    }
    row.get_mut("range")?.as_sequence_mut()?.pop()?;
    row.get_mut("range")?.as_sequence_mut()?.push("987654".into());
    Some("another end of the range".to_owned())
}

/// `required: true` is a flag and `max_length: 7` a number, as YAML has them.
fn set(mapping: &mut Mapping, key: &str, value: &str) -> Option<String> {
    mapping.insert(key.into(), serde_yaml::from_str(value).ok()?);
    Some(format!("{key}: {value}"))
}

fn remove(mapping: &mut Mapping, key: &str) -> Option<String> {
    mapping.remove(key).map(|_| format!("no {key}"))
}

fn toggle(mapping: &mut Mapping, key: &str, value: &str) -> Option<String> {
    if mapping.contains_key(key) { remove(mapping, key) } else { set(mapping, key, value) }
}
