#[alipay::alipay_api("./nested.yaml")]
pub mod order {}

fn main() {
    let _ = order::Buyer::builder().name(1);
    let _ = order::Buyer::builder().level("high");
    let _ = order::Request::builder().buyer("Wang");
    let _ = order::Request::builder().total(88.88);
    let _ = order::Request::builder().total(alipay::Cents::new(8888));
    let _ = order::Request::builder().weight(1.5);
}
