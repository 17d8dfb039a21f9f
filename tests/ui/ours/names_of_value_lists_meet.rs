#[alipay::alipay_api("./names_of_value_lists_meet.yaml")]
pub mod api {}

fn main() {}
