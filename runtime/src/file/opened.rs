//! A file that is about to be sent: opened, and recognised by its beginning.

use std::error::Error;

use alipay_rules::Violation;
use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt, stream};

use super::source::{self, Chunks, Source};
use super::{FileError, FilePart, FileProblem, content_type};

/// What the kinds of file are told apart by lies within so many bytes.
const BEGINNING: usize = 8 * 1024;

/// A file with what a request says of it before its content.
pub(crate) struct Opened {
    pub(crate) content_type: String,
    pub(crate) length: Option<u64>,
    part: FilePart,
    chunks: Chunks,
}

/// Why a file is not sent.
pub(crate) enum NotOpened {
    /// It breaks limits.
    Violations(Vec<Violation>),
    /// It cannot be read.
    File(FileError),
}

impl NotOpened {
    /// The broken limits; none where the file cannot be read.
    pub(crate) fn violations(self) -> Vec<Violation> {
        match self {
            Self::Violations(found) => found,
            Self::File(_) => Vec::new(),
        }
    }
}

impl From<FileError> for NotOpened {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl FilePart {
    /// Opens the file and looks at its beginning.
    pub(crate) async fn open(self) -> Result<Opened, NotOpened> {
        let (length, mut chunks) = match &self.file.source {
            Source::Bytes(bytes) => (Some(bytes.len() as u64), source::of_bytes(bytes.clone())),
            Source::Path(path) => {
                source::of_path(path).await.map_err(|error| self.error(FileProblem::Unreadable(error)))?
            }
            Source::Stream { length, chunks } => {
                let chunks = chunks.take().ok_or_else(|| self.error(FileProblem::Consumed))?;
                (*length, source::in_pieces(chunks))
            }
        };
        if let Some(rules) =
            length.map(|length| self.limits.check_size(length)).filter(|rules| !rules.is_empty())
        {
            let violation = |rule| Violation::new(self.parameter.clone(), rule);
            return Err(NotOpened::Violations(rules.into_iter().map(violation).collect()));
        }
        let content_type = match &self.file.content_type {
            Some(stated) => stated.clone(),
            None => {
                let (beginning, whole) =
                    look_at(chunks).await.map_err(|error| self.error(self.unreadable(error)))?;
                chunks = whole;
                content_type::of(&beginning).to_owned()
            }
        };
        Ok(Opened { content_type, length, part: self, chunks })
    }

    fn unreadable(&self, error: Box<dyn Error + Send + Sync>) -> FileProblem {
        match (&self.file.source, error.downcast()) {
            (Source::Path(_), Ok(error)) => FileProblem::Unreadable(*error),
            (_, Ok(error)) => FileProblem::Stream(error),
            (_, Err(error)) => FileProblem::Stream(error),
        }
    }
}

/// The beginning, and all chunks as they were.
async fn look_at(mut chunks: Chunks) -> Result<(Vec<u8>, Chunks), Box<dyn Error + Send + Sync>> {
    let (mut beginning, mut seen) = (Vec::new(), Vec::new());
    while beginning.len() < BEGINNING
        && let Some(chunk) = chunks.try_next().await?
    {
        beginning.extend_from_slice(&chunk[..chunk.len().min(BEGINNING - beginning.len())]);
        seen.push(Ok(chunk));
    }
    Ok((beginning, Box::pin(stream::iter(seen).chain(chunks))))
}

impl Opened {
    /// The content, counted: a limit that it breaks, or a length that is not the announced one, ends it as an error.
    pub(crate) fn into_chunks(self) -> impl futures_util::Stream<Item = Result<Bytes, FileError>> + Send {
        stream::try_unfold((self, 0), |(mut file, before)| async move {
            let chunk = file.chunks.try_next().await;
            let chunk = chunk.map_err(|error| file.part.error(file.part.unreadable(error)))?;
            let counted = before + chunk.as_ref().map_or(0, |chunk| chunk.len() as u64);
            if let Some(problem) = file.problem(counted, chunk.is_none()) {
                return Err(file.part.error(problem));
            }
            let Some(chunk) = chunk else { return Ok(None) };
            if let Some(progress) = &file.part.file.progress {
                progress(counted, file.length);
            }
            Ok(Some((chunk, (file, counted))))
        })
    }

    /// What is wrong with so many bytes, at the end or before it.
    fn problem(&self, counted: u64, at_end: bool) -> Option<FileProblem> {
        let limit = if at_end {
            self.part.limits.check_size(counted).into_iter().next()
        } else {
            self.part.broken_so_far(counted)
        };
        let of_another_length = |stated: &u64| if at_end { counted != *stated } else { counted > *stated };
        let length = self.length.filter(of_another_length);
        let length = length.map(|stated| FileProblem::Length { stated });
        length.or(limit.map(FileProblem::Limit))
    }
}
