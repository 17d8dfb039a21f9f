#[alipay::alipay_api("./names_of_types_meet_ours.yaml")]
pub mod api {}

fn main() {}
