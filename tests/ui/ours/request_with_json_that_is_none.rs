#[alipay::alipay_api("./order.yaml")]
pub mod order {}

fn main() {
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        extra: "{",
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        extra: { a: 1 },
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        extra: "\"{}\"",
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        extra: 1,
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        extra: "[1, 2, 3, 4, 5, 6]",
    });
}
