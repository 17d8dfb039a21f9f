//! What is sent.

use alipay::{Untyped, json};
use proptest::prelude::*;

use crate::texts::texts;
use crate::{APP, client, is_signed, parameters, value, wait};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_gateway_reads_what_was_given_and_its_signature_holds((charset, text) in texts()) {
        let request = Untyped::new("alipay.trade.query", json!({ "subject": text })).unwrap();
        let signed = wait(client(charset).prepare(&request.with().parameter("note", &text))).unwrap();
        let body = String::from_utf8(signed.body().as_bytes().unwrap().to_vec()).unwrap();
        let mut read = parameters(signed.url().split_once('?').unwrap().1, charset);
        read.extend(parameters(&body, charset));
        prop_assert!(is_signed(&read, APP.public_key(), charset));
        prop_assert_eq!(value(&read, "note"), Some(text.as_str()));
        let content: serde_json::Value = serde_json::from_str(value(&read, "biz_content").unwrap()).unwrap();
        prop_assert_eq!(&content["subject"], &text);
    }

    #[test]
    fn an_order_string_is_read_back_and_its_signature_holds((charset, text) in texts()) {
        let request = Untyped::new("alipay.trade.app.pay", json!({ "subject": text })).unwrap();
        let order = wait(client(charset).order_string(&request.with().parameter("note", &text))).unwrap();
        prop_assert!(order.is_ascii() && !order.contains("&amp;"));
        let read = parameters(&order, charset);
        prop_assert!(is_signed(&read, APP.public_key(), charset));
        prop_assert_eq!(value(&read, "note"), Some(text.as_str()));
    }
}
