use alipay::alipay_api;

#[alipay_api("alipay.user.certify.open.certify")]
pub mod certify {}

#[alipay_api("alipay.security.risk.authentication.initialize")]
pub mod initialize {}

const REQUEST: Result<certify::Request, alipay::Violations> =
    alipay::request!(certify::Request { certify_id: "C1" });

fn main() {}
