//! Literals that nobody writes: each becomes an expression, with its findings or without.

use proptest::prelude::*;
use quote::quote;

use super::expand;

const DESCRIPTION: &str = "alipay.trade.pay";

/// A value as somebody may write it: names of the description and others, of every shape and at most three deep.
fn value() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "1",
        "-1",
        "1.50",
        "1e999",
        "\"\"",
        "\"0.01\"",
        "\"茶\"",
        "true",
        "None",
        "Some(1)",
        "b'x'",
        "a",
        "a.b()",
        "..",
        "r#\"x\"#",
        "99999999999999999999999999",
        "'x'",
        "()",
        "[0; 3]",
        "x!()",
    ]);
    let name = prop::sample::select(vec![
        "out_trade_no",
        "total_amount",
        "goods_detail",
        "extend_params",
        "subject",
        "price",
        "type",
        "r#type",
        "x",
        "_",
        "1",
    ]);
    leaf.prop_map(str::to_owned).prop_recursive(3, 24, 4, move |inner| {
        let member = (name.clone(), inner.clone()).prop_map(|(name, value)| format!("{name}: {value}"));
        let object =
            prop::collection::vec(member, 0..4).prop_map(|members| format!("{{ {} }}", members.join(", ")));
        let list = prop::collection::vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(", ")));
        prop_oneof![3 => object, 1 => list]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_in_place_of_a_request_becomes_an_expression(
        written in value(),
        noise in "[a-z{}\\[\\]():,.;\"'#!1-3 ]{0,12}",
    ) {
        for text in [&written, &format!("{written} {noise}"), &format!("{{ subject: {noise} }}")] {
            let Ok(body) = text.parse::<proc_macro2::TokenStream>() else { continue };
            let description = alipay_specs::text(DESCRIPTION).unwrap_or_default();
            let expanded = expand(quote!(#description [::alipay] [pay::] Request #body));
            let readable = syn::parse2::<syn::Expr>(expanded.clone()).is_ok() || syn::parse2::<syn::File>(expanded.clone()).is_ok();
            prop_assert!(readable, "{text}: {expanded}");
        }
    }
}
