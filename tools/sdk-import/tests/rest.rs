//! What the v3 SDK says of the REST gateway, and what becomes of it in descriptions.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod support;
#[path = "support/v3.rs"]
mod v3;

use std::{fs, path::Path};

use alipay_schema::Verb;
use alipay_sdk_import::{ApiShape, Content, Field, Kind, Progress, Shapes, Update, read_release, update};
use support::{pack, release};

/// Four operations: with everything in its place, without a body, with a file, and of an API that nothing else has.
fn sdk() -> Shapes {
    let path = format!(
        "\"/v3/demo/{{goods_id}}/part/{{part}}\"\n{}\n{}",
        v3::in_path("part", "part"),
        v3::in_path("goods_id", "goodsId")
    );
    let query = "if (page != null) { localVarQueryParams.addAll(localVarApiClient.parameterToPair(\"page_no\", page)); }\n\
                 if (authToken != null) { localVarQueryParams.addAll(localVarApiClient.parameterToPair(\"auth_token\", authToken)); }";
    let upload = "if (data != null) { localVarFormParams.put(\"data\", data); }\n\
                  if (fileContent != null) { localVarFormParams.put(\"file_content\", fileContent); }";
    let files = [
        v3::operation(
            "DemoGoodsPut",
            "PUT",
            &path,
            "String goodsId, Integer part, Integer page, String authToken, DemoGoodsPutModel demoGoodsPutModel, ",
            query,
            "DemoGoodsPutResponseModel",
        ),
        v3::model(
            "DemoGoodsPutModel",
            &[("notify_url", "String"), ("tags", "List<String>"), ("shop", "Shop"), ("novel", "Boolean")],
        ),
        v3::model("Shop", &[("name", "String"), ("open", "Boolean")]),
        v3::model("DemoGoodsPutResponseModel", &[("shop", "Shop"), ("since", "String")]),
        v3::failure("DemoGoodsPut", &["NOT_FOUND", "SYSTEM_ERROR"]),
        v3::operation(
            "DemoGoodsQuery",
            "GET",
            "\"/v3/demo/query\"",
            "String id, ",
            "localVarQueryParams.addAll(localVarApiClient.parameterToPair(\"id\", id));",
            "Object",
        ),
        v3::failure("DemoGoodsQuery", &["NOT_FOUND"]),
        v3::operation(
            "DemoUpload",
            "POST",
            "\"/v3/demo/upload\"",
            "DemoUploadModel data, File fileContent, ",
            upload,
            "DemoUploadResponseModel",
        ),
        v3::model("DemoUploadModel", &[("biz_code", "String")]),
        v3::model("DemoUploadResponseModel", &[("file_id", "String")]),
        (
            "com/alipay/v3/model/DemoUploadDefaultResponse.java".to_owned(),
            "public class DemoUploadDefaultResponse extends AbstractOpenApiSchema { }".to_owned(),
        ),
        ("com/alipay/v3/ApiClient.java".to_owned(), "this is { no Java".to_owned()),
    ];
    release(&files.each_ref().map(|(name, text)| (name.as_str(), text.as_str())))
}

#[test]
fn the_v3_sdk_tells_verbs_paths_and_places() {
    let sdk = sdk();
    assert!(sdk.apis.is_empty() && sdk.types.is_empty(), "an older SDK adds nothing to the others' types");
    let methods: Vec<&String> = sdk.v3.by_method.keys().collect();
    assert_eq!(methods, ["demo.goods.put", "demo.goods.query", "demo.upload"]);
    let put = &sdk.v3.by_method["demo.goods.put"];
    assert_eq!((put.verb, put.path.as_str()), (Verb::Put, "/v3/demo/{goods_id}/part/{part}"));
    assert_eq!(
        put.in_path,
        [("goods_id".to_owned(), Field::of(Kind::Text)), ("part".to_owned(), Field::of(Kind::Number))].into()
    );
    assert_eq!(
        put.query,
        [("page_no".to_owned(), Field::of(Kind::Number)), ("auth_token".to_owned(), Field::of(Kind::Text))]
    );
    assert_eq!(put.body.as_deref(), Some("DemoGoodsPutModel"));
    assert_eq!(put.reply.as_deref(), Some("DemoGoodsPutResponseModel"));
    assert_eq!(put.codes, ["NOT_FOUND", "SYSTEM_ERROR"]);
    let model: Vec<(&String, &Kind, bool)> = sdk.v3.types["DemoGoodsPutModel"]
        .iter()
        .map(|(name, field)| (name, &field.kind, field.list))
        .collect();
    assert_eq!(
        model,
        [
            (&"notify_url".to_owned(), &Kind::Text, false),
            (&"novel".to_owned(), &Kind::Boolean, false),
            (&"shop".to_owned(), &Kind::Type("Shop".to_owned()), false),
            (&"tags".to_owned(), &Kind::Text, true),
        ]
    );
    let query = &sdk.v3.by_method["demo.goods.query"];
    assert_eq!((query.verb, &query.body, &query.reply), (Verb::Get, &None, &None), "`Object` says nothing");
    let upload = &sdk.v3.by_method["demo.upload"];
    assert_eq!(upload.files, ["file_content"]);
    assert_eq!(upload.body.as_deref(), Some("DemoUploadModel"));
}

#[test]
fn an_operation_without_the_class_of_its_error_is_no_release_of_this_sdk() {
    let (name, text) = v3::operation("DemoPay", "POST", "\"/v3/demo/pay\"", "", "", "Object");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sdk.jar");
    pack(&path, &[(&name, &text.replace("DemoPayDefaultResponse", "Elsewhere"))]);
    let error = read_release(&path, &Progress::new()).unwrap_err().to_string();
    assert!(error.ends_with("DemoPayApi.java: not laid out as the SDK's other files"), "{error}");
}

fn updated(folder: &Path, now: &Shapes) -> (Update, Vec<String>) {
    let update = update(now, None, folder, &Progress::new()).unwrap();
    update.write().unwrap();
    let folder = format!("{}/", folder.display());
    let lines = update.changes.iter().map(|change| change.to_string().replace(&folder, "")).collect();
    (update, lines)
}

/// The folder with these descriptions, by method.
fn folder(descriptions: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (method, text) in descriptions {
        let path = folder.path().join(method.replace('.', "/")).with_extension("yaml");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn text(folder: &tempfile::TempDir, method: &str) -> String {
    fs::read_to_string(folder.path().join(method.replace('.', "/")).with_extension("yaml")).unwrap()
}

const PUT: &str = "\
method: demo.goods.put
title: Put goods on a shelf
sources: [documentation page]
call: execute   # server to server

request:
  goods_id: { type: string, required: true, max_length: 32 }
  # where it goes
  part: { type: number }
  page_no: { type: number }
  shop: { type: string }
  tags: { type: [string] }
  newer: { type: string }

response:
  shop: { type: string }
";
const QUERY: &str = "\
method: demo.goods.query
sources: [Java SDK]
call: execute

request:
  id: { type: string }
  newer: { type: string }

response: {}

errors:
  GONE: { outcome: rejected }
";
const UPLOAD: &str = "\
method: demo.upload
sources: [Java SDK, \"v3 SDK: calls\"]
call: execute

request: {}

form:
  biz_code: { type: string }
  file_content: { type: file }

response:
  file_id: { type: string }
";

fn described() -> tempfile::TempDir {
    folder(&[("demo.goods.put", PUT), ("demo.goods.query", QUERY), ("demo.upload", UPLOAD)])
}

#[test]
fn an_operation_is_stated_in_the_description_of_its_api_and_everything_else_survives() {
    let folder = described();
    let (_, lines) = updated(folder.path(), &sdk());
    assert_eq!(
        lines,
        [
            "demo.goods.put: left: the body has `novel` in the release, and no row here",
            "demo.goods.put: left: the reply has `since` in the release, and no row here",
            "demo.goods.put: new in the REST gateway, PUT /v3/demo/{goods_id}/part/{part}",
            "demo.goods.put: 2 error codes",
            "demo.goods.query: left: the release does not say what the reply of the REST gateway holds",
            "demo.goods.query: new in the REST gateway, GET /v3/demo/query",
            "demo.upload: new in the REST gateway, POST /v3/demo/upload",
        ]
    );
    let put = PUT
        .replace("[documentation page]", "[documentation page, v3 SDK]")
        .replace(
            "   # server to server\n",
            "   # server to server\nv3: { verb: PUT, path: \"/v3/demo/{goods_id}/part/{part}\", query: [page_no, auth_token], body: [notify_url] }\n",
        )
        .replace("part: { type: number }", "part: { type: number, required: true }")
        + "\nerrors:\n  NOT_FOUND: ~\n  SYSTEM_ERROR: ~\n";
    assert_eq!(text(&folder, "demo.goods.put"), put);
    let query = QUERY.replace("[Java SDK]", "[Java SDK, v3 SDK]").replace(
        "call: execute\n",
        "call: execute\nv3: { verb: GET, path: /v3/demo/query, query: [id, newer] }\n",
    );
    assert_eq!(
        text(&folder, "demo.goods.query"),
        query,
        "what is newer than the v3 SDK travels all the same"
    );
    let upload =
        UPLOAD.replace("call: execute\n", "call: execute\nv3: { verb: POST, path: /v3/demo/upload }\n");
    assert_eq!(text(&folder, "demo.upload"), upload);
}

#[test]
fn a_second_update_has_nothing_to_do_and_what_was_taken_out_comes_back() {
    let folder = described();
    updated(folder.path(), &sdk());
    let (again, lines) = updated(folder.path(), &sdk());
    assert!(again.files.is_empty() && lines.iter().all(|line| line.contains(": left: ")), "{lines:#?}");
    for method in ["demo.goods.put", "demo.goods.query", "demo.upload"] {
        let before = text(&folder, method);
        let without: String = before.split_inclusive('\n').filter(|line| !line.starts_with("v3:")).collect();
        let path = folder.path().join(method.replace('.', "/")).with_extension("yaml");
        fs::write(&path, &without).unwrap();
        let (repair, _) = updated(folder.path(), &sdk());
        assert_eq!(repair.files.len(), 1);
        assert_eq!(text(&folder, method), before);
    }
}

#[test]
fn an_api_that_only_the_rest_gateway_has_gets_a_description_of_its_own() {
    let folder = folder(&[("demo.goods.query", QUERY), ("demo.upload", UPLOAD)]);
    let (_, lines) = updated(folder.path(), &sdk());
    assert_eq!(lines[0], "demo.goods.put: new API");
    let expected = "\
method: demo.goods.put
sources: [v3 SDK]
call: v3
v3: { verb: PUT, path: \"/v3/demo/{goods_id}/part/{part}\", query: [page_no, auth_token], body: [notify_url] }

request:
  goods_id: { type: string, required: true }
  novel: { type: boolean }
  page_no: { type: number }
  part: { type: number, required: true }
  shop: { type: Shop }
  tags: { type: [string] }

response:
  shop: { type: Shop }
  since: { type: string }

types:
  Shop:
    name: { type: string }
    open: { type: boolean }

errors:
  NOT_FOUND: ~
  SYSTEM_ERROR: ~
";
    assert_eq!(text(&folder, "demo.goods.put"), expected);
    let (again, _) = updated(folder.path(), &sdk());
    assert!(again.files.is_empty());
}

#[test]
fn what_contradicts_the_release_is_reported_and_left_to_people() {
    for (change, from, to, expected) in [
        (
            "optional",
            "required: true",
            "required: false",
            "`goods_id` is not required here, and the path of `v3` has it in the release",
        ),
        (
            "advised",
            "max_length: 32",
            "advised: [required]",
            "`goods_id` is not required here, and the path of `v3` has it in the release",
        ),
        (
            "another name",
            "goods_id:",
            "goods_no:",
            "the path of `v3` has `goods_id` in the release, and no row here",
        ),
    ] {
        let written = PUT.replacen(from, to, 1) + "\nerrors: {}\n";
        let folder =
            folder(&[("demo.goods.put", &written), ("demo.goods.query", QUERY), ("demo.upload", UPLOAD)]);
        let (_, lines) = updated(folder.path(), &sdk());
        let expected = format!("demo/goods/put.yaml:1: demo.goods.put: contradiction: {expected}");
        assert!(lines.contains(&expected), "{change}: {lines:#?}");
        assert_eq!(text(&folder, "demo.goods.put"), written, "{change}");
    }
    let asked = "call: execute\nv3: { verb: DELETE, path: /v3/demo/query, query: [id, newer] }\n";
    let written = QUERY.replace("call: execute\n", asked);
    let folder = folder(&[("demo.goods.put", PUT), ("demo.goods.query", &written), ("demo.upload", UPLOAD)]);
    let (_, lines) = updated(folder.path(), &sdk());
    let expected = "demo/goods/query.yaml:4: demo.goods.query: contradiction: `v3` is DELETE /v3/demo/query here, and GET \
                    /v3/demo/query in the release, or has other places for parameters";
    assert!(lines.iter().any(|line| line == expected), "{lines:#?}");
    assert_eq!(text(&folder, "demo.goods.query"), written);
}

#[test]
fn another_name_that_a_person_stated_is_no_difference() {
    let asked = "v3: { verb: PUT, path: \"/v3/demo/{goods_id}/part/{part}\", query: [page, auth_token], body: [notify_url], \
                 names: { page: page_no, news: novel } }\n";
    let written = PUT
        .replace("call: execute   # server to server\n", &format!("call: execute\n{asked}"))
        .replace("part: { type: number }", "part: { type: number, required: true }")
        .replace("page_no:", "page:")
        .replace("newer:", "news:")
        + "\nerrors: {}\n";
    let folder =
        folder(&[("demo.goods.put", &written), ("demo.goods.query", QUERY), ("demo.upload", UPLOAD)]);
    let (_, lines) = updated(folder.path(), &sdk());
    let of_put: Vec<&String> = lines.iter().filter(|line| line.contains("demo.goods.put")).collect();
    assert_eq!(of_put, ["demo.goods.put: left: the reply has `since` in the release, and no row here"]);
    assert_eq!(text(&folder, "demo.goods.put"), written);
}

#[test]
fn a_newer_parameter_travels_in_the_query_where_there_is_no_body() {
    let asked =
        |query: &str| format!("call: execute\nv3: {{ verb: GET, path: /v3/demo/query, query: [{query}] }}\n");
    let written = QUERY.replace("call: execute\n", &asked("id, newer"));
    let folder = folder(&[("demo.goods.query", &written)]);
    let fields = ["id", "newer", "newest"].map(|name| (name.to_owned(), Field::of(Kind::Text)));
    let several = ("several".to_owned(), Field { list: true, ..Field::of(Kind::Text) });
    let api = ApiShape { content: Content::Of("Model".to_owned()), ..ApiShape::default() };
    let now = Shapes {
        apis: [("demo.goods.query".to_owned(), api)].into(),
        types: [("Model".to_owned(), fields.into_iter().chain([several]).collect())].into(),
        ..Shapes::default()
    };
    let (_, lines) = updated(folder.path(), &now);
    assert_eq!(
        lines,
        [
            "demo/goods/query.yaml:1: demo.goods.query: contradiction: `several` cannot travel: `GET` of `v3` has no body",
            "demo.goods.query: new parameter request.newest, string",
        ]
    );
    let expected = QUERY
        .replace("call: execute\n", &asked("id, newer, newest"))
        .replace("  newer: { type: string }\n", "  newer: { type: string }\n  newest: { type: string }\n");
    assert_eq!(text(&folder, "demo.goods.query"), expected);
}

#[test]
fn what_cannot_travel_without_a_body_leaves_the_operation_out() {
    let written = QUERY.replace("newer: { type: string }", "newer: { type: [string] }");
    let folder = folder(&[("demo.goods.query", &written), ("demo.goods.put", PUT), ("demo.upload", UPLOAD)]);
    let (_, lines) = updated(folder.path(), &sdk());
    let expected = "demo/goods/query.yaml:1: demo.goods.query: contradiction: `newer` cannot travel: `GET` of `v3` has no body";
    assert!(lines.iter().any(|line| line == expected), "{lines:#?}");
    assert_eq!(text(&folder, "demo.goods.query"), written);
}
