use alipay::alipay_api;

#[alipay_api("./activity.yaml")]
pub mod activity {}

fn main() {
    let _ = activity::Request::builder().merchant_id("2088").build();
}
