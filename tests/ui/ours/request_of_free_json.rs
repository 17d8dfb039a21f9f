#[alipay::alipay_api("../../../macros/tests/expand/free.yaml")]
pub mod free {}

fn main() {
    let _ = alipay::request!(free::Request { a: 1 });
}
