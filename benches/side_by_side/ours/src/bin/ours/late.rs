//! Calls that are sent and answered without a connection.

use std::future::{poll_fn, ready};
use std::task::Poll;

use alipay::{BoxFuture, HttpReply, HttpRequest, SignType, Signer, SigningError, Transport, TransportError};

/// Has its signature ready.
pub(crate) struct Canned;

impl Signer for Canned {
    fn sign<'a>(&'a self, _: SignType, _: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        Box::pin(ready(Ok(vec![0xa5; 256])))
    }
}

/// Gives the reply the second time that it is asked.
pub(crate) struct Late(pub(crate) Vec<u8>);

impl Transport for Late {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        let mut reply = Some(HttpReply::new(200, [], self.0.clone()));
        let mut asked = false;
        Box::pin(poll_fn(move |_| {
            if !std::mem::replace(&mut asked, true) {
                return Poll::Pending;
            }
            Poll::Ready(reply.take().ok_or(TransportError::TimedOut))
        }))
    }
}
