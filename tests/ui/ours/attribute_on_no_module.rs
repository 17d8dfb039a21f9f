#[alipay::alipay_api("alipay.user.certify.open.certify")]
pub fn certify() {}

#[alipay::alipay_api("alipay.user.certify.open.certify")]
pub struct Certify;

fn main() {
    certify();
    let _ = Certify;
}
