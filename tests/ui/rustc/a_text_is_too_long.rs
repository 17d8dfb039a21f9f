use alipay::alipay_api;

#[alipay_api("alipay.user.certify.open.certify")]
pub mod certify {}

#[alipay_api("alipay.security.risk.authentication.initialize")]
pub mod initialize {}

fn main() {
    let _ = alipay::text!(2, "三个字");
    let _ = alipay::text!(8, " ");
}
