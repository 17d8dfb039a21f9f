#[alipay::alipay_api("./names_of_form_and_request_meet.yaml")]
pub mod api {}

fn main() {}
