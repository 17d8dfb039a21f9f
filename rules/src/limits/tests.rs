//! What each limit refuses, and what it says.

use super::*;
use crate::Moment;

fn says(limits: &Limits<'_>, text: &str) -> String {
    limits.check(text).iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

#[test]
fn each_rule_has_its_sentence() {
    let text = Limits::of(Kind::Text);
    for (limits, value, sentence) in [
        (Limits { required: true, ..text }, " ", "is required and must not be blank"),
        (Limits { max_length: Some(2), ..text }, "三个字", "holds at most 2 characters, this has 3"),
        (
            Limits { max_length: Some(8), unit: Unit::Bytes, ..text },
            "三个字",
            "holds at most 8 bytes, this has 9",
        ),
        (Limits { min_length: Some(2), ..text }, "a", "holds at least 2 characters, this has 1"),
        (
            Limits { characters: Some("a-z"), ..text },
            "ab1",
            "holds only the characters a-z, character 3 is another",
        ),
        (Limits { values: &["A", "B"], ..text }, "C", "must be one of A, B"),
        (Limits::of(Kind::Number), "1.5", "must be a whole number"),
        (
            Limits { max_length: Some(2), ..Limits::of(Kind::Number) },
            "-123",
            "holds at most 2 digits, this has 3",
        ),
        (Limits::of(Kind::Amount), "1.234", "must be an amount in yuan with at most two decimals"),
        (
            Limits { range: Some(("0.01", "100")), ..Limits::of(Kind::Amount) },
            "100.01",
            "must lie between 0.01 and 100",
        ),
        (Limits::of(Kind::Cents), "-1", "must be a whole number of cents"),
        (Limits::of(Kind::Boolean), "yes", "must be `true` or `false`"),
        (Limits::of(Kind::Moment(Moment::Date)), "2024-02-30", "must be a time written yyyy-MM-dd"),
    ] {
        assert_eq!(says(&limits, value), sentence);
    }
}

#[test]
fn an_optional_blank_value_is_no_value() {
    let limits = Limits { min_length: Some(2), values: &["A"], ..Limits::of(Kind::Number) };
    assert_eq!(says(&limits, ""), "");
}

#[test]
fn a_required_json_null_is_blank_and_a_document_encoded_twice_is_named() {
    let limits = Limits { required: true, ..Limits::of(Kind::Json) };
    assert_eq!(limits.check("null"), [Rule::Blank]);
    assert_eq!(limits.check(r#""[1]""#), [Rule::EncodedTwice]);
    assert!(limits.check(r#"{"a":null}"#).is_empty());
}

#[test]
fn the_lengths_of_a_file_count_its_bytes_and_an_empty_one_is_none() {
    let limits =
        Limits { required: true, max_length: Some(1), min_length: Some(1), ..Limits::of(Kind::File) };
    let says = |limits: &Limits<'_>, size| {
        limits.check_size(size).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(says(&limits, 0), ["is an empty file"]);
    assert_eq!(says(&limits, 1), [""; 0]);
    assert_eq!(says(&limits, 2), ["holds at most 1 byte, this has 2"]);
    assert_eq!(
        says(&Limits { min_length: Some(3), max_length: None, ..limits }, 2),
        ["holds at least 3 bytes, this has 2"]
    );
    assert_eq!(says(&Limits::of(Kind::File), u64::MAX), [""; 0]);
    assert!(limits.check("photo.jpg").is_empty(), "its text is its name");
}

#[test]
fn a_length_on_a_date_is_never_checked() {
    let limits = Limits { max_length: Some(4), ..Limits::of(Kind::Moment(Moment::Date)) };
    assert!(limits.check("2024-02-29").is_empty());
}

#[test]
fn a_unit_is_stated_where_lengths_could_count_something_else() {
    let stated = |kind, unit| Limits { unit, ..Limits::of(kind) }.stated();
    assert_eq!(stated(Kind::Text, Unit::Bytes), [("unit", Stated::Unit(Unit::Bytes))]);
    assert_eq!(stated(Kind::Text, Unit::Characters), []);
    assert_eq!(stated(Kind::File, Unit::Bytes), []);
}
