//! Whatever tokens a literal is made of, the expansion is Rust: a request, or findings.

use std::str::FromStr;

use proc_macro2::TokenStream;
use proptest::collection::vec;
use proptest::prelude::*;
use quote::quote;

const DESCRIPTION: &str = "\
method: shop.order.add
request:
  number: { type: string, required: true, max_length: 4 }
  paid: { type: amount, required: false }
  gift: { type: boolean, required: false }
  buyer: { type: Buyer, required: false }
  lines: { type: [Line], required: false, max_items: 2 }
types:
  Buyer:
    name: { type: string, required: true, max_length: 3 }
  Line:
    count: { type: number, required: true }
response: {}
";

/// Tokens that a literal is made of, and some that it is not.
fn tokens() -> impl Strategy<Value = String> {
    let names =
        prop::sample::select(vec!["number", "paid", "gift", "buyer", "name", "lines", "count", "nothing"]);
    let names = prop_oneof![names.clone(), names, prop::sample::select(vec!["type", "r#gift", "self", "_"])];
    let scalars = prop_oneof![
        prop::sample::select(vec![
            "\"T1\"",
            "\"\"",
            "\"12345\"",
            "\"1.00\"",
            "r#\"{\"a\":1}\"#",
            "b\"x\"",
            "'c'",
            "true",
            "1",
            "-1",
            "1.005",
            "1e400",
            "0x10",
            "99999999999999999999",
            "1u8",
            "None",
            "value",
            "f(x)?",
            "if a { b } else { c }",
            "..rest",
            "|a| a",
            "#[a]",
        ])
        .prop_map(str::to_owned),
        "[0-9.]{1,12}",
        "\"[a-z茶 ]{0,9}\"",
    ];
    let value = scalars.prop_recursive(5, 60, 5, move |inner| {
        let member = (names.clone(), inner.clone(), 0..9).prop_map(|(name, value, form)| match form {
            0 => name.to_owned(),
            1 => format!("{name} {value}"),
            2 => format!("{name}:: {value}"),
            _ => format!("{name}: {value}"),
        });
        let ends = prop::sample::select(vec![", ", ", ", ", ", ",, ", "; ", ""]);
        prop_oneof![
            (vec(member, 0..6), ends.clone())
                .prop_map(|(members, end)| format!("{{ {} }}", members.join(end))),
            (vec(inner.clone(), 0..4), ends).prop_map(|(items, end)| format!("[{}]", items.join(end))),
            inner.prop_map(|value| format!("{{ {value} }}")),
        ]
    });
    let types = prop::sample::select(vec![
        "Request", "Request", "Request", "Buyer", "Line", "Response", "nothing", "",
    ]);
    (types, value).prop_map(|(name, body)| format!("{name} {body}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_literal_holds_expands_to_rust(text in tokens()) {
        // What is not tokens never reaches a macro.
        let Ok(literal) = TokenStream::from_str(&text) else { return Ok(()) };
        let expanded = super::expand(quote!(#DESCRIPTION [::alipay] [crate::order::] #literal));
        let is_rust = syn::parse2::<syn::Block>(quote!({ #expanded })).is_ok();
        prop_assert!(is_rust, "{text} gives {expanded}");
        let expanded = expanded.to_string();
        prop_assert!(expanded.contains("compile_error") || expanded.contains("build"), "{text} gives {expanded}");
    }
}

#[test]
fn the_literals_that_are_tried_hold_correct_ones() {
    let correct = quote!(#DESCRIPTION [::alipay] [crate::order::] Request { number: "T1", lines: [{ count: 1 }], buyer: { name: "茶" } });
    assert!(!super::expand(correct).to_string().contains("compile_error"));
}
