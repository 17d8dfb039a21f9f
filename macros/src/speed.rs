//! What one expansion takes in a debug build: from the attribute's text to tokens, the description looked up and read.

use std::time::{Duration, Instant};

use quote::quote;

use crate::expand;

/// How many descriptions of the catalogue are expanded at most, spread evenly over it.
const EXPANSIONS: usize = 500;

/// The quickest of three: whatever else the machine does is not part of it.
fn expansion(method: &str) -> Duration {
    let once = || {
        let module = quote!(
            pub mod api {}
        );
        let begun = Instant::now();
        let tokens = expand::attribute(quote!(#method), &module);
        let taken = begun.elapsed();
        assert!(!tokens.to_string().contains("compile_error"), "{method}");
        taken
    };
    once().min(once()).min(once())
}

#[test]
fn an_expansion_takes_less_than_ten_milliseconds() {
    let methods = alipay_specs::methods();
    let step = methods.len().div_ceil(EXPANSIONS);
    let mut taken: Vec<Duration> = methods.step_by(step).map(expansion).collect();
    taken.sort_unstable();
    let of_hundred = |share: usize| taken[taken.len() * share / 100];
    println!(
        "{} expansions: median {:.1?}, 95 of 100 in {:.1?}, 99 in {:.1?}; a large one, alipay.trade.pay: {:.1?}",
        taken.len(),
        of_hundred(50),
        of_hundred(95),
        of_hundred(99),
        expansion("alipay.trade.pay"),
    );
    assert!(of_hundred(50) < Duration::from_millis(10));
}
