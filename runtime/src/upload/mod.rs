//! A call with files as `multipart/form-data`: the text parameters of the body first, then the files.
//!
//! reqwest's own forms write names as UTF-8 only, and no other transport could send them.

use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use alipay_rules::{Rule, Violation, Violations};
use bytes::Bytes;
use futures_util::{StreamExt, stream};

use crate::file::{Chunks, FilePart, NotOpened, Opened, of_bytes};
use crate::transport::{Body, Transfer};
use crate::{Charset, Error};

/// What stands before the files: a parameter in the charset of the call, or several as JSON.
pub(crate) struct TextPart<'a> {
    pub(crate) name: &'a str,
    pub(crate) content_type: &'a str,
    pub(crate) value: &'a [u8],
}

/// The header `Content-Type` and the body of a call with these `texts` and `files`, which are opened here.
///
/// # Errors
/// When a file breaks limits or cannot be opened.
pub(crate) async fn multipart(
    texts: impl Iterator<Item = TextPart<'_>>,
    files: Vec<FilePart>,
    charset: Charset,
) -> Result<(String, Body), Error> {
    let boundary = boundary();
    let mut written = Vec::new();
    for TextPart { name, content_type, value } in texts {
        written.extend(heading(&boundary, name, None, content_type.as_bytes()));
        written.extend_from_slice(value);
        written.extend_from_slice(b"\r\n");
    }
    let mut pieces = vec![Piece::Bytes(written)];
    let mut found = Vec::new();
    for part in files {
        let (parameter, name) = (part.parameter.clone(), file_name(&part, charset));
        match (name, part.open().await) {
            (Ok(name), Ok(opened)) => {
                let content_type = opened.content_type.as_bytes();
                pieces.push(Piece::Bytes(heading(&boundary, &parameter, Some(&name), content_type)));
                pieces.push(Piece::File(Box::new(opened)));
                pieces.push(Piece::Bytes(b"\r\n".to_vec()));
            }
            (_, Err(NotOpened::File(error))) => return Err(error.into()),
            (name, opened) => {
                found.extend(name.err());
                found.extend(opened.err().into_iter().flat_map(NotOpened::violations));
            }
        }
    }
    if let Some(violations) = Violations::of(found) {
        return Err(violations.into());
    }
    let end = format!("--{boundary}--\r\n").into_bytes();
    let content_type = format!("multipart/form-data;charset={charset};boundary={boundary}");
    Ok((content_type, body(pieces, end)))
}

enum Piece {
    Bytes(Vec<u8>),
    File(Box<Opened>),
}

impl Piece {
    fn length(&self) -> Option<u64> {
        match self {
            Self::Bytes(bytes) => Some(bytes.len() as u64),
            Self::File(opened) => opened.length,
        }
    }

    fn into_chunks(self, transfer: &Arc<Transfer>) -> Chunks {
        match self {
            Self::Bytes(bytes) => of_bytes(bytes.into()),
            Self::File(opened) => {
                let transfer = Arc::clone(transfer);
                Box::pin(opened.into_chunks().map(move |chunk| {
                    chunk.map_err(|error| {
                        let shown = error.to_string();
                        transfer.fail(error);
                        shown.into()
                    })
                }))
            }
        }
    }
}

/// The pieces one after the other, and the end of them unless the call was given up.
fn body(pieces: Vec<Piece>, end: Vec<u8>) -> Body {
    let transfer = Arc::new(Transfer::new());
    let length = length(&pieces, &end);
    let (watched, finished) = (Arc::clone(&transfer), Arc::clone(&transfer));
    let parts: Vec<Chunks> = pieces.into_iter().map(|piece| piece.into_chunks(&transfer)).collect();
    let parts = stream::iter(parts).flatten().inspect(move |_| watched.moved());
    let end = stream::once(async move {
        if finished.finish() { Ok(Bytes::from(end)) } else { Err("the call was given up".into()) }
    });
    Body::upload(length, Box::pin(parts.chain(end)), transfer)
}

/// How long the body is. Lengths that nobody can mean are as good as none: each file is held against its own while it
/// is sent.
fn length(pieces: &[Piece], end: &[u8]) -> Option<u64> {
    pieces.iter().try_fold(end.len() as u64, |length, piece| length.checked_add(piece.length()?))
}

/// What stands before the content of one part. The names of parameters are plain words.
fn heading(boundary: &str, parameter: &str, file_name: Option<&[u8]>, content_type: &[u8]) -> Vec<u8> {
    let parameter = escaped(parameter);
    let disposition = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{parameter}\"");
    let file_name = file_name.map(|name| [b"; filename=\"", name, b"\""].concat()).unwrap_or_default();
    [disposition.as_bytes(), &file_name, b"\r\nContent-Type: ", content_type, b"\r\n\r\n"].concat()
}

/// The name of a file in the charset of the call.
fn file_name(part: &FilePart, charset: Charset) -> Result<Vec<u8>, Violation> {
    let name = part.file.name();
    charset.encode(&escaped(name)).map(std::borrow::Cow::into_owned).map_err(|_| {
        let lost = charset.encode(name).err().map_or(0, |lost| lost.position);
        let rule = Rule::form(format!(
            "a file whose name {charset} can write: character {lost} does not exist there"
        ));
        Violation::new(part.parameter.clone(), rule)
    })
}

/// As browsers write a name in quotes: what would end it or the line is percent-encoded, and nothing else.
fn escaped(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// A line that no file holds by chance: 128 bits that nobody can foresee.
fn boundary() -> String {
    let random = || RandomState::new().hash_one(0);
    format!("alipay-{:016x}{:016x}", random(), random())
}

#[cfg(test)]
mod tests;
