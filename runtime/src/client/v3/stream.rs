//! Calls that are answered with a stream of events.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::{Either, select};
use futures_util::{Stream, StreamExt, stream};
use tracing::info_span;

use super::sending::asked;
use super::{Client, Untyped};
use crate::api::Called;
use crate::client::sending::in_call_of;
use crate::event_stream::{CONTENT_TYPE, Parser, UnsignedEvent};
use crate::protocol::rest::{Accept, RestProtocol};
use crate::transport::Pieces;
use crate::{
    Clock, EnvelopeError, Error, HttpReply, HttpStream, IntoParameter, Json, Request, TransportError, Verb,
    trace,
};

/// The most bytes of one event.
const EVENT_LIMIT: usize = 1024 * 1024;

/// The most bytes of what comes in place of events.
const REPLY_LIMIT: usize = 1024 * 1024;

impl Client {
    /// Calls an operation that answers with events, such as `/v3/stream/alipay/cloud/nextbuilder/agent/chat/generate`.
    ///
    /// **Events are not signed**; see [`UnsignedEvent`]. The stream may take as long as it needs: it ends in an error when
    /// nothing has come for as long as the client's timeout, or when an event is larger than 1 MiB. It is never opened a
    /// second time.
    ///
    /// ```
    /// use alipay::{Error, Verb, json, v3};
    ///
    /// async fn answer(v3: &v3::Client, question: &str) -> Result<String, Error> {
    ///     let path = "/v3/stream/alipay/cloud/nextbuilder/agent/chat/generate";
    ///     let mut events = v3.stream(Verb::Post, path, json!({ "text": question })).await?;
    ///     let mut answer = String::new();
    ///     while let Some(event) = events.next().await {
    ///         answer.push_str(&event?.data);
    ///     }
    ///     Ok(answer)
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// As [`call`](Self::call), when no stream begins: with what the gateway says, if it answers with a failure.
    pub async fn stream(
        &self,
        verb: Verb,
        path: impl Into<String>,
        content: impl IntoParameter<Json>,
    ) -> Result<Events, Error> {
        let request = Untyped::new(verb, path, content)?;
        let called = request.called();
        let opening = in_call_of(&called, self.opened(&request, &called));
        trace::other(info_span!("alipay.stream", alipay.method = &*called.method), opening).await
    }

    async fn opened(&self, request: &Untyped, called: &Called) -> Result<Events, Error> {
        let inner = &*self.base.0;
        let outbound = self.outbound(request, called)?;
        let signed = self.signed(request, &outbound).await?;
        let sent = self.assembled(signed, &outbound, Accept::Events).await?;
        let HttpStream { status, headers, body, may_be_redirected } = inner.transport.stream(sent).await?;
        let mut head = HttpReply::new(status, headers, Vec::new());
        head.may_be_redirected = may_be_redirected;
        let content_type = head.header("content-type").unwrap_or_default();
        let (clock, idle) = (Arc::clone(&inner.clock), inner.timeout);
        let mut pieces = Watched { pieces: body, clock, idle, trace_id: head.trace_id().map(str::to_owned) };
        if status == 200 && content_type.trim().to_ascii_lowercase().starts_with(CONTENT_TYPE) {
            return Ok(Events::of(pieces, called.clone()));
        }
        head.body = pieces.whole().await?;
        let other = EnvelopeError::ContentType { content_type: content_type_of(&head) };
        match RestProtocol::judge(head, called, &inner.verifier, &self.base, asked(&outbound)).await {
            Err(error) => Err(error),
            Ok(_) => Err(other.into()),
        }
    }
}

fn content_type_of(reply: &HttpReply) -> String {
    reply.header("content-type").unwrap_or_default().chars().take(64).collect()
}

/// The events of one call, as they come: a [`Stream`], which ends when the gateway ends it, or after an error.
///
/// [`next`](Self::next) needs no trait in scope. The connection is closed when it is dropped. `Debug` prints Alipay's number
/// of the call.
///
/// ```
/// use alipay::{Error, v3};
///
/// /// Prints an answer as it comes.
/// async fn print(mut events: v3::Events) -> Result<(), Error> {
///     println!("call {:?}", events.trace_id());
///     while let Some(event) = events.next().await {
///         print!("{}", event?.data);
///     }
///     Ok(())
/// }
/// ```
pub struct Events {
    events: Pin<Box<dyn Stream<Item = Result<UnsignedEvent, Error>> + Send>>,
    trace_id: Option<String>,
}

impl Events {
    fn of(pieces: Watched, called: Called) -> Self {
        let trace_id = pieces.trace_id.clone();
        let parser = Parser::new(EVENT_LIMIT);
        let events = stream::try_unfold((pieces, parser), |(mut pieces, mut parser)| async move {
            loop {
                if let Some(event) = parser.next() {
                    return Ok(Some((event, (pieces, parser))));
                }
                let Some(piece) = pieces.next().await? else { return Ok(None) };
                let fed = parser.feed(&piece);
                fed.map_err(|_| EnvelopeError::EventTooLarge { limit: EVENT_LIMIT })?;
            }
        });
        let events = events.map(move |event| event.map_err(|error: Error| error.in_call_of(&called)));
        Self { events: Box::pin(events), trace_id }
    }

    /// The next event; `None` when the stream has ended.
    pub async fn next(&mut self) -> Option<Result<UnsignedEvent, Error>> {
        self.events.next().await
    }

    /// Alipay's number of the call, which its support asks for (HTTP header `alipay-trace-id`).
    pub fn trace_id(&self) -> Option<&str> {
        self.trace_id.as_deref()
    }
}

impl Stream for Events {
    type Item = Result<UnsignedEvent, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.events.as_mut().poll_next(context)
    }
}

impl fmt::Debug for Events {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events").field("trace_id", &self.trace_id).finish_non_exhaustive()
    }
}

/// The pieces of a body, which must not be too far apart.
struct Watched {
    pieces: Pieces,
    clock: Arc<dyn Clock>,
    idle: Duration,
    trace_id: Option<String>,
}

impl Watched {
    async fn next(&mut self) -> Result<Option<Bytes>, Error> {
        let piece = match select(self.pieces.next(), self.clock.sleep(self.idle)).await {
            Either::Left((piece, _)) => piece.transpose(),
            Either::Right(_) => Err(TransportError::TimedOut),
        };
        piece.map_err(|cause| self.cut_off(cause))
    }

    /// All of it, where it is not a stream of events.
    async fn whole(&mut self) -> Result<Vec<u8>, Error> {
        let mut whole = Vec::new();
        while let Some(piece) = self.next().await? {
            if whole.len() + piece.len() > REPLY_LIMIT {
                return Err(self.cut_off(TransportError::TooLarge { limit: REPLY_LIMIT }));
            }
            whole.extend_from_slice(&piece);
        }
        Ok(whole)
    }

    fn cut_off(&self, cause: TransportError) -> Error {
        TransportError::CutOff { trace_id: self.trace_id.clone(), cause: Box::new(cause) }.into()
    }
}
