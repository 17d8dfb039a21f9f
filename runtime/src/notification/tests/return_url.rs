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

/// So many parameters that Alipay does not know.
fn own(count: usize) -> String {
    (0..count).map(|number| format!("own{number}=1")).collect::<Vec<_>>().join("&") + "&"
}

#[tokio::test]
async fn a_query_of_your_own_in_front_is_left_out() {
    let signed = query(&["sign_type"]);
    let sixteen = own(16);
    for own in ["order=1&", "order=1&to=%2Fback&", "a=&b=2&", "zeta=1&alpha=2&", &sixteen] {
        let parameters = client().verify_return_url(format!("/back?{own}{signed}")).await.unwrap();
        let names: Vec<&str> = parameters.parameters().map(|(name, _)| name).collect();
        let alipays: Vec<&str> =
            RETURNED.iter().map(|(name, _)| *name).filter(|name| *name != "sign_type").collect();
        assert_eq!(names, alipays, "{own}");
    }
}

#[tokio::test]
async fn what_stands_among_alipays_parameters_or_behind_them_is_refused_by_name() {
    let signed = query(&["sign_type"]);
    for (given, extra) in
        [(format!("{signed}&utm=1"), "utm"), (signed.replacen("&method=", "&order=1&method=", 1), "order")]
    {
        let error = client().verify_return_url(given).await.unwrap_err();
        assert_eq!(reason(&error), NotificationError::ExtraParameters { names: vec![extra.to_owned()] });
        assert!(error.to_string().starts_with("the return URL is not believed: "), "{error}");
    }
    let seventeen = own(17);
    assert!(client().verify_return_url(format!("{seventeen}{signed}")).await.is_err());
}

#[tokio::test]
async fn a_name_of_alipays_in_a_query_of_your_own_is_refused_in_words_about_it() {
    let error = client()
        .verify_return_url(format!("/back?out_trade_no=1&{}", query(&["sign_type"])))
        .await
        .unwrap_err();
    let words =
        "the return URL is not believed: \"out_trade_no\" is there twice; what return_url has as a query";
    assert!(error.to_string().starts_with(words), "{error}");
}

#[tokio::test]
async fn a_notification_has_no_query_of_its_own() {
    let own = [b"order=1&".as_slice(), &payment(&[])].concat();
    assert!(matches!(refused(own).await, NotificationError::ExtraParameters { names } if names == ["order"]));
}

#[tokio::test]
async fn the_words_about_a_return_url_do_not_speak_of_notifications() {
    let signed = query(&["sign_type"]);
    for given in [
        String::new(),
        "{}".to_owned(),
        format!("{signed}&utm=1"),
        signed.replace("0.10", "100"),
        signed.replace("RSA2", "RSA"),
        signed.replace("2014072300007148", "2014072300007149"),
        signed.replace("&sign=", "&unsigned="),
        format!("{signed}&more={}", "m".repeat(256 * 1024)),
    ] {
        let error = client().verify_return_url(&given).await.unwrap_err();
        let words = error.to_string();
        assert!(words.starts_with("the return URL is not believed: "), "{words}");
        assert!(!words.contains("notif") && !words.contains("body"), "{words}");
    }
}

#[tokio::test]
async fn a_forged_or_missing_query_is_refused() {
    let forged = query(&["sign_type"]).replace("total_amount=0.10", "total_amount=100");
    for given in [forged.as_str(), "", "https://shop.example/back", "?"] {
        assert!(client().verify_return_url(given).await.is_err(), "{given}");
    }
}

#[test]
fn the_app_that_is_claimed_is_read_before_anything_is_verified() {
    let claimed = Some("2014072300007148");
    let signed = query(&["sign_type"]);
    for (raw, app_id) in [
        (signed.clone(), claimed),
        (format!("https://shop.example/back?order=1&{signed}"), claimed),
        (String::from_utf8(payment(&[])).unwrap(), claimed),
        ("app_id=2014072300007148&sign=forged".to_owned(), claimed),
        ("app_id=2014072300007148".to_owned(), None),
        ("app_id=%20&sign=a".to_owned(), None),
        ("app_id=1&app_id=2&sign=a".to_owned(), None),
        (String::new(), None),
        ("{}".to_owned(), None),
    ] {
        assert_eq!(claimed_app_id(&raw).as_deref(), app_id, "{raw}");
    }
    assert_eq!(client().app_id(), "2014072300007148");
}
