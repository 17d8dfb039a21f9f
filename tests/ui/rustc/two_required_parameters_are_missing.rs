#[alipay::alipay_api("../../expand/trade_pay.yaml")]
pub mod pay {}

fn main() {
    let _ = pay::Request::builder().subject("s").total_amount("1").build();
}
