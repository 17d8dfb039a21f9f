//! What the shop makes of a payment, whatever Alipay says: unit tests without a gateway.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

use alipay::json;
use alipay::testing::{Answer, Double, Script};
use app_twenty::api::trade::{cancel, pay, query};
use app_twenty::payments::{Payment, at_the_counter};
use app_twenty::{Failed, Order};

/// The payment of one order, as `script` has it go.
async fn paid(alipay: &Double, script: fn(Script<'_>)) -> Result<Payment, Failed> {
    script(alipay.on::<pay::Request>());
    let order = Order { number: "T1".to_owned(), total: "88.80".parse().unwrap(), title: "茶".to_owned() };
    at_the_counter(&alipay.client(), &order, "28763443825664394").await
}

fn is_paid(payment: &Payment) -> bool {
    matches!(payment, Payment::Paid(_))
}

#[tokio::test]
async fn a_payment_that_is_known_is_not_asked_about() {
    let scripts: [(fn(Script<'_>), bool); 4] = [
        (
            |pay| {
                pay.reply(pay::Response::builder().trade_no("2013").total_amount("88.80"));
            },
            true,
        ),
        (
            |pay| {
                pay.fail("ACQ.BUYER_BALANCE_NOT_ENOUGH");
            },
            false,
        ),
        (
            |pay| {
                pay.not_sent();
            },
            false,
        ),
        (
            |pay| {
                pay.rejected();
            },
            false,
        ),
    ];
    for (script, expected) in scripts {
        let alipay = Double::new();
        assert_eq!(is_paid(&paid(&alipay, script).await.unwrap()), expected);
        assert_eq!(alipay.calls::<pay::Request>()[0]["auth_code"], "28763443825664394");
        assert!(alipay.calls::<query::Request>().is_empty());
    }
}

#[tokio::test]
async fn a_payment_that_nobody_knows_is_asked_about_and_undone_unless_it_is_paid() {
    let scripts: [fn(Script<'_>); 3] = [
        |pay| {
            pay.unknown();
        },
        |pay| {
            pay.pending(json!({}));
        },
        |pay| {
            pay.fail("ACQ.SYSTEM_ERROR");
        },
    ];
    for script in scripts {
        let alipay = Double::new();
        alipay
            .on::<query::Request>()
            .reply(query::Response::builder().trade_status("TRADE_SUCCESS").total_amount("88.80"));
        assert!(is_paid(&paid(&alipay, script).await.unwrap()));

        let alipay = Double::new();
        alipay.on::<query::Request>().reply_with(|_| json!({ "trade_status": "WAIT_BUYER_PAY" }));
        alipay.on::<cancel::Request>().reply(json!({ "action": "close" }));
        assert!(!is_paid(&paid(&alipay, script).await.unwrap()));
        assert_eq!(alipay.calls::<cancel::Request>(), [json!({ "out_trade_no": "T1" })]);

        let alipay = Double::new();
        alipay.on::<query::Request>().reply_with(|_| Answer::unknown());
        alipay.on::<cancel::Request>().reply_with(|_| Answer::unknown());
        assert_eq!(paid(&alipay, script).await.unwrap(), Payment::Unknown);
    }
}
