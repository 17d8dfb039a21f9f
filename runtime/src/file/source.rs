//! Where a file's bytes come from, piece by piece.

use std::error::Error;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use futures_util::{Stream, StreamExt, TryStreamExt, stream};
use tokio::runtime::Handle;

/// The pieces of a body or of a file, in order.
///
/// ```
/// use std::error::Error;
///
/// use alipay::{Bytes, Chunks};
/// use futures_util::{StreamExt, stream};
///
/// /// How many bytes a body has that `Body::into_chunks` gave.
/// async fn length(mut chunks: Chunks) -> Result<usize, Box<dyn Error + Send + Sync>> {
///     let mut length = 0;
///     while let Some(chunk) = chunks.next().await {
///         length += chunk?.len();
///     }
///     Ok(length)
/// }
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
/// let chunks = ["GIF", "89a"].map(|chunk| Ok(Bytes::from(chunk)));
/// assert_eq!(length(Box::pin(stream::iter(chunks))).await?, 6);
/// # Ok(())
/// # }
/// ```
pub type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, Box<dyn Error + Send + Sync>>> + Send>>;

/// Large enough that little is lost between the pieces, small enough to show progress: a piece counts as moved when a
/// connection takes it, so one that takes long to leave would look like a connection that stands still.
const CHUNK: usize = 64 * 1024;

#[derive(Clone, PartialEq)]
pub(super) enum Source {
    Bytes(Bytes),
    Path(PathBuf),
    Stream { length: Option<u64>, chunks: Once },
}

impl Source {
    /// As far as it is known without opening anything.
    pub(super) fn length(&self) -> Option<u64> {
        match self {
            Self::Bytes(bytes) => Some(bytes.len() as u64),
            Self::Path(_) => None,
            Self::Stream { length, .. } => *length,
        }
    }
}

/// What can be read once, shared by all who might.
#[derive(Clone)]
pub(crate) struct Once(Arc<Mutex<Option<Chunks>>>);

impl Once {
    pub(crate) fn new(chunks: Chunks) -> Self {
        Self(Arc::new(Mutex::new(Some(chunks))))
    }

    /// The chunks, unless someone has them already.
    pub(crate) fn take(&self) -> Option<Chunks> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl PartialEq for Once {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Bytes in memory, in pieces that share that memory.
pub(crate) fn of_bytes(bytes: Bytes) -> Chunks {
    Box::pin(pieces(Ok(bytes)))
}

/// The chunks of a stream, in pieces where they are large.
pub(super) fn in_pieces(chunks: Chunks) -> Chunks {
    Box::pin(chunks.flat_map(pieces))
}

fn pieces<E>(chunk: Result<Bytes, E>) -> impl Stream<Item = Result<Bytes, E>> {
    let (mut bytes, mut error) = match chunk {
        Ok(bytes) => (bytes, None),
        Err(error) => (Bytes::new(), Some(error)),
    };
    stream::iter(std::iter::from_fn(move || {
        let piece = bytes.split_to(bytes.len().min(CHUNK));
        if piece.is_empty() { error.take().map(Err) } else { Some(Ok(piece)) }
    }))
}

/// Opens a file on disk; its length is that of this moment, and known only of regular files.
pub(super) async fn of_path(path: &Path) -> io::Result<(Option<u64>, Chunks)> {
    let path = path.to_owned();
    let (file, length) = aside(move || {
        let file = fs::File::open(path)?;
        let metadata = file.metadata()?;
        Ok((file, metadata.is_file().then_some(metadata.len())))
    })
    .await?;
    let chunks = stream::try_unfold(file, |mut file| {
        aside(move || {
            let mut chunk = Vec::with_capacity(CHUNK);
            file.by_ref().take(CHUNK as u64).read_to_end(&mut chunk)?;
            Ok((!chunk.is_empty()).then(|| (Bytes::from(chunk), file)))
        })
    });
    Ok((length, Box::pin(chunks.map_err(Into::into))))
}

/// Disks make a thread wait, which no thread of a runtime may.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    match Handle::try_current() {
        Ok(runtime) => runtime.spawn_blocking(work).await.map_err(io::Error::other)?,
        Err(_) => work(),
    }
}
