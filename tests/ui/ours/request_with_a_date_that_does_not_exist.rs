#[alipay::alipay_api("./order.yaml")]
pub mod order {}

fn main() {
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        day: "2024-02-30",
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        day: "24.07.2024",
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        month: "2024-07",
    });
}
