//! What a recorder sees of calls, and what it never sees.

use std::time::Duration;

use metrics_util::debugging::{DebugValue, DebuggingRecorder};

use crate::testing::initialize::{Given, METHOD};
use crate::testing::{Gateway, signed};
use crate::{RetryPolicy, TransportError, Untyped, json};

/// Every measurement of the calls, a line each: its name, its labels, and how many there were.
fn measured(calls: impl Future<Output = ()>) -> Vec<String> {
    let recorder = DebuggingRecorder::new();
    let snapshotter = recorder.snapshotter();
    metrics::with_local_recorder(&recorder, || {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(calls);
    });
    let mut lines: Vec<String> = snapshotter
        .snapshot()
        .into_vec()
        .into_iter()
        .map(|(key, _, _, value)| {
            let mut labels: Vec<String> =
                key.key().labels().map(|label| format!("{}={}", label.key(), label.value())).collect();
            labels.sort();
            let count = match value {
                DebugValue::Histogram(seconds) => {
                    assert!(seconds.iter().all(|one| (0.0..60.0).contains(&one.0)), "{seconds:?}");
                    seconds.len() as u64
                }
                DebugValue::Counter(count) => count,
                DebugValue::Gauge(_) => unreachable!("there is none"),
            };
            format!("{} {}: {count}", key.key().name(), labels.join(" "))
        })
        .collect();
    lines.sort();
    lines
}

#[test]
fn a_call_and_its_exchange_are_measured_with_how_they_ended() {
    let gateway = Gateway::answering(signed(METHOD, r#"{"code":"10000"}"#));
    let request = Given { content: Some("{}"), form: Vec::new() };
    let lines = measured(async {
        for _ in 0..2 {
            gateway.client().execute(&request).await.unwrap();
        }
    });
    assert_eq!(
        lines,
        [
            format!("alipay.call.duration alipay.method={METHOD} alipay.outcome=Success: 2"),
            "http.client.request.duration http.request.method=POST http.response.status_code=200 \
             server.address=openapi.alipay.com: 2"
                .to_owned(),
        ]
    );
}

#[test]
fn an_exchange_without_a_reply_says_why_in_the_word_of_its_call() {
    let request = Given { content: Some("{}"), form: Vec::new() };
    let lines = measured(async {
        let gateway = Gateway::new(|| Err(TransportError::TimedOut));
        gateway.client().execute(&request).await.unwrap_err();
    });
    assert_eq!(
        lines,
        [
            format!(
                "alipay.call.duration alipay.method={METHOD} alipay.outcome=Unknown error.type=timed_out: 1"
            ),
            "http.client.request.duration error.type=timed_out http.request.method=POST \
             server.address=openapi.alipay.com: 1"
                .to_owned(),
        ]
    );
}

#[test]
fn what_failed_says_why_and_each_repetition_is_counted() {
    let lines = measured(async {
        let policy = RetryPolicy::attempts(3).first_delay(Duration::from_millis(1));
        let client = Gateway::answering("").builder().retry(policy).build().unwrap();
        let secret = Untyped::new("alipay.trade.query", json!({ "out_trade_no": "20880000" })).unwrap();
        client.execute(&secret.with().idempotent()).await.unwrap_err();
    });
    assert_eq!(
        lines,
        [
            "alipay.call.duration alipay.method=alipay.trade.query alipay.outcome=Unknown error.type=envelope: 1",
            "alipay.call.retries : 2",
            "http.client.request.duration http.request.method=POST http.response.status_code=200 \
             server.address=openapi.alipay.com: 3",
        ]
    );
}
