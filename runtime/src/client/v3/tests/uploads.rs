//! Files: parts next to the signed `data`.

use super::*;
use crate::__private::FilePart;
use crate::File;
use crate::testing::rest::{Get, Post, Rest, rest};

/// The body as text, with `B` for the boundary.
async fn body(request: crate::HttpRequest) -> String {
    let boundary = request.content_type.split_once(";boundary=").unwrap().1.to_owned();
    String::from_utf8(request.body.into_bytes().await.unwrap()).unwrap().replace(&boundary, "B")
}

fn photo() -> FilePart {
    FilePart::undescribed("photo", File::bytes("茶.gif", "GIF89a"))
}

#[tokio::test]
async fn everything_but_the_files_is_one_part_of_json_and_signed() {
    let gateway = succeeding();
    let form = vec![("note", "茶 & \"咖啡\"".to_owned())];
    let request = Rest { form, files: vec![photo()], ..rest::<Post>(r#"{"id":1}"#) };
    rest::client(&gateway).execute(&request).await.unwrap();
    let data = r#"{"id":1,"note":"茶 & \"咖啡\""}"#;
    assert_eq!(checked(&sent(&gateway), Some(data)).line, "POST /v3/alipay/a/b");
    let expected = [
        "--B",
        "Content-Disposition: form-data; name=\"data\"",
        "Content-Type: application/json",
        "",
        data,
        "--B",
        "Content-Disposition: form-data; name=\"photo\"; filename=\"茶.gif\"",
        "Content-Type: image/gif",
        "",
        "GIF89a",
        "--B--",
        "",
    ];
    assert_eq!(body(sent(&gateway)).await, expected.join("\r\n"));
}

#[tokio::test]
async fn where_there_are_files_alone_an_empty_line_is_signed() {
    for content in [None, Some("{}")] {
        let gateway = succeeding();
        let request = Rest { content, files: vec![photo()], ..rest::<Post>("{}") };
        rest::client(&gateway).execute(&request).await.unwrap();
        checked(&sent(&gateway), Some(""));
        assert!(!body(sent(&gateway)).await.contains("data\""), "{content:?}");
    }
}

#[tokio::test]
async fn a_file_without_a_place_is_refused_and_one_that_cannot_be_read_is_not_sent() {
    let gateway = succeeding();
    let v3 = rest::client(&gateway);
    let get = Rest { files: vec![photo()], ..rest::<Get>(r#"{"biz_id":"1"}"#) };
    let error = v3.execute(&get).await.unwrap_err();
    assert!(error.to_string().contains("`photo` must be left out: a GET has no body"), "{error}");
    let missing = POST.with().file("photo", File::path("/nowhere/photo.gif"));
    let error = v3.execute(&missing).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::File(_)) && error.outcome() == Outcome::NotSent, "{error:?}");
    assert!(gateway.received.lock().unwrap().is_empty());
}
