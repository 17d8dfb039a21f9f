//! A body as it arrived: pairs of a form, or the parts of an upload.

use std::fmt;

use alipay::__private::form_pairs;
use axum::body::{Bytes, to_bytes};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::head::Head;
use crate::refusal::Refusal;

/// The gateway takes no larger file: 50 MB.
pub(crate) const LARGEST_FILE: usize = 50 * 1024 * 1024;

/// No form comes near.
pub(crate) const LARGEST_FORM: usize = 64 * 1024 * 1024;

/// What a body holds, as bytes of whatever charset.
#[derive(Debug, Default)]
pub(crate) struct Received {
    /// The head of the request; `None` of an order in the app.
    pub(crate) head: Option<Head>,
    /// The charset that the `Content-Type` names.
    pub(crate) charset: Option<Vec<u8>>,
    pub(crate) texts: Vec<(Vec<u8>, Vec<u8>)>,
    pub(crate) files: Vec<ReceivedPart>,
    /// What made the rest of it unreadable.
    pub(crate) fault: Option<Refusal>,
}

/// A part that is a file.
#[derive(Debug)]
pub(crate) struct ReceivedPart {
    pub(crate) parameter: Vec<u8>,
    pub(crate) name: Vec<u8>,
    pub(crate) content_type: String,
    /// In bytes, however many of them were kept.
    pub(crate) size: u64,
    pub(crate) content: Vec<u8>,
}

/// A file that the simulator received; see [`Simulator::received_files`](crate::Simulator::received_files).
///
/// ```
/// use alipay_simulator::{ReceivedFile, Simulator};
///
/// /// The images of the last call.
/// fn images(simulator: &Simulator) -> Vec<ReceivedFile> {
///     let is_image = |file: &ReceivedFile| file.content_type.starts_with("image/");
///     simulator.received_files().into_iter().filter(is_image).collect()
/// }
/// # fn main() {}
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReceivedFile {
    /// The parameter: `image_content`.
    pub parameter: String,
    /// The name of the file, as it was sent.
    pub name: String,
    /// The content type that the client gave.
    pub content_type: String,
    /// The content.
    pub content: Vec<u8>,
}

/// Prints the length of the content.
impl fmt::Debug for ReceivedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { parameter, name, content_type, content } = self;
        f.debug_struct("ReceivedFile")
            .field("parameter", parameter)
            .field("name", name)
            .field("content_type", content_type)
            .field("content", &format_args!("{} bytes", content.len()))
            .finish()
    }
}

impl Received {
    pub(crate) async fn read(request: Request) -> Self {
        let head = Head::of_request(request.method(), request.uri(), request.headers());
        let content_type =
            request.headers().get(CONTENT_TYPE).map(|value| value.as_bytes().to_ascii_lowercase());
        let content_type = content_type.unwrap_or_default();
        let is_upload = content_type.starts_with(b"multipart/form-data");
        let received = if is_upload { Self::upload(request).await } else { Self::form(request).await };
        Self { head: Some(head), charset: charset(&content_type), ..received }
    }

    async fn form(request: Request) -> Self {
        match to_bytes(request.into_body(), LARGEST_FORM).await {
            Ok(body) => {
                let texts =
                    form_pairs(&body).map(|pair| (pair.name().into_owned(), pair.value().into_owned()));
                Self { texts: texts.collect(), ..Self::default() }
            }
            Err(error) => Self::unreadable(&error),
        }
    }

    /// The parts of `multipart/form-data`.
    pub(crate) async fn upload(request: Request) -> Self {
        let mut received = Self::default();
        match Multipart::from_request(request, &()).await {
            Ok(parts) => {
                if let Err(error) = received.parts(parts).await {
                    received.fault = Some(Refusal::upload_failed(error.body_text()));
                }
                received
            }
            Err(error) => Self { fault: Some(Refusal::upload_failed(error.body_text())), ..received },
        }
    }

    /// Reads every part to its end, so that the client gets an answer and no broken connection.
    async fn parts(&mut self, mut parts: Multipart) -> Result<(), MultipartError> {
        while let Some(mut part) = parts.next_field().await? {
            let parameter = part.name().unwrap_or_default().as_bytes().to_vec();
            let Some(name) = file_name(&part) else {
                self.texts.push((parameter, part.bytes().await?.to_vec()));
                continue;
            };
            let content_type = part.content_type().unwrap_or_default().to_owned();
            let (mut size, mut content) = (0, Vec::new());
            while let Some(chunk) = part.chunk().await? {
                size += chunk.len() as u64;
                keep(&mut content, &chunk);
            }
            self.files.push(ReceivedPart { parameter, name, content_type, size, content });
        }
        Ok(())
    }

    /// What is left of a body that broke off.
    pub(crate) fn unreadable(error: &axum::Error) -> Self {
        let fault = Refusal::invalid("parameter", format!("the body cannot be read: {error}"));
        Self { fault: Some(fault), ..Self::default() }
    }
}

/// The charset of a content type in lower case: `application/x-www-form-urlencoded; charset="utf-8"`.
fn charset(content_type: &[u8]) -> Option<Vec<u8>> {
    let mut parameters = content_type.split(|byte| *byte == b';').skip(1).map(<[u8]>::trim_ascii);
    let value = parameters.find_map(|parameter| parameter.strip_prefix(b"charset="))?.trim_ascii();
    let bare = value.strip_prefix(b"\"").and_then(|value| value.strip_suffix(b"\"")).unwrap_or(value);
    (!bare.is_empty()).then(|| bare.to_vec())
}

/// Of a file that is too large, the beginning is enough.
fn keep(content: &mut Vec<u8>, chunk: &Bytes) {
    let room = LARGEST_FILE.saturating_sub(content.len());
    content.extend_from_slice(chunk.get(..room).unwrap_or(chunk));
}

/// The bytes of a part's file name. multer itself gives names in UTF-8 alone, and takes a part with another for a text.
fn file_name(part: &Field<'_>) -> Option<Vec<u8>> {
    let disposition = part.headers().get(CONTENT_DISPOSITION)?.as_bytes();
    let start = find(disposition, b"filename=")? + b"filename=".len();
    let written = disposition.get(start..)?;
    match written {
        [b'"', rest @ ..] => {
            let end = rest.iter().rposition(|byte| *byte == b'"').unwrap_or(rest.len());
            rest.get(..end).map(<[u8]>::to_vec)
        }
        plain => plain.split(|byte| *byte == b';').next().map(<[u8]>::to_vec),
    }
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::charset;

    #[test]
    fn a_content_type_names_its_charset_or_none() {
        for (content_type, named) in [
            ("application/x-www-form-urlencoded;charset=utf-8", Some("utf-8")),
            ("application/x-www-form-urlencoded; charset=\"gbk\"", Some("gbk")),
            ("multipart/form-data;charset=utf-8;boundary=1", Some("utf-8")),
            ("application/x-www-form-urlencoded", None),
            ("application/x-www-form-urlencoded;charset=", None),
            ("charset=utf-8", None),
            ("", None),
        ] {
            assert_eq!(
                charset(content_type.as_bytes()).as_deref(),
                named.map(str::as_bytes),
                "{content_type}"
            );
        }
    }
}
