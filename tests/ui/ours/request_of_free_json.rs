#[alipay::alipay_api("../../expand/free.yaml")]
pub mod free {}

fn main() {
    let _ = alipay::request!(free::Request { a: 1 });
}
