#[alipay::alipay_api("./description_of_an_operation_that_cannot_be.yaml")]
pub mod activity {}

fn main() {}
