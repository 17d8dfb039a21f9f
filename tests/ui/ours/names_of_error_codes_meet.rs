#[alipay::alipay_api("./names_of_error_codes_meet.yaml")]
pub mod api {}

fn main() {}
