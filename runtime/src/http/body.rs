//! The bodies of requests, and whether a connection has taken them.

use std::error::Error;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use super::upload::Upload;
use crate::Body;

const WAITING: u8 = 0;
const TAKEN: u8 = 1;
const GIVEN_UP: u8 = 2;

/// Who had the body first: the connection that takes it, or the call that gives it up. It is shared with the body, which
/// the HTTP client swallows.
///
/// Once it was taken, the request may have been sent, whatever an error says of a later connection. Once it was given up,
/// it is withheld from every connection, so the gateway never has the request.
#[derive(Clone)]
pub(super) struct Handover {
    state: Arc<AtomicU8>,
    has_body: bool,
}

impl Handover {
    pub(super) fn of(body: &Body) -> Self {
        Self { state: Arc::default(), has_body: body.length() != Some(0) }
    }

    pub(super) fn has_body(&self) -> bool {
        self.has_body
    }

    /// A connection asks for the body; it must be withheld unless this is true.
    pub(super) fn take(&self) -> bool {
        self.settle(TAKEN) == TAKEN
    }

    /// Gives the call up; whether that keeps the request from the gateway. Without a body nothing is withheld, so only
    /// the lack of a connection does.
    pub(super) fn give_up(&self, there_was_no_connection: bool) -> bool {
        self.settle(GIVEN_UP) == GIVEN_UP && (self.has_body || there_was_no_connection)
    }

    /// What it is from now on: `wanted`, unless the other one was first.
    fn settle(&self, wanted: u8) -> u8 {
        match self.state.compare_exchange(WAITING, wanted, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => wanted,
            Err(settled) => settled,
        }
    }
}

/// A body as reqwest takes it; one of known length is announced with it.
pub(super) fn watched(body: Body, handover: &Handover) -> reqwest::Body {
    let (length, handover) = (body.length(), handover.clone());
    match body.into_vec() {
        Ok(bytes) => {
            let bytes = Some(Bytes::from(bytes)).filter(|bytes| !bytes.is_empty());
            reqwest::Body::wrap(InMemory { bytes, handover })
        }
        Err(upload) => reqwest::Body::wrap(Upload::new(length, upload.into_chunks(), handover)),
    }
}

/// What a body says to a connection that comes too late.
pub(super) fn withheld() -> Box<dyn Error + Send + Sync> {
    "the call was given up".into()
}

struct InMemory {
    bytes: Option<Bytes>,
    handover: Handover,
}

impl http_body::Body for InMemory {
    type Data = Bytes;
    type Error = Box<dyn Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if !self.handover.take() {
            return Poll::Ready(Some(Err(withheld())));
        }
        Poll::Ready(self.bytes.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;

    use super::*;

    #[test]
    fn whoever_is_first_keeps_the_body_from_the_other() {
        let of = |body: &str| Handover::of(&body.as_bytes().to_vec().into());
        let taken = of("a=1");
        assert!(taken.take() && !taken.give_up(true) && taken.take());
        let given_up = of("a=1");
        assert!(given_up.give_up(false) && !given_up.take() && given_up.give_up(false));
        // Nobody asks for a body that is not there.
        assert!(!of("").give_up(false) && of("").give_up(true));
    }
    #[test]
    fn a_body_that_was_given_up_is_withheld_and_does_not_look_like_its_end() {
        let uploaded = Body::from(b"a=1".to_vec()).into_chunks();
        let handover = Handover::of(&b"a=1".to_vec().into());
        assert!(handover.give_up(false));
        let bytes = Some(Bytes::from_static(b"a=1"));
        assert_withheld(InMemory { bytes, handover: handover.clone() });
        assert_withheld(Upload::new(Some(3), uploaded, handover));
    }

    fn assert_withheld(body: impl http_body::Body) {
        let mut body = pin!(body);
        let mut context = Context::from_waker(std::task::Waker::noop());
        assert!(!body.is_end_stream());
        assert!(matches!(body.as_mut().poll_frame(&mut context), Poll::Ready(Some(Err(_)))));
    }
}
