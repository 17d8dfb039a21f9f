//! What is known of a call whose connection broke: everything turns on whether the last piece had left.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::{StreamExt, stream};

use super::Upload;
use crate::testing::{Gateway, alipay_key, app_key};
use crate::{
    BoxFuture, Chunks, Client, ErrorKind, File, HttpReply, HttpRequest, Outcome, RetryPolicy, Transport,
    TransportError,
};

/// A connection that breaks after so many pieces.
struct Breaking {
    pieces: usize,
    rest: Arc<std::sync::Mutex<Option<Chunks>>>,
    error: fn() -> TransportError,
}

impl Transport for Breaking {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        Box::pin(async move {
            let mut chunks = request.body.into_chunks();
            for _ in 0..self.pieces {
                let Some(chunk) = chunks.next().await else { break };
                if let Err(error) = chunk {
                    return Err(TransportError::Interrupted(error));
                }
            }
            *self.rest.lock().unwrap() = Some(chunks);
            Err((self.error)())
        })
    }
}

fn client(transport: impl Transport + 'static) -> Client {
    Client::builder()
        .app_id("2014072300007148")
        .private_key(app_key())
        .alipay_public_key(alipay_key().public_key())
        .transport(transport)
        .build()
        .unwrap()
}

fn cut() -> TransportError {
    TransportError::Interrupted("cut".into())
}

/// Texts, headers, content, line break, end.
const ALL: usize = 5;

#[tokio::test]
async fn before_the_last_piece_the_gateway_cannot_have_the_call() {
    for error in [cut as fn() -> TransportError, || TransportError::TimedOut] {
        for pieces in 0..=ALL {
            let transport = Breaking { pieces, rest: Arc::default(), error };
            let rest = Arc::clone(&transport.rest);
            let failed =
                client(transport).execute(&Upload(File::bytes("a.gif", "GIF89a"))).await.unwrap_err();
            let incomplete = matches!(failed.kind(), ErrorKind::Transport(TransportError::Incomplete(_)));
            let expected = if pieces < ALL { Outcome::NotSent } else { Outcome::Unknown };
            assert_eq!((failed.outcome(), incomplete), (expected, pieces < ALL), "{pieces}: {failed}");
            // Whoever still reads the body after that does not get to its end.
            let mut rest = rest.lock().unwrap().take().unwrap();
            let mut last = None;
            while let Some(chunk) = rest.next().await {
                last = Some(chunk.is_ok());
            }
            assert_eq!(last, (pieces < ALL).then_some(false), "{pieces}");
        }
    }
}

#[tokio::test]
async fn a_file_that_breaks_off_is_the_error_whatever_the_transport_says() {
    let transport = Breaking { pieces: ALL, rest: Arc::default(), error: cut };
    let pieces = stream::iter([Ok("GIF"), Err(std::io::Error::other("gone"))]);
    let request = Upload(File::stream("a.gif", None, pieces).content_type("image/gif"));
    let failed = client(transport).execute(&request).await.unwrap_err();
    assert_eq!(failed.outcome(), Outcome::NotSent);
    let sentence = "the file \"a.gif\" of `photo` cannot be read from its stream: gone. The gateway never had the whole call";
    assert!(failed.to_string().ends_with(sentence), "{failed}");
}

#[tokio::test]
async fn a_connection_that_was_never_made_stays_that() {
    let transport =
        Breaking { pieces: 0, rest: Arc::default(), error: || TransportError::NotSent("refused".into()) };
    let failed = client(transport).execute(&Upload(File::bytes("a.gif", "GIF89a"))).await.unwrap_err();
    assert!(matches!(failed.kind(), ErrorKind::Transport(TransportError::NotSent(_))), "{failed}");
}

#[tokio::test]
async fn bytes_and_paths_are_sent_again_and_streams_are_not() {
    let path = super::path("again.gif");
    std::fs::write(&path, "GIF89a").unwrap();
    let stream = stream::iter([Ok::<_, std::io::Error>("GIF89a")]);
    for (file, attempts) in
        [(File::bytes("a.gif", "GIF89a"), 3), (File::path(&path), 3), (File::stream("a.gif", 6, stream), 1)]
    {
        let sent = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&sent);
        let gateway = Gateway::new(move || {
            count.fetch_add(1, Ordering::SeqCst);
            Err(TransportError::TimedOut)
        });
        let policy = RetryPolicy::attempts(3).first_delay(Duration::ZERO);
        let client = gateway.builder().retry(policy).build().unwrap();
        let error = client.execute(&Upload(file).with().idempotent()).await.unwrap_err();
        assert_eq!(
            (sent.load(Ordering::SeqCst), error.attempts()),
            (attempts, u32::try_from(attempts).unwrap())
        );
        let bodies: Vec<_> = gateway.received.lock().unwrap().iter().map(|sent| sent.body.clone()).collect();
        let mut contents = Vec::new();
        for body in bodies {
            contents.push(body.into_bytes().await);
        }
        // Every attempt was given up before its body was read, so none of them ends.
        assert!(contents.iter().all(Result::is_err));
    }
    std::fs::remove_file(path).unwrap();
}
