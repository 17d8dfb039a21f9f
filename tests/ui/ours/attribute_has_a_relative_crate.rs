#[alipay::alipay_api("alipay.user.certify.open.certify", crate = alipay)]
pub mod api {}

fn main() {}
