//! How a reply travels: as a whole, late, in part, slowly, without an end, or not at all.

use std::fmt;
use std::io;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::CONTENT_LENGTH;
use axum::response::Response;
use futures_util::{StreamExt, stream};

/// How one reply travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Delivery {
    #[default]
    Whole,
    Late(Duration),
    Never,
    Half,
    Endless,
    ByteByByte(Duration),
}

/// The connection ends without a reply.
#[derive(Debug)]
pub(crate) struct Cut;

impl fmt::Display for Cut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the simulator cuts this connection")
    }
}

impl std::error::Error for Cut {}

/// No client should read as much: pieces of blanks, and how many of them.
const PIECE: &[u8] = &[b' '; 64 * 1024];
const PIECES: usize = 2048;

/// Lets a reply travel as it is meant to.
pub(crate) async fn deliver(response: Response) -> Result<Response, Cut> {
    match response.extensions().get().copied().unwrap_or_default() {
        Delivery::Whole => Ok(response),
        Delivery::Late(delay) => {
            tokio::time::sleep(delay).await;
            Ok(response)
        }
        Delivery::Never => Err(Cut),
        Delivery::Half => rewritten(response, half).await,
        Delivery::Endless => rewritten(response, endless).await,
        Delivery::ByteByByte(pause) => rewritten(response, |body| byte_by_byte(body, pause)).await,
    }
}

/// The response with another body, whose length nobody knows beforehand.
async fn rewritten(response: Response, write: impl FnOnce(Bytes) -> Body) -> Result<Response, Cut> {
    let (mut head, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|_| Cut)?;
    head.headers.remove(CONTENT_LENGTH);
    Ok(Response::from_parts(head, write(body)))
}

fn half(mut body: Bytes) -> Body {
    body.truncate(body.len() / 2);
    let sent = stream::once(async { Ok(body) });
    // The pause lets what was sent arrive first.
    let cut = stream::once(async {
        tokio::time::sleep(Duration::from_millis(20)).await;
        Err(io::Error::from(io::ErrorKind::ConnectionAborted))
    });
    Body::from_stream(sent.chain(cut))
}

fn endless(body: Bytes) -> Body {
    let blanks = stream::iter((0..PIECES).map(|_| Bytes::from_static(PIECE)));
    Body::from_stream(stream::once(async { body }).chain(blanks).map(Ok::<_, io::Error>))
}

fn byte_by_byte(body: Bytes, pause: Duration) -> Body {
    let bytes = stream::iter((0..body.len()).map(move |at| body.slice(at..=at)));
    Body::from_stream(bytes.then(move |byte| async move {
        tokio::time::sleep(pause).await;
        Ok::<_, io::Error>(byte)
    }))
}
