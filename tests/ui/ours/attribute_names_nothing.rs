#[alipay::alipay_api]
pub mod empty {}

#[alipay::alipay_api()]
pub mod also_empty {}

#[alipay::alipay_api(crate = ::alipay)]
pub mod only_a_crate {}

fn main() {}
