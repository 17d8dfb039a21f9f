#[alipay::alipay_api("alipay.user.certify.open.certfy")]
pub mod api {}

fn main() {}
