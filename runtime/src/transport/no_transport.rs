//! What stands in the place of a transport where there is none.

use std::error::Error;
use std::fmt;
use std::future::ready;

use crate::{BoxFuture, HttpReply, HttpRequest, Transport, TransportError};

/// Sends nothing, and says why: a client that only signs and verifies needs no transport.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NoTransport;

impl Transport for NoTransport {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        Box::pin(ready(Err(TransportError::NotSent(Self.into()))))
    }
}

impl fmt::Display for NoTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("alipay was compiled without an HTTP client: turn on its feature `http`, or give the client a transport")
    }
}

impl Error for NoTransport {}
