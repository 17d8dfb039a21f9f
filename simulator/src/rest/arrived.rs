//! A request of the REST gateway as it arrived: what is signed of it stays as it was sent.

use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;

use crate::head::Head;
use crate::incoming::IncomingFile;
use crate::received::{LARGEST_FORM, Received, ReceivedFile, ReceivedPart};
use crate::refusal::Refusal;

/// The part of an upload that holds everything but the files.
const DATA: &[u8] = b"data";

/// A request: its parts as they were sent.
#[derive(Debug)]
pub(super) struct Arrived {
    pub(super) head: Head,
    pub(super) verb: String,
    /// Path and query.
    pub(super) target: String,
    headers: HeaderMap,
    /// The text that is signed: the body, or the part `data` of an upload.
    pub(super) body: Vec<u8>,
    pub(super) files: Vec<IncomingFile>,
    /// What made the body unreadable.
    pub(super) fault: Option<Refusal>,
}

impl Arrived {
    pub(super) async fn read(request: Request) -> Self {
        let head = Head::of_request(request.method(), request.uri(), request.headers());
        let verb = request.method().as_str().to_owned();
        let target = request.uri().path_and_query().map_or_else(String::new, ToString::to_string);
        let headers = request.headers().clone();
        let is_upload = headers
            .get(CONTENT_TYPE)
            .is_some_and(|value| value.as_bytes().to_ascii_lowercase().starts_with(b"multipart/form-data"));
        let empty = Self { head, verb, target, headers, body: Vec::new(), files: Vec::new(), fault: None };
        if is_upload {
            return empty.with_parts(Received::upload(request).await);
        }
        match to_bytes(request.into_body(), LARGEST_FORM).await {
            Ok(body) => Self { body: body.to_vec(), ..empty },
            Err(error) => Self { fault: Received::unreadable(&error).fault, ..empty },
        }
    }

    fn with_parts(self, Received { texts, files, mut fault, .. }: Received) -> Self {
        let mut body = Vec::new();
        for (place, (name, text)) in texts.into_iter().enumerate() {
            if name == DATA && place == 0 {
                body = text;
            } else {
                let name = String::from_utf8_lossy(&name);
                fault = fault.or_else(|| {
                    let signed =
                        "the part `data` alone is signed, and stands there once: put all parameters into it";
                    Some(Refusal::upload_failed(format!("`{name}` is a part of its own: {signed}")))
                });
            }
        }
        Self { body, files: files.into_iter().map(file).collect(), fault, ..self }
    }

    /// A header that says something.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let value = self.headers.get(name)?.to_str().ok()?;
        Some(value.trim()).filter(|value| !value.is_empty())
    }

    pub(super) fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    pub(super) fn query(&self) -> &str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }
}

fn file(ReceivedPart { parameter, name, content_type, size, content }: ReceivedPart) -> IncomingFile {
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let (parameter, name) = (text(parameter), text(name));
    IncomingFile { size, file: ReceivedFile { parameter, name, content_type, content } }
}
