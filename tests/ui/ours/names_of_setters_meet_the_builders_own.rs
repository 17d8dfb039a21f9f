#[alipay::alipay_api("./names_of_setters_meet_the_builders_own.yaml")]
pub mod api {}

fn main() {}
