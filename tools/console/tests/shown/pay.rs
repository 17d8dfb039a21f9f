{
use alipay::alipay_api;

#[alipay_api("alipay.trade.pay")]
pub mod pay {}

let request = alipay::request!(pay::Request {
    out_trade_no: "T1",
    total_amount: "88.80",
    subject: "\"茶\"\\",
    auth_code: "28763443825664394",
    scene: "bar_code",
    goods_detail: [{
        goods_id: "apple-01",
        goods_name: "ipad",
        quantity: 1,
        price: "2000",
    }],
    extend_params: {
        sys_service_provider_id: "2088511833207846",
    },
})?;
let reply = client.execute(&request.with().notify_url("http://127.0.0.1:9/notify")).await?;
}
