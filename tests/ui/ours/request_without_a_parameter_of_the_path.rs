#[alipay::alipay_api("./activity.yaml")]
pub mod activity {}

fn main() {
    let _ = alipay::request!(activity::Request { merchant_id: "2088" });
}
