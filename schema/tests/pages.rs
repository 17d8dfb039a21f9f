//! What `pages` says: read, written, refused, compared.
#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay_schema::{
    Api, Change, Edit, Finding, Source, diff, json_schema, read_api, write_api, write_api_as_json,
};

fn read(text: &str) -> Api {
    let source = Source::new("x.yaml", text);
    read_api(&source).usable(&source).unwrap()
}

/// An API with rows of each kind; `pages` stands in line 2.
fn with(pages: &str) -> String {
    format!(
        "method: a.b\npages: {pages}\nrequest:\n  page: {{ type: number }}\n  size: {{ type: string }}\n  \
         day: {{ type: date }}\nresponse:\n  all: {{ type: number }}\n  more: {{ type: boolean }}\n  \
         names: {{ type: [string] }}\n  others: {{ type: [string] }}\n"
    )
}

#[track_caller]
fn found(pages: &str, expected: &[&str]) {
    let says = |finding: &Finding| format!("{}:{} {}", finding.span.line, finding.span.column, finding.title);
    let text = with(pages);
    let findings: Vec<String> = read_api(&Source::new("x.yaml", text)).findings.iter().map(says).collect();
    assert_eq!(findings, expected, "{pages}");
}

const FULL: &str = "{ number: page, size: size, items: names, total: all, count: all, more: more, first: 0 }";

#[test]
fn pages_are_read_and_written_as_they_stand() {
    let api = read(&with(FULL));
    let pages = api.pages.clone().unwrap();
    assert_eq!((pages.number.as_str(), pages.items.as_str(), pages.first), ("page", "names", 0));
    assert_eq!(
        pages.sent().map(|(key, name)| (key, name.as_str())).collect::<Vec<_>>(),
        [("number", "page"), ("size", "size")]
    );
    assert_eq!(
        pages.ends().map(|(key, name)| (key, name.as_str())).collect::<Vec<_>>(),
        [("total", "all"), ("count", "all"), ("more", "more")]
    );
    let written = write_api(&api);
    assert!(written.contains(&format!("\npages: {FULL}\n")), "{written}");
    assert_eq!(read(&written), api);
    let json = "\"pages\":{\"number\":\"page\",\"size\":\"size\",\"items\":\"names\",\"total\":\"all\",";
    assert!(write_api_as_json(&api).contains(json), "{}", write_api_as_json(&api));

    let least = read(&with("{ number: page, items: names, first: 1 }"));
    assert_eq!(least.pages.as_ref().unwrap().first, 1);
    assert!(write_api(&least).contains("\npages: { number: page, items: names }\n"), "1 need not be said");
    assert_eq!(read("method: a.b\nrequest: {}\n").pages, None);
}

#[test]
fn each_name_is_a_row_that_can_hold_what_it_is_said_to_hold() {
    for (pages, expected) in [
        ("{}", &["2:1 `pages` has no `number`", "2:1 `pages` has no `items`"][..]),
        ("{ number: page, items: names, sise: size }", &["2:38 unknown key `sise` of `pages`"]),
        ("{ number: page, items: names, first: 2 }", &["2:45 `first` of `pages` must be `0` or `1`"]),
        (
            "{ number: pag, items: names }",
            &["2:18 `number` of `pages` names `pag`, which is not a parameter of the request"],
        ),
        (
            "{ number: all, items: names }",
            &["2:18 `number` of `pages` names `all`, which is not a parameter of the request"],
        ),
        (
            "{ number: day, items: names }",
            &["2:18 `number` of `pages` is `day`, which does not hold a number"],
        ),
        (
            "{ number: page, size: day, items: names }",
            &["2:30 `size` of `pages` is `day`, which does not hold a number"],
        ),
        (
            "{ number: page, size: page, items: names }",
            &["2:30 `page` is the number of the page and its size"],
        ),
        (
            "{ number: page, items: page }",
            &["2:31 `items` of `pages` names `page`, which is not a field of the response"],
        ),
        ("{ number: page, items: all }", &["2:31 `items` of `pages` is `all`, which is not a list"]),
        (
            "{ number: page, items: names, total: names }",
            &["2:45 `total` of `pages` is `names`, which does not hold a number"],
        ),
        (
            "{ number: page, items: names, count: more }",
            &["2:45 `count` of `pages` is `more`, which does not hold a number"],
        ),
        (
            "{ number: page, items: names, more: all }",
            &["2:44 `more` of `pages` is `all`, which holds neither true nor false"],
        ),
        (
            "{ number: page, items: names, more: page }",
            &["2:44 `more` of `pages` names `page`, which is not a field of the response"],
        ),
        (FULL, &[]),
    ] {
        found(pages, expected);
    }
    let unknown = read_api(&Source::new("x.yaml", with("{ number: pag, items: names }"))).findings;
    assert_eq!(unknown[0].help.as_deref(), Some("did you mean `page`?"));
    let notification = "method: a.b\ncall: notification\npages: { number: page, items: names }\nrequest:\n  page: { type: number }\n";
    let titles = read_api(&Source::new("x.yaml", notification)).findings;
    assert!(titles.iter().any(|finding| finding.title == "a notification has no `pages`"), "{titles:?}");
}

#[test]
fn pages_outside_of_the_content_are_parameters_too() {
    let api = read(
        "method: a.b\npages: { number: page, items: names }\nform:\n  page: { type: string }\nresponse:\n  names: { type: [string] }\n",
    );
    assert_eq!(api.pages.unwrap().number.as_str(), "page");
}

#[test]
fn what_turns_pages_is_compared() {
    let without = with("~").replace("pages: ~\n", "");
    let least = with("{ number: page, items: names }");
    for (old, new, expected, breaking) in [
        (&without, &least, &["pages is new"][..], false),
        (&least, &without, &["pages is gone"], true),
        (&least, &with("{ number: page, items: others }"), &["pages.items is others, no longer names"], true),
        (&least, &with("{ number: size, items: names }"), &["pages is turned by other parameters"], false),
        (
            &least,
            &with("{ number: page, items: names, first: 0 }"),
            &["pages is turned by other parameters"],
            false,
        ),
        (&least, &with("{ number: page, items: names, total: all }"), &["pages ends by other fields"], false),
        (&least, &least, &[], false),
    ] {
        let changes = diff(&read(old), &read(new));
        assert_eq!(changes.iter().map(Change::to_string).collect::<Vec<_>>(), expected, "{new}");
        assert!(changes.iter().all(|change| change.breaking == breaking), "{new}");
    }
}

#[test]
fn pages_are_added_where_there_are_none_and_keep_their_place() {
    let pages = read(&with(FULL)).pages.unwrap();
    for (text, expected) in [
        (
            "method: a.b # x\nv3: { verb: GET, path: /v3/a }\n\nrequest:\n  page: { type: number }\n",
            "method: a.b # x\nv3: { verb: GET, path: /v3/a }\npages: ",
        ),
        ("# x\nmethod: a.b\ncall: execute\nencrypt: required\n", "# x\nmethod: a.b\ncall: execute\npages: "),
    ] {
        let source = Source::new("x.yaml", text);
        let mut edit = Edit::of(&source).unwrap();
        assert!(edit.state_pages(&pages));
        let edited = edit.finish();
        assert!(edited.starts_with(&format!("{expected}{FULL}\n")), "{edited}");
    }
    let stated = Source::new("x.yaml", with("{ number: page, items: names }"));
    let mut edit = Edit::of(&stated).unwrap();
    assert!(!edit.state_pages(&pages), "what is stated stays");
    assert_eq!(edit.finish(), stated.text);
}

#[test]
fn editors_know_the_keys_of_pages() {
    let schema = json_schema();
    let pages = &schema["definitions"]["api"]["properties"]["pages"];
    assert_eq!(pages["required"], serde_json::json!(["number", "items"]));
    assert_eq!(pages["properties"]["first"]["enum"], serde_json::json!([0, 1]));
}
