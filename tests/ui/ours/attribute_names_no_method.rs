#[alipay::alipay_api("Pay the trade")]
pub mod api {}

fn main() {}
