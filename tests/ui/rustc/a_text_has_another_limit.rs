use alipay::alipay_api;

#[alipay_api("alipay.user.certify.open.certify")]
pub mod certify {}

#[alipay_api("alipay.security.risk.authentication.initialize")]
pub mod initialize {}

fn main() {
    const LIMIT: usize = 2;
    let _: alipay::Text<4> = alipay::text!(8, "a");
    let _ = alipay::text!(LIMIT, "abc");
}
