//! From parameters on the command line to the content of a request, by its description.

#[cfg(test)]
mod arbitrary;
mod put;

use alipay_rules::{Family, Kind};
use alipay_schema::{Api, Parameter, Type};

use crate::json::Json;
pub(crate) use put::put;

/// Gives every value the form that its row asks for: text where numbers travel as text, data as JSON text where a row
/// is `json`. What has no row, or does not fit its row, stays for the description's own checks.
pub(crate) fn settle(content: Json, parameters: &[Parameter], api: &Api) -> Json {
    let Json::Object(members) = content else { return content };
    let settled = members.into_iter().map(|(name, value)| {
        let row = parameters.iter().find(|row| *row.name == name);
        let value = match row {
            Some(row) => settle_value(value, row, api),
            None => value,
        };
        (name, value)
    });
    Json::Object(settled.collect())
}

fn settle_value(value: Json, row: &Parameter, api: &Api) -> Json {
    match value {
        Json::List(items) if row.list => {
            Json::List(items.into_iter().map(|item| settle_item(item, row, api)).collect())
        }
        // A list that is given as text is its JSON.
        Json::Text(text) if row.list => {
            Json::parse(&text).map_or_else(|_| Json::Text(text), |json| settle_value(json, row, api))
        }
        other => settle_item(other, row, api),
    }
}

fn settle_item(value: Json, row: &Parameter, api: &Api) -> Json {
    match &row.ty {
        Type::Structure(name) => {
            let members = api.structure(name).map(|structure| structure.parameters.as_slice());
            let value = match value {
                Json::Text(text) => Json::parse(&text).unwrap_or(Json::Text(text)),
                other => other,
            };
            settle(value, members.unwrap_or_default(), api)
        }
        Type::Scalar(kind) => scalar(value, *kind, row.wire_number),
        Type::File => value,
    }
}

fn scalar(value: Json, kind: Kind, wire_number: bool) -> Json {
    let bare = wire_number || kind.facts().is_bare;
    match value {
        Json::Text(text) if bare && is_bare(&text, kind) => Json::Raw(text),
        Json::Raw(raw) if kind.is_number() && !bare && is_bare(&raw, kind) => Json::string(&raw),
        // A string is the text of the document, as it travels.
        data if kind.facts().family == Family::Document && !data.is_null() && data.as_string().is_none() => {
            Json::string(&data.to_string())
        }
        other => other,
    }
}

/// Whether a text is a number, or a truth value, as JSON writes it.
fn is_bare(text: &str, kind: Kind) -> bool {
    if kind.facts().family == Family::Boolean {
        return (kind.facts().fits)(text);
    }
    text.starts_with(|first: char| first.is_ascii_digit() || first == '-')
        && serde_json::from_str::<serde_json::Number>(text).is_ok()
}

#[cfg(test)]
mod tests {
    use alipay_schema::{Source, read_api};

    use super::*;

    const DESCRIPTION: &str = "\
method: a.b
request:
  name: { type: string }
  amount: { type: amount }
  price: { type: amount, wire: number }
  count: { type: number }
  yes: { type: boolean }
  extend: { type: json }
  tags: { type: [string] }
  goods: { type: [Goods] }
types:
  Goods:
    id: { type: string }
    quantity: { type: number }
";

    fn content(arguments: &[&str]) -> String {
        let api = read_api(&Source::new("b.yaml", DESCRIPTION)).value.unwrap();
        let mut content = Json::Object(Vec::new());
        for argument in arguments {
            put(&mut content, argument.parse().unwrap()).unwrap();
        }
        settle(content, api.request.parameters(), &api).to_string()
    }

    #[test]
    fn a_value_takes_the_form_of_its_row() {
        for (argument, expected) in [
            ("name=012", r#"{"name":"012"}"#),
            ("name=true", r#"{"name":"true"}"#),
            ("amount=88.80", r#"{"amount":"88.80"}"#),
            ("amount:=88.80", r#"{"amount":"88.80"}"#),
            ("price=88.80", r#"{"price":88.80}"#),
            ("count=3", r#"{"count":3}"#),
            ("count=three", r#"{"count":"three"}"#),
            ("yes=true", r#"{"yes":true}"#),
            (r#"extend={"b": 1.10}"#, r#"{"extend":"{\"b\": 1.10}"}"#),
            (r#"extend:={"b": 1.10}"#, r#"{"extend":"{\"b\":1.10}"}"#),
            (r#"extend:="{\"b\": 1.10}""#, r#"{"extend":"{\"b\": 1.10}"}"#),
            ("tags[0]=红", r#"{"tags":["红"]}"#),
            (r#"tags=["a"]"#, r#"{"tags":["a"]}"#),
            (r#"goods:=[{"quantity":"2"}]"#, r#"{"goods":[{"quantity":"2"}]}"#),
            ("unknown=1", r#"{"unknown":"1"}"#),
        ] {
            assert_eq!(content(&[argument]), expected, "{argument}");
        }
    }

    #[test]
    fn paths_meet_in_one_value() {
        let arguments = ["goods[1].id=b", "goods[0].id=a", "goods[0].quantity=2", "name=n"];
        assert_eq!(content(&arguments), r#"{"goods":[{"id":"a","quantity":2},{"id":"b"}],"name":"n"}"#);
    }
}
