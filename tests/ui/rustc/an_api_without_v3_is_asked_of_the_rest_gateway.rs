use alipay::{alipay_api, call_kind};

#[alipay_api("alipay.security.risk.authentication.initialize")]
pub mod initialize {}

#[alipay_api("alipay.user.certify.open.certify")]
pub mod certify {}

fn ask(_: &impl call_kind::V3) {}

fn call(initialize: initialize::Request, certify: certify::Request) {
    ask(&initialize);
    ask(&initialize.with().app_auth_token("T"));
    ask(&certify);
}

fn main() {}
