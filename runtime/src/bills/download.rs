//! The way of a bill's file from its host to memory or to a file.

use std::fs::File;
use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::{Either, select};
use url::Url;

use super::error::BillProblem;
use crate::transport::HttpStream;
use crate::{Clock, HttpReply, HttpRequest, Transport};

/// Who is told how much of a file has come, and how much there is, if that is known.
pub(super) type Progress = Arc<dyn Fn(u64, Option<u64>) + Send + Sync>;

/// Where the file goes.
pub(super) enum Sink<'a> {
    Memory(&'a mut Vec<u8>),
    File(&'a mut File),
}

impl Sink<'_> {
    /// Pieces are small, and the system keeps them: a disk makes nobody wait here.
    fn take(&mut self, piece: &[u8]) -> io::Result<()> {
        match self {
            Self::Memory(bytes) => {
                bytes.extend_from_slice(piece);
                Ok(())
            }
            Self::File(file) => file.write_all(piece),
        }
    }
}

/// Why a file did not come.
pub(super) enum Failed {
    /// Nothing of it came, so a new address may help.
    AtOnce(BillProblem),
    Midway(BillProblem),
}

impl Failed {
    pub(super) fn into_problem(self) -> BillProblem {
        match self {
            Self::AtOnce(problem) | Self::Midway(problem) => problem,
        }
    }
}

/// One download.
pub(super) struct Download<'a> {
    pub(super) transport: &'a dyn Transport,
    pub(super) clock: &'a dyn Clock,
    /// How many bytes are accepted.
    pub(super) limit: u64,
    /// How long nothing may come.
    pub(super) stall: Duration,
    pub(super) progress: Option<&'a Progress>,
}

impl Download<'_> {
    /// Downloads a file, which comes as a whole or is an error.
    pub(super) async fn run(&self, url: &Url, sink: &mut Sink<'_>) -> Result<(), Failed> {
        let mut request = HttpRequest::get(url.as_str(), self.stall);
        request.headers.push(("Accept".to_owned(), "*/*".to_owned()));
        let stream = self.transport.stream(request).await;
        let HttpStream { status, headers, mut body, .. } =
            stream.map_err(|error| Failed::AtOnce(BillProblem::Transport(error)))?;
        match status {
            200 => {}
            300..=399 => return Err(Failed::Midway(BillProblem::Redirected { status })),
            _ => return Err(Failed::AtOnce(BillProblem::Refused { status })),
        }
        let head = HttpReply::new(status, headers, Vec::new());
        let announced: Option<u64> =
            head.header("content-length").and_then(|length| length.trim().parse().ok());
        let too_large = || Failed::Midway(BillProblem::TooLarge { limit: self.limit });
        if announced.is_some_and(|announced| announced > self.limit) {
            return Err(too_large());
        }
        let mut received = 0;
        let failed = |received: u64, problem| {
            if received == 0 { Failed::AtOnce(problem) } else { Failed::Midway(problem) }
        };
        loop {
            let piece = match select(body.next(), self.clock.sleep(self.stall)).await {
                Either::Left((Some(Ok(piece)), _)) => piece,
                Either::Left((Some(Err(error)), _)) => {
                    return Err(failed(received, BillProblem::Transport(error)));
                }
                Either::Left((None, _)) => break,
                Either::Right(_) => return Err(failed(received, BillProblem::Stalled)),
            };
            if received == 0 && piece.trim_ascii_start().starts_with(b"<") {
                return Err(Failed::AtOnce(BillProblem::WebPage));
            }
            received += piece.len() as u64;
            if received > self.limit {
                return Err(too_large());
            }
            sink.take(&piece).map_err(|error| Failed::Midway(error.into()))?;
            if let Some(progress) = self.progress {
                progress(received, announced);
            }
        }
        match announced {
            _ if received == 0 => Err(Failed::AtOnce(BillProblem::Empty)),
            Some(announced) if announced != received => {
                Err(Failed::Midway(BillProblem::Incomplete { announced, received }))
            }
            _ => Ok(()),
        }
    }
}
