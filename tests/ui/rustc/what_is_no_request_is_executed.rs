async fn call(client: alipay::Client) {
    let _ = client.execute("alipay.trade.pay").await;
}

fn main() {}
