#[alipay::alipay_api(alipay.user.certify.open.certify)]
pub mod api {}

fn main() {}
