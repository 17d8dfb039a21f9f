#[alipay::alipay_api("alipay.user.certify.open.certify", "alipay.user.certify.open.*")]
pub mod api {}

fn main() {}
