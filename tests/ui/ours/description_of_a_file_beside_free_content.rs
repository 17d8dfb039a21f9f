#[alipay::alipay_api("./description_of_a_file_beside_free_content.yaml")]
pub mod api {}

fn main() {}
