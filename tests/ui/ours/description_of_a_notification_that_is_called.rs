#[alipay::alipay_api("./description_of_a_notification_that_is_called.yaml")]
pub mod api {}

fn main() {}
