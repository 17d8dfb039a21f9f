//! Calls that are given up before a connection takes them, while it does, and after that.

use std::collections::HashSet;
use std::sync::Mutex;

use futures_util::StreamExt;

use super::*;
use crate::testing::initialize::REQUEST;
use crate::testing::{alipay_key, app_key};
use crate::{ErrorKind, Outcome};

/// A server that takes connections and says nothing, also not that it speaks TLS; it counts the bytes that it is sent.
async fn mute() -> (std::net::SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, bytes) = (listener.local_addr().unwrap(), Arc::<AtomicUsize>::default());
    let count = bytes.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let count = count.clone();
            tokio::spawn(async move {
                let mut buffer = [0; 4096];
                while let Ok(read @ 1..) = stream.read(&mut buffer).await {
                    count.fetch_add(read, Ordering::SeqCst);
                }
            });
        }
    });
    (address, bytes)
}

#[tokio::test]
async fn a_timeout_of_one_call_that_ends_before_there_is_a_connection_leaves_it_unsent() {
    let (address, bytes) = mute().await;
    let gateway = |scheme: &str| {
        let builder = crate::Client::builder().app_id("1").private_key(app_key()).no_proxy();
        let builder = builder.alipay_public_key(alipay_key().public_key()).timeout(Duration::from_secs(60));
        builder.gateway(format!("{scheme}://{address}/gateway.do")).build().unwrap()
    };
    let call = REQUEST.with().timeout(Duration::from_millis(300));
    let error = gateway("https").execute(&call).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::NotSent(_))), "{error:?}");
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(bytes.load(Ordering::SeqCst) < 2048, "the beginning of TLS, and no call");

    // There the call was written, and nobody knows what became of it.
    let error = gateway("http").execute(&call).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::TimedOut)), "{error:?}");
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn without_a_body_nothing_can_be_withheld_so_a_timeout_leaves_it_open() {
    let (address, _) = mute().await;
    let timeout = Duration::from_millis(300);
    let http = Connection::default().client(timeout * 200).unwrap();
    let request = HttpRequest::get(format!("https://{address}/gateway.do"), timeout);
    let error = http.send(request).await.unwrap_err();
    assert!(matches!(error, TransportError::TimedOut), "{error:?}");
}

/// What a gateway does with a connection: it writes down every number that it is sent, be it the only thing it does.
#[derive(Clone, Copy)]
enum Manner {
    Closes,
    Stalls,
    ClosesAfterwards,
    Answers,
}

async fn converse(mut stream: TcpStream, manner: Manner, seen: Arc<Mutex<HashSet<usize>>>) {
    if matches!(manner, Manner::Closes) {
        return;
    }
    let (mut text, mut buffer) = (String::new(), [0; 1024]);
    while let Ok(read @ 1..) = stream.read(&mut buffer).await {
        text.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
        let numbers =
            text.split("number=").skip(1).filter_map(|rest| rest.split_once(';')?.0.parse::<usize>().ok());
        seen.lock().unwrap().extend(numbers);
        let is_whole = text.ends_with("biz_content=1");
        match manner {
            Manner::ClosesAfterwards if is_whole => return,
            Manner::Answers if is_whole => {
                text.clear();
                let reply = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";
                if stream.write_all(reply).await.is_err() {
                    return;
                }
            }
            _ => {}
        }
    }
}

/// Timeouts from none at all to a few milliseconds, so that they meet connections at every moment of a call.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_gateway_has_seen_was_never_called_unsent() {
    const CALLS: usize = 1500;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/gateway.do", listener.local_addr().unwrap());
    let seen = Arc::<Mutex<HashSet<usize>>>::default();
    let shared = seen.clone();
    tokio::spawn(async move {
        let manners = [Manner::Closes, Manner::Stalls, Manner::ClosesAfterwards, Manner::Answers];
        for manner in manners.into_iter().cycle() {
            let Ok((stream, _)) = listener.accept().await else { break };
            tokio::spawn(converse(stream, manner, shared.clone()));
        }
    });
    let http = Connection::default().client(Duration::from_secs(5)).unwrap();
    let call = |number: usize| {
        let timeout = Duration::from_micros(match number % 8 {
            0 => 0,
            7 => 20_000,
            _ => (number * 7919 % 1500) as u64,
        });
        let body = format!("number={number};biz_content=1").into_bytes().into();
        let sending = http.send(HttpRequest { body, ..request(&url, timeout) });
        async move { (number, sending.await) }
    };
    let results: Vec<_> = stream::iter(0..CALLS).map(call).buffer_unordered(12).collect().await;
    drop(http);
    tokio::time::sleep(Duration::from_millis(500)).await;
    let seen = seen.lock().unwrap();
    let (mut unsent, mut open) = (0, 0);
    for (number, result) in &results {
        match result {
            Err(TransportError::NotSent(cause)) => {
                unsent += 1;
                assert!(!seen.contains(number), "{number} arrived: {cause:?}");
            }
            Err(_) if seen.contains(number) => open += 1,
            Ok(_) => assert!(seen.contains(number), "{number} was answered"),
            Err(_) => {}
        }
    }
    assert!(unsent > 0 && open > 0, "{unsent} were not sent, {open} arrived and were not answered");
}
