#[alipay::alipay_api("./description_with_six_faults.yaml")]
pub mod api {}

fn main() {}
