//! Streams of events: what is asked, how they end, and what comes in their place.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::{StreamExt, stream};

use super::*;
use crate::testing::rest::{header, replying, signed, streaming, unsigned};
use crate::{BoxFuture, EnvelopeError, HttpReply, HttpRequest, HttpStream, Transport, TransportError};

const PATH: &str = "/v3/stream/alipay/a/generate";

async fn opened(gateway: &Gateway) -> Result<Events, Error> {
    rest::client(gateway).stream(Verb::Post, PATH, r#"{"text":"一"}"#).await
}

#[tokio::test]
async fn a_stream_is_asked_for_like_any_call_and_read_event_by_event() {
    let gateway = streaming(
        ": hello\n\nevent: start\ndata: {\"a\":1}\n\ndata: 中\ndata: 文\nid: 7\n\nevent: end\ndata: x\n\n",
    );
    let mut events = opened(&gateway).await.unwrap();
    let checked = checked(&sent(&gateway), None);
    assert_eq!(
        (checked.line.as_str(), checked.body.as_str()),
        ("POST /v3/stream/alipay/a/generate", r#"{"text":"一"}"#)
    );
    assert!(checked.headers["accept"].starts_with("text/event-stream"));
    assert_eq!(events.trace_id(), Some("0a1b2c3d"));

    let first = events.next().await.unwrap().unwrap();
    assert_eq!(
        (first.name.as_str(), first.parse::<serde_json::Value>().unwrap()["a"].as_i64()),
        ("start", Some(1))
    );
    assert!(first.parse::<Vec<u8>>().is_err());
    let rest: Vec<_> =
        StreamExt::map(events, |event| event.map(|event| (event.name, event.data, event.id)).unwrap())
            .collect()
            .await;
    let id = Some("7".to_owned());
    assert_eq!(
        rest,
        [("message".to_owned(), "中\n文".to_owned(), id.clone()), ("end".to_owned(), "x".to_owned(), id)]
    );
}

#[tokio::test]
async fn what_comes_in_place_of_a_stream_is_what_it_is() {
    type Is = fn(&ErrorKind) -> bool;
    let failure = r#"{"code":"invalid-app-auth-token","message":"m","links":[]}"#;
    let cases: [(HttpReply, Is, Outcome); 8] = [
        (signed(401, failure), |kind| matches!(kind, ErrorKind::Failure), Outcome::Rejected),
        (
            unsigned(401, "application/json", failure),
            |kind| matches!(kind, ErrorKind::UnverifiedFailure),
            Outcome::Unknown,
        ),
        (
            unsigned(429, "text/event-stream", "data: x\n\n"),
            |kind| matches!(kind, ErrorKind::UnverifiedFailure),
            Outcome::Rejected,
        ),
        (
            unsigned(202, "text/event-stream", ""),
            |kind| matches!(kind, ErrorKind::NotProcessed),
            Outcome::Unknown,
        ),
        (
            unsigned(302, "text/event-stream", ""),
            |kind| matches!(kind, ErrorKind::Envelope(EnvelopeError::Redirect)),
            Outcome::Unknown,
        ),
        (
            signed(200, SUCCESS),
            |kind| matches!(kind, ErrorKind::Envelope(EnvelopeError::ContentType { .. })),
            Outcome::Unknown,
        ),
        (
            unsigned(200, "text/html", "<html>"),
            |kind| matches!(kind, ErrorKind::Envelope(EnvelopeError::Html)),
            Outcome::Unknown,
        ),
        (
            unsigned(200, "image/png", "x"),
            |kind| matches!(kind, ErrorKind::Envelope(EnvelopeError::ContentType { .. })),
            Outcome::Unknown,
        ),
    ];
    for (reply, is, outcome) in cases {
        let status = reply.status;
        let error = opened(&replying(reply)).await.map(drop).unwrap_err();
        assert!(is(error.kind()), "{error:?}");
        assert_eq!((error.outcome(), error.method()), (outcome, Some(PATH)), "{status}: {error}");
    }
}

/// A gateway whose body comes as it is told to.
struct Sending<F>(F);

impl<F, S> Transport for Sending<F>
where
    F: Fn() -> S + Send + Sync,
    S: futures_util::Stream<Item = Result<Bytes, TransportError>> + Send + 'static,
{
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        panic!("a stream was asked for")
    }

    fn stream(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpStream, TransportError>> {
        let headers = [header("content-type", "Text/Event-Stream"), header("alipay-trace-id", "0a1b2c3d")];
        let stream = HttpStream::new(200, headers, (self.0)());
        Box::pin(async { Ok(stream) })
    }
}

/// The first event, and the error after it.
async fn broken(transport: impl Transport + 'static) -> (String, Error) {
    let builder = succeeding().builder().timeout(Duration::from_millis(50)).transport(transport);
    let mut events = builder.build().unwrap().v3().stream(Verb::Post, PATH, "{}").await.unwrap();
    let first = events.next().await.unwrap().unwrap().data;
    let error = events.next().await.unwrap().unwrap_err();
    assert!(events.next().await.is_none(), "nothing comes after an error");
    (first, error)
}

fn piece(text: &str) -> Bytes {
    Bytes::copy_from_slice(text.as_bytes())
}

#[tokio::test]
async fn a_stream_that_stalls_breaks_off_or_grows_too_large_ends_in_an_error() {
    let began = Instant::now();
    let (first, error) =
        broken(Sending(|| stream::iter([Ok(piece("data: a\n\nda"))]).chain(stream::pending()))).await;
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::TimedOut)), "{error:?}");
    assert!(
        first == "a"
            && began.elapsed() >= Duration::from_millis(50)
            && began.elapsed() < Duration::from_secs(20)
    );
    assert_eq!(
        (error.trace_id(), error.method(), error.outcome()),
        (Some("0a1b2c3d"), Some(PATH), Outcome::Unknown)
    );

    let cut = || stream::iter([Ok(piece("data: a\n\nda")), Err(TransportError::Interrupted("reset".into()))]);
    let (_, error) = broken(Sending(cut)).await;
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::Interrupted(_))), "{error:?}");
    assert_eq!(error.trace_id(), Some("0a1b2c3d"));

    let endless = || {
        stream::iter([Ok(piece("data: a\n\n"))]).chain(stream::repeat_with(|| Ok(piece(&"x".repeat(9999)))))
    };
    let (_, error) = broken(Sending(endless)).await;
    let ErrorKind::Envelope(EnvelopeError::EventTooLarge { limit }) = error.kind() else {
        panic!("{error:?}")
    };
    assert_eq!((*limit, error.outcome()), (1024 * 1024, Outcome::Unknown));
}

#[tokio::test]
async fn a_stream_that_goes_on_slowly_is_not_given_up() {
    let slow = Sending(|| {
        stream::iter(0..6).then(|number| async move {
            tokio::time::sleep(Duration::from_millis(20)).await;
            Ok(piece(&format!("data: {number}\n\n")))
        })
    });
    let builder = succeeding().builder().timeout(Duration::from_millis(80)).transport(slow);
    let events = builder.build().unwrap().v3().stream(Verb::Post, PATH, "{}").await.unwrap();
    assert_eq!(StreamExt::collect::<Vec<_>>(events).await.len(), 6, "longer than the timeout as a whole");
}

/// A transport of an app, from before there were streams.
struct Old(Mutex<u32>);

impl Transport for Old {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        *self.0.lock().unwrap() += 1;
        Box::pin(async { Ok(HttpReply::new(200, [], "{}")) })
    }
}

#[tokio::test]
async fn a_transport_without_streams_sends_nothing_and_says_so() {
    let old = Arc::new(Old(Mutex::default()));
    let client = succeeding().builder().transport(Arc::clone(&old)).build().unwrap();
    let error = client.v3().stream(Verb::Post, PATH, "{}").await.map(drop).unwrap_err();
    assert!(
        error.to_string().contains("Transport::stream") && error.outcome() == Outcome::NotSent,
        "{error}"
    );
    assert_eq!(*old.0.lock().unwrap(), 0);
}
