//! Bodies that are read while they are sent, and how long that may take.

use std::error::Error;
use std::pin::{Pin, pin};
use std::sync::Mutex;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use crate::transport::Transfer;
use crate::{Body, Chunks, TransportError};

/// A body as reqwest takes it; one of known length is announced with it.
pub(super) fn body(body: Body) -> reqwest::Body {
    let left = body.length();
    match body.into_vec() {
        Ok(bytes) => bytes.into(),
        Err(upload) => reqwest::Body::wrap(Upload { left, chunks: Mutex::new(upload.into_chunks()) }),
    }
}

struct Upload {
    left: Option<u64>,
    /// Never locked: reqwest wants bodies that are `Sync`.
    chunks: Mutex<Chunks>,
}

impl http_body::Body for Upload {
    type Data = Bytes;
    type Error = Box<dyn Error + Send + Sync>;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let upload = self.get_mut();
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
