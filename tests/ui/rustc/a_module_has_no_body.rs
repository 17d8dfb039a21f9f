#[alipay::alipay_api("alipay.user.certify.open.certify")]
mod certify;

fn main() {}
