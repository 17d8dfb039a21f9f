#[alipay::alipay_api("./description_of_files_that_cannot_travel.yaml")]
pub mod api {}

fn main() {}
