#[alipay::alipay_api("./order.yaml")]
pub mod order {}

fn main() {
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        subject: { a: 1 },
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        subject: ["s"],
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        subject: 1,
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        buyer: "Wang",
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        buyer: [{ name: "n" }],
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        tags: "a",
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        goods: { id: "1" },
    });
    let _ = alipay::request!(order::Request {
        out_trade_no: "N1", total_amount: "1.00", begin: "2024-07-24",
        tags: [["a"]],
    });
}
