//! What goes out.

use std::sync::{Arc, Mutex};

use futures_util::{StreamExt, stream};

use super::{Upload, answering, path, sent};
use crate::testing::app_key;
use crate::{
    Charset, Client, EncryptionError, ErrorKind, File, HttpRequest, SignType, Untyped, string_to_sign,
};

/// The body as text, with `B` for the boundary that the header names.
async fn body(request: &HttpRequest, charset: Charset) -> String {
    let (content_type, boundary) = request.content_type.split_once(";boundary=").unwrap();
    assert_eq!(content_type, format!("multipart/form-data;charset={charset}"));
    let bytes = request.body.clone().into_bytes().await.unwrap();
    assert_eq!(request.body.length().unwrap_or(bytes.len() as u64), bytes.len() as u64);
    charset.decode(&bytes).unwrap().replace(boundary, "B")
}

fn client(gateway: &crate::testing::Gateway, charset: Charset) -> Client {
    gateway.builder().charset(charset).build().unwrap()
}

#[tokio::test]
async fn text_parameters_come_first_and_files_last() {
    for charset in [Charset::Utf8, Charset::Gbk, Charset::Gb18030] {
        let gateway = answering();
        let request = Upload(File::bytes("茶.gif", "GIF89a"));
        client(&gateway, charset).execute(&request).await.unwrap();
        let expected = [
            "--B",
            "Content-Disposition: form-data; name=\"biz_content\"",
            "Content-Type: text/plain",
            "",
            "{\"id\":\"1\"}",
            "--B",
            "Content-Disposition: form-data; name=\"note\"",
            "Content-Type: text/plain",
            "",
            "茶 & \"咖啡\"",
            "--B",
            "Content-Disposition: form-data; name=\"photo\"; filename=\"茶.gif\"",
            "Content-Type: image/gif",
            "",
            "GIF89a",
            "--B--",
            "",
        ];
        assert_eq!(body(&sent(&gateway), charset).await, expected.join("\r\n"), "{charset}");
    }
}

#[tokio::test]
async fn query_and_text_parts_are_signed_and_files_are_not() {
    let gateway = answering();
    client(&gateway, Charset::Gbk).execute(&Upload(File::bytes("a.gif", "GIF89a"))).await.unwrap();
    let query = sent(&gateway).url.split_once('?').unwrap().1.to_owned();
    let mut parameters: Vec<(String, String)> =
        form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let sign = parameters.iter().find(|(name, _)| name == "sign").unwrap().1.clone();
    let names: Vec<&str> = parameters.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["app_id", "charset", "format", "method", "sign", "sign_type", "timestamp", "version"]);
    parameters.push(("biz_content".to_owned(), r#"{"id":"1"}"#.to_owned()));
    parameters.push(("note".to_owned(), "茶 & \"咖啡\"".to_owned()));
    let text = string_to_sign(parameters.iter().map(|(name, value)| (name, value)));
    let bytes = Charset::Gbk.encode(&text).unwrap();
    SignType::Rsa2.verify(app_key().public_key(), &bytes, &sign).unwrap();
}

#[tokio::test]
async fn an_encrypted_call_encrypts_its_content_and_leaves_the_files() {
    let gateway = answering();
    let client = gateway.builder().encryption_key("AAECAwQFBgcICQoLDA0ODw==").build().unwrap();
    let request = Upload(File::bytes("a.gif", "GIF89a"));
    // The reply is in clear, which a client takes for what it is.
    let _ = client.execute(&request.with().encrypted(true)).await;
    let sent = sent(&gateway);
    assert!(sent.url.contains("encrypt_type=AES"), "{}", sent.url.len());
    let body = body(&sent, Charset::Utf8).await;
    let (_, content) = body.split_once("name=\"biz_content\"\r\nContent-Type: text/plain\r\n\r\n").unwrap();
    let (content, rest) = content.split_once("\r\n").unwrap();
    assert!(content.len() == 24 && content.ends_with('='), "cipher text in base64: {content}");
    assert!(rest.ends_with("GIF89a\r\n--B--\r\n"), "{rest}");
}

#[tokio::test]
async fn a_call_without_content_has_nothing_to_encrypt_and_says_so() {
    let gateway = answering();
    let client = gateway.builder().encryption_key("AAECAwQFBgcICQoLDA0ODw==").build().unwrap();
    let upload = Untyped::without_content("a.b").unwrap();
    let call = upload.with().file("photo", File::bytes("a.gif", "GIF89a")).encrypted(true);
    let error = client.execute(&call).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Encryption(EncryptionError::NoContent)), "{error}");
}

#[tokio::test]
async fn a_file_name_cannot_end_its_header() {
    let gateway = answering();
    let file = File::bytes("a\"; name=\"b\r\nX: y\n\r.gif", "GIF89a").content_type("image/x-icon");
    client(&gateway, Charset::Utf8).execute(&Upload(file)).await.unwrap();
    let body = body(&sent(&gateway), Charset::Utf8).await;
    let headers = "name=\"photo\"; filename=\"a%22; name=%22b%0D%0AX: y%0A%0D.gif\"\r\nContent-Type: image/x-icon\r\n\r\n";
    assert!(body.contains(headers), "{body}");
}

#[tokio::test]
async fn a_file_name_that_the_charset_lacks_is_a_violation() {
    let gateway = answering();
    let request = Upload(File::bytes("a\"😀.gif", "GIF89a"));
    let error = client(&gateway, Charset::Gbk).execute(&request).await.unwrap_err();
    let expected = "`photo` must be a file whose name gbk can write: character 3 does not exist there";
    assert_eq!(error.violations().unwrap().to_string(), expected);
    assert!(gateway.received.lock().unwrap().is_empty());
}

#[tokio::test]
async fn without_a_file_the_call_is_an_ordinary_form() {
    let gateway = answering();
    let request = Untyped::without_content("a.b").unwrap();
    let _ = gateway.client().execute(&request.with().parameter("biz_code", "x")).await;
    let sent = sent(&gateway);
    assert_eq!(sent.content_type, "application/x-www-form-urlencoded;charset=utf-8");
    assert_eq!(sent.body.as_bytes(), Some(&b"biz_code=x"[..]));
}

#[tokio::test]
async fn bytes_a_path_and_a_stream_send_the_same() {
    let path = path("same.gif");
    std::fs::write(&path, "GIF89a").unwrap();
    let pieces = || stream::iter([Ok::<_, std::io::Error>("GIF"), Ok(""), Ok("89a")]);
    for (file, length_is_known) in [
        (File::bytes("same.gif", b"GIF89a".to_vec()), true),
        (File::path(&path).named("same.gif"), true),
        (File::stream("same.gif", 6, pieces()), true),
        (File::stream("same.gif", None, pieces()), false),
    ] {
        let gateway = answering();
        gateway.client().execute(&Upload(file)).await.unwrap();
        let sent = sent(&gateway);
        assert_eq!(sent.body.length().is_some(), length_is_known);
        let body = body(&sent, Charset::Utf8).await;
        let part = "filename=\"same.gif\"\r\nContent-Type: image/gif\r\n\r\nGIF89a\r\n--B--\r\n";
        assert!(body.ends_with(part), "{body}");
    }
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn progress_is_told_piece_by_piece() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let gateway = answering();
    let upload = Untyped::without_content("a.b").unwrap();
    let watch = Arc::clone(&seen);
    let file = File::bytes("a.bin", vec![7; 150_000]);
    let file = file.on_progress(move |sent, total| watch.lock().unwrap().push((sent, total)));
    let _ = gateway.client().execute(&upload.with().file("photo", file)).await;
    assert!(seen.lock().unwrap().is_empty(), "nothing was read yet");
    sent(&gateway).body.into_bytes().await.unwrap();
    let total = Some(150_000);
    assert_eq!(*seen.lock().unwrap(), [(65_536, total), (131_072, total), (150_000, total)]);
}

#[tokio::test]
async fn no_two_boundaries_are_alike() {
    let mut boundaries = Vec::new();
    for _ in 0..100 {
        boundaries.push(super::super::boundary());
    }
    assert!(boundaries.iter().all(|boundary| boundary.len() == 39), "{}", boundaries[0]);
    boundaries.sort();
    boundaries.dedup();
    assert_eq!(boundaries.len(), 100);
}

#[test]
fn a_file_prints_its_name_and_length_alone_and_can_be_compared() {
    let bytes = File::bytes("a.txt", "secret");
    assert_eq!(format!("{bytes:?}"), "File(\"a.txt\", 6 bytes)");
    assert_eq!(format!("{:?}", File::path("/tmp/a.txt")), "File(\"a.txt\", from a path)");
    assert_eq!(bytes, bytes.clone().on_progress(|_, _| ()));
    assert_ne!(bytes, bytes.clone().named("b.txt"));
    assert_ne!(bytes, File::bytes("a.txt", "secreT"));
    let stream = || File::stream("a.txt", None, stream::iter([Ok::<_, std::io::Error>("secret")]));
    let one = stream();
    assert_eq!(one, one.clone());
    assert_ne!(one, stream());
}

#[tokio::test]
async fn a_body_prints_its_length_alone() {
    let gateway = answering();
    gateway.client().execute(&Upload(File::bytes("a.gif", "GIF89a"))).await.unwrap();
    let shown = format!("{:?}", sent(&gateway));
    assert!(shown.starts_with("HttpRequest(URL of ") && shown.ends_with(" bytes)"), "{shown}");
    let twice = sent(&gateway).body;
    twice.clone().into_bytes().await.unwrap();
    assert_eq!(twice.into_bytes().await.unwrap_err().to_string(), "the body of this request was read before");
}

#[tokio::test]
async fn every_piece_of_a_body_is_small_wherever_its_bytes_come_from() {
    const SIZE: usize = 200_000;
    const PIECE: usize = 64 * 1024;
    let path = path("pieces.bin");
    std::fs::write(&path, vec![b'x'; SIZE]).unwrap();
    let chunk = || stream::iter([Ok::<_, std::io::Error>(vec![b'x'; SIZE])]);
    for file in [
        File::bytes("a.bin", vec![b'x'; SIZE]),
        File::path(&path),
        File::stream("a.bin", SIZE as u64, chunk()),
        File::stream("a.bin", None, chunk()).content_type("a/b"),
    ] {
        let shown = format!("{file:?}");
        let reported = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&reported);
        let file = file.on_progress(move |sent, _| seen.lock().unwrap().push(sent));
        let gateway = answering();
        let long = "茶".repeat(SIZE / 3);
        let upload = Untyped::new("a.b", crate::json!({ "long": long })).unwrap();
        drop(client(&gateway, Charset::Utf8).execute(&upload.with().file("photo", file)).await);
        let chunks: Vec<_> = sent(&gateway).body.into_chunks().collect().await;
        let lengths: Vec<usize> = chunks.into_iter().map(|chunk| chunk.unwrap().len()).collect();
        assert!(lengths.iter().all(|length| (1..=PIECE).contains(length)), "{shown}: {lengths:?}");
        assert!(lengths.iter().sum::<usize>() > 2 * SIZE, "{shown}: {lengths:?}");
        let expected = [PIECE, 2 * PIECE, 3 * PIECE, SIZE].map(|sent| sent as u64);
        assert_eq!(*reported.lock().unwrap(), expected, "{shown}");
    }
    std::fs::remove_file(path).unwrap();
    let in_memory = crate::Body::from(vec![b'x'; SIZE]).into_chunks();
    let lengths: Vec<usize> = in_memory.map(|chunk| chunk.unwrap().len()).collect().await;
    assert_eq!(lengths, [PIECE, PIECE, PIECE, SIZE - 3 * PIECE]);
}
