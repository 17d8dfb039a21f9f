//! Files that cannot be sent.

use futures_util::stream;

use super::{Upload, answering, path, sent};
use crate::content::{Draft, Row};
use crate::testing::Gateway;
use crate::{Error, ErrorKind, File, FileProblem, Outcome, TransportError, Untyped};
use alipay_rules::{Kind, Limits, Location};

const ROWS: &[Row] = &[Row {
    name: "photo",
    limits: Limits { max_length: Some(10), required: true, ..Limits::of(Kind::File) },
    required: true,
    max_items: None,
    location: Location::File,
    wire_number: false,
}];

fn pieces(of: &[&'static str]) -> impl futures_util::Stream<Item = std::io::Result<&'static str>> + use<> {
    stream::iter(of.iter().map(|piece| Ok(*piece)).collect::<Vec<_>>())
}

/// What a gateway sees that reads the whole request, and the error of the call.
async fn executed(file: File) -> (Result<Vec<u8>, String>, Result<(), Error>) {
    let gateway = answering();
    let result = gateway.client().execute(&Upload(file)).await.map(|_| ());
    let received = gateway.received.lock().unwrap().first().cloned();
    let body = match received {
        Some(sent) => sent.body.into_bytes().await.map_err(|error| error.to_string()),
        None => Err("nothing was sent".to_owned()),
    };
    (body, result)
}

#[test]
fn build_judges_what_it_can_know() {
    let says = |file: File| match Draft::new(ROWS, &[]).give::<File>(0, file).build() {
        Ok(_) => String::new(),
        Err(violations) => violations.to_string(),
    };
    for (file, sentence) in [
        (File::bytes("a.gif", "0123456789"), ""),
        (File::bytes("a.gif", "0123456789a"), "`photo` holds at most 10 bytes, this has 11"),
        (File::bytes("a.gif", ""), "`photo` is an empty file"),
        (File::stream("a.gif", 11, pieces(&[])), "`photo` holds at most 10 bytes, this has 11"),
        (File::stream("a.gif", None, pieces(&[])), ""),
        (File::path("/no/such/photo.gif"), ""),
        (File::bytes(" ", "a"), "`photo` must be a file with a name"),
        (File::path("/"), "`photo` must be a file with a name"),
        (
            File::bytes("a", "a").content_type("a/b\r\nX: y"),
            "`photo` must be a file with a content type such as image/jpeg",
        ),
    ] {
        let shown = format!("{file:?}");
        assert_eq!(says(file), sentence, "{shown}");
    }
    let none = Draft::new(ROWS, &[]).build().unwrap_err();
    assert_eq!(none.to_string(), "`photo` is required and was not given");
}

#[tokio::test]
async fn a_path_that_cannot_be_read_is_named_and_nothing_is_sent() {
    let folder = path("folder");
    std::fs::create_dir_all(&folder).unwrap();
    for missing in [path("missing.gif"), folder.clone()] {
        let (body, result) = executed(File::path(&missing)).await;
        assert_eq!(body.unwrap_err(), "nothing was sent");
        let error = result.unwrap_err();
        assert_eq!(error.outcome(), Outcome::NotSent);
        let ErrorKind::File(failure) = error.kind() else { panic!("{error}") };
        assert_eq!((failure.parameter.as_str(), &failure.file), ("photo", &missing.display().to_string()));
        assert!(matches!(failure.problem, FileProblem::Unreadable(_)), "{failure}");
        assert!(error.to_string().contains("cannot be read"), "{error}");
    }
    std::fs::remove_dir(folder).unwrap();
}

#[tokio::test]
async fn the_size_of_a_path_is_judged_before_anything_is_sent() {
    let path = path("size.gif");
    for (size, sentence) in
        [(0, "`photo` is an empty file"), (11, "`photo` holds at most 10 bytes, this has 11")]
    {
        std::fs::write(&path, vec![b'a'; size]).unwrap();
        let (body, result) = executed(File::path(&path)).await;
        assert_eq!(body.unwrap_err(), "nothing was sent");
        assert_eq!(result.unwrap_err().violations().unwrap().to_string(), sentence);
    }
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn a_stream_that_breaks_its_limit_or_its_word_is_cut_off() {
    for (file, problem) in [
        (File::stream("a.gif", None, pieces(&["01234", "56789a"])), "holds at most 10 bytes, this has 11"),
        (File::stream("a.gif", None, pieces(&[])), "is an empty file"),
        (
            File::stream("a.gif", 4, pieces(&["01234"])),
            "has another length than the 4 bytes that were announced",
        ),
        (
            File::stream("a.gif", 6, pieces(&["01234"])),
            "has another length than the 6 bytes that were announced",
        ),
        (
            File::stream("a.gif", None, stream::iter([Ok("0"), Err(std::io::Error::other("gone"))])),
            "cannot be read from its stream: gone",
        ),
    ] {
        let file = file.content_type("image/gif");
        let (body, _) = executed(file).await;
        assert_eq!(body.unwrap_err(), format!("the file \"a.gif\" of `photo` {problem}"));
    }
}

#[tokio::test]
async fn a_stream_that_fails_at_its_beginning_keeps_the_call_here() {
    let failing = stream::iter([Err::<&str, _>(std::io::Error::other("gone"))]);
    let (body, result) = executed(File::stream("a.gif", None, failing)).await;
    assert_eq!(body.unwrap_err(), "nothing was sent");
    let error = result.unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn a_stream_is_sent_once() {
    let gateway = answering();
    let request = Upload(File::stream("a.gif", None, pieces(&["GIF89a"])));
    gateway.client().execute(&request).await.unwrap();
    let error = gateway.client().execute(&request).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(
        matches!(error.kind(), ErrorKind::File(file) if matches!(file.problem, FileProblem::Consumed)),
        "{error}"
    );
    sent(&gateway);
}

#[tokio::test]
async fn names_of_files_beside_the_description_are_judged() {
    let upload = Upload(File::bytes("a.gif", "a"));
    let file = || File::bytes("b.gif", "b");
    for (name, words) in [
        ("photo", "must be given only once"),
        ("note", "must be given only once"),
        ("sign", "a parameter of the protocol"),
        ("a\"b", "holds only the characters"),
    ] {
        let call = upload.with().file(name, file());
        let error = answering().client().execute(&call).await.unwrap_err();
        assert!(error.violations().unwrap().to_string().contains(words), "{name}: {error}");
    }
    let empty = upload.with().file("other", File::bytes("b.gif", ""));
    let error = answering().client().execute(&empty).await.unwrap_err();
    assert_eq!(error.violations().unwrap().to_string(), "`other` is an empty file");
}

#[tokio::test]
async fn neither_a_page_nor_an_order_string_carries_files() {
    let client = Gateway::new(|| Err(TransportError::TimedOut)).client();
    let upload = Untyped::without_content("a.b").unwrap();
    let call = upload.with().file("photo", File::bytes("a.gif", "GIF89a"));
    let words = "`photo` must be left out: a file is sent with Client::execute, no page and no order string carries one";
    assert_eq!(client.page(&call).await.unwrap_err().violations().unwrap().to_string(), words);
    assert_eq!(client.order_string(&call).await.unwrap_err().violations().unwrap().to_string(), words);
}
