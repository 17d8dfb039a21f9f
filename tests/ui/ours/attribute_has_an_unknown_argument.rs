#[alipay::alipay_api("alipay.user.certify.open.certify", krate = ::alipay)]
pub mod api {}

fn main() {}
