//! Whatever words are given as parameters, they are refused, or stand where they say.

use alipay_schema::{Source, read_api};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{put, settle};
use crate::arguments::{Assignment, Given, Step};
use crate::json::Json;

const DESCRIPTION: &str = "\
method: a.b
request:
  a: { type: string }
  l: { type: [Line] }
  n: { type: number }
  j: { type: json }
types:
  Line:
    x: { type: amount }
    l: { type: [string] }
";

fn word() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "a",
        "l",
        "n",
        "j",
        "x",
        ".",
        ".",
        "[0]",
        "[2]",
        "[",
        "]",
        "[-1]",
        "[1000]",
        "=",
        "=",
        ":=",
        "@",
        "茶",
        "{",
        "}",
        "\"",
        "1",
        "null",
        "{\"x\":1}",
        "[[[",
        " ",
    ]);
    prop_oneof![vec(parts, 0..9).prop_map(|parts| parts.concat()), any::<String>()]
}

/// What stands at the end of these steps.
fn at<'a>(json: &'a Json, name: &str, below: &[Step]) -> Option<&'a Json> {
    let member = |json: &'a Json, name: &str| match json {
        Json::Object(members) => members.iter().find(|(own, _)| own == name).map(|(_, value)| value),
        _ => None,
    };
    below.iter().try_fold(member(json, name)?, |json, step| match (step, json) {
        (Step::Member(name), _) => member(json, name),
        (Step::Item(index), Json::List(items)) => items.get(*index),
        (Step::Item(_), _) => None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_are_refused_or_stand_where_they_say(words in vec(word(), 1..6)) {
        let source = Source::new("a.yaml", DESCRIPTION);
        let api = read_api(&source).value.expect("the description is in order");
        let mut content = Json::NOTHING;
        for assignment in words.iter().filter_map(|word| word.parse::<Assignment>().ok()) {
            let again: Assignment = format!("{}=1", assignment.path()).parse().expect("a path is read as it is shown");
            prop_assert_eq!((&again.name, &again.below), (&assignment.name, &assignment.below));
            if put(&mut content, assignment.clone()).is_err() {
                continue;
            }
            match &assignment.given {
                Given::Text(text) => {
                    let placed = at(&content, &assignment.name, &assignment.below).expect("it was put");
                    prop_assert!(matches!(placed, Json::Text(placed) if placed == text));
                }
                Given::Data(json) => prop_assert_eq!(at(&content, &assignment.name, &assignment.below), Some(json)),
                Given::File(_) => {}
            }
        }
        let settled = settle(content, api.request.parameters(), &api);
        prop_assert!(Json::parse(&settled.to_string()).is_ok(), "{settled} is sent");
    }
}

#[test]
fn a_path_goes_only_so_deep() {
    for (steps, is_read) in [(63, true), (64, false), (30_000, false)] {
        let read = format!("a{}=1", "[0]".repeat(steps)).parse::<Assignment>();
        assert_eq!(read.is_ok(), is_read, "{steps}: {:?}", read.err());
    }
}
