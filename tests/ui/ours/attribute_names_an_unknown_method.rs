#[alipay::alipay_api("alipay.no.such.api")]
pub mod api {}

fn main() {}
