//! What became of a call that was answered with a failure: only what a description states.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay::{Error, Outcome, Untyped, alipay_api, json};
use alipay_simulator::Simulator;
use api::fund::scenepay::order::create;
use api::fund::trans::uni::transfer;

#[alipay_api("alipay.fund.scenepay.order.create", "alipay.fund.trans.uni.transfer")]
mod api {}

/// The error of a call of `method` that the gateway answers with this sub-code.
async fn failing(method: &str, sub_code: &str, typed: bool) -> Error {
    let simulator = Simulator::start().await.unwrap();
    simulator.on(method).fail(sub_code, "处理中");
    let client = simulator.client().unwrap();
    let result = match (method, typed) {
        ("alipay.fund.scenepay.order.create", true) => {
            client.execute(&create::Request::builder().out_biz_no("N1").build().unwrap()).await.map(drop)
        }
        ("alipay.fund.trans.uni.transfer", true) => {
            let payee =
                transfer::Payee::builder().identity("2088123412341234").identity_type("ALIPAY_USER_ID");
            let request = transfer::Request::builder().out_biz_no("N1").trans_amount("1.00");
            let request = request.product_code("TRANS_ACCOUNT_NO_PWD").payee_info(payee);
            client.execute(&request.build().unwrap()).await.map(drop)
        }
        ("alipay.fund.trans.uni.transfer", false) => {
            let content = json!({
                "out_biz_no": "N1", "trans_amount": "1.00", "product_code": "TRANS_ACCOUNT_NO_PWD",
                "payee_info": { "identity": "2088123412341234", "identity_type": "ALIPAY_USER_ID" }
            });
            client.execute(&Untyped::new(method, content).unwrap()).await.map(drop)
        }
        _ => client.execute(&Untyped::new(method, json!({ "out_biz_no": "N1" })).unwrap()).await.map(drop),
    };
    result.unwrap_err()
}

#[tokio::test]
async fn what_nobody_states_is_unknown_for_typed_and_for_untyped_calls() {
    let (order, transfer) = ("alipay.fund.scenepay.order.create", "alipay.fund.trans.uni.transfer");
    for (method, sub_code, typed, stated, expected) in [
        // The description lists no codes.
        (order, "REQUEST_PROCESSING", true, None, Outcome::Unknown),
        (order, "REQUEST_PROCESSING", false, None, Outcome::Unknown),
        (order, "SOMETHING_NEW", true, None, Outcome::Unknown),
        (order, "INVALID_PARAMETER", true, Some(Outcome::Rejected), Outcome::Rejected),
        (order, "INVALID_PARAMETER", false, Some(Outcome::Rejected), Outcome::Rejected),
        // The description says that the transfer is under way.
        (transfer, "REQUEST_PROCESSING", true, Some(Outcome::Unknown), Outcome::Unknown),
        (transfer, "REQUEST_PROCESSING", false, None, Outcome::Unknown),
        (transfer, "PAYER_BALANCE_NOT_ENOUGH", false, Some(Outcome::Rejected), Outcome::Rejected),
        // Only the description knows this one.
        (transfer, "EXCEED_LIMIT_SM_AMOUNT", true, Some(Outcome::Rejected), Outcome::Rejected),
        (transfer, "EXCEED_LIMIT_SM_AMOUNT", false, None, Outcome::Unknown),
        // It lists this one and cannot say whether money moved.
        (transfer, "SECURITY_CHECK_FAILED", true, None, Outcome::Unknown),
    ] {
        let error = failing(method, sub_code, typed).await;
        assert_eq!(error.sub_code(), Some(sub_code), "{error}");
        assert_eq!(
            (error.stated_outcome(), error.outcome()),
            (stated, expected),
            "{method} {sub_code} {typed}"
        );
    }
}
