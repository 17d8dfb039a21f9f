//! The functions that move money.

use std::time::Duration;

use alipay::{JsonValue, UntilFinal, Verb, alipay_api, json};

use super::Operation;
use super::shop::PAID;

#[alipay_api("alipay.trade.pay", "alipay.trade.refund", "alipay.fund.trans.uni.transfer")]
mod api {}

use api::fund::trans::uni::transfer;
use api::trade::{pay, refund};

pub(crate) const PAY: &str = "alipay.trade.pay";
pub(crate) const REFUND: &str = "alipay.trade.refund";
pub(crate) const TRANSFER: &str = "alipay.fund.trans.uni.transfer";

pub(crate) const PRODUCT_CODE: &str = "TRANS_ACCOUNT_NO_PWD";
pub(crate) const BIZ_SCENE: &str = "DIRECT_TRANSFER";

/// How the number of an order ends that must not arrive.
pub(crate) const UNSENT: &str = "_unsent";

const V3_PAY: &str = "/v3/alipay/trade/pay";

/// An order that is paid at once, by code.
pub(crate) fn payment(number: &str) -> pay::Request {
    let order =
        pay::Request::builder().out_trade_no(number).total_amount("8.80").subject("茶").scene("bar_code");
    order.auth_code("28763443825664394").build().unwrap()
}

fn order(number: &str) -> JsonValue {
    json!({ "out_trade_no": number, "total_amount": "8.80", "subject": "茶", "scene": "bar_code",
        "auth_code": "28763443825664394" })
}

fn refunded(number: &str) -> refund::Request {
    let part = refund::Request::builder().out_trade_no(PAID).refund_amount("0.01");
    part.out_request_no(number).build().unwrap()
}

fn transferred(number: &str) -> transfer::Request {
    let payee = transfer::Payee::builder().identity("2088123412341234").identity_type("ALIPAY_USER_ID");
    let money = transfer::Request::builder().out_biz_no(number).trans_amount("8.80").payee_info(payee);
    money.product_code(PRODUCT_CODE).biz_scene(BIZ_SCENE).build().unwrap()
}

async fn ends_well(operation: UntilFinal<'_>) {
    let operation = operation.every(Duration::from_millis(2)).deadline(Duration::from_millis(200));
    assert!(operation.await.is_paid());
}

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation {
        of: "runtime/client/mod.rs execute",
        run: |shop, number| {
            Box::pin(async move { drop(shop.client.execute(&payment(number)).await.unwrap()) })
        },
    },
    Operation {
        of: "runtime/client/untyped.rs call",
        run: |shop, number| {
            Box::pin(async move { drop(shop.client.call(PAY, order(number)).await.unwrap()) })
        },
    },
    Operation {
        of: "runtime/client/v3/mod.rs execute",
        run: |shop, number| Box::pin(async move { drop(shop.v3.execute(&payment(number)).await.unwrap()) }),
    },
    Operation {
        of: "runtime/client/v3/mod.rs call",
        run: |shop, number| {
            Box::pin(async move { drop(shop.v3.call(Verb::Post, V3_PAY, order(number)).await.unwrap()) })
        },
    },
    Operation {
        of: "runtime/until_final/operation.rs into_future",
        run: |shop, number| {
            Box::pin(async move { ends_well(shop.client.pay_until_final(&payment(number))).await })
        },
    },
    Operation {
        of: "runtime/until_final/operation.rs into_future",
        run: |shop, number| {
            Box::pin(async move { ends_well(shop.client.refund_until_final(&refunded(number))).await })
        },
    },
    Operation {
        of: "runtime/until_final/operation.rs into_future",
        run: |shop, number| {
            Box::pin(async move { ends_well(shop.client.transfer_until_final(&transferred(number))).await })
        },
    },
];
