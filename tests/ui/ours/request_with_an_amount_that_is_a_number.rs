#[alipay::alipay_api("./order.yaml")]
pub mod order {}

fn main() {
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: 88.88, begin: "2024-07-24",
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: 88, begin: "2024-07-24",
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "88.888", begin: "2024-07-24",
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "100.01", begin: "2024-07-24",
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        fee: 1,
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        weight: 1.5,
    });
}
