#[alipay::alipay_api("./order.yaml")]
pub mod order {}

fn main() {
    let _ = alipay::request!(order::Request {
        begin: "2024-07-24",
    });
}
