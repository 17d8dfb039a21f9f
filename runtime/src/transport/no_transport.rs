//! What stands in the place of a transport where there is none.

use std::error::Error;
use std::fmt;
use std::future::ready;

use crate::{BoxFuture, HttpReply, HttpRequest, Transport, TransportError};

/// Sends nothing, and says why: a client that only signs and verifies needs no transport.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NoTransport(&'static str);

impl NoTransport {
    /// There is no HTTP client.
    #[cfg(not(feature = "http"))]
    pub(crate) const HTTP: Self = Self(
        "alipay was compiled without an HTTP client: turn on its feature `http`, or give the client a transport",
    );

    /// There is one, and no TLS for it.
    #[cfg(feature = "http")]
    pub(crate) const TLS: Self = Self(
        "alipay was compiled without TLS: turn on its feature `aws-lc-rs` or `ring`, install a process-wide provider of rustls, or give the client a transport",
    );
}

impl Transport for NoTransport {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        Box::pin(ready(Err(TransportError::NotSent((*self).into()))))
    }
}

impl fmt::Display for NoTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for NoTransport {}
