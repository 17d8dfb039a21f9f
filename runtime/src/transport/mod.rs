//! How a signed call travels: plain data out, plain data in.

mod body;
mod no_transport;
mod stream;
mod transfer;

use std::error::Error;
use std::fmt;
use std::future::ready;
use std::sync::Arc;
use std::time::Duration;

use alipay_rules::{Verb, is_blank};
use chrono::DateTime;

pub use body::Body;
pub(crate) use no_transport::NoTransport;
pub use stream::HttpStream;
pub(crate) use stream::Pieces;
pub(crate) use transfer::{Transfer, TransferError};

use crate::BoxFuture;
use crate::words::Cause;

/// What carries calls to the gateway. The default speaks HTTPS; implement it for another client, or for tests.
///
/// A transport sends each request **once**: it follows no redirect and repeats nothing, since the gateway may
/// have executed a call whose reply was lost. It returns the body of every HTTP status as it came.
///
/// ```
/// use alipay::{BoxFuture, HttpReply, HttpRequest, Transport, TransportError};
///
/// /// Answers every call with the same body.
/// struct Canned(&'static str);
///
/// impl Transport for Canned {
///     fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
///         Box::pin(async { Ok(HttpReply::new(200, [], self.0)) })
///     }
/// }
///
/// let builder = alipay::Client::builder().transport(Canned("{}"));
/// # drop(builder);
/// ```
pub trait Transport: Send + Sync {
    /// Sends one request and waits for the whole reply.
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>>;

    /// Sends one request and waits for the beginning of the reply, whose body is then read piece by piece.
    /// [`v3::Client::stream`](crate::v3::Client::stream) and downloads of bills ask for it; as it comes, it sends nothing
    /// and says so.
    ///
    /// The request's timeout is for the beginning; how long the pieces may be apart is watched by who reads them.
    ///
    /// ```
    /// use alipay::{BoxFuture, HttpReply, HttpRequest, HttpStream, Transport, TransportError};
    ///
    /// /// Says what is sent, and leaves the sending to another one.
    /// struct Watched<T>(T);
    ///
    /// impl<T: Transport> Transport for Watched<T> {
    ///     fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
    ///         println!("{request:?}");
    ///         self.0.send(request)
    ///     }
    ///
    ///     fn stream(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpStream, TransportError>> {
    ///         println!("{request:?}, to be read piece by piece");
    ///         self.0.stream(request)
    ///     }
    /// }
    /// ```
    fn stream(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpStream, TransportError>> {
        let _ = request;
        let missing =
            "the client's transport reads no reply piece by piece: it has to implement Transport::stream";
        Box::pin(ready(Err(TransportError::NotSent(missing.into()))))
    }

    /// Learns what was signed for somebody else to send, as a form: a page, an order string.
    #[cfg(feature = "testing")]
    #[doc(hidden)]
    fn handed_out(&self, signed: &str) {
        let _ = signed;
    }
}

/// One transport for many clients, and for the test that asks it what was sent.
///
/// ```
/// use std::sync::Arc;
/// use std::sync::atomic::{AtomicUsize, Ordering};
///
/// use alipay::{BoxFuture, Client, HttpReply, HttpRequest, Transport, TransportError};
///
/// /// Counts the calls and sends none.
/// #[derive(Default)]
/// struct Counting(AtomicUsize);
///
/// impl Transport for Counting {
///     fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
///         self.0.fetch_add(1, Ordering::Relaxed);
///         Box::pin(async { Err(TransportError::NotSent("counted only".into())) })
///     }
/// }
///
/// let counting = Arc::new(Counting::default());
/// let builder = Client::builder().transport(Arc::clone(&counting));
/// # drop(builder);
/// assert_eq!(counting.0.load(Ordering::Relaxed), 0);
/// ```
impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        (**self).send(request)
    }

    fn stream(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpStream, TransportError>> {
        (**self).stream(request)
    }
}

impl<T: Transport + ?Sized> Transport for Box<T> {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        (**self).send(request)
    }

    fn stream(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpStream, TransportError>> {
        (**self).stream(request)
    }
}

/// One request. `Debug` prints lengths only: URL and body hold what the user is about to pay.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HttpRequest {
    /// How: POST, unless it goes to the REST gateway or is a check of a `notify_id`.
    pub method: Verb,
    /// Where to, with the query.
    pub url: String,
    /// The header `Content-Type`; of no use where there is no body.
    pub content_type: String,
    /// Further headers: names and values. The gateway's calls have none; those of the REST gateway are signed in one, and
    /// may have the merchant's token in another.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Body,
    /// How long the whole exchange may take; of a body that is [read while it is sent](Body::into_chunks), how long
    /// nothing may move, neither the next piece nor, after the last one, the reply.
    pub timeout: Duration,
}

impl HttpRequest {
    /// A POST, as a client hands one to its transport; for tests of a transport of yours.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use alipay::{HttpRequest, TransportError};
    /// # use alipay::{BoxFuture, HttpReply, Transport};
    /// # struct Mine;
    /// # impl Transport for Mine {
    /// #     fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
    /// #         Box::pin(async { Ok(HttpReply::new(200, [], "{}")) })
    /// #     }
    /// # }
    ///
    /// async fn sends(mine: &Mine) -> Result<(), TransportError> {
    ///     let form = "application/x-www-form-urlencoded;charset=utf-8";
    ///     let body = b"biz_content=%7B%7D".to_vec();
    ///     let url = "https://openapi.alipay.com/gateway.do?charset=utf-8";
    ///     let reply = mine.send(HttpRequest::new(url, form, body, Duration::from_secs(5))).await?;
    ///     assert_eq!((reply.status, reply.body.as_slice()), (200, &b"{}"[..]));
    ///     Ok(())
    /// }
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(sends(&Mine)).unwrap();
    /// ```
    pub fn new(
        url: impl Into<String>,
        content_type: impl Into<String>,
        body: impl Into<Body>,
        timeout: Duration,
    ) -> Self {
        let (url, content_type, body) = (url.into(), content_type.into(), body.into());
        Self { method: Verb::Post, url, content_type, headers: Vec::new(), body, timeout }
    }

    /// A GET, as a client hands one to its transport when it checks a `notify_id`.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use alipay::{HttpRequest, Verb};
    ///
    /// let url = "https://mapi.alipay.com/gateway.do?service=notify_verify";
    /// let check = HttpRequest::get(url, Duration::from_secs(5));
    /// assert_eq!((check.method, check.body.length()), (Verb::Get, Some(0)));
    /// ```
    pub fn get(url: impl Into<String>, timeout: Duration) -> Self {
        Self { method: Verb::Get, ..Self::new(url, "", Vec::new(), timeout) }
    }
}

impl fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HttpRequest(URL of {} bytes, {:?})", self.url.len(), self.body)
    }
}

/// A reply as it came. `Debug` prints lengths only.
///
/// ```
/// use alipay::HttpReply;
///
/// let headers = [("Trace_Id".to_owned(), "0a1b2c3d".to_owned())];
/// let reply = HttpReply::new(200, headers, r#"{"sign":""}"#);
/// assert_eq!(reply.header("trace_id"), Some("0a1b2c3d"));
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HttpReply {
    /// The HTTP status.
    pub status: u16,
    /// The headers: names in any case, and values.
    pub headers: Vec<(String, String)>,
    /// The body, decompressed and otherwise untouched: its signature is over bytes.
    pub body: Vec<u8>,
    /// Whether the transport may have followed a redirect, so that this may answer another request.
    pub(crate) may_be_redirected: bool,
}

impl HttpReply {
    /// A reply.
    pub fn new(
        status: u16,
        headers: impl IntoIterator<Item = (String, String)>,
        body: impl Into<Vec<u8>>,
    ) -> Self {
        let headers = headers.into_iter().collect();
        Self { status, headers, body: body.into(), may_be_redirected: false }
    }

    /// Alipay's number of the call, under the name that either gateway gives it.
    pub(crate) fn trace_id(&self) -> Option<&str> {
        ["trace_id", "alipay-trace-id"]
            .into_iter()
            .find_map(|name| self.header(name).filter(|id| !is_blank(id)))
    }

    /// The time of whoever sent the reply, in seconds since 1970; `None` if the header `Date` is missing or has none.
    pub(crate) fn date(&self) -> Option<i64> {
        Some(DateTime::parse_from_rfc2822(self.header("date")?).ok()?.timestamp())
    }

    /// The first header of that name, in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers_of(name).next()
    }

    /// Every header of that name, in any case.
    pub(crate) fn headers_of<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        let own = self.headers.iter().filter(move |(own, _)| own.eq_ignore_ascii_case(name));
        own.map(|(_, value)| value.as_str())
    }
}

impl fmt::Debug for HttpReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HttpReply({}, body of {} bytes)", self.status, self.body.len())
    }
}

/// Why no reply came back, and whether the request can have left this machine.
///
/// ```
/// use alipay::{Error, ErrorKind, TransportError};
///
/// /// Whether the gateway was too slow.
/// fn was_late(error: &Error) -> bool {
///     matches!(error.kind(), ErrorKind::Transport(TransportError::TimedOut))
/// }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum TransportError {
    /// No connection was made (name, network, TLS), or none took the call in time: the gateway cannot have seen it.
    NotSent(Box<dyn Error + Send + Sync>),
    /// The default transport was used outside of a tokio runtime, or in one without timers or without IO: nothing was
    /// sent, and nothing can be until the call is made in one.
    NoRuntime(Box<dyn Error + Send + Sync>),
    /// `blocking::Client` was asked to wait inside of an async runtime, where nothing may wait: nothing was sent.
    InsideRuntime,
    /// The connection failed, or nothing moved for too long, before the whole request had left: what the gateway has
    /// of it is not the call. Only a call with files takes long enough for that to be known.
    Incomplete(Box<dyn Error + Send + Sync>),
    /// No reply came in time.
    TimedOut,
    /// The connection failed after the request may have been sent.
    Interrupted(Box<dyn Error + Send + Sync>),
    /// The reply is larger than the transport reads.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// A reply began, and could not be read to its end. An [`Error`](crate::Error) has the cause as its kind, and keeps the
    /// number.
    CutOff {
        /// Alipay's number of the call (HTTP header `trace_id`), which came with the beginning.
        trace_id: Option<String>,
        /// Why: one of the others.
        cause: Box<Self>,
    },
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSent(source) => write!(f, "no connection to the gateway: {}", Cause(source.as_ref())),
            Self::NoRuntime(source) => write!(
                f,
                "the call was made outside of a tokio runtime with timers and IO ({}): make it inside of one, such as that of #[tokio::main], use alipay::blocking, or give the client a transport",
                Cause(source.as_ref())
            ),
            Self::InsideRuntime => f.write_str(
                "alipay::blocking::Client cannot wait inside of an async runtime: use alipay::Client and .await, or call it in spawn_blocking",
            ),
            Self::Incomplete(source) => {
                write!(f, "the files could not be sent as a whole: {}", Cause(source.as_ref()))
            }
            Self::TimedOut => f.write_str("the gateway did not reply in time"),
            Self::Interrupted(source) => {
                write!(f, "the connection to the gateway failed: {}", Cause(source.as_ref()))
            }
            Self::TooLarge { limit } => write!(f, "the reply is larger than {limit} bytes"),
            Self::CutOff { cause, .. } => {
                write!(f, "the reply began and was not read to its end: {cause}")
            }
        }
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::NotSent(source)
            | Self::NoRuntime(source)
            | Self::Incomplete(source)
            | Self::Interrupted(source) => Some(source.as_ref()),
            Self::CutOff { cause, .. } => cause.source(),
            Self::InsideRuntime | Self::TimedOut | Self::TooLarge { .. } => None,
        }
    }
}
