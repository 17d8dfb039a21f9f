#[alipay::alipay_api("alipay.trade.query")]
pub mod query {}

fn built() -> Result<query::Request, alipay::Violations> {
    let builder = query::Request::builder();
    builder.out_trade_no("T1");
    builder.build()
}

fn built_in_an_if(with_trade: bool) -> Result<query::Request, alipay::Violations> {
    let builder = query::Request::builder().out_trade_no("T1");
    if with_trade {
        builder.trade_no("2013112011001004330000121536");
    }
    builder.build()
}

fn main() {}
