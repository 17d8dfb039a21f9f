//! What a request can fail by although its signature is right.

use super::*;

fn remarks(all: &[(String, String)], known: &Known) -> Vec<Remark> {
    let found = diagnose("", sent(all, text(all)), known).unwrap();
    assert_eq!(found.verdict, Verdict::Holds);
    found.remarks
}

#[test]
fn what_is_missing_or_written_otherwise_is_remarked() {
    for parameter in ["app_id", "charset", "sign_type", "timestamp", "version"] {
        assert_eq!(remarks(&without(&REQUEST, parameter), &known()), [Remark::Missing { parameter }]);
    }
    for (name, value, remark) in [
        ("sign_type", "rsa2", Remark::SignTypeName),
        ("sign_type", "SHA256", Remark::SignTypeName),
        ("timestamp", "2024-07-24T03:07:50", Remark::TimestampForm),
        ("timestamp", "1721761670", Remark::TimestampForm),
        ("timestamp", "2024-7-24 3:07:50", Remark::TimestampForm),
    ] {
        assert_eq!(remarks(&with(&REQUEST, name, value), &known()), [remark], "{value}");
    }
}

#[test]
fn what_is_not_the_configured_one_is_remarked() {
    let configured =
        Known { app_id: Some("2014072300007148".to_owned()), app_cert_sn: Some("a".repeat(32)), ..known() };
    let missing = Remark::Missing { parameter: "app_cert_sn" };
    assert_eq!(remarks(&parameters(&REQUEST), &configured), [missing]);
    let other = Remark::Other { parameter: "app_cert_sn" };
    assert_eq!(remarks(&with(&REQUEST, "app_cert_sn", "b"), &configured), [other]);
    assert_eq!(remarks(&with(&REQUEST, "app_cert_sn", &"a".repeat(32)), &configured), []);
    let other_app = Known { app_id: Some("2014072300007149".to_owned()), ..known() };
    assert_eq!(remarks(&parameters(&REQUEST), &other_app), [Remark::Other { parameter: "app_id" }]);
}

#[test]
fn a_charset_that_the_query_lacks_is_remarked_if_it_matters() {
    let remarks = |query: &str, all: &[(String, String)]| {
        let pair = query.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
        let form = sent(all, text(&all.iter().cloned().chain(pair).collect::<Vec<_>>()));
        diagnose(query, form, &known()).unwrap().remarks
    };
    let all = parameters(&REQUEST);
    assert_eq!(remarks("prod_code=1", &all), [Remark::CharsetInBody]);
    assert_eq!(remarks("", &all), []);
    let ascii: Parameters = all.into_iter().filter(|(_, value)| value.is_ascii()).collect();
    assert_eq!(remarks("prod_code=1", &ascii), []);
}

#[test]
fn the_apps_own_key_in_place_of_alipays_spoils_no_request() {
    let own = app_key().public_key().clone();
    let known = Known { keys: vec![(Owner::App, own.clone()), (Owner::Alipay, own)], ..Known::default() };
    assert_eq!(remarks(&parameters(&REQUEST), &known), [Remark::OwnKey]);
}
