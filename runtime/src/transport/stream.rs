//! A reply whose body has not come yet.

use std::fmt;
use std::pin::Pin;

use bytes::Bytes;
use futures_util::Stream;

use super::TransportError;

/// The pieces of a reply's body, as they come.
pub(crate) type Pieces = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>;

/// The beginning of a reply, and its body as it comes. `Debug` prints the status only.
///
/// ```
/// use alipay::{Bytes, HttpStream};
/// use futures_util::stream;
///
/// let pieces = [Bytes::from("event: start\n"), Bytes::from("data: {}\n\n")];
/// let headers = [("Content-Type".to_owned(), "text/event-stream".to_owned())];
/// let stream = HttpStream::new(200, headers, stream::iter(pieces.map(Ok)));
/// assert_eq!(stream.status, 200);
/// ```
#[non_exhaustive]
pub struct HttpStream {
    /// The HTTP status.
    pub status: u16,
    /// The headers: names in any case, and values.
    pub headers: Vec<(String, String)>,
    pub(crate) body: Pieces,
    /// Whether the transport may have followed a redirect, so that this may answer another request.
    pub(crate) may_be_redirected: bool,
}

impl HttpStream {
    /// The beginning of a reply, and the pieces of its body.
    pub fn new(
        status: u16,
        headers: impl IntoIterator<Item = (String, String)>,
        body: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static,
    ) -> Self {
        let headers = headers.into_iter().collect();
        Self { status, headers, body: Box::pin(body), may_be_redirected: false }
    }
}

impl fmt::Debug for HttpStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HttpStream({})", self.status)
    }
}
