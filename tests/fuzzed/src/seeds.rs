//! Inputs to begin with: files of this repository, and one honest message for each reader of messages.

use std::fs;
use std::path::Path;

use crate::bills;
use crate::support::ALIPAY;

/// The largest that is taken; larger ones slow a fuzzer down.
const LARGEST: u64 = 32 * 1024;

const REPLY: &str = r#"{"alipay_trade_query_response":{"code":"10000","msg":"Success","trade_no":"1"},"alipay_cert_sn":"38e653749e8458c45e1c344841264702","sign":"eA=="}"#;
const NODE: &str = r#"{"code":"10000","msg":"成功","trade_no":"a\/b","list":[{"a":1.5e3},null,true]}"#;
const REST: &str = "200\ncontent-type: application/json\nalipay-timestamp: 1717756911576\nalipay-nonce: 4f14\nalipay-signature: eA==\nalipay-sn: 38e653749e8458c45e1c344841264702\n\n{\"code\":\"A\",\"message\":\"b\",\"links\":[]}";
const RESULT: &str = r#"{"memo":"","result":"{\"alipay_trade_app_pay_response\":{\"code\":\"10000\"},\"sign\":\"eA==\"}","resultStatus":"9000"}"#;
const FORM: &str = "app_id=2014072300007148&charset=utf-8&method=a.return&notify_id=1&sign_type=RSA2&subject=%E8%8C%B6+%26&total_amount=0.10&sign=eA%3D%3D";
const REQUESTS: [&str; 2] = [
    "POST /gateway.do?charset=utf-8 HTTP/1.1\r\nhost: a\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 44\r\n\r\napp_id=1&method=alipay.trade.query&sign=eA==",
    "POST /v3/alipay/trade/query HTTP/1.1\r\nhost: a\r\nauthorization: ALIPAY-SHA256withRSA app_id=1,nonce=a,timestamp=1717756911576,sign=eA==\r\ncontent-length: 2\r\n\r\n{}",
];

/// The seeds of the reader of that name.
pub fn seeds(name: &str) -> Vec<Vec<u8>> {
    let texts = |texts: &[&str]| texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    match name {
        "reply" => texts(&[REPLY]),
        "signed_node" => texts(&[NODE]),
        "rest_reply" => texts(&[REST]),
        "app_result" => texts(&[RESULT]),
        "notification" => texts(&[FORM]),
        "return_url" => texts(&[FORM, &format!("https://shop.example/back?own=1&{FORM}")]),
        "simulator_request" => texts(&REQUESTS),
        "why" => texts(&[FORM, REQUESTS[0], REQUESTS[1], &format!("curl 'https://a/?{FORM}' -d 'a=b'")]),
        "key" => {
            let (private, public) = (&*ALIPAY, ALIPAY.public_key());
            texts(&[
                &private.to_pkcs8_pem(),
                &private.to_pkcs1_pem(),
                &public.to_spki_pem(),
                &public.to_pkcs1_pem(),
            ])
        }
        "certificates" => [files("tests/vectors/certs/trust"), files("tests/vectors/certs/app")].concat(),
        "bill" => vec![bills::table(2).into_bytes(), bills::packed(2), bills::table(0).into_bytes()],
        "description" => [files("specs/alipay/user/certify/open"), files("tests/ui/ours")].concat(),
        "page" => files("tools/page-import/tests/pages"),
        _ => Vec::new(),
    }
}

fn files(folder: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut paths: Vec<_> =
        fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.retain(|path| path.metadata().is_ok_and(|file| file.is_file() && file.len() <= LARGEST));
    paths.into_iter().filter_map(|path| fs::read(path).ok()).collect()
}
