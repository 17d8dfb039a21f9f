#[alipay::alipay_api("../../../macros/tests/expand/trade_pay.yaml")]
pub mod pay {}

fn main() {
    let _ = pay::Request::builder().subject("s").total_amount("1").build();
}
