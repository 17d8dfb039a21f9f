//! Bodies that are read while they are sent, and how long that may take.

use std::error::Error;
use std::pin::{Pin, pin};
use std::sync::Mutex;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use super::body::{Handover, withheld};
use crate::transport::Transfer;
use crate::{Chunks, TransportError};

/// A body that is read while it is sent.
pub(super) struct Upload {
    left: Option<u64>,
    /// Never locked: reqwest wants bodies that are `Sync`.
    chunks: Mutex<Chunks>,
    handover: Handover,
}

impl Upload {
    pub(super) fn new(length: Option<u64>, chunks: Chunks, handover: Handover) -> Self {
        Self { left: length, chunks: Mutex::new(chunks), handover }
    }
}

impl http_body::Body for Upload {
    type Data = Bytes;
    type Error = Box<dyn Error + Send + Sync>;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let upload = self.get_mut();
        if !upload.handover.take() {
            return Poll::Ready(Some(Err(withheld())));
        }
        let chunks = upload.chunks.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner);
        chunks.as_mut().poll_next(context).map_ok(|chunk| {
            upload.left = upload.left.map(|left| left.saturating_sub(chunk.len() as u64));
            Frame::data(chunk)
        })
    }

    fn size_hint(&self) -> SizeHint {
        self.left.map(SizeHint::with_exact).unwrap_or_default()
    }
}

/// Waits for `exchange`, as long as no two pieces, nor the last piece and the reply, are further apart than `patience`.
pub(super) async fn patiently<T>(
    exchange: impl Future<Output = Result<T, TransportError>>,
    transfer: &Transfer,
    patience: Duration,
) -> Result<T, TransportError> {
    let mut exchange = pin!(exchange);
    loop {
        let left = patience.saturating_sub(transfer.idle());
        if let Ok(done) = tokio::time::timeout(left, exchange.as_mut()).await {
            return done;
        }
        if transfer.idle() >= patience {
            return Err(TransportError::TimedOut);
        }
    }
}

#[cfg(test)]
#[cfg(any(feature = "aws-lc-rs", feature = "ring"))]
mod tests;
