//! Calls are found in a manual, whatever way it writes them, and held against the descriptions.

use alipay_catalogue_tests::samples::{Sample, refusal, samples};
use serde_json::json;

const MANUAL: &str = r#"
Calls `alipay.trade.pay`, see [alipay.trade.pay](https://docs.example/alipay.trade.pay).

const bizContent = {
  out_trade_no: "A1",
  total_amount: "0.01"
};
sdk.pageExecute('alipay.trade.page.pay', 'POST', {
  bizContent,
  returnUrl: 'https://shop.example'
});

await sdk.exec('alipay.trade.query', {
  notify_url: 'https://shop.example', // where to
  bizContent: {
    out_trade_no: 'A1', // the number
    // more of it
    query_options: ['trade_settle_info'],
  }
});

await sdk.curl('POST', '/v3/alipay/trade/close', {
  body: { notify_url: 'https://shop.example', out_trade_no: 'A1' },
});

await sdk.exec('alipay.trade.refund', { bizContent: { total: ');' });
"#;

#[test]
fn every_way_to_write_a_call_is_read() {
    let sample = |method: &str, content| Sample { method: method.to_owned(), content };
    assert_eq!(
        samples(MANUAL),
        [
            sample("alipay.trade.page.pay", json!({ "out_trade_no": "A1", "total_amount": "0.01" })),
            sample(
                "alipay.trade.query",
                json!({ "out_trade_no": "A1", "query_options": ["trade_settle_info"] })
            ),
            sample(
                "alipay.trade.close",
                json!({ "notify_url": "https://shop.example", "out_trade_no": "A1" })
            ),
        ]
    );
}

#[test]
fn a_call_that_lacks_what_is_required_is_refused_and_another_is_not() {
    let refusals: Vec<_> = samples(MANUAL).iter().map(|sample| refusal(sample).unwrap()).collect();
    assert!(refusals[0].as_ref().unwrap().contains("subject"), "{refusals:?}");
    assert_eq!(refusals[1..], [None, None]);
    let nowhere = Sample { method: "alipay.no.such".to_owned(), content: json!({}) };
    assert!(refusal(&nowhere).unwrap_err().contains("alipay.no.such"));
}
