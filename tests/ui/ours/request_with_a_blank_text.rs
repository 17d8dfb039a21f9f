#[alipay::alipay_api("./order.yaml")]
pub mod order {}

fn main() {
    let _ = alipay::request!(order::Request {
        out_trade_no: " ", total_amount: "", begin: "2024-07-24",
    });
}
