//! Limits that a document states and that the gateway is not known to hold to.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay_schema::{
    Api, Finding, FormValue, Limit, MaxLength, Source, advise, advise_form, diff, example_request, judge,
    judge_form, read_api, write_api, write_api_as_json,
};
use serde_json::{Value, json};

const NOTE: &str = "\
method: example.note.send
request:
  id: { type: string, required: true, max_length: 4, characters: A-Za-z0-9, advised: [required, characters] }
  title: { type: string, max_length: 4, min_length: 2, advised: [max_length, min_length] }
  count: { type: number, required: true, range: [1, 9], advised: [range] }
  tone: { type: string, values: { kind: ~, stern: ~ }, advised: [values] }
  tags: { type: [string], max_items: 1, characters: a-z, advised: [max_items] }
  extra: { type: json, required: true, max_length: 10, advised: [required, max_length] }
  to: { type: [Person], required: true, advised: [required] }
form:
  code: { type: string, required: true, max_length: 2, advised: [max_length] }
  photo: { type: file, required: true, max_length: 8, advised: [required, max_length] }
  more: { type: [Person], required: true, advised: [required] }
types:
  Person:
    name: { type: string, required: true, max_length: 3, advised: [required, max_length] }
    city: { type: string, required: true }
";

fn read(text: &str) -> Api {
    read_api(&Source::new("x.yaml", text)).value.unwrap()
}

fn sentences(found: Option<alipay_rules::Violations>) -> Vec<String> {
    found.into_iter().flatten().map(|violation| violation.to_string()).collect()
}

/// The whole of a request, with one member in place of its own; `null` takes it away.
fn with(name: &str, value: Value) -> Value {
    let mut content = json!({ "id": "A1", "title": "two", "count": 1, "extra": "{}", "to": [{ "name": "Li", "city": "X" }] });
    content[name] = value;
    content
}

#[test]
fn what_breaks_an_advised_limit_is_no_violation_and_is_told() {
    let api = read(NOTE);
    for (name, value, advice) in [
        ("id", json!("A-1"), "`id` holds only the characters A-Za-z0-9, character 2 is another"),
        ("id", Value::Null, "`id` is required and was not given"),
        ("id", json!(" "), "`id` is required and must not be blank"),
        ("title", json!("five5"), "`title` holds at most 4 characters, this has 5"),
        ("title", json!("1"), "`title` holds at least 2 characters, this has 1"),
        ("count", json!(10), "`count` must lie between 1 and 9"),
        ("tone", json!("loud"), "`tone` must be one of kind, stern"),
        ("tags", json!(["a", "b"]), "`tags` holds at most 1 item, this has 2"),
        ("extra", json!("null"), "`extra` is required and must not be blank"),
        ("extra", json!("{\"a\":123456}"), "`extra` holds at most 10 characters, this has 12"),
        ("to", Value::Null, "`to` is required and was not given"),
        ("to", json!([{ "city": "X" }]), "`to[0].name` is required and was not given"),
        (
            "to",
            json!([{ "name": "four", "city": "X" }]),
            "`to[0].name` holds at most 3 characters, this has 4",
        ),
    ] {
        let content = with(name, value);
        assert_eq!(judge(&api, &content), None, "{content}");
        assert_eq!(sentences(advise(&api, &content)), [advice], "{content}");
    }
    assert_eq!(advise(&api, &with("title", json!("two"))), None);
}

#[test]
fn an_enforced_limit_beside_an_advised_one_still_refuses() {
    let api = read(NOTE);
    for (name, value, violation) in [
        ("id", json!("A-123"), "`id` holds at most 4 characters, this has 5"),
        ("count", Value::Null, "`count` is required and was not given"),
        ("count", json!("many"), "`count` must be a whole number"),
        ("tags", json!(["B"]), "`tags[0]` holds only the characters a-z, character 1 is another"),
        ("extra", json!("{"), "`extra` must be well-formed JSON"),
        ("to", json!([{ "name": "Li" }]), "`to[0].city` is required and was not given"),
        ("ID", json!("A"), "`ID` is not a parameter of this API; did you mean `id`?"),
    ] {
        let content = with(name, value);
        assert_eq!(sentences(judge(&api, &content)), [violation], "{content}");
    }
    let malformed = with("count", json!("many"));
    assert_eq!(advise(&api, &malformed), None, "what is not a number at all is refused, and no advice");
}

#[test]
fn what_travels_beside_the_content_is_advised_on_too() {
    let api = read(NOTE);
    let given = |code: &'static str, size| {
        [("code", FormValue::Text(code)), ("photo", FormValue::File(size)), ("more", "[]".into())]
    };
    for (given, advice) in [
        (given("12", 8).to_vec(), &[] as &[&str]),
        (given("123", 8).to_vec(), &["`code` holds at most 2 characters, this has 3"]),
        (given("12", 9).to_vec(), &["`photo` holds at most 8 bytes, this has 9"]),
        (
            vec![("code", "1".into()), ("more", " ".into())],
            &["`photo` is required and was not given", "`more` is required and must not be blank"],
        ),
    ] {
        assert_eq!(judge_form(&api, given.clone()), None, "{given:?}");
        assert_eq!(sentences(advise_form(&api, given.clone())), advice, "{given:?}");
    }
    let empty = given("12", 0);
    assert_eq!(sentences(judge_form(&api, empty)), ["`photo` is an empty file"]);
    assert_eq!(advise_form(&api, empty), None, "said once");
}

#[test]
fn an_example_keeps_advised_limits_where_its_rows_can() {
    let api = read(NOTE);
    let example = example_request(&api);
    assert_eq!((judge(&api, &example), advise(&api, &example)), (None, None), "{example}");
    let odd = read(
        "{ method: a, request: { b: { type: string, max_length: 1, example: bb, advised: [max_length] } } }",
    );
    assert_eq!(example_request(&odd), json!({ "b": "a" }));
    let bound = "{ type: string, values: { AB: ~, ABC: ~ }, max_length: 1, advised: [max_length] }";
    let bound = read(&format!("{{ method: a, request: {{ b: {bound} }} }}"));
    assert_eq!(example_request(&bound), json!({ "b": "AB" }), "nothing keeps both, and the list is enforced");
}

#[test]
fn a_structure_may_lead_back_to_itself_where_that_is_advised() {
    let api = read(
        "{ method: a, request: { b: { type: B } }, types: { B: { c: { type: B, required: true, advised: [required] } } } }",
    );
    assert_eq!(example_request(&api), json!({ "b": {} }));
}

#[test]
fn the_list_is_read_and_written_in_its_order() {
    let api = read(NOTE);
    let [id, title, ..] = api.request.parameters() else { panic!("{api:?}") };
    assert_eq!(id.limits.advised, [Limit::Required, Limit::Characters]);
    assert!(!id.is_required() && id.with_limits(|limits| limits.max_length) == Some(Some(4)));
    assert_eq!(title.limits.max_length, Some(MaxLength::Limit(4)), "what is stated stays in sight");
    assert_eq!(read(&write_api(&api)), api);
    let row = r#""id":{"type":"string","required":true,"max_length":4,"characters":"A-Za-z0-9","advised":["required","characters"]}"#;
    assert!(write_api_as_json(&api).contains(row), "{}", write_api_as_json(&api));
}

#[test]
fn a_list_names_limits_of_its_own_row_once_each() {
    for (row, title, help) in [
        (
            "characters: a-z, advised: [charcters]",
            "3:49 error: `advised` of `x` names `charcters`, which is not a limit",
            Some("did you mean `characters`?"),
        ),
        (
            "characters: a-z, advised: [date_format]",
            "3:49 error: `advised` of `x` names `date_format`, which is not a limit",
            Some(
                "it may be `required`, `max_length`, `min_length`, `max_items`, `characters`, `range` or `values`",
            ),
        ),
        (
            "characters: a-z, advised: [characters, characters]",
            "3:61 error: `characters` stands twice in `advised` of `x`",
            None,
        ),
        (
            "characters: a-z, advised: [max_length]",
            "3:49 error: `advised` of `x` names `max_length`, which limits nothing here",
            Some("state the limit in the same row, or leave it out here"),
        ),
        (
            "required: false, advised: [required]",
            "3:49 error: `advised` of `x` names `required`, which limits nothing here",
            Some("only `required: true` can be advised: anything else refuses nothing"),
        ),
        (
            "required: conditional, advised: [required]",
            "3:55 error: `advised` of `x` names `required`, which limits nothing here",
            Some("only `required: true` can be advised: anything else refuses nothing"),
        ),
        (
            "max_length: none, advised: [max_length]",
            "3:50 error: `advised` of `x` names `max_length`, which limits nothing here",
            Some("`max_length: none` refuses nothing, so there is nothing to advise"),
        ),
        (
            "values: { A: ~ }, open: true, advised: [values]",
            "3:62 error: `advised` of `x` names `values`, which limits nothing here",
            Some("a list with `open: true` refuses nothing, so there is nothing to advise"),
        ),
        (
            "characters: a-z, advised: []",
            "3:48 error: `advised` of `x` lists nothing",
            Some("leave the key out where every limit is enforced"),
        ),
        (
            "characters: a-z, advised: characters",
            "3:48 error: `advised` of `x` must be a list",
            Some("write it in brackets: `[one, another]`"),
        ),
        (
            "max_length: many, advised: [max_length]",
            "3:34 error: `max_length` of `x` must be a whole number",
            Some("write `none` where the page says that there is no limit"),
        ),
    ] {
        let text = format!("method: a.b\nrequest:\n  x: {{ type: string, {row} }}\n");
        let findings = read_api(&Source::new("x.yaml", text)).findings;
        let says = |finding: &Finding| {
            let grade = if finding.is_error() { "error" } else { "warning" };
            format!("{}:{} {grade}: {}", finding.span.line, finding.span.column, finding.title)
        };
        assert_eq!(findings.iter().map(says).collect::<Vec<_>>(), [title], "{row}");
        assert_eq!(findings[0].help.as_deref(), help, "{row}");
    }
}

#[test]
fn a_caret_stands_under_the_word() {
    let shown = |row: &str| {
        let source =
            Source::new("x.yaml", format!("method: a.b\nrequest:\n  x: {{ type: string, {row} }}\n"));
        read_api(&source)
            .findings
            .iter()
            .map(|finding| finding.render(&source))
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert_eq!(
        shown("characters: a-z, advised: [characters, characters]"),
        "\
error: `characters` stands twice in `advised` of `x`
 --> x.yaml:3:61
  |
3 |   x: { type: string, characters: a-z, advised: [characters, characters] }
  |                                                 ----------  ^^^^^^^^^^ again
  |                                                 |
  |                                                 first"
    );
    assert_eq!(
        shown("characters: a-z, example: A1, advised: [characters]"),
        "\
warning: `example` of `x` breaks an advised limit of its own row: it holds only the characters a-z, character 1 is another
 --> x.yaml:3:48
  |
3 |   x: { type: string, characters: a-z, example: A1, advised: [characters] }
  |                                  ---           ^^ another character
  |                                  |
  |                                  the advised limit"
    );
}

#[test]
fn an_example_that_breaks_an_advised_limit_leaves_the_description_usable() {
    for (row, is_usable) in [
        ("{ type: string, max_length: 1, example: ab, advised: [max_length] }", true),
        ("{ type: string, max_length: 1, example: ab }", false),
        ("{ type: string, max_length: 1, characters: a-z, example: AB, advised: [characters] }", false),
        ("{ type: number, range: [1, 2], default: 3, advised: [range] }", true),
    ] {
        let reading = read_api(&Source::new("x.yaml", format!("method: a\nrequest:\n  b: {row}\n")));
        assert_eq!(reading.value.is_some(), is_usable, "{row}");
        assert!(!reading.findings.is_empty(), "{row}");
    }
}

#[test]
fn a_limit_that_becomes_advised_breaks_nobody_and_one_that_is_enforced_again_does() {
    let changes = |section: &str, old: &str, new: &str| -> Vec<String> {
        let api = |row: &str| read(&format!("{{ method: a, {section}: {{ x: {{ {row} }} }} }}"));
        let mark = |breaking| if breaking { "! " } else { "" };
        let changes = diff(&api(old), &api(new));
        changes.iter().map(|change| format!("{}{change}", mark(change.breaking))).collect()
    };
    let limits = [
        ("type: string, required: true", "required"),
        ("type: string, max_length: 9", "max_length"),
        ("type: string, min_length: 9", "min_length"),
        ("type: '[string]', max_items: 9", "max_items"),
        ("type: string, characters: a-z", "characters"),
        ("type: number, range: [1, 2]", "range"),
        ("type: string, values: { A: ~ }", "values"),
    ];
    for (enforced, key) in limits {
        let advised = format!("{enforced}, advised: [{key}]");
        let now = [format!("request.x has its `{key}` advised, no longer enforced")];
        assert_eq!(changes("request", enforced, &advised), now);
        let again = [format!("! request.x has its `{key}` enforced, no longer advised")];
        assert_eq!(changes("request", &advised, enforced), again);
        assert_eq!(changes("request", &advised, &advised), [""; 0]);
        assert!(changes("request", enforced.split(',').next().unwrap(), &advised)[0].ends_with("(advised)"));
    }
    for (old, new, expected) in [
        (
            "type: string, max_length: 9, advised: [max_length]",
            "type: string, max_length: 4, advised: [max_length]",
            &["request.x holds at most 4 characters, no longer 9 (advised)"] as &[&str],
        ),
        (
            "type: string, max_length: 9, advised: [max_length]",
            "type: string, max_length: 12",
            &[
                "! request.x holds at most 12 characters, no longer 9",
                "! request.x has its `max_length` enforced, no longer advised",
            ],
        ),
        (
            "type: string, max_length: 9",
            "type: string, max_length: 4, advised: [max_length]",
            &[
                "request.x holds at most 4 characters, no longer 9 (advised)",
                "request.x has its `max_length` advised, no longer enforced",
            ],
        ),
        (
            "type: date, max_length: 9, advised: [max_length]",
            "type: date, max_length: 9",
            &["request.x has its `max_length` enforced, no longer advised"],
        ),
        (
            "type: string, values: { A: ~ }, open: true",
            "type: string, values: { A: ~ }, advised: [values]",
            &["request.x accepts no other value (advised)"],
        ),
    ] {
        assert_eq!(changes("request", old, new), expected, "{old} -> {new}");
    }
    let required = ("type: string, required: true", "type: string, required: true, advised: [required]");
    assert_eq!(
        changes("response", required.0, required.1),
        ["! response.x has its `required` advised, no longer enforced"],
        "a `String` becomes an `Option`"
    );
    assert_eq!(
        changes(
            "response",
            "type: string, max_length: 4, advised: [max_length]",
            "type: string, max_length: 4"
        ),
        ["response.x has its `max_length` enforced, no longer advised"]
    );
}
