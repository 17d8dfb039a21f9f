#[alipay::alipay_api("./order.yaml")]
pub mod order {}

fn main() {
    let _ = alipay::request!(order::Request {
        out_trade_no: "N 1",
        subject: "五个汉字的",
        typ: "A",
        scene: "x",
        buyer: {},
    });
}
