//! The content of a call as its API sees it: where a text is described, a number is its text.

use std::collections::BTreeMap;

use alipay_rules::{Family, Kind};
use alipay_schema::{Api, Parameter, Type};
use serde_json::value::RawValue;
use serde_json::{Error, Value};

/// Reads `biz_content` by the rows that describe it.
///
/// Gateway protocol: `"out_trade_no":1` is accepted for `"out_trade_no":"1"`. What the API sees are the digits as they
/// were written, since order numbers are longer than what a number holds exactly.
pub(crate) fn read(api: &Api, text: &str) -> Result<Value, Error> {
    let mut content = serde_json::from_str(text)?;
    members(api, api.request.parameters(), &mut content, text)?;
    Ok(content)
}

fn members(api: &Api, rows: &[Parameter], value: &mut Value, text: &str) -> Result<(), Error> {
    let Value::Object(given) = value else { return Ok(()) };
    let written: BTreeMap<String, &RawValue> = serde_json::from_str(text)?;
    for row in rows {
        let name = row.name.as_str();
        if let (Some(value), Some(text)) = (given.get_mut(name), written.get(name)) {
            member(api, row, value, text.get())?;
        }
    }
    Ok(())
}

fn member(api: &Api, row: &Parameter, value: &mut Value, text: &str) -> Result<(), Error> {
    match value {
        Value::Array(items) if row.list => {
            let written: Vec<&RawValue> = serde_json::from_str(text)?;
            items.iter_mut().zip(written).try_for_each(|(item, text)| item_of(api, row, item, text.get()))
        }
        _ => item_of(api, row, value, text),
    }
}

fn item_of(api: &Api, row: &Parameter, value: &mut Value, text: &str) -> Result<(), Error> {
    match &row.ty {
        Type::Structure(name) => {
            let rows = api.structure(name).map(|structure| structure.parameters.as_slice());
            members(api, rows.unwrap_or_default(), value, text)
        }
        Type::Scalar(kind) if is_text(*kind) && value.is_number() => {
            *value = Value::String(text.to_owned());
            Ok(())
        }
        Type::Scalar(_) | Type::File => Ok(()),
    }
}

/// Whether a value of this kind travels as text alone.
fn is_text(kind: Kind) -> bool {
    match kind.facts().family {
        Family::Number | Family::Boolean => false,
        Family::Text | Family::Moment(_) | Family::Document | Family::File => true,
    }
}

#[cfg(test)]
mod tests {
    use alipay_schema::{Source, read_api};
    use serde_json::json;

    use super::*;

    const DESCRIPTION: &str = "\
method: shop.order.add
request:
  number: { type: string }
  day: { type: date }
  count: { type: number }
  total: { type: amount }
  urgent: { type: boolean }
  tags: { type: [string] }
  home: { type: Address }
  others: { type: [Address] }
types:
  Address:
    flat: { type: string }
";

    #[test]
    fn a_number_is_a_text_exactly_where_a_text_is_described() {
        let api = read_api(&Source::new("order.yaml", DESCRIPTION)).value.unwrap();
        for (given, read_as) in [
            (r#"{"number":2019081515561853656457}"#, json!({ "number": "2019081515561853656457" })),
            (r#" {"number": 1.10, "day":20260101}"#, json!({ "number": "1.10", "day": "20260101" })),
            (r#"{"number":-1,"count":2,"total":0.5}"#, json!({ "number": "-1", "count": 2, "total": 0.5 })),
            (r#"{"tags":[1,"b"],"number":[1]}"#, json!({ "tags": ["1", "b"], "number": [1] })),
            (
                r#"{"home":{"flat":7},"others":[{"flat":8},9]}"#,
                json!({ "home": { "flat": "7" }, "others": [{ "flat": "8" }, 9] }),
            ),
            (r#"{"home":7,"tags":{"a":1},"more":1}"#, json!({ "home": 7, "tags": { "a": 1 }, "more": 1 })),
            (r#"{"number":true,"urgent":1}"#, json!({ "number": true, "urgent": 1 })),
            (r#"{"number":null}"#, json!({ "number": null })),
            ("[1]", json!([1])),
            ("7", json!(7)),
        ] {
            assert_eq!(read(&api, given).unwrap(), read_as, "{given}");
        }
        assert!(read(&api, "{\"number\":1").is_err());
    }

    #[test]
    fn content_that_nothing_describes_stays_as_it_is() {
        let api =
            read_api(&Source::new("order.yaml", "method: shop.order.add\nrequest: any\n")).value.unwrap();
        assert_eq!(read(&api, r#"{"number":1}"#).unwrap(), json!({ "number": 1 }));
    }
}
