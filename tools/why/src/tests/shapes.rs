//! Shapes that carry the request in another way than as it was sent.

use super::*;

#[test]
fn an_address_of_an_app_of_one_page_is_read_wherever_the_query_is() {
    let form = form();
    for text in [
        format!("https://m.shop.example/?{form}#/pay/result?id=3&x=1"),
        format!("https://m.shop.example/#/paid?{form}"),
        format!("https://m.shop.example/index.html?shop=7#!/paid?{form}"),
    ] {
        assert_eq!(matching(&text), [], "{text}");
    }
}

#[test]
fn a_request_that_was_encoded_once_more_is_read_and_links_have_to_do_so() {
    let form = form();
    assert_eq!(matching(encoded(&form)), [Remark::Encoded]);
    assert_eq!(matching(encoded(&encoded(&form))), [Remark::Encoded]);
    let order = encoded(&form);
    let data = encoded(&format!(r#"{{"requestType":"SafePay","dataString":"{form}"}}"#));
    for text in [
        format!("alipays://platformapi/startApp?appId=60000157&orderStr={order}"),
        format!("intent://platformapi/startapp?orderStr={order}#Intent;scheme=alipays;end"),
        format!("alipay://alipayclient/?{data}"),
    ] {
        assert_eq!(matching(&text), [], "{text}");
    }
}

#[test]
fn what_html_made_of_a_name_is_a_mistake() {
    let text = form().replace("&not", "¬");
    assert_ne!(text, form());
    let found = explained(text).unwrap();
    assert_eq!(found.verdict, Verdict::Mistaken);
    let names = vec!["notify_type".to_owned(), "notify_id".to_owned()];
    assert_eq!(found.mistakes, [Mistake::Entities { names }]);
}

#[test]
fn what_became_of_a_value_is_named() {
    let list = NOTIFICATION[5].1;
    for (name, value, expected) in [
        ("total_amount", "0.1".to_owned(), "number_anew"),
        ("total_amount", "0.1000000000000000055".to_owned(), "number_anew"),
        ("fund_bill_list", list.replace("0.10", "0.1"), "number_anew"),
        ("fund_bill_list", list.replace("\"0.10\"", "0.1"), "number_anew"),
        ("fund_bill_list", list.replace('"', "\\\""), "backslashes"),
        ("fund_bill_list", list.replace('"', "\\\"").replace('\'', "\\'"), "backslashes"),
        ("fund_bill_list", list.split('\'').next().unwrap().to_owned(), "cut_short"),
        ("fund_bill_list", "[{".to_owned(), "cut_short"),
    ] {
        let sent = NOTIFICATION.map(|(own, old)| (own, if own == name { value.as_str() } else { old }));
        let found = explained(form_of(&sent)).unwrap();
        let codes: Vec<&str> = found.mistakes.iter().map(Mistake::code).collect();
        assert_eq!(codes, [expected], "{value}");
        assert_eq!(found.mistakes[0].parameters(), [name]);
        assert_ne!(found.verdict, Verdict::Holds);
    }
}

#[test]
fn a_dump_of_an_array_asks_for_the_raw_body() {
    for text in ["Array\n(\n    [app_id] => 1\n    [sign] => a+b==\n)", "{'app_id': '1', 'sign': 'a'}"] {
        assert_eq!(explained(text), Err(Refusal::Dump), "{text}");
    }
}

#[test]
fn what_verifying_refuses_is_remarked() {
    let other = Known { app_id: Some("2021000000000002".to_owned()), ..known() };
    assert_eq!(explain(form().as_bytes(), &other, &[]).unwrap().remarks, [Remark::OtherApp]);
    let other = Known { sign_type: Some(SignType::Rsa), ..known() };
    let configured = SignType::Rsa;
    assert_eq!(
        explain(form().as_bytes(), &other, &[]).unwrap().remarks,
        [Remark::OtherSignType { configured }]
    );
}

#[test]
fn what_verifying_refuses_although_the_signature_holds_is_remarked() {
    let remarks = |pairs: &[(&str, &str)]| {
        let signed = string_to_sign(pairs.iter().copied());
        let sign = SignType::Rsa2.sign(&alipay_key(), signed.as_bytes()).unwrap();
        let body: Vec<String> =
            pairs.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let found = explained(format!("{}&sign_type=RSA2&sign={}", body.join("&"), encoded(&sign))).unwrap();
        assert_eq!(found.verdict, Verdict::Holds);
        found.remarks
    };
    let id = ("notify_id", "2024050600222150810024450000000001");
    let time = ("notify_time", "2024-05-06 15:08:09");
    assert_eq!(remarks(&[id, time, ("subject", "a"), ("total_amount", "1.00")]), []);
    assert_eq!(
        remarks(&[id, ("subject", "a&total_amount=0.01"), ("total_amount", "1.00")]),
        [Remark::Ambiguous]
    );
    assert_eq!(remarks(&[time, ("total_amount", "1.00"), ("trade_no", "1")]), [Remark::Unnamed]);
    let back = ("method", "alipay.trade.page.pay.return");
    assert_eq!(remarks(&[back, ("total_amount", "1.00"), ("trade_no", "1")]), [], "as a return URL");
}

#[test]
fn a_charset_in_the_body_is_remarked_where_the_url_has_none() {
    let request = [
        ("app_id", "2021000000000001"),
        ("biz_content", "{\"subject\":\"茶\"}"),
        ("charset", "utf-8"),
        ("method", "alipay.trade.precreate"),
        ("sign_type", "RSA2"),
        ("timestamp", "2024-07-24 03:07:50"),
        ("version", "1.0"),
    ];
    let key = crate::testing::app_key();
    let sign = SignType::Rsa2.sign(&key, string_to_sign(request).as_bytes()).unwrap();
    let signature = [("sign", sign.as_str())];
    let pairs = request.iter().chain(&signature).map(|(name, value)| format!("{name}={}", encoded(value)));
    let body = pairs.collect::<Vec<_>>().join("&");
    let known = Known::of(Owner::App, key.public_key());
    for (text, expected) in [
        (
            format!("POST /gateway.do HTTP/1.1\nHost: openapi.alipay.com\n\n{body}"),
            vec![Remark::CharsetInBody],
        ),
        (format!("https://openapi.alipay.com/gateway.do\n{body}"), vec![Remark::CharsetInBody]),
        (format!("https://openapi.alipay.com/gateway.do?{body}"), vec![]),
        (body, vec![]),
    ] {
        let found = explain(text.as_bytes(), &known, &[]).unwrap();
        assert_eq!((found.verdict, found.remarks), (Verdict::Holds, expected), "{text}");
    }
}

#[test]
fn a_signature_of_any_length_costs_little() {
    let long = form().replace("&sign=", &format!("&sign={}", "%2525".repeat(200_000)));
    let found = explained(long).unwrap();
    assert!(matches!(found.verdict, Verdict::NotBase64(_)), "{:?}", found.verdict);
    let wrapped = form().replace("&sign=", &format!("&sign={}", "%252525252525252525252525".repeat(500)));
    assert_ne!(explained(wrapped).unwrap().verdict, Verdict::Holds);
}
