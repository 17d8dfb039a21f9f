//! Connections that were kept and end: at rest, as the next call is written, after its first bytes.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use alipay::Outcome;
use alipay_benches::replies;
use fastrand::Rng;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::gateway::end_of_request;
use crate::{PAY, builder, pay};

const CALLS: usize = 600;

type Seen = Arc<Mutex<HashMap<String, usize>>>;

/// Answers one call, and ends after a while, whatever has come by then.
async fn converse(mut stream: TcpStream, seen: Seen, lasts: Duration) {
    let mut answered = false;
    let (mut bytes, mut piece) = (Vec::new(), [0; 4096]);
    let node = r#"{"code":"10000","msg":"Success","trade_no":"1","out_trade_no":"T1"}"#;
    let body = replies::reply(PAY, node);
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
    loop {
        let reading = stream.read(&mut piece);
        let read = if answered { tokio::time::timeout(lasts, reading).await } else { Ok(reading.await) };
        let Ok(Ok(read @ 1..)) = read else { return };
        bytes.extend_from_slice(&piece[..read]);
        let Some(end) = end_of_request(&bytes).filter(|end| *end <= bytes.len()) else { continue };
        let text = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let number = text.rsplit_once("R-").map(|(_, rest)| rest.split('%').next().unwrap().to_owned());
        *seen.lock().unwrap().entry(number.unwrap()).or_default() += 1;
        // What came after the first one is not answered: the connection is closing.
        if answered || stream.write_all(&[head.as_bytes(), &body].concat()).await.is_err() {
            return;
        }
        (answered, bytes) = (true, Vec::new());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_on_a_connection_that_ends_is_never_sent_twice_and_never_called_unsent_if_it_arrived() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/gateway.do", listener.local_addr().unwrap());
    let seen = Seen::default();
    let (seed, own) = (fastrand::u64(..), Arc::clone(&seen));
    tokio::spawn(async move {
        let mut random = Rng::with_seed(seed);
        while let Ok((stream, _)) = listener.accept().await {
            let lasts = Duration::from_micros(random.u64(0..6_000));
            tokio::spawn(converse(stream, Arc::clone(&own), lasts));
        }
    });
    let client = builder(&url).build().unwrap();
    let (mut random, mut outcomes) = (Rng::with_seed(!seed), BTreeMap::<String, usize>::new());
    let mut wrong = Vec::new();
    for call in 0..CALLS {
        let number = call.to_string();
        let outcome = pay(&client, &format!("R-{number}")).await.err().map(|error| error.outcome());
        *outcomes.entry(format!("{outcome:?}")).or_default() += 1;
        let arrived = seen.lock().unwrap().get(&number).copied().unwrap_or_default();
        let is_right = match outcome {
            None => arrived == 1,
            Some(Outcome::Unknown) => arrived <= 1,
            Some(Outcome::NotSent) => arrived == 0,
            Some(_) => false,
        };
        wrong.extend((!is_right).then(|| format!("{number}: {outcome:?}, it came {arrived} times")));
        tokio::time::sleep(Duration::from_micros(random.u64(0..3_000))).await;
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    let twice = seen.lock().unwrap().values().filter(|times| **times > 1).count();
    assert!(wrong.is_empty() && twice == 0, "seed {seed}: {twice} came twice, {wrong:?}");
    assert!(outcomes.contains_key("None"), "seed {seed}: {outcomes:?}");
    println!("{CALLS} calls on connections that end: {outcomes:?}");
}
