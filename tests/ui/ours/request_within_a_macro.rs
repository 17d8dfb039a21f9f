#[alipay::alipay_api("./order.yaml")]
pub mod order {}

macro_rules! order {
    ($subject:expr, $count:literal) => {
        alipay::request!(order::Request { out_trade_no: "N1", total_amount: "1", end: "2024-07-24", subject: $subject, count: $count })
    };
}

fn main() {
    let _ = order!("s", 1);
    let _ = order!("五个汉字的", -1234);
}
