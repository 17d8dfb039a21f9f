//! Operations that run until it is known what became of the money: what each answer of the gateway comes to.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

use alipay::{BoxFuture, Client, Clock, Final, Outcome, StepKind, UntilFinal, alipay_api, json};
use alipay_rules::flow::Flow;
use alipay_simulator::{Buyer, Fault, Payout, Simulator};
use alipay_tests::until_final::run;
use api::fund::trans::uni::transfer;
use api::trade::{pay, refund};
use serde_yaml::Value;
use tokio::sync::Notify;

#[alipay_api("alipay.trade.pay", "alipay.trade.refund", "alipay.fund.trans.uni.transfer")]
mod api {}

const PAY: &str = "alipay.trade.pay";
const QUERY: &str = "alipay.trade.query";
const CANCEL: &str = "alipay.trade.cancel";
const REFUND: &str = "alipay.trade.refund";
const TRANSFER: &str = "alipay.fund.trans.uni.transfer";

fn payment() -> pay::Request {
    let request = pay::Request::builder().out_trade_no("T1").total_amount("88.80").subject("茶");
    request.auth_code("28763443825664394").build().unwrap()
}

fn refunding(number: &str) -> refund::Request {
    let request = refund::Request::builder().out_trade_no("T1").refund_amount("8.80");
    request.out_request_no(number).build().unwrap()
}

fn transferring() -> transfer::Request {
    let payee = transfer::Payee::builder().identity("2088123412341234").identity_type("ALIPAY_USER_ID");
    let request = transfer::Request::builder().out_biz_no("C1").trans_amount("12.30");
    let request = request.product_code("TRANS_ACCOUNT_NO_PWD").biz_scene("DIRECT_TRANSFER");
    request.payee_info(payee).build().unwrap()
}

/// Waits for nothing, so that an operation makes the same steps on any machine.
struct Hurried;

impl Clock for Hurried {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(async {})
    }
}

/// A simulator with what the case tells it, and a client that does not wait between steps.
async fn stage(told: fn(&Simulator)) -> (Simulator, Client) {
    let simulator = Simulator::start().await.unwrap();
    told(&simulator);
    let client = simulator.client_builder().timeout(Duration::from_secs(20)).clock(Hurried).build().unwrap();
    (simulator, client)
}

/// The answer in a word, what the gateway was asked, and what was still to do.
async fn ended(simulator: &Simulator, operation: UntilFinal<'_>) -> (&'static str, String, Option<StepKind>) {
    let (mut steps, mut next) = (Vec::new(), None);
    let told = |step: &alipay::Step<'_>| {
        assert_eq!(step.method().ends_with("query"), step.kind() == StepKind::Query, "{step:?}");
        steps.push(step.kind().as_str());
        next = step.next();
    };
    let answer = operation
        .every(Duration::from_secs(10 * 60))
        .deadline(Duration::from_secs(45 * 60))
        .on_step(told)
        .await;
    let said = match &answer {
        Final::Paid(_) => "paid",
        Final::Refused(_) => "refused",
        Final::Cancelled(_) => "cancelled",
        Final::StillUnknown(_) => "unknown",
    };
    assert_eq!(answer.evidence().next(), next, "{answer:?}");
    assert_eq!(next.is_some(), said == "unknown", "{answer:?}");
    assert!(simulator.unused().is_empty(), "{:?}", simulator.unused());
    steps.dedup();
    (said, steps.join(" "), next)
}

/// The buyer pays when the cancel comes, which is refused.
fn paid_meanwhile(simulator: &Simulator) {
    let paid = Arc::new(AtomicBool::new(false));
    let pays = Arc::clone(&paid);
    simulator.faults().once(PAY, Fault::CutBefore);
    simulator.on(CANCEL).reply_with(move |_| {
        pays.store(true, Ordering::Relaxed);
        json!({ "sub_code": "ACQ.SELLER_BALANCE_NOT_ENOUGH", "sub_msg": "余额不足" })
    });
    simulator.on(QUERY).reply_with(move |_| {
        let status = if paid.load(Ordering::Relaxed) { "TRADE_SUCCESS" } else { "WAIT_BUYER_PAY" };
        json!({ "trade_status": status, "total_amount": "88.80" })
    });
}

/// What happens, how, the answer, and the steps.
type Payment = (&'static str, fn(&Simulator), &'static str, &'static str);

fn payments() -> [Payment; 18] {
    [
        ("it is paid at once", |_| {}, "paid", "send"),
        ("its reply is lost", |on| on.faults().once(PAY, Fault::CutAfter), "paid", "send query"),
        ("its reply is not signed", |on| on.faults().once(PAY, Fault::NoSignature), "paid", "send query"),
        (
            "it says 20000",
            |on| on.faults().once(PAY, Fault::Unavailable { executed: true }),
            "paid",
            "send query",
        ),
        (
            "the buyer hesitates",
            |on| on.ledger().buyer(Buyer::Hesitates { queries: 2 }),
            "paid",
            "send query",
        ),
        (
            "the buyer never pays",
            |on| on.ledger().buyer(Buyer::Hesitates { queries: 999 }),
            "cancelled",
            "send query cancel",
        ),
        ("the buyer refuses", |on| on.ledger().buyer(Buyer::Refuses), "cancelled", "send query"),
        ("it never comes", |on| on.faults().once(PAY, Fault::CutBefore), "cancelled", "send query cancel"),
        ("there are too many calls", |on| on.faults().once(PAY, Fault::TooManyCalls), "refused", "send"),
        (
            "a stated code refuses it",
            |on| on.on(PAY).fail("ACQ.BUYER_BALANCE_NOT_ENOUGH", "余额不足"),
            "refused",
            "send",
        ),
        (
            "a code of which nobody states the outcome",
            |on| on.on(PAY).fail("ACQ.PAYMENT_AUTH_CODE_INVALID", "支付码已失效"),
            "cancelled",
            "send query cancel",
        ),
        (
            "10000 of a payment that is made later",
            |on| {
                on.on(PAY).reply(json!({ "async_payment_mode": "ASYNC_DELAY_PAY", "total_amount": "88.80" }));
            },
            "cancelled",
            "send query cancel",
        ),
        (
            "10000 for another amount: nothing is cancelled",
            |on| on.on(PAY).reply(json!({ "total_amount": "0.01" })),
            "unknown",
            "send",
        ),
        (
            "an unknown one, and the trade of this number is another's",
            |on| {
                on.faults().once(PAY, Fault::CutBefore);
                on.on(QUERY).reply(json!({ "trade_status": "WAIT_BUYER_PAY", "total_amount": "5.00" }));
            },
            "unknown",
            "send query",
        ),
        (
            "it is paid and has ended",
            |on| {
                on.faults().once(PAY, Fault::CutBefore);
                on.on(QUERY).reply(json!({ "trade_status": "TRADE_FINISHED", "total_amount": "88.80" }));
            },
            "paid",
            "send query",
        ),
        (
            "the reply of the cancel is lost",
            |on| {
                on.ledger().buyer(Buyer::Hesitates { queries: 999 });
                on.faults().once(CANCEL, Fault::CutAfter);
            },
            "cancelled",
            "send query cancel",
        ),
        (
            "the cancel is refused, since the buyer has paid by then and the seller's account is empty",
            paid_meanwhile,
            "paid",
            "send query cancel query",
        ),
        (
            "the cancel never answers",
            |on| {
                on.faults().once(PAY, Fault::CutBefore);
                on.faults().always(CANCEL, Fault::CutBefore);
            },
            "unknown",
            "send query cancel",
        ),
    ]
}

#[tokio::test]
async fn a_payment_is_paid_refused_cancelled_or_still_unknown() {
    for (case, told, said, steps) in payments() {
        let (simulator, client) = stage(told).await;
        let request = payment();
        let (answer, made, _) = ended(&simulator, client.pay_until_final(&request)).await;
        assert_eq!((answer, made.as_str()), (said, steps), "{case}");
    }
}

#[tokio::test]
async fn a_cancel_that_asks_to_be_called_again_is_called_again() {
    let (simulator, client) = stage(|on| on.ledger().buyer(Buyer::Hesitates { queries: 999 })).await;
    let again = json!({ "out_trade_no": "T1", "retry_flag": "Y" });
    let done = json!({ "out_trade_no": "T1", "retry_flag": "N", "action": "close" });
    simulator.on(CANCEL).replies([again.clone(), again, done]);
    let request = payment();
    let (answer, ..) = ended(&simulator, client.pay_until_final(&request)).await;
    let cancels = simulator.calls().iter().filter(|call| call.called.method == CANCEL).count();
    assert_eq!((answer, cancels), ("cancelled", 3));
}

#[tokio::test]
async fn a_payment_that_comes_after_its_cancel_finds_the_door_closed() {
    let (simulator, client) = stage(|on| on.faults().once(PAY, Fault::Late(Duration::from_secs(6)))).await;
    let request = payment();
    let call = request.with().timeout(Duration::from_secs(2));
    let (answer, ..) = ended(&simulator, client.pay_until_final(&call)).await;
    assert_eq!(answer, "cancelled");
    let arrived = async {
        while simulator.calls().iter().all(|call| call.called.method != PAY) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), arrived).await.unwrap();
    let pay = simulator.calls().into_iter().find(|call| call.called.method == PAY).unwrap();
    assert_eq!((pay.verdict.as_str(), pay.executed), ("40004 ACQ.TRADE_HAS_CLOSE", false));
}

#[tokio::test]
async fn a_dropped_payment_is_resumed_by_its_number() {
    for (buyer, at, said, first) in [
        (Buyer::Pays, StepKind::Query, "paid", "query"),
        (Buyer::Hesitates { queries: 999 }, StepKind::Query, "cancelled", "query cancel"),
        // A cancel may be on its way, so nothing is called paid.
        (Buyer::Pays, StepKind::Cancel, "cancelled", "cancel"),
    ] {
        let (simulator, client) = stage(|_| {}).await;
        simulator.ledger().buyer(buyer);
        let (request, paid) = (payment(), Notify::new());
        let patient = simulator.client().unwrap();
        let paying = patient.pay_until_final(&request).every(Duration::from_secs(10 * 60));
        tokio::select! {
            biased;
            () = paid.notified() => {}
            _ = paying.on_step(|_| paid.notify_one()) => {}
        }
        let (answer, steps, _) = ended(&simulator, client.resume_payment("T1").resume_at(at)).await;
        assert_eq!((answer, steps.as_str()), (said, first), "{buyer:?}, {at:?}");
        let pays = simulator.calls().iter().filter(|call| call.called.method == PAY).count();
        assert_eq!(pays, 1, "it is never sent again");
    }
}

#[tokio::test]
async fn a_refund_is_repeated_under_its_number_until_it_is_there() {
    type Case = (&'static str, fn(&Simulator), &'static str, &'static str);
    let cases: [Case; 6] = [
        ("it succeeds", |_| {}, "paid", "send"),
        ("its reply is lost", |on| on.faults().once(REFUND, Fault::CutAfter), "paid", "send query"),
        ("it never comes", |on| on.faults().once(REFUND, Fault::CutBefore), "paid", "send query send"),
        (
            "this call moved nothing",
            |on| on.on(REFUND).reply(json!({ "fund_change": "N" })),
            "unknown",
            "send query send query send query send query send query send query",
        ),
        (
            "a stated code refuses it",
            |on| on.on(REFUND).fail("ACQ.SELLER_BALANCE_NOT_ENOUGH", "余额不足"),
            "refused",
            "send",
        ),
        (
            "nobody answers what became of it",
            |on| {
                on.faults().once(REFUND, Fault::CutBefore);
                on.faults().always("alipay.trade.fastpay.refund.query", Fault::CutBefore);
            },
            "unknown",
            "send query",
        ),
    ];
    for (case, told, said, steps) in cases {
        let (simulator, client) = stage(|_| {}).await;
        client.execute(&payment()).await.unwrap();
        told(&simulator);
        let request = refunding("R1");
        let (answer, made, _) = ended(&simulator, client.refund_until_final(&request)).await;
        assert_eq!((answer, made.as_str()), (said, steps), "{case}");
        let refunds = simulator.ledger().trade("T1").unwrap().refunds.len();
        assert!(refunds <= 1 && (said != "paid" || refunds == 1), "{case}");
    }
}

#[tokio::test]
async fn a_refund_that_may_have_been_sent_is_resumed_with_its_request_or_by_its_numbers() {
    let (simulator, client) = stage(|_| {}).await;
    client.execute(&payment()).await.unwrap();
    // Nothing was sent: the numbers alone find nothing, the request is sent.
    let (answer, steps, next) = ended(&simulator, client.resume_refund("T1", "R1")).await;
    assert_eq!((answer, steps.as_str(), next), ("unknown", "query", Some(StepKind::Query)));
    let request = refunding("R1");
    let resumed = || client.refund_until_final(&request).resume_at(StepKind::Query);
    let (answer, steps, _) = ended(&simulator, resumed()).await;
    assert_eq!((answer, steps.as_str()), ("paid", "query send"));
    // Its refusal says nothing of an earlier one, which a query finds.
    let (answer, steps, _) = ended(&simulator, resumed()).await;
    assert_eq!((answer, steps.as_str()), ("paid", "query"));
    assert_eq!(ended(&simulator, client.resume_refund("T1", "R1")).await.0, "paid");
    assert_eq!(simulator.ledger().trade("T1").unwrap().refunds.len(), 1);
}

#[tokio::test]
async fn a_transfer_is_repeated_under_its_number_until_it_has_arrived_or_failed() {
    type Case = (&'static str, fn(&Simulator), &'static str, &'static str);
    let cases: [Case; 8] = [
        ("it arrives", |_| {}, "paid", "send"),
        ("it is under way", |on| on.ledger().payout(Payout::Lingers { queries: 2 }), "paid", "send query"),
        (
            "it stays under way",
            |on| on.ledger().payout(Payout::Lingers { queries: 999 }),
            "unknown",
            "send query",
        ),
        ("it fails", |on| on.ledger().payout(Payout::Fails), "refused", "send"),
        ("its reply is lost", |on| on.faults().once(TRANSFER, Fault::CutAfter), "paid", "send query"),
        ("it never comes", |on| on.faults().once(TRANSFER, Fault::CutBefore), "paid", "send query send"),
        (
            "the bank sends it back",
            |on| on.on(TRANSFER).reply(json!({ "status": "REFUND" })),
            "cancelled",
            "send",
        ),
        (
            "a stated code refuses it",
            |on| on.on(TRANSFER).fail("PAYER_BALANCE_NOT_ENOUGH", "余额不足"),
            "refused",
            "send",
        ),
    ];
    for (case, told, said, steps) in cases {
        let (simulator, client) = stage(told).await;
        let request = transferring();
        let (answer, made, _) = ended(&simulator, client.transfer_until_final(&request)).await;
        assert_eq!((answer, made.as_str()), (said, steps), "{case}");
        assert!(simulator.ledger().transfers().len() <= 1, "{case}");
    }
    let (simulator, client) = stage(|_| {}).await;
    client.execute(&transferring()).await.unwrap();
    let resumed = client.resume_transfer("C1", "TRANS_ACCOUNT_NO_PWD", "DIRECT_TRANSFER");
    assert_eq!(ended(&simulator, resumed).await.0, "paid");
}

#[tokio::test]
async fn every_call_is_made_for_the_merchant_of_the_request() {
    let (simulator, client) = stage(|on| on.ledger().buyer(Buyer::Hesitates { queries: 999 })).await;
    let request = payment();
    let call = request.with().app_auth_token("202611BBtoken").notify_url("http://127.0.0.1:9/notify");
    assert_eq!(ended(&simulator, client.pay_until_final(&call)).await.0, "cancelled");
    let resumed = client.resume_payment("T1").app_auth_token("202611BBtoken");
    assert_eq!(ended(&simulator, resumed).await.0, "cancelled");
    for call in simulator.calls() {
        assert_eq!(call.called.parameter("app_auth_token"), Some("202611BBtoken"), "{}", call.called.method);
        assert_eq!(call.called.parameter("notify_url").is_some(), call.called.method == PAY);
    }
}

#[tokio::test]
async fn an_answer_has_what_is_known_and_prints_no_number() {
    let (_simulator, client) = stage(|on| on.faults().once(PAY, Fault::CutAfter)).await;
    let request = payment();
    let answer = client.pay_until_final(&request).every(Duration::from_millis(5)).await;
    assert!(answer.is_paid());
    let evidence = answer.evidence();
    assert_eq!(evidence.number(), "T1");
    assert!(evidence.reply().unwrap().verified_text().contains(r#""trade_status":"TRADE_SUCCESS""#));
    assert_eq!(evidence.error().unwrap().outcome(), Outcome::Unknown);
    assert!(!format!("{answer:?}").contains("T1"), "{answer:?}");
}

#[test]
fn a_thread_may_wait_for_it() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let simulator = runtime.block_on(Simulator::start()).unwrap();
    simulator.faults().once(PAY, Fault::CutAfter);
    let client = simulator.client_builder().build_blocking().unwrap();
    let (request, mut steps) = (payment(), 0);
    let paying = client.pay_until_final(&request).every(Duration::from_millis(5)).on_step(|_| steps += 1);
    assert!(paying.wait().unwrap().is_paid());
    assert_eq!(steps, 2);
    assert!(client.resume_payment("T1").wait().unwrap().is_paid());
    let refused = runtime.block_on(async { client.resume_payment("T1").wait() });
    assert!(refused.unwrap_err().to_string().contains("async runtime"));
}

/// The small version of the program `until_final`; the gate runs the large one.
#[tokio::test(flavor = "multi_thread")]
async fn killed_and_resumed_among_faults_no_operation_moves_money_twice_or_says_something_else_than_the_ledger()
 {
    let seed = fastrand::u64(..);
    let report = run(100, seed).await.unwrap();
    assert!(report.is_clean(), "seed {seed}\n{report}");
}

/// The table of operations names APIs, members and codes that stand in descriptions.
#[test]
fn the_table_of_operations_is_what_the_descriptions_say() {
    let description =
        |method: &str| -> Value { serde_yaml::from_str(alipay_specs::text(method).unwrap()).unwrap() };
    let has = |api: &Value, part: &str, name: &str| api[part].get(name).is_some();
    for flow in Flow::ALL {
        let (own, query) = (description(flow.method), description(flow.query));
        assert!(flow.nothing.0.iter().all(|code| has(&query, "errors", code)), "{}", flow.query);
        for key in flow.keys {
            assert!(has(&own, "request", key.name) && has(&query, "request", key.name), "{}", key.name);
        }
        assert!(flow.amount.is_none_or(|name| has(&own, "request", name) && has(&query, "response", name)));
        assert!(has(&query, "response", flow.state.member));
        assert!(flow.reply.is_none_or(|status| has(&own, "response", status.member)));
        assert!(flow.at_once.is_none_or(|(member, now)| has(&own["response"][member], "values", now)));
        for (word, _) in
            flow.state.words.iter().filter(|_| has(&query["response"], flow.state.member, "values"))
        {
            assert!(has(&query["response"][flow.state.member], "values", word), "{word}");
        }
        if let Some(undo) = &flow.undo {
            let undoing = description(undo.method);
            let rows = undoing["errors"].as_mapping().unwrap().iter();
            let rejected = rows.filter(|(_, row)| row["outcome"] == "rejected");
            let mut rejected: Vec<&str> = rejected.filter_map(|(code, _)| code.as_str()).collect();
            rejected.sort_unstable();
            assert_eq!(rejected, undo.refusals, "{}", undo.method);
            assert!(has(&undoing["response"][undo.again.0], "values", undo.again.1));
        }
    }
}
