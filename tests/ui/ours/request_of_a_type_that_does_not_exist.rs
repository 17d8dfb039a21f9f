#[alipay::alipay_api("./order.yaml")]
pub mod order {}

fn main() {
    let _ = alipay::request!(order::Nothing { a: 1 });
    let _ = alipay::request!(order::ReplyOnly { id: "1" });
}
