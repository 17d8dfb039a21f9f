//! What the client says of each fault.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot get this far has failed")]

use std::time::{Duration, Instant};

use alipay::{
    Charset, Client, EnvelopeError, Error, ErrorKind, JsonValue, Outcome, Reply, TransportError,
    VerificationError, json,
};
use alipay_simulator::{Fault, Simulator};

const PAY: &str = "alipay.trade.pay";
const QUERY: &str = "alipay.trade.query";

fn order() -> JsonValue {
    json!({ "out_trade_no": "T1", "total_amount": "88.88", "subject": "支付宝", "scene": "bar_code",
        "auth_code": "28763443825664394" })
}

/// Patient enough for a loaded machine, and short where the fault is slow.
fn client(simulator: &Simulator) -> Client {
    simulator.client_builder().timeout(Duration::from_secs(2)).reply_limit(64 * 1024).build().unwrap()
}

async fn paid(simulator: &Simulator) -> Result<Reply<JsonValue>, Error> {
    client(simulator).call(PAY, order()).await
}

/// A payment that meets `fault`, and whether it was executed by the ledger and by the record alike.
async fn struck(fault: Fault) -> (Result<Reply<JsonValue>, Error>, bool) {
    let simulator = Simulator::start().await.unwrap();
    simulator.faults().once(PAY, fault.clone());
    let result = paid(&simulator).await;
    let recorded = simulator.calls().remove(0);
    assert_eq!(recorded.fault, Some(fault));
    assert_eq!(recorded.executed, simulator.ledger().trade("T1").is_some());
    (result, recorded.executed)
}

/// A payment that was executed, and that the client must not believe.
async fn lost(fault: Fault) -> Error {
    let (result, executed) = struck(fault.clone()).await;
    let error = result.unwrap_err();
    assert!(executed, "{fault:?}");
    assert_eq!(error.outcome(), Outcome::Unknown, "{fault:?}: {error}");
    error
}

/// What went wrong on the way, before a reply or within it.
fn cause(error: &Error) -> &TransportError {
    match error.kind() {
        ErrorKind::Transport(TransportError::CutOff { cause, .. }) => cause,
        ErrorKind::Transport(cause) => cause,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_cut_connection_leaves_the_outcome_open_whether_or_not_the_call_was_executed() {
    for fault in [Fault::CutAfter, Fault::CutWithin] {
        let error = lost(fault).await;
        assert!(matches!(cause(&error), TransportError::Interrupted(_)), "{error}");
        assert_eq!(error.status(), None, "there was no reply");
    }
    let (result, executed) = struck(Fault::CutBefore).await;
    let error = result.unwrap_err();
    assert!(!executed);
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::Interrupted(_))), "{error}");
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn an_unavailable_gateway_leaves_the_outcome_open() {
    let error = lost(Fault::Unavailable { executed: true }).await;
    assert!(matches!(error.kind(), ErrorKind::Failure));
    assert_eq!((error.code(), error.sub_code()), (Some("20000"), Some("isp.unknow-error")));
    let (result, executed) = struck(Fault::Unavailable { executed: false }).await;
    assert_eq!((result.unwrap_err().outcome(), executed), (Outcome::Unknown, false));
}

#[tokio::test]
async fn a_signature_that_is_not_alipays_is_not_believed() {
    for fault in [Fault::WrongSignature, Fault::OtherKey] {
        let error = lost(fault).await;
        assert!(
            matches!(error.kind(), ErrorKind::Verification(VerificationError::Mismatch { .. })),
            "{error}"
        );
    }
    let error = lost(Fault::NoSignature).await;
    assert!(matches!(error.kind(), ErrorKind::Verification(VerificationError::Unsigned)), "{error}");
}

#[tokio::test]
async fn a_reply_that_is_no_envelope_says_what_it_is() {
    let error = lost(Fault::DuplicateMember).await;
    assert!(matches!(error.kind(), ErrorKind::Envelope(EnvelopeError::Duplicate { .. })), "{error}");
    let error = lost(Fault::Truncated).await;
    assert!(matches!(error.kind(), ErrorKind::Envelope(EnvelopeError::Truncated)), "{error}");
    let error = lost(Fault::HtmlPage).await;
    assert!(matches!(error.kind(), ErrorKind::Envelope(EnvelopeError::Html)), "{error}");
    assert_eq!(error.status(), Some(502));
}

#[tokio::test]
async fn a_signed_reply_in_another_charset_is_believed() {
    for charset in [Charset::Utf8, Charset::Gb18030] {
        let simulator = Simulator::start().await.unwrap();
        simulator.faults().always(QUERY, Fault::GbkBytes);
        let client = simulator.client_builder().charset(charset).build().unwrap();
        client.call(PAY, order()).await.unwrap();
        let reply = client.call(QUERY, json!({ "out_trade_no": "T1" })).await.unwrap();
        assert_eq!(reply["subject"], "支付宝");
        let gbk = b"\xd6\xa7\xb8\xb6\xb1\xa6";
        assert!(reply.raw_bytes().windows(gbk.len()).any(|window| window == gbk));
    }
}

#[tokio::test]
async fn a_reply_beyond_the_limit_is_not_read_to_its_end() {
    let error = lost(Fault::HugeBody).await;
    assert!(matches!(cause(&error), TransportError::TooLarge { limit: 0x1_0000 }), "{error}");
    assert!(error.trace_id().is_some(), "a reply had begun");
}

#[tokio::test]
async fn a_reply_that_drips_meets_the_timeout() {
    let began = Instant::now();
    let error = lost(Fault::SlowDrip(Duration::from_millis(100))).await;
    assert!(matches!(cause(&error), TransportError::TimedOut), "{error}");
    assert!(began.elapsed() < Duration::from_secs(30));
}

#[tokio::test]
async fn a_late_reply_is_a_reply_unless_it_is_too_late() {
    let delay = Duration::from_millis(100);
    let began = Instant::now();
    struck(Fault::Delay(delay)).await.0.unwrap();
    assert!(began.elapsed() >= delay);
    let error = lost(Fault::Delay(Duration::from_secs(10 * 60))).await;
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::TimedOut)), "{error}");
}

#[tokio::test]
async fn a_new_certificate_is_downloaded_during_the_call_that_meets_it() {
    let simulator = Simulator::builder().certificates().start().await.unwrap();
    let before = simulator.authority().unwrap().alipay_certificate();
    simulator.faults().once(PAY, Fault::RotateCertificate);
    let reply = paid(&simulator).await.unwrap();
    assert_eq!(reply["out_trade_no"], "T1");
    assert_ne!(simulator.authority().unwrap().alipay_certificate(), before);
    let methods: Vec<String> = simulator.take_calls().into_iter().map(|call| call.called.method).collect();
    assert_eq!(methods, [PAY, "alipay.open.app.alipaycert.download"]);
    assert!(simulator.calls().is_empty(), "they were taken");
    struck(Fault::RotateCertificate).await.0.unwrap();
}

#[tokio::test]
async fn a_new_certificate_that_cannot_be_downloaded_leaves_the_outcome_open() {
    let simulator = Simulator::builder().certificates().start().await.unwrap();
    simulator.faults().once(PAY, Fault::RotateCertificate);
    simulator.faults().once("alipay.open.app.alipaycert.download", Fault::CutBefore);
    let error = paid(&simulator).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::CertificateDownload(_)), "{error}");
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn what_is_told_last_is_asked_first_until_all_is_cleared() {
    let simulator = Simulator::start().await.unwrap();
    simulator.faults().always(PAY, Fault::HtmlPage);
    simulator.faults().once(PAY, Fault::CutBefore);
    assert_eq!(paid(&simulator).await.unwrap_err().status(), None);
    assert_eq!(paid(&simulator).await.unwrap_err().status(), Some(502));
    assert!(client(&simulator).call(QUERY, json!({ "out_trade_no": "T1" })).await.is_ok(), "another method");
    simulator.faults().clear();
    let error = paid(&simulator).await.unwrap_err();
    assert_eq!(error.sub_code(), Some("ACQ.TRADE_HAS_SUCCESS"));
}

#[tokio::test]
async fn the_same_seed_has_the_same_faults() {
    let mut runs = Vec::new();
    for seed in [1, 1, 2] {
        let simulator = Simulator::start().await.unwrap();
        simulator.faults().with_probability(0.5, seed, [Fault::Truncated, Fault::NoSignature]);
        let client = client(&simulator);
        for _ in 0..40 {
            let _struck_or_not = client.call(PAY, order()).await;
        }
        runs.push(simulator.calls().into_iter().map(|call| call.fault).collect::<Vec<_>>());
    }
    assert_eq!(runs[0], runs[1]);
    assert_ne!(runs[0], runs[2]);
    for fault in [None, Some(Fault::Truncated), Some(Fault::NoSignature)] {
        assert!(runs[0].contains(&fault), "{fault:?}");
    }
}

#[tokio::test]
async fn a_simulator_that_is_dropped_leaves_no_connection_open() {
    let simulator = Simulator::start().await.unwrap();
    simulator.faults().always(PAY, Fault::Delay(Duration::from_secs(10 * 60)));
    let client = simulator.client().unwrap();
    let waiting = tokio::spawn(async move { client.call(PAY, order()).await });
    while simulator.calls().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    drop(simulator);
    let error = waiting.await.unwrap().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::Interrupted(_))), "{error}");
}
