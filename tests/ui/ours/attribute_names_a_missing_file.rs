#[alipay::alipay_api("./nothing.yaml")]
pub mod beside {}

#[alipay::alipay_api("specs/nothing.yaml")]
pub mod below {}

fn main() {}
