//! HTTP/2, which has more ways to refuse: streams that are refused or reset, and connections that go away.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use alipay::{Bytes, Outcome, reqwest};
use alipay_benches::replies;
use axum::http::Response;
use h2::server::SendResponse;
use h2::{Reason, RecvStream};
use tokio::net::{TcpListener, TcpStream};

use crate::{PATIENCE, PAY, builder, pay};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    Answers,
    /// The stream ends with this reason, and nothing was said.
    Resets(Reason),
    /// The stream ends within the reply.
    Half(Reason),
    /// The connection goes away once a request came.
    GoesAway(Reason),
    /// It goes away before any request can come.
    GoesAwayAtOnce,
    /// TCP ends.
    Drops,
}

struct Gateway {
    url: String,
    manner: Arc<Mutex<Manner>>,
    requests: Arc<AtomicUsize>,
}

impl Gateway {
    async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/gateway.do", listener.local_addr().unwrap());
        let gateway = Self { url, manner: Arc::new(Mutex::new(Manner::Answers)), requests: Arc::default() };
        let (manner, requests) = (Arc::clone(&gateway.manner), Arc::clone(&gateway.requests));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&manner), Arc::clone(&requests)));
            }
        });
        gateway
    }
}

async fn serve(stream: TcpStream, manner: Arc<Mutex<Manner>>, requests: Arc<AtomicUsize>) {
    let Ok(mut connection) = h2::server::handshake(stream).await else { return };
    let now = || *manner.lock().unwrap();
    if now() == Manner::GoesAwayAtOnce {
        connection.abrupt_shutdown(Reason::NO_ERROR);
    }
    while let Some(Ok((request, respond))) = connection.accept().await {
        requests.fetch_add(1, Ordering::SeqCst);
        match now() {
            Manner::Drops => return,
            Manner::GoesAway(reason) => connection.abrupt_shutdown(reason),
            manner => drop(tokio::spawn(answer(request.into_body(), respond, manner))),
        }
    }
}

async fn answer(
    mut body: RecvStream,
    mut respond: SendResponse<Bytes>,
    manner: Manner,
) -> Result<(), h2::Error> {
    if let Manner::Resets(reason) = manner {
        respond.send_reset(reason);
        return Ok(());
    }
    while let Some(piece) = body.data().await {
        body.flow_control().release_capacity(piece?.len())?;
    }
    let node = r#"{"code":"10000","msg":"Success","trade_no":"1","out_trade_no":"T1"}"#;
    let reply = Bytes::from(replies::reply(PAY, node));
    let mut stream = respond.send_response(Response::new(()), false)?;
    match manner {
        Manner::Half(reason) => {
            stream.send_data(reply.slice(..reply.len() / 2), false)?;
            tokio::task::yield_now().await;
            stream.send_reset(reason);
        }
        _ => stream.send_data(reply, true)?,
    }
    Ok(())
}

#[tokio::test]
async fn a_stream_that_is_refused_or_reset_and_a_connection_that_goes_away_leave_one_request_and_an_open_call()
 {
    let reasons = [
        Reason::REFUSED_STREAM,
        Reason::CANCEL,
        Reason::INTERNAL_ERROR,
        Reason::ENHANCE_YOUR_CALM,
        Reason::NO_ERROR,
    ];
    let manners = [Manner::Drops, Manner::GoesAwayAtOnce].into_iter();
    let manners = manners
        .chain(reasons.map(Manner::Resets))
        .chain(reasons.map(Manner::Half))
        .chain(reasons.map(Manner::GoesAway));
    let (mut tried, never) = (0, reqwest::retry::never);
    for manner in manners {
        // As the documentation has it, and as somebody may forget.
        for retry in [Some(never()), None] {
            let gateway = Gateway::open().await;
            let http = reqwest::Client::builder().http2_prior_knowledge().no_proxy().timeout(PATIENCE);
            let http = http.redirect(reqwest::redirect::Policy::none());
            let http = if let Some(retry) = retry { http.retry(retry) } else { http };
            let client = builder(&gateway.url).http_client(http.build().unwrap()).build().unwrap();
            *gateway.manner.lock().unwrap() = manner;
            let error = pay(&client, "T1").await.unwrap_err();
            let arrived = gateway.requests.load(Ordering::SeqCst);
            match error.outcome() {
                Outcome::Unknown => assert!(arrived <= 1, "{manner:?}: it came {arrived} times"),
                Outcome::NotSent => assert_eq!(arrived, 0, "{manner:?}: {error:?}"),
                other => panic!("{manner:?}: {other:?}, {error:?}"),
            }
            *gateway.manner.lock().unwrap() = Manner::Answers;
            pay(&client, "T2").await.unwrap_or_else(|error| panic!("after {manner:?}: {error:?}"));
            assert_eq!(gateway.requests.load(Ordering::SeqCst), arrived + 1, "{manner:?}");
            tried += 1;
        }
    }
    println!("{tried} streams and connections of HTTP/2 failed");
}
