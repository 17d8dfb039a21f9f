//! What one expansion takes in a debug build: from the attribute's text to tokens, the description looked up and read.

use std::time::{Duration, Instant};

use quote::quote;

use crate::expand;

/// How many descriptions of the catalogue are expanded at most, spread evenly over it.
const EXPANSIONS: usize = 500;

/// The quickest of three: whatever else the machine does is no part of it.
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
fn descriptions_from_all_over_the_catalogue_expand_and_the_time_is_printed() {
    let methods = alipay_specs::methods();
    let step = methods.len().div_ceil(EXPANSIONS);
    let mut taken: Vec<(Duration, &str)> =
        methods.step_by(step).map(|method| (expansion(method), method)).collect();
    taken.sort_unstable();
    let of_hundred = |share: usize| taken[taken.len() * share / 100];
    let ((median, _), (most, _), (slowest, method)) = (of_hundred(50), of_hundred(95), of_hundred(99));
    println!(
        "{} expansions: median {median:.1?}, 95 of 100 in {most:.1?}, 99 in {slowest:.1?} ({method})",
        taken.len()
    );
}
