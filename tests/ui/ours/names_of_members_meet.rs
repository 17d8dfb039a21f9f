#[alipay::alipay_api("./names_of_members_meet.yaml")]
pub mod api {}

fn main() {}
