//! The HTTPS client against servers that behave and misbehave.

mod connections;
mod handover;
mod proxies;
#[cfg(feature = "reqwest-0_13")]
mod redirects;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::*;

/// A server that reads a whole request, says `replies` byte by byte and closes the connection.
struct Server {
    url: String,
    requests: Arc<AtomicUsize>,
    last: Arc<std::sync::Mutex<String>>,
}

impl Server {
    async fn saying(reply: impl Into<Vec<u8>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/gateway.do?charset=utf-8", listener.local_addr().unwrap());
        let server = Self { url, requests: Arc::default(), last: Arc::default() };
        let (requests, last, reply) = (server.requests.clone(), server.last.clone(), reply.into());
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                *last.lock().unwrap() = read_request(&mut stream).await;
                requests.fetch_add(1, Ordering::SeqCst);
                stream.write_all(&reply).await.unwrap();
                stream.shutdown().await.unwrap();
            }
        });
        server
    }

    fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    async fn send(&self) -> Result<HttpReply, TransportError> {
        send(&self.url, Duration::from_secs(5)).await
    }
}

async fn read_request(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    let mut buffer = [0; 1024];
    while !text.ends_with("biz_content=1") {
        let count = stream.read(&mut buffer).await.unwrap();
        assert!(count > 0, "the request ended early: {text}");
        text.push_str(std::str::from_utf8(&buffer[..count]).unwrap());
    }
    text
}

fn request(url: &str, timeout: Duration) -> HttpRequest {
    HttpRequest::new(
        url,
        "application/x-www-form-urlencoded;charset=utf-8",
        b"biz_content=1".to_vec(),
        timeout,
    )
}

async fn send(url: &str, timeout: Duration) -> Result<HttpReply, TransportError> {
    Connection::default().client(timeout).unwrap().send(request(url, timeout)).await
}

fn reply(status: &str, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

#[tokio::test]
async fn a_request_is_a_form_post_with_its_query() {
    let server = Server::saying(reply("200 OK", "", "{}")).await;
    server.send().await.unwrap();
    let sent = server.last.lock().unwrap().to_ascii_lowercase();
    assert!(sent.starts_with("post /gateway.do?charset=utf-8 http/1.1\r\n"), "{sent}");
    assert!(sent.contains("\r\ncontent-type: application/x-www-form-urlencoded;charset=utf-8\r\n"), "{sent}");
    assert!(sent.contains("\r\naccept-encoding: gzip\r\n"), "{sent}");
    assert!(sent.contains("\r\ncontent-length: 13\r\n"), "{sent}");
}

#[tokio::test]
async fn the_body_of_every_status_is_read_and_headers_are_kept() {
    for status in ["200 OK", "404 Not Found", "500 Internal Server Error", "502 Bad Gateway"] {
        let server = Server::saying(reply(status, "trace_id: 0a1b\r\n", "body \u{4e2d}")).await;
        let reply = server.send().await.unwrap();
        assert!(status.starts_with(&reply.status.to_string()));
        assert_eq!(reply.body, "body \u{4e2d}".as_bytes());
        assert_eq!(reply.header("Trace_Id"), Some("0a1b"));
    }
}

#[tokio::test]
async fn a_request_whose_connection_was_closed_is_not_sent_again() {
    let began = "HTTP/1.1 200 OK\r\ntrace_id: 0a1b\r\ncontent-length: 100\r\n\r\n{\"a\"";
    for (reply, trace_id) in [("", None), ("HTTP/1.1 200 OK\r\n", None), (began, Some("0a1b"))] {
        let server = Server::saying(reply).await;
        let error = server.send().await.unwrap_err();
        let (error, number) = match error {
            TransportError::CutOff { cause, trace_id } => (*cause, trace_id),
            error => (error, None),
        };
        assert_eq!(number.as_deref(), trace_id);
        assert!(matches!(error, TransportError::Interrupted(_)), "{error:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert_eq!(server.requests(), 1);
    }
}

#[tokio::test]
async fn a_compressed_body_is_read() {
    // printf '{"a":"中"}' | gzip -n
    let gzip: &[u8] = &[
        0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xab, 0x56, 0x4a, 0x54, 0xb2, 0x52, 0x7a,
        0xb2, 0x63, 0xad, 0x52, 0x2d, 0x00, 0xa3, 0x9b, 0x24, 0x16, 0x0b, 0x00, 0x00, 0x00,
    ];
    let head = format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n", gzip.len());
    let server = Server::saying([head.as_bytes(), gzip].concat()).await;
    assert_eq!(server.send().await.unwrap().body, "{\"a\":\"中\"}".as_bytes());
}

#[tokio::test]
async fn a_reply_beyond_the_limit_is_refused_also_if_it_was_compressed() {
    let server = Server::saying(reply("200 OK", "trace_id: 0a1b\r\n", &"x".repeat(1001))).await;
    let is_too_large = |error: &TransportError, limit: usize| {
        let TransportError::CutOff { cause, .. } = error else { return false };
        matches!(**cause, TransportError::TooLarge { limit: own } if own == limit)
    };
    let timeout = Duration::from_secs(5);
    let http = Http { limit: 1000, ..Connection::default().client(timeout).unwrap() };
    let error = http.send(request(&server.url, timeout)).await.unwrap_err();
    assert!(is_too_large(&error, 1000), "{error:?}");
    assert!(matches!(&error, TransportError::CutOff { trace_id: Some(id), .. } if id == "0a1b"));
    let http = Http { limit: 1001, ..Connection::default().client(timeout).unwrap() };
    assert_eq!(http.send(request(&server.url, timeout)).await.unwrap().body.len(), 1001);

    // head -c 100000 /dev/zero | gzip -n: 132 bytes on the wire.
    let gzip: &[u8] = &[
        0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xed, 0xc1, 0x31, 0x01, 0x00, 0x00, 0x00,
        0xc2, 0xa0, 0xf5, 0x4f, 0x6d, 0x0d, 0x0f, 0xa0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x80, 0x57, 0x03, 0x7d, 0x95, 0x11, 0xd4, 0xa0, 0x86, 0x01, 0x00,
    ];
    let head = format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n", gzip.len());
    let server = Server::saying([head.as_bytes(), gzip].concat()).await;
    let error = http.send(request(&server.url, timeout)).await.unwrap_err();
    assert!(is_too_large(&error, 1001), "{error:?}");
}

#[tokio::test]
async fn a_gateway_that_cannot_be_reached_was_sent_nothing() {
    let unused = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let not_tls = Server::saying("this is not TLS\r\n").await.url.replace("http://", "https://");
    for url in [
        format!("http://{unused}/gateway.do"),
        "https://gateway.invalid/gateway.do".to_owned(),
        not_tls,
        "not a url".to_owned(),
    ] {
        let error = send(&url, Duration::from_secs(5)).await.unwrap_err();
        assert!(matches!(error, TransportError::NotSent(_)), "{url}: {error:?}");
    }
}

#[tokio::test]
async fn the_words_of_an_error_name_the_innermost_cause() {
    let unused = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let refused = send(&format!("http://{unused}/gateway.do"), Duration::from_secs(5)).await.unwrap_err();
    let words = refused.to_string();
    assert!(words.starts_with("no connection to the gateway: Connection refused"), "{words}");

    let named = send("http://gateway.invalid/gateway.do", Duration::from_secs(5)).await.unwrap_err();
    let words = named.to_string();
    assert!(words.starts_with("no connection to the gateway: failed to lookup address"), "{words}");

    let closed = Server::saying("").await.send().await.unwrap_err();
    let words = closed.to_string();
    assert!(words.starts_with("the connection to the gateway failed: connection closed"), "{words}");
}

#[tokio::test]
async fn a_gateway_that_is_silent_times_out() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let error = send(&url, Duration::from_millis(100)).await.unwrap_err();
    assert!(matches!(error, TransportError::TimedOut), "{error:?}");
}

#[tokio::test]
async fn an_error_does_not_hold_the_address_with_its_parameters() {
    let url = "http://127.0.0.1:1/gateway.do?app_auth_token=secret";
    let error = send(url, Duration::from_secs(5)).await.unwrap_err();
    let source = std::error::Error::source(&error).unwrap();
    let printed = format!("{error} {error:?} {source} {source:?}");
    assert!(!printed.contains("secret"), "{printed}");
}

#[test]
fn without_a_tokio_runtime_nothing_is_sent_and_nothing_panics() {
    let timeout = Duration::from_secs(1);
    let http = Connection::default().client(timeout).unwrap();
    let mut sending = http.send(request("http://127.0.0.1:1/", timeout));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match sending.as_mut().poll(&mut context) {
        std::task::Poll::Ready(Err(error @ TransportError::NoRuntime(_))) => {
            assert!(error.to_string().contains("#[tokio::main]"), "{error}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn in_a_runtime_without_timers_or_without_io_nothing_is_sent_and_the_error_says_so() {
    use tokio::runtime::Builder;

    for (runtime, missing) in [
        (Builder::new_current_thread().enable_io().build(), "timers are disabled"),
        (Builder::new_current_thread().enable_time().build(), "IO is disabled"),
    ] {
        let url = "http://127.0.0.1:1/?app_auth_token=secret";
        match runtime.unwrap().block_on(send(url, Duration::from_secs(1))) {
            Err(error @ TransportError::NoRuntime(_)) => {
                let words = error.to_string();
                assert!(words.contains(missing) && !words.contains("secret"), "{words}");
            }
            other => panic!("{other:?}"),
        }
    }
}

/// A server that answers one request without a body, and tells what it was sent.
async fn get_server(reply: String) -> (String, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/gateway.do?service=notify_verify", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let (mut text, mut buffer) = (String::new(), [0; 1024]);
        while !text.contains("\r\n\r\n") {
            let count = stream.read(&mut buffer).await.unwrap();
            text.push_str(std::str::from_utf8(&buffer[..count]).unwrap());
        }
        stream.write_all(reply.as_bytes()).await.unwrap();
        text
    });
    (url, server)
}

#[tokio::test]
async fn a_request_without_a_body_is_a_get() {
    let (url, server) = get_server(reply("200 OK", "", "true")).await;
    let timeout = Duration::from_secs(5);
    let http = Connection::default().client(timeout).unwrap();
    assert_eq!(http.send(HttpRequest::get(url, timeout)).await.unwrap().body, b"true");
    let text = server.await.unwrap();
    assert!(text.starts_with("GET /gateway.do?service=notify_verify HTTP/1.1\r\n"), "{text}");
    assert!(!text.to_ascii_lowercase().contains("content-type"), "{text}");
}

#[tokio::test]
async fn a_stream_is_there_as_soon_as_its_beginning_is_and_is_read_piece_by_piece() {
    use futures_util::StreamExt;

    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/v3/stream/a", listener.local_addr().unwrap());
    let (go_on, waits) = tokio::sync::oneshot::channel();
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let (mut text, mut buffer) = (String::new(), [0; 1024]);
        while !text.ends_with("{}") {
            let count = stream.read(&mut buffer).await.unwrap();
            text.push_str(std::str::from_utf8(&buffer[..count]).unwrap());
        }
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
        stream.write_all(format!("{head}9\r\ndata: a\n\n\r\n").as_bytes()).await.unwrap();
        waits.await.unwrap();
        stream.write_all(b"9\r\ndata: b\n\n\r\n").await.unwrap();
        text
    });
    let timeout = Duration::from_secs(5);
    let http = Connection::default().client(timeout).unwrap();
    let mut request = HttpRequest::new(url, "application/json", b"{}".to_vec(), timeout);
    request.headers.push(("accept".to_owned(), "text/event-stream".to_owned()));
    let mut stream = http.stream(request).await.unwrap();
    assert_eq!(stream.status, 200);
    assert!(stream.headers.contains(&("content-type".to_owned(), "text/event-stream".to_owned())));
    assert_eq!(stream.body.next().await.unwrap().unwrap(), "data: a\n\n");
    go_on.send(()).unwrap();
    assert_eq!(stream.body.next().await.unwrap().unwrap(), "data: b\n\n");
    // The last chunk never comes.
    assert!(matches!(stream.body.next().await, Some(Err(TransportError::Interrupted(_)))));
    let text = server.await.unwrap().to_ascii_lowercase();
    assert!(text.starts_with("post /v3/stream/a http/1.1") && text.matches("accept:").count() == 1, "{text}");
    assert!(text.contains("accept: text/event-stream"), "{text}");
}

#[tokio::test]
async fn a_stream_that_does_not_begin_is_given_up_and_one_without_a_connection_was_not_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/v3/stream/a", listener.local_addr().unwrap());
    let silent = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        assert!(stream.read(&mut [0; 1024]).await.unwrap() > 0);
        tokio::time::sleep(Duration::from_secs(30)).await;
    });
    let http = Connection::default().client(Duration::from_secs(5)).unwrap();
    let request =
        |url: &str| HttpRequest::new(url, "application/json", b"{}".to_vec(), Duration::from_millis(300));
    assert!(matches!(http.stream(request(&url)).await, Err(TransportError::TimedOut)));
    silent.abort();
    assert!(matches!(http.stream(request("http://127.0.0.1:1/")).await, Err(TransportError::NotSent(_))));
}

#[test]
fn making_a_client_sets_no_process_wide_tls_provider() {
    Connection::default().client(Duration::from_secs(1)).unwrap();
    assert!(rustls::crypto::CryptoProvider::get_default().is_none());
}
