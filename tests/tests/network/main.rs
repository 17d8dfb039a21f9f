//! A network that fails in every way: what the client says of a call is what became of it, nothing is sent twice, and the next call
//! works. One table is docs/reliability.md's, which names these tests.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot get this far has failed")]

mod clocks;
mod gateway;
mod http2;
mod reuse;
mod rotation;

use std::time::{Duration, Instant};

use alipay::{Client, ClientBuilder, Error, ErrorKind, JsonValue, Outcome, Reply, TransportError, json};
use alipay_benches::client::{APP_KEY, alipay_key};
use futures_util::future::join_all;
use gateway::{Framing, Gateway, Manner, Then};

pub(crate) const PAY: &str = "alipay.trade.pay";

/// Long for this machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// A client of a gateway whose replies it believes.
pub(crate) fn builder(gateway: &str) -> ClientBuilder {
    let builder = Client::builder().app_id("2014072300007148").private_key(APP_KEY).no_proxy();
    builder.alipay_public_key(alipay_key().public_key()).gateway(gateway).timeout(PATIENCE)
}

pub(crate) async fn pay(client: &Client, number: &str) -> Result<Reply<JsonValue>, Error> {
    let order = json!({ "out_trade_no": number, "total_amount": "8.80", "subject": "茶", "scene": "bar_code",
        "auth_code": "28763443825664394" });
    client.call(PAY, order).await
}

/// Why nothing came, before a reply or within it.
fn cause(error: &Error) -> &TransportError {
    match error.kind() {
        ErrorKind::Transport(TransportError::CutOff { cause, .. }) => cause,
        ErrorKind::Transport(cause) => cause,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_gateway_that_no_connection_leads_to_was_sent_nothing() {
    let garbage = Gateway::open(Manner::Talks(b"220 ready\r\n")).await;
    let (closed, mute) = (Gateway::open(Manner::Talks(b"")).await, Gateway::open(Manner::Mute).await);
    let refused = {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        format!("http://{}/gateway.do", listener.local_addr().unwrap())
    };
    let over_tls = |gateway: &Gateway| gateway.url().replace("http://", "https://");
    for (what, url) in [
        ("no such name", "https://gateway.invalid/gateway.do".to_owned()),
        ("refused", refused),
        ("no TLS", over_tls(&garbage)),
        ("closed within TLS", over_tls(&closed)),
        ("silent within TLS", over_tls(&mute)),
    ] {
        let client = builder(&url).connect_timeout(Duration::from_secs(2)).build().unwrap();
        let error = pay(&client, "T1").await.unwrap_err();
        assert!(matches!(cause(&error), TransportError::NotSent(_)), "{what}: {error:?}");
        assert_eq!(error.outcome(), Outcome::NotSent, "{what}");
    }
    for gateway in [garbage, closed, mute] {
        assert_eq!(gateway.requests(), 0);
    }
}

#[tokio::test]
async fn a_connection_that_is_reset_at_any_byte_of_a_request_leaves_the_call_open_and_is_not_tried_again() {
    let gateway = Gateway::open(Manner::answers()).await;
    let client = builder(gateway.url()).pool_max_idle(0).build().unwrap();
    pay(&client, "T1").await.unwrap();
    let length = gateway.longest();
    assert!(length > 700, "{length}");
    for bytes in 0..length {
        gateway.now(Manner::ResetsAfter(bytes));
        let before = gateway.requests();
        let error = pay(&client, "T2").await.unwrap_err();
        assert_eq!(error.outcome(), Outcome::Unknown, "after {bytes} bytes: {error:?}");
        assert_eq!(gateway.requests(), before + 1, "after {bytes} bytes");
    }
    gateway.now(Manner::answers());
    pay(&client, "T3").await.unwrap();
    println!("reset at each of {length} bytes of a request");
}

#[tokio::test]
async fn a_reply_that_ends_at_any_byte_is_believed_only_if_it_is_whole() {
    let gateway = Gateway::open(Manner::answers()).await;
    let client = builder(gateway.url()).pool_max_idle(0).build().unwrap();
    let mut tried = 0;
    for (framing, step) in [(Framing::Length, 1), (Framing::Chunks, 7), (Framing::Close, 7)] {
        let (length, end) = framing.lengths();
        for then in [Then::Closes, Then::Resets] {
            // Where a connection ends is all that says how long such a reply is.
            if (framing, then) == (Framing::Close, Then::Resets) {
                continue;
            }
            for bytes in (0..length).step_by(step).chain([length]) {
                gateway.now(Manner::Says { framing, bytes, then });
                let before = gateway.requests();
                let result = pay(&client, "T1").await;
                assert_eq!(gateway.requests(), before + 1);
                match result {
                    Ok(_) => {
                        assert!(bytes >= end, "{framing:?} {then:?}, {bytes} of {length} bytes are believed");
                    }
                    Err(error) => {
                        assert_eq!(
                            error.outcome(),
                            Outcome::Unknown,
                            "{framing:?}, {bytes} bytes: {error:?}"
                        );
                        let may_be_lost = then == Then::Resets;
                        assert!(bytes < length || may_be_lost, "{framing:?} {then:?}: {error:?}");
                    }
                }
                tried += 1;
            }
        }
    }
    println!("{tried} replies ended early");
}

#[tokio::test]
async fn a_reply_that_stalls_at_any_place_meets_the_timeout() {
    let (length, _) = Framing::Length.lengths();
    let began = Instant::now();
    let calls = (0..length).step_by(37).map(async |bytes| {
        let gateway =
            Gateway::open(Manner::Says { framing: Framing::Length, bytes, then: Then::Stalls }).await;
        let client = builder(gateway.url()).timeout(Duration::from_secs(2)).build().unwrap();
        let error = pay(&client, "T1").await.unwrap_err();
        assert!(matches!(cause(&error), TransportError::TimedOut), "{bytes}: {error:?}");
        assert_eq!((error.outcome(), gateway.requests()), (Outcome::Unknown, 1), "{bytes}");
    });
    let tried = join_all(calls).await.len();
    assert!(began.elapsed() < PATIENCE * 2, "{:?}", began.elapsed());
    println!("{tried} replies stalled");
}

#[tokio::test]
async fn a_reply_that_drips_ends_at_the_timeout_as_a_whole() {
    let gateway = Gateway::open(Manner::Drips(Duration::from_millis(20))).await;
    let client = builder(gateway.url()).timeout(Duration::from_millis(500)).build().unwrap();
    let began = Instant::now();
    let error = pay(&client, "T1").await.unwrap_err();
    assert!(matches!(cause(&error), TransportError::TimedOut), "{error:?}");
    assert_eq!(error.outcome(), Outcome::Unknown);
    assert!(began.elapsed() < Duration::from_secs(5), "whatever comes meanwhile: {:?}", began.elapsed());
}
