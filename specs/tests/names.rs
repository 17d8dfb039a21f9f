//! Names of methods, and which file and which pattern is whose.

use std::path::Path;

use alipay_specs::{methods, methods_in, path, pattern_fault, pattern_fits};

#[test]
fn no_name_leads_out_of_the_folder() {
    for method in [
        "",
        ".",
        "..",
        "common",
        "alipay.",
        ".alipay",
        "alipay..pay",
        "alipay.../etc/passwd",
        "../specs/alipay.trade",
        "alipay.trade/pay",
        "alipay\\trade.pay",
        "alipay.trade.pay\0",
        "C:.alipay",
        "Alipay.Trade.Pay",
        "alipay.支付",
        "alipay.trade.pay ",
    ] {
        assert_eq!(path(method), None, "{method:?}");
    }
}

#[test]
fn a_folder_lists_what_has_a_dot_and_the_catalogue_also_what_has_none() {
    let own = methods_in(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let all: Vec<&str> = methods().collect();
    assert!(own.is_sorted() && all.is_sorted());
    assert!(own.iter().any(|method| method == "alipay.user.certify.open.certify"));
    assert!(own.iter().all(|method| method != "trade_status_sync"));
    assert!(all.contains(&"trade_status_sync"));
    assert!(!all.contains(&"common"));
}

fn chosen(pattern: &str) -> Vec<&'static str> {
    let methods =
        ["alipay.trade.page.pay", "alipay.trade.pay", "alipay.trade.pay.consult", "alipay.user.x", "zhima.x"];
    methods.into_iter().filter(|method| pattern_fits(pattern, method)).collect()
}

#[test]
fn one_star_is_one_segment_and_two_are_everything_below() {
    assert_eq!(chosen("alipay.trade.*"), ["alipay.trade.pay"]);
    assert_eq!(
        chosen("alipay.trade.**"),
        ["alipay.trade.page.pay", "alipay.trade.pay", "alipay.trade.pay.consult"]
    );
    assert_eq!(chosen("alipay.*.pay"), ["alipay.trade.pay"]);
    assert_eq!(chosen("alipay.**.pay"), ["alipay.trade.page.pay", "alipay.trade.pay"]);
    assert_eq!(chosen("**").len(), 5);
    assert_eq!(chosen("alipay.pay.*"), [""; 0]);
}

#[test]
fn a_star_inside_a_segment_is_explained() {
    assert!(pattern_fault("alipay.trade.pa*").is_some());
    assert!(pattern_fault("alipay.**.pay").is_none());
}
