#[alipay::alipay_api("./description_of_what_cannot_be_called_yet.yaml")]
pub mod api {}

fn main() {}
