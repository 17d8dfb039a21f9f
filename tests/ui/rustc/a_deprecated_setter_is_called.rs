#![deny(deprecated)]

#[alipay::alipay_api("../../../macros/tests/expand/trade_pay.yaml")]
pub mod pay {}

fn main() {
    let _ = pay::Request::builder().timeout_express("1d").old_flag(true);
}
