#[alipay::alipay_api("./order.yaml")]
pub mod order {}

fn main() {
    let _ = alipay::request!();
    let _ = alipay::request!(order::Request);
    let _ = alipay::request!(Request { out_trade_no: "N1" });
    let _ = alipay::request!(order::Request {});
    let _ = alipay::request!(order::Request("N1"));
    let _ = alipay::request!(order::Request { "N1" });
    let _ = alipay::request!(order::Request { out_trade_no = "N1" });
    let _ = alipay::request!(order::Request { ..order });
}
