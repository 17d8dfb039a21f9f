//! Files that travel with a request.

mod content_type;
mod error;
mod opened;
mod part;
mod source;

use std::error::Error;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use alipay_rules::{Limits, Rule, is_blank};
use bytes::Bytes;
use futures_util::{Stream, StreamExt};

pub use error::{FileError, FileProblem};
pub(crate) use opened::{NotOpened, Opened};
pub use part::FilePart;
pub use source::Chunks;
use source::Source;
pub(crate) use source::{Once, of_bytes};

/// A file for a parameter of the type `file`: its name, and bytes, a path or a stream.
///
/// A file from [bytes](Self::bytes) or a [path](Self::path) can be sent as often as you like; one from a
/// [stream](Self::stream) once. What kind of file it is, the gateway is told by the content itself (images, videos,
/// archives, documents; `application/octet-stream` for anything else), unless
/// [`content_type`](Self::content_type) says it. Files are neither signed nor encrypted, also not where the content of
/// the call is: the connection protects them.
///
/// ```
/// use alipay::{Client, Error, File, alipay_api};
///
/// #[alipay_api("alipay.open.file.upload")]
/// mod upload {}
///
/// /// The number under which Alipay keeps the file.
/// async fn keep(client: &Client, photo: Vec<u8>) -> Result<Option<String>, Error> {
///     let request = upload::Request::builder()
///         .biz_code("openpt_appstore")
///         .file_content(File::bytes("photo.jpg", photo))
///         .build()?;
///     Ok(client.execute(&request).await?.into_inner().file_id)
/// }
/// # fn main() {}
/// ```
#[derive(Clone)]
pub struct File {
    name: String,
    source: Source,
    content_type: Option<String>,
    progress: Option<Progress>,
}

/// Who is told how much of a file has been sent.
type Progress = Arc<dyn Fn(u64, Option<u64>) + Send + Sync>;

impl File {
    /// A file in memory, under the name that the gateway is to see: `photo.jpg`.
    pub fn bytes(name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self::new(name.into(), Source::Bytes(bytes.into()))
    }

    /// A file on disk, under its own name. It is opened each time that it is sent and read piece by piece; one that
    /// cannot be opened is an error of the call then, and nothing was sent.
    ///
    /// The path must be yours: whoever else chooses it chooses which of your files is sent.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self::new(name, Source::Path(path))
    }

    /// A file that is read from `stream` while it is sent, under the name that the gateway is to see. State its length
    /// in bytes, or `None` where it is not known.
    ///
    /// A stream can be read once, so such a request can be sent once: whoever sends it again gets an error, nothing
    /// is sent, and a [`RetryPolicy`](crate::RetryPolicy) does not repeat the call. A stream that turns out to hold
    /// more than its parameter accepts, or another number of bytes than stated, is cut off, and the call fails.
    ///
    /// ```
    /// use alipay::File;
    /// use futures_util::stream;
    ///
    /// let pieces = [Ok::<_, std::io::Error>("GIF89a"), Ok("…")];
    /// let file = File::stream("pixel.gif", None, stream::iter(pieces));
    /// assert_eq!(format!("{file:?}"), r#"File("pixel.gif", a stream)"#);
    /// ```
    pub fn stream<S, B, E>(name: impl Into<String>, length: impl Into<Option<u64>>, stream: S) -> Self
    where
        S: Stream<Item = Result<B, E>> + Send + 'static,
        B: Into<Bytes>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        let chunks: Chunks = Box::pin(stream.map(|chunk| chunk.map(Into::into).map_err(Into::into)));
        Self::new(name.into(), Source::Stream { length: length.into(), chunks: Once::new(chunks) })
    }

    fn new(name: String, source: Source) -> Self {
        Self { name, source, content_type: None, progress: None }
    }

    /// The same file under another name.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// What kind of file it is, in place of what its content says: `image/jpeg`.
    #[must_use]
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// Who is told how many bytes have been handed to the connection, and how many there are, if that is known.
    ///
    /// It is called between the pieces, of at most 64 KiB, on the thread that sends: be quick. A call that is repeated begins at the
    /// first piece again.
    ///
    /// ```
    /// use alipay::File;
    ///
    /// let photo = File::path("/srv/photos/0001.bin")
    ///     .named("photo.jpg")
    ///     .content_type("image/jpeg")
    ///     .on_progress(|sent, total| eprintln!("{sent} of {total:?} bytes"));
    /// assert_eq!(photo.name(), "photo.jpg");
    /// ```
    #[must_use]
    pub fn on_progress(mut self, progress: impl Fn(u64, Option<u64>) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(progress));
        self
    }

    /// The name that the gateway is to see.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is wrong with it, as far as that is known before it is sent.
    pub(crate) fn broken(&self, limits: &Limits<'_>) -> Vec<Rule> {
        let named = (is_blank(&self.name)).then(|| Rule::form("a file with a name"));
        let typed = self.content_type.as_deref().is_some_and(|stated| !content_type::is_one(stated));
        let typed = typed.then(|| Rule::form("a file with a content type such as image/jpeg"));
        let size = self.source.length().map(|length| limits.check_size(length)).unwrap_or_default();
        named.into_iter().chain(typed).chain(size).collect()
    }

    /// Whether it can be sent a second time.
    pub(crate) fn is_repeatable(&self) -> bool {
        !matches!(self.source, Source::Stream { .. })
    }
}

impl Eq for File {}

/// Two streams are equal when they are one; who watches the progress makes no difference.
impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.source == other.source && self.content_type == other.content_type
    }
}

/// Prints the name and the length, not the content.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "File({:?}, ", self.name)?;
        match (&self.source, self.source.length()) {
            (_, Some(length)) => write!(f, "{length} bytes)"),
            (Source::Path(_), None) => f.write_str("from a path)"),
            (_, None) => f.write_str("a stream)"),
        }
    }
}
