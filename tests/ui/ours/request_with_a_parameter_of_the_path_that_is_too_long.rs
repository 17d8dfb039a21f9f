#[alipay::alipay_api("./activity.yaml")]
pub mod activity {}

fn main() {
    let _ = alipay::request!(activity::Request { activity_id: "2016042700826004" });
}
