//! What a browser brings back.

use super::*;

const RETURNED: &[(&str, &str)] = &[
    ("charset", "utf-8"),
    ("out_trade_no", "70501111111S001111119"),
    ("method", "alipay.trade.page.pay.return"),
    ("total_amount", "0.10"),
    ("sign_type", "RSA2"),
    ("app_id", "2014072300007148"),
    ("timestamp", "2024-05-06 15:08:09"),
];

fn query(unsigned: &[&str]) -> String {
    String::from_utf8(body(RETURNED, unsigned, Charset::Utf8)).unwrap()
}

#[tokio::test]
async fn a_return_url_is_verified_by_v1_although_it_names_a_method() {
    let query = query(&["sign_type"]);
    for given in [
        query.clone(),
        format!("?{query}"),
        format!("https://shop.example/back?{query}"),
        format!("/back?{query}"),
    ] {
        let parameters = client().verify_return_url(&given).await.unwrap();
        assert_eq!(parameters.get("out_trade_no"), Some("70501111111S001111119"), "{given}");
        assert_eq!((parameters.rule(), parameters.notify_id()), (NotificationRule::V1, None));
    }
}

#[tokio::test]
async fn a_return_url_that_was_signed_by_v2_is_refused() {
    let error = client().verify_return_url(query(&[])).await.unwrap_err();
    assert!(matches!(reason(&error), NotificationError::Mismatch { rule: NotificationRule::V1, .. }));
}

#[tokio::test]
async fn a_query_of_your_own_in_return_url_is_named() {
    let error =
        client().verify_return_url(format!("/back?order=1&{}", query(&["sign_type"]))).await.unwrap_err();
    assert_eq!(reason(&error), NotificationError::ExtraParameters { names: vec!["order".to_owned()] });
}

#[tokio::test]
async fn a_forged_or_missing_query_is_refused() {
    let forged = query(&["sign_type"]).replace("total_amount=0.10", "total_amount=100");
    for given in [forged.as_str(), "", "https://shop.example/back", "?"] {
        assert!(client().verify_return_url(given).await.is_err(), "{given}");
    }
}
