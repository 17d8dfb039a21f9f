//! What a request carries: bytes in memory, or pieces that are read while it is sent.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::{TryStreamExt, stream};

use super::Transfer;
use crate::file::{Chunks, Once, of_bytes};

/// The body of an [`HttpRequest`](super::HttpRequest).
///
/// That of a call with files is read while it is sent, and can be read once: its clones share it. A transport that
/// streams takes [`into_chunks`](Self::into_chunks) and, where it is known, the [`length`](Self::length); one that does
/// not takes [`into_bytes`](Self::into_bytes). `Debug` prints the length alone.
///
/// ```
/// use alipay::Body;
/// use futures_util::StreamExt;
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
/// let body = Body::from(b"biz_content=%7B%7D".to_vec());
/// assert_eq!((body.length(), body.as_bytes()), (Some(18), Some(&b"biz_content=%7B%7D"[..])));
/// assert_eq!(body.clone().into_bytes().await?, b"biz_content=%7B%7D");
///
/// let mut chunks = body.into_chunks();
/// while let Some(chunk) = chunks.next().await {
///     println!("{} bytes", chunk?.len()); // send them
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq)]
pub struct Body(Content);

#[derive(Clone, PartialEq)]
enum Content {
    Bytes(Vec<u8>),
    Upload { length: Option<u64>, chunks: Once, transfer: Arc<Transfer> },
}

impl Eq for Body {}

impl Body {
    /// A body that is read while it is sent, and watched.
    pub(crate) fn upload(length: Option<u64>, chunks: Chunks, transfer: Arc<Transfer>) -> Self {
        Self(Content::Upload { length, chunks: Once::new(chunks), transfer })
    }

    /// How many bytes it has; `None` if a file's length is not known.
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Content::Bytes(bytes) => Some(bytes.len() as u64),
            Content::Upload { length, .. } => *length,
        }
    }

    /// The bytes, where they are in memory: nothing for a call with files.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match &self.0 {
            Content::Bytes(bytes) => Some(bytes),
            Content::Upload { .. } => None,
        }
    }

    /// The pieces of at most 64 KiB, to be sent in order. An error among them ends the request: the connection must be closed, so that
    /// the gateway does not take what it got for the whole.
    pub fn into_chunks(self) -> Chunks {
        match self.0 {
            Content::Bytes(bytes) => of_bytes(bytes.into()),
            Content::Upload { chunks, .. } => chunks.take().unwrap_or_else(|| {
                Box::pin(stream::iter([Err("the body of this request was read before".into())]))
            }),
        }
    }

    /// All of it, read into memory.
    ///
    /// # Errors
    /// When a file cannot be read; the request must not be sent then.
    pub async fn into_bytes(self) -> Result<Vec<u8>, Box<dyn Error + Send + Sync>> {
        let add = |mut all: Vec<u8>, chunk: Bytes| async move {
            all.extend_from_slice(&chunk);
            Ok(all)
        };
        match self.into_vec() {
            Ok(bytes) => Ok(bytes),
            Err(upload) => upload.into_chunks().try_fold(Vec::new(), add).await,
        }
    }

    /// The bytes, or the body where they are not in memory.
    pub(crate) fn into_vec(self) -> Result<Vec<u8>, Self> {
        match self.0 {
            Content::Bytes(bytes) => Ok(bytes),
            content @ Content::Upload { .. } => Err(Self(content)),
        }
    }

    /// How the sending goes, where that takes its time.
    pub(crate) fn transfer(&self) -> Option<Arc<Transfer>> {
        match &self.0 {
            Content::Bytes(_) => None,
            Content::Upload { transfer, .. } => Some(Arc::clone(transfer)),
        }
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Content::Bytes(bytes))
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length() {
            Some(length) => write!(f, "body of {length} bytes"),
            None => f.write_str("body of unknown length"),
        }
    }
}
