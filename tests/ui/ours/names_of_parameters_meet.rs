#[alipay::alipay_api("./names_of_parameters_meet.yaml")]
pub mod api {}

fn main() {}
