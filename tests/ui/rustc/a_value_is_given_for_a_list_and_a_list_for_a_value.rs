#[alipay::alipay_api("alipay.trade.query")]
pub mod query {}

fn main() {
    let _ = query::Request::builder().out_trade_no(vec!["T1"]);
    let _ = query::Request::builder().query_options("fund_bill_list");
    let _ = query::Request::builder().query_options(["a", "b"].into_iter());
}
