//! Clients that progenitor makes, with calls that have a body, a query and a path with parameters.

mod trade {
    progenitor::generate_api!(spec = "trade.json", interface = Builder);
}

mod vouchers {
    progenitor::generate_api!(spec = "vouchers.json", interface = Builder);
}

use trade::types::AlipayTradePayRequest;

fn main() {
    let pay = AlipayTradePayRequest::builder()
        .out_trade_no("20150320010101001")
        .total_amount("88.88")
        .subject("Iphone6 16G")
        .auth_code(Some("28763443825664394".parse().unwrap()));
    let client = trade::Client::new("https://openapi.alipay.com");
    drop(client.alipay_trade_pay().body(pay).send());
    let client = vouchers::Client::new("https://openapi.alipay.com");
    let count = client.alipay_marketing_activity_ordervoucher_codecount();
    drop(count.activity_id("2016042700826004508401111111").merchant_access_mode("SELF_MODE").send());
}
