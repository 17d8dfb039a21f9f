//! Uploads over real connections, slow and broken ones among them.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use futures_util::{StreamExt, stream};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::JoinHandle;

use crate::testing::{Noon, alipay_key, app_key};
use crate::{Client, Error, ErrorKind, File, FileProblem, Outcome, TransportError, Untyped};

/// A server for one request: reads `most` bytes of it, or all, and then says `reply` or closes.
async fn serving(most: usize, reply: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/gateway.do", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let text = read(&mut stream, most).await;
        stream.write_all(reply.as_bytes()).await.unwrap();
        text
    });
    (url, server)
}

async fn read(stream: &mut TcpStream, most: usize) -> String {
    let mut request = Vec::new();
    let mut buffer = vec![0; 64 * 1024];
    while request.len() < most {
        let count = stream.read(&mut buffer).await.unwrap_or(0);
        request.extend_from_slice(&buffer[..count]);
        // The end of the form, or of the last piece of a body of unknown length.
        if count == 0 || request.ends_with(b"--\r\n") || request.ends_with(b"0\r\n\r\n") {
            break;
        }
    }
    String::from_utf8_lossy(&request).into_owned()
}

fn client(url: &str, timeout: Duration) -> Client {
    Client::builder()
        .app_id("2014072300007148")
        .private_key(app_key())
        .alipay_public_key(alipay_key().public_key())
        .gateway(url)
        .clock(Noon)
        .timeout(timeout)
        .build()
        .unwrap()
}

async fn upload(url: &str, timeout: Duration, file: File) -> Error {
    let upload = Untyped::without_content("a.b").unwrap();
    client(url, timeout).execute(&upload.with().file("photo", file)).await.unwrap_err()
}

const EMPTY: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}";

/// Pieces with a pause before each.
fn slow(pieces: usize, pause: Duration) -> impl futures_util::Stream<Item = std::io::Result<Vec<u8>>> + Send {
    stream::iter(0..pieces).then(move |_| async move {
        tokio::time::sleep(pause).await;
        Ok(vec![b'x'; 1000])
    })
}

#[tokio::test]
async fn a_file_of_known_length_is_announced_and_another_is_not() {
    for (length, header, end) in [
        (Some(5000), "\r\ncontent-length: ", "--\r\n"),
        (None, "\r\ntransfer-encoding: chunked\r\n", "\r\n0\r\n\r\n"),
    ] {
        let (url, server) = serving(usize::MAX, EMPTY).await;
        let file = File::stream("a.bin", length, slow(5, Duration::ZERO));
        let error = upload(&url, Duration::from_secs(5), file).await;
        assert!(matches!(error.kind(), ErrorKind::Envelope(_)), "the reply was read: {error}");
        let request = server.await.unwrap();
        assert!(request.to_ascii_lowercase().contains(header), "{request}");
        assert!(request.ends_with(end), "{request}");
        let longest = request.split(|sign| sign != 'x').map(str::len).max();
        assert_eq!(longest, Some(if length.is_some() { 5000 } else { 1000 }));
    }
}

#[tokio::test]
async fn an_upload_may_take_longer_than_the_timeout_as_long_as_it_moves() {
    let (url, server) = serving(usize::MAX, EMPTY).await;
    let file = File::stream("a.bin", 10_000, slow(10, Duration::from_millis(100))).content_type("a/b");
    let began = Instant::now();
    let error = upload(&url, Duration::from_millis(600), file).await;
    assert!(matches!(error.kind(), ErrorKind::Envelope(_)), "the reply was read: {error}");
    assert!(began.elapsed() > Duration::from_millis(900));
    assert!(server.await.unwrap().ends_with("--\r\n"));
}

#[tokio::test]
async fn an_upload_that_stands_still_is_given_up() {
    let (url, _server) = serving(usize::MAX, EMPTY).await;
    let file = File::stream("a.bin", 1000, slow(1, Duration::from_secs(60))).content_type("a/b");
    let began = Instant::now();
    let error = upload(&url, Duration::from_millis(200), file).await;
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::Incomplete(_))), "{error}");
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(began.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_gateway_that_has_everything_and_says_nothing_leaves_it_open() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/gateway.do", listener.local_addr().unwrap());
    let _silent = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let request = read(&mut stream, usize::MAX).await;
        tokio::time::sleep(Duration::from_secs(60)).await;
        request
    });
    let error = upload(&url, Duration::from_millis(300), File::bytes("a.bin", "abc")).await;
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::TimedOut)), "{error}");
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn a_connection_that_is_cut_in_the_middle_leaves_the_call_unsent() {
    let (url, server) = serving(300_000, "").await;
    let error = upload(&url, Duration::from_secs(10), File::bytes("a.bin", vec![b'x'; 40_000_000])).await;
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::Incomplete(_))), "{error:?}");
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(server.await.unwrap().len() < 40_000_000);
}

#[tokio::test]
async fn a_stream_that_holds_too_much_never_looks_whole_to_the_gateway() {
    let (url, server) = serving(usize::MAX, EMPTY).await;
    let file = File::stream("a.bin", 1500, slow(2, Duration::from_millis(20))).content_type("a/b");
    let error = upload(&url, Duration::from_secs(5), file).await;
    assert!(matches!(error.kind(), ErrorKind::File(_)), "{error}");
    assert_eq!(error.outcome(), Outcome::NotSent);
    let request = server.await.unwrap();
    assert!(request.contains("xxxx") && !request.ends_with("--\r\n"), "{request}");
}

/// A server that reads `pace` bytes a second, however late it wakes up, and then says `EMPTY`.
fn reading_at(pace: usize) -> (String, JoinHandle<usize>) {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(64 * 1024).unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = socket.listen(1).unwrap();
    let url = format!("http://{}/gateway.do", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let (began, mut total, mut buffer) = (Instant::now(), 0, vec![0; 64 * 1024]);
        loop {
            let due = began.elapsed().as_millis() as usize * pace / 1000;
            if total >= due {
                tokio::time::sleep(Duration::from_millis(2)).await;
                continue;
            }
            let count = stream.read(&mut buffer).await.unwrap_or(0);
            total += count;
            if count == 0 || buffer[..count].ends_with(b"--\r\n") {
                break;
            }
        }
        stream.write_all(EMPTY.as_bytes()).await.unwrap();
        total
    });
    (url, server)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_large_chunk_moves_as_its_bytes_leave() {
    const SIZE: usize = 32 * 1024 * 1024;
    let (url, server) = reading_at(SIZE / 2);
    let chunk = stream::iter([Ok::<_, std::io::Error>(vec![b'x'; SIZE])]);
    let steps = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&steps);
    let file = File::stream("a.bin", SIZE as u64, chunk)
        .content_type("a/b")
        .on_progress(move |sent, _| seen.lock().unwrap().push((Instant::now(), sent)));
    let error = upload(&url, Duration::from_secs(1), file).await;
    assert!(matches!(error.kind(), ErrorKind::Envelope(_)), "the reply was read: {error}");
    assert!(server.await.unwrap() > SIZE);
    let steps = steps.lock().unwrap();
    assert_eq!((steps.len(), steps.last().unwrap().1), (SIZE / (64 * 1024), SIZE as u64));
    let half = steps[steps.len() / 2].0 - steps[0].0;
    assert!(half > Duration::from_millis(200), "half of it was reported at once: {half:?}");
}

#[tokio::test]
async fn lengths_that_nobody_can_mean_are_not_announced_and_the_file_is_held_against_its_own() {
    for stated in [u64::MAX, u64::MAX - 100] {
        let (url, server) = serving(usize::MAX, EMPTY).await;
        let file = File::stream("a.bin", stated, slow(2, Duration::ZERO)).content_type("a/b");
        let error = upload(&url, Duration::from_secs(5), file).await;
        let ErrorKind::File(failure) = error.kind() else { panic!("{error:?}") };
        assert!(matches!(failure.problem, FileProblem::Length { stated: own } if own == stated), "{error}");
        assert_eq!(error.outcome(), Outcome::NotSent);
        let request = server.await.unwrap().to_ascii_lowercase();
        assert!(!request.contains("\r\ncontent-length: ") && !request.ends_with("--\r\n"), "{request}");
    }
}
