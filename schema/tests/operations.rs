//! What `v3` says: read, written, refused, compared.
#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay_schema::{
    Api, Calls, Change, Edit, Finding, Source, Verb, diff, json_schema, read_api, write_api,
    write_api_as_json,
};

fn read(text: &str) -> Api {
    let source = Source::new("x.yaml", text);
    read_api(&source).usable(&source).unwrap()
}

/// An API with parameters of each kind; `v3` stands in line 2.
fn with(v3: &str) -> String {
    format!(
        "method: a.b\nv3: {v3}\nrequest:\n  id: {{ type: string, required: true }}\n  maybe: {{ type: string }}\n  \
         count: {{ type: number }}\n"
    )
}

#[track_caller]
fn found(text: &str, expected: &[&str]) {
    let says = |finding: &Finding| format!("{}:{} {}", finding.span.line, finding.span.column, finding.title);
    let findings: Vec<String> = read_api(&Source::new("x.yaml", text)).findings.iter().map(says).collect();
    assert_eq!(findings, expected, "\n{text}");
}

const ALL: &str = "{ verb: POST, path: \"/v3/a/{id}/b\", query: [maybe, auth_token], body: [notify_url], names: { count: number } }";

#[test]
fn an_operation_is_read_and_written_as_it_stands() {
    let api = read(&with(ALL));
    let operation = api.v3.clone().unwrap();
    assert_eq!((operation.verb, operation.path.as_str()), (Verb::Post, "/v3/a/{id}/b"));
    assert_eq!(operation.in_path(), ["id"]);
    assert_eq!(operation.query.iter().map(|name| name.as_str()).collect::<Vec<_>>(), ["maybe", "auth_token"]);
    assert_eq!(operation.body.iter().map(|name| name.as_str()).collect::<Vec<_>>(), ["notify_url"]);
    assert_eq!((operation.name_of("count"), operation.name_of("maybe")), ("number", "maybe"));
    let written = write_api(&api);
    assert!(written.contains(&format!("\ncall: any\nv3: {ALL}\n")), "{written}");
    assert_eq!(read(&written), api);
    let json = "\"v3\":{\"verb\":\"POST\",\"path\":\"/v3/a/{id}/b\",\"query\":[\"maybe\",\"auth_token\"],\
                \"body\":[\"notify_url\"],\"names\":{\"count\":\"number\"}}";
    assert!(write_api_as_json(&api).contains(json), "{}", write_api_as_json(&api));
    assert_eq!(read("method: a.b\nrequest: {}\n").v3, None);
}

#[test]
fn an_api_that_only_the_rest_gateway_has_says_so() {
    let api = read("method: a.b\ncall: v3\nv3: { verb: GET, path: /v3/a/b }\n");
    assert_eq!(api.call, Calls { v3: true, ..Calls::NONE });
    assert_eq!(api.call.words(), ["v3"]);
    assert!(write_api(&api).contains("\ncall: v3\n"));
    found("method: a.b\ncall: v3\n", &["2:7 an API that only the REST gateway has needs `v3`"]);
    found(
        "method: a.b\ncall: [execute, v3]\nv3: { verb: GET, path: /v3/a/b }\n",
        &["2:7 `v3` stands alone in `call`"],
    );
    found(
        "method: a.b\ncall: notification\nv3: { verb: GET, path: /v3/a/b }\n",
        &["3:1 a notification has no `v3`"],
    );
    let upload = "method: a.b\ncall: v3\nv3: { verb: POST, path: /v3/a/b }\nform:\n  photo: { type: file }\n";
    found(upload, &[]);
}

#[test]
fn the_form_of_an_operation_is_read_like_everything_else() {
    for (v3, expected) in [
        ("{}", &["2:1 `v3` has no `verb`", "2:1 `v3` has no `path`"][..]),
        ("{ verb: POST }", &["2:1 `v3` has no `path`"]),
        ("{ path: /v3/a }", &["2:1 `v3` has no `verb`"]),
        (
            "{ verb: get, path: /v3/a }",
            &["2:13 `verb` of `v3` must be `GET`, `POST`, `PUT`, `DELETE` or `PATCH`"],
        ),
        ("{ verb: POST, path: /v3/a, querry: [id] }", &["2:32 unknown key `querry` of `v3`"]),
        ("{ verb: POST, path: /v3/a, query: id }", &["2:39 `query` of `v3` must be a list"]),
        (
            "{ verb: POST, path: /v3/a, names: [id] }",
            &["2:39 `names` of `v3` must be a mapping of keys to values"],
        ),
        ("POST", &["2:5 `v3` must be a mapping of keys to values"]),
        ("~", &["2:5 `v3` must be a mapping of keys to values"]),
    ] {
        found(&with(v3), expected);
    }
}

#[test]
fn a_path_begins_with_a_slash_and_names_required_scalars_once() {
    for (path, expected) in [
        ("/v3/a/{id}", &[][..]),
        ("v3/a", &["2:24 `path` of `v3` must begin with `/`"]),
        ("/v3/a?b=c", &["2:24 `path` of `v3` is more than a path"]),
        ("/v3/a b", &["2:24 `path` of `v3` is more than a path"]),
        ("/v3/a/{id", &["2:24 the braces in `path` of `v3` are not pairs"]),
        ("/v3/a/id}", &["2:24 the braces in `path` of `v3` are not pairs"]),
        ("/v3/a/{i{d}}", &["2:24 the braces in `path` of `v3` are not pairs"]),
        ("/v3/a/{ids}", &["2:24 `path` of `v3` names `ids`, which is not a parameter of the API"]),
        ("/v3/a/{}", &["2:24 `path` of `v3` names ``, which is not a parameter of the API"]),
        (
            "/v3/a/{auth_token}",
            &["2:24 `path` of `v3` names `auth_token`, which is not a parameter of the API"],
        ),
        ("/v3/{id}/{id}", &["2:24 `id` stands twice in `path` of `v3`"]),
        ("/v3/a/{maybe}", &["5:3 `maybe` stands in `path` of `v3` and must be required"]),
    ] {
        found(&with(&format!("{{ verb: PUT, path: \"{path}\" }}")), expected);
    }
    let advised = "method: a.b\nv3: { verb: PUT, path: \"/v3/{id}\" }\nrequest:\n  id: { type: string, required: true, advised: [required] }\n";
    found(advised, &["4:3 `id` stands in `path` of `v3` and must be required"]);
    let list = "method: a.b\nv3: { verb: PUT, path: \"/v3/{ids}\" }\nrequest:\n  ids: { type: [string], required: true }\n";
    found(list, &["2:24 `ids` cannot travel in a path"]);
}

#[test]
fn each_parameter_has_one_place() {
    for (v3, expected) in [
        ("{ verb: GET, path: /v3/a, query: [id, maybe, count, auth_token] }", &[][..]),
        ("{ verb: GET, path: \"/v3/{id}\", query: [maybe, count] }", &[]),
        (
            "{ verb: GET, path: /v3/a, query: [id, maybe] }",
            &["6:3 `count` needs a place: `GET` of `v3` has no body"],
        ),
        (
            "{ verb: DELETE, path: /v3/a, query: [id, count] }",
            &["5:3 `maybe` needs a place: `DELETE` of `v3` has no body"],
        ),
        (
            "{ verb: POST, path: /v3/a, query: [ix] }",
            &["2:40 `query` of `v3` names `ix`, which is not a parameter"],
        ),
        ("{ verb: POST, path: /v3/a, query: [id, id] }", &["2:44 `id` stands twice in `query` of `v3`"]),
        (
            "{ verb: POST, path: \"/v3/{id}\", query: [id] }",
            &["2:45 `id` stands in the path of `v3` and in its `query`"],
        ),
        ("{ verb: POST, path: /v3/a, body: [id] }", &["2:39 `id` need not stand in `body` of `v3`"]),
        (
            "{ verb: POST, path: /v3/a, body: [notifi_url] }",
            &["2:39 `body` of `v3` names `notifi_url`, which is not a common parameter"],
        ),
        (
            "{ verb: POST, path: /v3/a, query: [auth_token], body: [auth_token] }",
            &["2:60 `auth_token` stands in `query` and in `body` of `v3`"],
        ),
        (
            "{ verb: GET, path: /v3/a, query: [id, maybe, count], body: [notify_url] }",
            &["2:65 `notify_url` cannot travel in a body: `GET` has none"],
        ),
        (
            "{ verb: POST, path: /v3/a, names: { idd: x } }",
            &["2:41 `names` of `v3` names `idd`, which is not a parameter"],
        ),
        (
            "{ verb: POST, path: \"/v3/{id}\", names: { id: x } }",
            &["2:46 `id` stands in the path of `v3`, where its name does not travel"],
        ),
        (
            "{ verb: POST, path: /v3/a, names: { id: count } }",
            &["2:41 `id` and `count` would both be `count`"],
        ),
        ("{ verb: POST, path: /v3/a, names: { id: count, count: id } }", &[]),
        ("{ verb: POST, path: /v3/a, body: [notify_url], names: { notify_url: callback } }", &[]),
    ] {
        found(&with(v3), expected);
    }
}

#[test]
fn a_query_carries_scalars_and_a_request_without_body_carries_no_files() {
    let rows = "request:\n  all: { type: [string] }\n  one: { type: One }\nform:\n  photo: { type: file }\ntypes:\n  One:\n    x: { type: string }\n";
    let text = |v3: &str| format!("method: a.b\ncall: execute\nv3: {v3}\n{rows}");
    found(&text("{ verb: POST, path: /v3/a }"), &[]);
    found(
        &text("{ verb: POST, path: /v3/a, query: [all, one, photo] }"),
        &[
            "3:40 `all` cannot travel in a query",
            "3:45 `one` cannot travel in a query",
            "3:50 `photo` cannot travel in a query",
        ],
    );
    found(
        &text("{ verb: DELETE, path: /v3/a }"),
        &[
            "5:3 `all` needs a place: `DELETE` of `v3` has no body",
            "6:3 `one` needs a place: `DELETE` of `v3` has no body",
            "8:3 the file `photo` needs a body, and `DELETE` of `v3` has none",
        ],
    );
    found(
        "method: a.b\nv3: { verb: GET, path: /v3/a }\nrequest: any\n",
        &["2:24 free content needs a place: `GET` of `v3` has no body"],
    );
    found("method: a.b\nv3: { verb: GET, path: /v3/a, query: [biz_content] }\nrequest: any\n", &[]);
}

#[test]
fn a_finding_says_what_to_do() {
    let help = |v3: &str| read_api(&Source::new("x.yaml", with(v3))).findings[0].help.clone().unwrap();
    assert_eq!(help("{ verb: POST, path: \"/v3/{ids}\" }"), "did you mean `id`?");
    assert_eq!(
        help("{ verb: POST, path: \"/v3/{maybe}\" }"),
        "write `required: true` in its row: a path cannot be made without it"
    );
    assert_eq!(help("{ verb: POST, path: /v3/a, query: [auth_tokn] }"), "did you mean `auth_token`?");
    assert_eq!(
        help("{ verb: GET, path: /v3/a, query: [id, maybe] }"),
        "list it in `query`, unless it stands in the path"
    );
}

#[test]
fn only_an_operation_that_is_gone_breaks_an_app() {
    let changes = |old: &str, new: &str| -> Vec<(String, bool)> {
        let shown = |change: Change| (change.to_string(), change.breaking);
        diff(&read(&with(old)), &read(&with(new))).into_iter().map(shown).collect()
    };
    let old = "{ verb: POST, path: /v3/a, query: [maybe], names: { count: number } }";
    let without = "method: a.b\nrequest:\n  id: { type: string, required: true }\n  maybe: { type: string }\n  count: { type: number }\n";
    let gone = diff(&read(&with(old)), &read(without));
    assert_eq!(
        gone.iter().map(|change| (change.to_string(), change.breaking)).collect::<Vec<_>>(),
        [("v3 is gone".to_owned(), true)]
    );
    let new = diff(&read(without), &read(&with(old)));
    assert_eq!(
        new.iter().map(|change| (change.to_string(), change.breaking)).collect::<Vec<_>>(),
        [("v3 is new: POST /v3/a".to_owned(), false)]
    );
    assert_eq!(changes(old, old), []);
    assert_eq!(
        changes(old, "{ verb: PUT, path: /v3/b, query: [id, auth_token], body: [notify_url] }"),
        [
            "v3 is PUT /v3/b, no longer POST /v3/a",
            "v3.query no longer has maybe",
            "v3.query has id too",
            "v3.query has auth_token too",
            "v3.body has notify_url too",
            "v3.names.count is count, no longer number",
        ]
        .map(|text| (text.to_owned(), false))
    );
}

#[test]
fn tools_can_state_an_operation_and_codes_where_there_are_none() {
    let with = Source::new("x.yaml", with(ALL));
    let operation = read(&with.text).v3.unwrap();
    let without = with
        .text
        .replace(&format!("v3: {ALL}\n"), "")
        .replace("method: a.b\n", "method: a.b\ncall: execute # so far\n");
    let source = Source::new("x.yaml", &without);
    let mut edit = Edit::of(&source).unwrap();
    assert!(edit.state_operation(&operation));
    assert!(edit.add_codes(&["ONE".to_owned(), "TWO".to_owned()]));
    let text = edit.finish();
    assert_eq!(
        text,
        without.replace("# so far\n", &format!("# so far\nv3: {ALL}\n")) + "\nerrors:\n  ONE: ~\n  TWO: ~\n"
    );
    let stated = Source::new("x.yaml", text);
    let mut again = Edit::of(&stated).unwrap();
    assert!(!again.state_operation(&operation) && !again.add_codes(&["THREE".to_owned()]));
    assert_eq!(again.finish(), stated.text);
}

#[test]
fn editors_know_the_keys_of_an_operation() {
    let schema = json_schema();
    let v3 = &schema["definitions"]["api"]["properties"]["v3"];
    assert_eq!(v3["required"], serde_json::json!(["verb", "path"]));
    assert_eq!(v3["properties"]["verb"]["enum"][4], "PATCH");
    assert!(v3["properties"]["names"]["additionalProperties"].is_object());
}
