//! An app that forbids whatever can be forbidden.
#![forbid(
    unsafe_code,
    missing_docs,
    unreachable_pub,
    nonstandard_style,
    future_incompatible,
    rust_2018_idioms,
    let_underscore,
    unused,
    missing_debug_implementations,
    missing_copy_implementations,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences,
    non_ascii_idents,
    unnameable_types,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::absolute_paths,
    clippy::arithmetic_side_effects,
    clippy::exhaustive_enums,
    clippy::exhaustive_structs,
    clippy::expect_used,
    clippy::implicit_return,
    clippy::indexing_slicing,
    clippy::min_ident_chars,
    clippy::missing_docs_in_private_items,
    clippy::missing_inline_in_public_items,
    clippy::multiple_inherent_impl,
    clippy::panic,
    clippy::question_mark_used,
    clippy::same_name_method,
    clippy::shadow_reuse,
    clippy::single_call_fn,
    clippy::std_instead_of_core,
    clippy::unwrap_used
)]
#![deny(warnings)]

use alipay::alipay_api;

#[alipay_api("alipay.user.certify.open.certify")]
pub mod certify {
    //! The app's own words about this module.

    /// An item of the app's own.
    pub const OWN: &str = "own";
}

/// Everything that the catalogue has of these.
#[alipay_api("alipay.user.certify.**", "alipay.security.risk.*.initialize")]
pub mod api {}

/// Defines an API for each description.
macro_rules! from_folder {
    ($($name:ident $file:literal)*) => {
        $(
            /// One of the descriptions that the expansions are made from.
            #[alipay_api($file)]
            pub mod $name {}
        )*
    };
}

from_folder! {
    common_names "../../../../macros/tests/expand/common_names.yaml"
    form "../../../../macros/tests/expand/form.yaml"
    free "../../../../macros/tests/expand/free.yaml"
    keywords "../../../../macros/tests/expand/keywords.yaml"
    lists "../../../../macros/tests/expand/lists.yaml"
    one_of "../../../../macros/tests/expand/one_of.yaml"
    own_names "../../../../macros/tests/expand/own_names.yaml"
    prose "../../../../macros/tests/expand/prose.yaml"
    recursion "../../../../macros/tests/expand/recursion.yaml"
    scalars "../../../../macros/tests/expand/scalars.yaml"
    silent "../../../../macros/tests/expand/silent.yaml"
    std_names "../../../../macros/tests/expand/std_names.yaml"
    trade_pay "../../../../macros/tests/expand/trade_pay.yaml"
}
