//! What is written, and what is read again.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Amount, Cents, Json, Month, Received, Text};

fn written_and_read<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, json: &str) {
    assert_eq!(serde_json::to_string(value).unwrap(), json);
    assert_eq!(&serde_json::from_str::<T>(json).unwrap(), value, "{json}");
}

#[test]
fn values_are_written_as_they_travel_and_read_again() {
    written_and_read(&"88.8".parse::<Amount>().unwrap(), "\"88.80\"");
    written_and_read(&Cents::new(u64::MAX), "18446744073709551615");
    written_and_read(&Month::new(2024, 2).unwrap(), "\"2024-02\"");
    written_and_read(&Text::<4>::new("欧阳\"修").unwrap(), r#""欧阳\"修""#);
    for document in [r#"{"a": 1.0}"#, "[1, 2]", "1.10", "null", "\"text\""] {
        written_and_read(&Json::<9>::new(document).unwrap(), document);
    }
}

#[test]
fn a_document_is_read_from_the_text_that_holds_it_and_given_as_itself() {
    let held: Json = serde_json::from_str(r#""{\"a\": 1}""#).unwrap();
    assert_eq!(held.as_str(), r#"{"a": 1}"#);
    assert_eq!(crate::__private::free(&held).unwrap().as_str(), r#"{"a": 1}"#);
}

#[test]
fn money_is_read_from_what_holds_it_exactly() {
    let yuan = |json| serde_json::from_str::<Amount>(json).ok().map(|amount| amount.to_string());
    for (json, expected) in [
        ("\"88.8\"", Some("88.80")),
        ("88", Some("88.00")),
        ("88.8", None),
        ("-1", None),
        ("\"0.001\"", None),
        ("\"\"", None),
        ("null", None),
    ] {
        assert_eq!(yuan(json).as_deref(), expected, "{json}");
    }
    let cents = |json| serde_json::from_str::<Cents>(json).ok().map(Cents::count);
    for (json, expected) in
        [("8880", Some(8880)), ("\"8880\"", Some(8880)), ("88.8", None), ("-1", None), ("\"88.8\"", None)]
    {
        assert_eq!(cents(json), expected, "{json}");
    }
}

#[test]
fn what_breaks_a_limit_is_refused_and_no_error_quotes_it() {
    let errors = [
        serde_json::from_str::<Text<4>>("\"SECRET\"").unwrap_err(),
        serde_json::from_str::<Amount>("\"SECRET\"").unwrap_err(),
        serde_json::from_str::<Amount>("4711.123").unwrap_err(),
        serde_json::from_str::<Cents>("-4711").unwrap_err(),
        serde_json::from_str::<Month>("\"SECRET\"").unwrap_err(),
    ];
    for error in errors.map(|error| error.to_string()) {
        assert!(
            error.contains("is expected") && !error.contains("SECRET") && !error.contains("4711"),
            "{error}"
        );
    }
}

#[test]
fn a_received_scalar_keeps_the_form_that_it_was_received_in() {
    for json in
        ["\"42\"", "42", "0.12345678901234567890123", "true", r#"{"a": 1}"#, r#""{\"a\": 1}""#, "\"\""]
    {
        written_and_read(&Received::<i64>::from_json(json), json);
    }
    written_and_read(&Received::<Amount>::default(), "null");
    assert_eq!(serde_json::to_string(&Received::<i64>::from_json("not JSON")).unwrap(), "\"not JSON\"");
}
