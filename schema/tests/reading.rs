//! What each key of a description becomes.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay_rules::{Kind, Moment, Unit};
use alipay_schema::{
    Api, Calls, Content, Effect, Location, MaxLength, Outcome, Parameter, Required, Source, Type, read_api,
    read_common,
};

fn api(text: &str) -> Api {
    let reading = read_api(&Source::new("x.yaml", text));
    assert_eq!(reading.findings, []);
    reading.value.unwrap()
}

fn row(row: &str) -> Parameter {
    let api = api(&format!("method: a.b\nform:\n  a: {row}\n  t: {{ type: T }}\ntypes:\n  T: {{}}\n"));
    api.form.into_iter().next().unwrap()
}

#[test]
fn what_is_absent_is_not_stated() {
    let api = api("method: a.b\n");
    assert_eq!((api.title, api.docs, api.response, api.errors), (None, None, None, None));
    assert_eq!(api.request, Content::NotStated);
    assert_eq!((api.call, api.effect), (Calls::ANY, None));
    assert!(!api.encrypt_required && api.sources.is_empty() && api.form.is_empty() && api.one_of.is_empty());
    let parameter = row("{ type: string }");
    assert_eq!(parameter, Parameter::new(parameter.name.clone(), Type::Scalar(Kind::Text)));
    assert!(!parameter.is_required());
}

#[test]
fn what_is_stated_to_be_nothing_is_a_statement() {
    let api = api("method: a.b\nrequest: {}\nresponse: {}\nerrors: {}\n");
    assert_eq!(api.request, Content::Parameters(Vec::new()));
    assert_eq!(api.response, Some(Vec::new()));
    assert_eq!(api.errors, Some(Vec::new()));
    assert_eq!(row("{ type: string, required: false }").limits.required, Some(Required::Never));
    assert_eq!(row("{ type: string, max_length: none }").limits.max_length, Some(MaxLength::Unlimited));
}

#[test]
fn the_top_of_a_description_is_read() {
    let api = api("\
kind: api
method: alipay.trade.pay
title: Take a payment
docs: https://opendocs.alipay.com/
sources: [documentation page, 1.10]
call: [execute, page]
effect: moves_money
encrypt: required
deprecated: use alipay.trade.create
request: any
form:
  code: { type: string }
  token: { type: string }
one_of: [[code, token]]
errors:
  ACQ.SYSTEM_ERROR: { meaning: It failed., advice: Query. }
  ACQ.TRADE_NOT_EXIST: ~
  40004: { outcome: unknown }
  MY_SYSTEM_ERROR: { outcome: rejected }
");
    assert_eq!(*api.method, "alipay.trade.pay");
    assert_eq!((api.method.span.line, api.method.span.column), (2, 9));
    assert_eq!(api.title.as_deref(), Some("Take a payment"));
    assert_eq!(api.docs.as_deref(), Some("https://opendocs.alipay.com/"));
    assert_eq!(api.sources, ["documentation page", "1.10"]);
    assert_eq!(api.call, Calls { execute: true, page: true, ..Calls::NONE });
    assert_eq!(api.effect, Some(Effect::MovesMoney));
    assert!(api.encrypt_required);
    assert_eq!(api.deprecated.as_deref(), Some("use alipay.trade.create"));
    assert_eq!(api.request, Content::Free);
    assert_eq!(api.one_of, [["code", "token"]]);
    let errors = api.errors.unwrap();
    let outcomes: Vec<_> = errors.iter().map(|row| (row.code.as_str(), row.outcome)).collect();
    assert_eq!(
        outcomes,
        [
            ("ACQ.SYSTEM_ERROR", None),
            ("ACQ.TRADE_NOT_EXIST", None),
            ("40004", Some(Outcome::Unknown)),
            ("MY_SYSTEM_ERROR", Some(Outcome::Rejected)),
        ]
    );
    assert_eq!(
        (errors[0].meaning.as_deref(), errors[0].advice.as_deref()),
        (Some("It failed."), Some("Query."))
    );
    assert_eq!((&errors[1].meaning, &errors[1].advice), (&None, &None));
}

#[test]
fn calls_are_a_word_or_a_list_of_words() {
    let (none, any) = (Calls::NONE, Calls::ANY);
    for (written, calls) in [
        ("execute", Calls { execute: true, ..none }),
        ("page", Calls { page: true, ..none }),
        ("app", Calls { app: true, ..none }),
        ("notification", Calls { notification: true, ..none }),
        ("any", any),
        ("[page, app]", Calls { page: true, app: true, ..none }),
        ("[any, app]", any),
    ] {
        assert_eq!(api(&format!("method: a.b\ncall: {written}\n")).call, calls, "{written}");
    }
}

#[test]
fn every_type_has_its_name() {
    for (written, ty, list) in [
        ("string", Type::Scalar(Kind::Text), false),
        ("number", Type::Scalar(Kind::Number), false),
        ("decimal", Type::Scalar(Kind::Decimal), false),
        ("amount", Type::Scalar(Kind::Amount), false),
        ("cents", Type::Scalar(Kind::Cents), false),
        ("boolean", Type::Scalar(Kind::Boolean), false),
        ("date", Type::Scalar(Kind::Moment(Moment::Date)), false),
        ("datetime", Type::Scalar(Kind::Moment(Moment::DateTime)), false),
        ("time", Type::Scalar(Kind::Moment(Moment::Time)), false),
        ("month", Type::Scalar(Kind::Moment(Moment::Month)), false),
        ("json", Type::Scalar(Kind::Json), false),
        ("file", Type::File, false),
        ("T", Type::Structure("T".to_owned()), false),
        ("[string]", Type::Scalar(Kind::Text), true),
        ("'[string]'", Type::Scalar(Kind::Text), true),
        ("\"[ T ]\"", Type::Structure("T".to_owned()), true),
        ("[T]", Type::Structure("T".to_owned()), true),
    ] {
        let parameter = row(&format!("{{ type: {written} }}"));
        assert_eq!((parameter.ty, parameter.list), (ty, list), "{written}");
    }
}

#[test]
fn every_key_of_a_row_is_read() {
    let text = row(
        "{ type: string, required: true, max_length: 9, min_length: 2, length_unit: bytes, characters: a-z, \
                    values: { ab: the first, cd: ~ }, open: true, default: ab, sensitive: true, since: 1.10, \
                    deprecated: use another, description: What it means, example: 'ab' }",
    );
    assert!(text.is_required() && text.sensitive);
    assert_eq!((text.limits.max_length, text.limits.min_length), (Some(MaxLength::Limit(9)), Some(2)));
    assert_eq!(text.limits.length_unit, Unit::Bytes);
    assert_eq!(text.limits.characters.as_deref(), Some("a-z"));
    let values = text.limits.values.unwrap();
    assert!(values.open);
    let meanings: Vec<_> =
        values.rows.iter().map(|row| (row.name.as_str(), row.meaning.as_deref())).collect();
    assert_eq!(meanings, [("ab", Some("the first")), ("cd", None)]);
    assert_eq!(text.default.as_deref(), Some("ab"));
    assert_eq!(text.since.as_deref(), Some("1.10"));
    assert_eq!(text.deprecated.as_deref(), Some("use another"));
    assert_eq!(text.description.as_deref(), Some("What it means"));
    assert_eq!(text.example.as_deref(), Some("ab"));

    let amount = row(
        "{ type: amount, required: conditional, range: [0.01, 100000000], wire: number, deprecated: true }",
    );
    assert_eq!(amount.limits.required, Some(Required::Conditional));
    assert!(!amount.is_required() && amount.wire_number);
    assert_eq!(amount.limits.range, Some(("0.01".to_owned(), "100000000".to_owned())));
    assert_eq!(amount.deprecated.as_deref(), Some(""), "deprecated, and nothing said of what to use");

    assert_eq!(row("{ type: date, date_format: yyyyMMdd }").limits.date_format.as_deref(), Some("yyyyMMdd"));
    assert_eq!(row("{ type: [string], max_items: 3 }").limits.max_items, Some(3));
    assert_eq!(row("{ type: string, deprecated: false }").deprecated, None);
    assert!(!row("{ type: string, values: { A: ~ } }").limits.values.unwrap().open);
}

#[test]
fn lengths_count_what_their_type_has() {
    for (written, unit) in [
        ("{ type: string }", Unit::Characters),
        ("{ type: json, length_unit: bytes }", Unit::Bytes),
        ("{ type: amount }", Unit::Characters),
        ("{ type: number }", Unit::Digits),
        ("{ type: file }", Unit::Bytes),
    ] {
        assert_eq!(row(written).limits.length_unit, unit, "{written}");
    }
}

#[test]
fn the_length_of_a_list_binds_none_of_its_items() {
    let list = row("{ type: [string], required: true, max_length: 9, min_length: 9, characters: a-z }");
    assert_eq!(list.with_limits(|limits| limits.check("abc")), Some(Vec::new()));
    assert_eq!(list.with_limits(|limits| limits.check("ABC").len()), Some(1), "the characters do");
    assert_eq!(row("{ type: T }").with_limits(|_| ()), None);
    let file = row("{ type: file, max_length: 2 }");
    assert_eq!(
        file.with_limits(|limits| (limits.check_size(3).len(), limits.check("abc").len())),
        Some((1, 0))
    );
}

#[test]
fn open_values_refuse_nothing() {
    let refused = |row: &Parameter| row.with_limits(|limits| limits.check("B").len());
    assert_eq!(refused(&row("{ type: string, values: { A: ~ } }")), Some(1));
    assert_eq!(refused(&row("{ type: string, values: { A: ~ }, open: true }")), Some(0));
}

#[test]
fn a_common_row_says_where_it_travels_and_with_which_calls() {
    let text = "\
kind: common
request:
  a: { type: string, in: query, calls: page, value: '1.0' }
  sign: { type: string, in: body }
response:
  b: { type: string, in: node }
  sign: { type: string, in: envelope, calls: [execute] }
codes:
  20000: { meaning: It failed., outcome: unknown }
  40004: ~
  isv.missing-app-id: { before_execution: true }
  isv.missing-method: { before_execution: true, outcome: rejected }
  isv.code-invalid: { before_execution: false }
";
    let reading = read_common(&Source::new("common.yaml", text));
    assert_eq!(reading.findings, []);
    let common = reading.value.unwrap();
    let rows: Vec<_> = common
        .parameters
        .iter()
        .map(|row| (row.parameter.name.as_str(), row.location, row.calls, row.value.as_deref()))
        .collect();
    assert_eq!(
        rows,
        [
            ("a", Location::Query, Calls { page: true, ..Calls::NONE }, Some("1.0")),
            ("sign", Location::Body, Calls::ANY, None),
            ("b", Location::Node, Calls::ANY, None),
            ("sign", Location::Envelope, Calls { execute: true, ..Calls::NONE }, None),
        ]
    );
    let codes = common.codes.iter().map(|row| (row.code.as_str(), row.outcome, row.before_execution));
    assert_eq!(
        codes.collect::<Vec<_>>(),
        [
            ("20000", Some(Outcome::Unknown), false),
            ("40004", None, false),
            ("isv.missing-app-id", Some(Outcome::Rejected), true),
            ("isv.missing-method", Some(Outcome::Rejected), true),
            ("isv.code-invalid", None, false),
        ]
    );
}

#[test]
fn every_name_knows_its_place_in_the_text() {
    let text = "# 支付\nmethod: a.b\nrequest:\n  编: {}\n  \"单\": { type: string }\n";
    let findings = read_api(&Source::new("x.yaml", text)).findings;
    let shown = |span: alipay_schema::Span| text.get(span.start..span.end);
    let places: Vec<_> = findings.iter().map(|f| (shown(f.span), f.span.line, f.span.column)).collect();
    assert_eq!(places, [(Some("编"), 4, 3), (Some("编"), 4, 3), (Some("\"单\""), 5, 3)]);
}
