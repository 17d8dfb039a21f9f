//! The comparison itself, on four made-up APIs: it proves what is so, and reports whatever is not.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use alipay_catalogue_tests::catalogue;
use alipay_catalogue_tests::compare::compare;
use alipay_catalogue_tests::corpus::Corpus;
use alipay_catalogue_tests::description::Description;
use alipay_catalogue_tests::deviations::Deviations;
use alipay_catalogue_tests::graded::{Claim, weighed};
use alipay_catalogue_tests::mutate::mutate;
use alipay_catalogue_tests::outcome::{Fact, Outcome};
use alipay_catalogue_tests::shown::Shown;
use alipay_schema::{Source, read_api};

const CREATE: &str = "example.order.create";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn corpus() -> Corpus {
    Corpus::read(&folder("facts")).unwrap()
}

fn texts() -> BTreeMap<String, String> {
    catalogue::texts(&folder("specs")).unwrap()
}

/// The comparison of a description in which one text was replaced by another.
fn with(before: &str, after: &str) -> Outcome {
    let text = &texts()[CREATE];
    assert_eq!(text.matches(before).count(), 1, "{before}");
    compare(&corpus(), CREATE, &Description::parse(&text.replace(before, after)).unwrap())
}

fn differences(outcome: &Outcome) -> Vec<String> {
    outcome
        .differences
        .iter()
        .map(|difference| difference.to_string().replace("example.order.create ", ""))
        .collect()
}

#[test]
fn what_the_facts_say_is_proven_and_nothing_differs() {
    let mut facts = BTreeSet::new();
    for (method, text) in texts() {
        let outcome = compare(&corpus(), &method, &Description::parse(&text).unwrap());
        assert_eq!(differences(&outcome), [] as [&str; 0]);
        facts.extend(outcome.proven.iter().map(|proof| proof.fact));
    }
    assert_eq!(facts.len(), 27, "every kind of fact: {facts:?}");
}

#[test]
fn every_single_alteration_is_reported() {
    let descriptions =
        texts().into_iter().map(|(method, text)| (method, Description::parse(&text).unwrap())).collect();
    let mut rng = fastrand::Rng::with_seed(7);
    let report = mutate(&corpus(), &Deviations::default(), &descriptions, 2000, &mut rng);
    assert_eq!(report.missed, [] as [&str; 0]);
    assert_eq!(report.reported.values().sum::<usize>(), 2000);
    assert_eq!(report.reported.len(), 28, "every kind of fact, and inventions: {:?}", report.reported);
}

#[test]
fn a_difference_says_where_it_is_and_what() {
    for (before, after, difference) in [
        ("max_length: 32", "max_length: 33", "request.id max_length: 32 -> 33"),
        ("  state: { type: string }\n", "", "response.state name: a row -> no row"),
        ("wire: number", "max_length: 3", "request.goods.price max_length: not stated -> 3"),
        ("max_length: 400", "max_length: 40", "request.extra max_length: 400 -> 40"),
        (
            "extra: { type: json, required: true,",
            "extra: { type: json,",
            "request.extra required: true -> not stated",
        ),
        ("type: boolean, ", "type: boolean, max_length: 6, ", "request.again max_length: 5 -> 6"),
        ("type: [Goods]", "type: Goods", "request.goods list: a list -> one value"),
        ("type: amount", "type: string", "request.amount refinement: amount -> string"),
        (
            "amount, cents, date",
            "cents, date",
            "request.amount refinement: a reason among the sources -> none",
        ),
        ("call: execute", "call: any", "call: execute -> any"),
        (
            "verb: POST",
            "verb: PUT",
            "operation: POST /v3/example/order/create -> PUT /v3/example/order/create",
        ),
        (
            "order/create,",
            "order/paid,",
            "operation: POST /v3/example/order/create -> POST /v3/example/order/paid",
        ),
        ("[count, auth_token]", "[auth_token]", "v3.count place: in the query -> elsewhere"),
        ("[count, auth_token]", "[count, auth_token, day]", "v3.day place: elsewhere -> in the query"),
        ("A: ~, B: ~", "A: ~, C: ~", "request.kind values: A, B -> A, C"),
        ("[[title, kind]]", "[[title, id]]", "one_of group: kind, title -> id, title"),
        ("sensitive: true, ", "", "request.buyer.phone sensitive: true -> not stated"),
    ] {
        assert!(differences(&with(before, after)).contains(&difference.to_owned()), "{before} -> {after}");
    }
}

#[test]
fn what_is_newer_than_the_rest_gateway_travels_in_the_query_where_there_is_no_body() {
    let paid = |text: &str| {
        let outcome = compare(&corpus(), "example.order.paid", &Description::parse(text).unwrap());
        outcome.differences.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let text = &texts()["example.order.paid"];
    assert_eq!(paid(text), [] as [&str; 0]);
    assert_eq!(
        paid(&text.replace("[day, newer]", "[day]")),
        ["example.order.paid v3.newer place: in the query -> elsewhere"]
    );
    assert_eq!(paid(&text.replace("call: v3", "call: execute")), ["example.order.paid call: v3 -> execute"]);
}

#[test]
fn what_several_records_say_comes_to_the_weakest_and_is_advice_unless_they_suffice() {
    let claim = |value: &str, author: &str, is_official| Claim {
        key: "required",
        value: value.to_owned(),
        author: author.to_owned(),
        is_official,
        is_earlier: false,
    };
    let (page, model, client) =
        (claim("true", "page", true), claim("true", "model", false), claim("true", "client", false));
    let leave = claim("false", "model", false);
    for (claims, expected) in [
        (vec![page.clone()], Some(("true", false))),
        (vec![model.clone()], Some(("true", true))),
        (vec![model.clone(), model.clone()], Some(("true", true))),
        (vec![model.clone(), client], Some(("true", false))),
        (vec![page.clone(), leave], Some(("false", true))),
        (vec![Claim { is_earlier: true, ..page }], None),
        (vec![], None),
    ] {
        let weighed = weighed(&claims, "required");
        assert_eq!(weighed.as_ref().map(|(value, advice)| (value.as_str(), *advice)), expected, "{claims:?}");
    }
}

#[test]
fn a_value_that_a_source_shows_is_refused_by_a_length_that_is_enforced() {
    let corpus = corpus();
    for (row, count) in
        [("max_length: 1", 1), ("max_length: 1, advised: [max_length]", 0), ("max_length: 2", 0)]
    {
        let text = format!("method: {CREATE}\nrequest:\n  extra: {{ type: string, {row} }}\n");
        let api = read_api(&Source::new("x.yaml", text)).value.unwrap();
        let mut shown = Shown::default();
        shown.try_records(&api, &corpus.graded[CREATE]);
        assert_eq!((shown.tried, shown.refused.len()), (1, count), "{row}");
    }
}

#[test]
fn an_example_that_a_row_refuses_is_found_unless_it_is_listed_for_a_reason() {
    let text = format!(
        "method: {CREATE}\nrequest:\n  id: {{ type: date }}\n  buyer: {{ type: Person }}\ntypes:\n  Person:\n    phone: {{ type: number }}\n"
    );
    let api = read_api(&Source::new("x.yaml", text)).value.unwrap();
    let mut shown = Shown::default();
    shown.try_examples(&api, &corpus());
    // A masked example is not a value.
    assert_eq!((shown.tried, shown.refused.len()), (1, 1), "{:?}", shown.refused);
    let list = |row: &str| format!("- why: a reason\n  rows: [{CREATE} {row}]\n");
    assert_eq!(shown.except(&list("count")).unwrap(), [format!("{CREATE} count")]);
    assert!(shown.except(&list("id")).unwrap().is_empty() && shown.refused.is_empty());
    assert!(shown.except("- rows: [a b]").is_err(), "without a reason");
}

#[test]
fn where_sources_disagree_or_say_nothing_any_of_their_words_will_do() {
    let disputed = |required: &str| with("type: number }", &format!("type: number, required: {required} }}"));
    for required in ["true", "false"] {
        let outcome = disputed(required);
        assert_eq!((differences(&outcome).len(), outcome.disputed[&Fact::Required]), (0, 1));
    }
    assert_eq!(
        differences(&disputed("conditional")),
        ["request.count required: false or true -> conditional"]
    );
    let unmarked = with("open: true", "open: true, required: false");
    assert_eq!(differences(&unmarked), [] as [&str; 0]);
}

#[test]
fn a_deviation_is_taken_as_it_is_listed_and_in_no_other_form() {
    let list = "- why: a reason\n  deviations:\n    example.order.create request.id max_length: 32 -> 33\n";
    let deviations = Deviations::read(list).unwrap();
    for (after, is_taken) in [("max_length: 33", true), ("max_length: 34", false)] {
        let mut outcome = with("max_length: 32", after);
        let applied = deviations.apply(CREATE, &mut outcome);
        assert_eq!((outcome.differences.is_empty(), applied.stale.is_empty()), (is_taken, is_taken));
    }
    assert!(Deviations::read(&format!("{list}{list}")).unwrap_err().contains("twice"));
}

#[test]
fn what_a_person_wrote_may_say_more_but_nothing_else() {
    let titled = "title: An order\nsources: [documentation page]\n";
    let sources = "sources: ['Java SDK comments: amount, cents, date, json']\n";
    let text = texts()[CREATE].replace(sources, titled).replace("sku: { type: string", "sku: { type: json");
    let outcome = compare(&corpus(), CREATE, &Description::parse(&text).unwrap());
    assert_eq!((differences(&outcome).len(), outcome.beyond[&Fact::Refinement]), (0, 1));
    let text = text.replace("sku: { type: json", "sku: { type: boolean");
    let outcome = compare(&corpus(), CREATE, &Description::parse(&text).unwrap());
    assert_eq!(differences(&outcome), ["request.goods.sku kind: string -> boolean"]);
}
