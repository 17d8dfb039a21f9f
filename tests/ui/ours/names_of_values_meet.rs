#[alipay::alipay_api("./names_of_values_meet.yaml")]
pub mod api {}

fn main() {}
