#[alipay::alipay_api("./names_of_types_meet.yaml")]
pub mod api {}

fn main() {}
