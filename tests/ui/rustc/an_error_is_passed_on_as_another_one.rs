#[alipay::alipay_api("alipay.trade.query")]
pub mod query {}

struct Broken;

fn built() -> Result<query::Request, Broken> {
    Ok(query::Request::builder().out_trade_no("T1").build()?)
}

async fn called(client: &alipay::Client, request: &query::Request) -> Result<(), alipay::Violations> {
    client.execute(request).await?;
    Ok(())
}

fn main() {}
