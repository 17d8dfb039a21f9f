//! The bodies of requests, which know whether a connection has taken them.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use super::upload::Upload;
use crate::Body;

/// Whether a connection has taken the body: then the request may have been sent, whatever an error says of a later
/// connection. It is shared with the body, which the HTTP client swallows.
#[derive(Clone, Default)]
pub(super) struct Taken(Arc<AtomicBool>);

impl Taken {
    pub(super) fn get(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }

    pub(super) fn set(&self) {
        self.0.store(true, Ordering::Release);
    }
}

/// A body as reqwest takes it; one of known length is announced with it.
pub(super) fn watched(body: Body, taken: &Taken) -> reqwest::Body {
    let (length, taken) = (body.length(), taken.clone());
    match body.into_vec() {
        Ok(bytes) => {
            let bytes = Some(Bytes::from(bytes)).filter(|bytes| !bytes.is_empty());
            reqwest::Body::wrap(InMemory { bytes, taken })
        }
        Err(upload) => reqwest::Body::wrap(Upload::new(length, upload.into_chunks(), taken)),
    }
}

struct InMemory {
    bytes: Option<Bytes>,
    taken: Taken,
}

impl http_body::Body for InMemory {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.taken.set();
        Poll::Ready(self.bytes.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
    }
}
