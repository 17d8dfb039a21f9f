#[alipay::alipay_api("./description_with_a_required_member_of_a_group.yaml")]
pub mod api {}

fn main() {}
