#[alipay::alipay_api("alipay.user.cert*.open.certify")]
pub mod api {}

fn main() {}
