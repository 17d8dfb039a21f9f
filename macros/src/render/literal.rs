//! The hidden macro beside a `Request`, through which `alipay::request!` finds its description.

use std::hash::{DefaultHasher, Hash, Hasher};

use alipay_schema::Source;
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};

use super::Context;

/// A macro that knows the description's text, under a fixed name in the API's module.
///
/// It has to be exported to be usable from other crates, and exported macros share one name space per crate: its own
/// name is made of everything that tells this expansion from others.
pub(super) fn render(context: &Context<'_>, source: &Source) -> TokenStream {
    let private = context.private;
    let text = source.text.as_str();
    let name = format_ident!("__alipay_request_{:016x}", fingerprint(source));
    quote! {
        #[doc(hidden)]
        #[macro_export]
        macro_rules! #name {
            ($($tokens:tt)*) => { #private::judge_request! { #text $($tokens)* } };
        }

        #[doc(hidden)]
        pub use #name as __request;
    }
}

fn fingerprint(source: &Source) -> u64 {
    let mut hasher = DefaultHasher::new();
    std::env::var("CARGO_PKG_NAME").unwrap_or_default().hash(&mut hasher);
    std::env::var("CARGO_CRATE_NAME").unwrap_or_default().hash(&mut hasher);
    source.name.hash(&mut hasher);
    if proc_macro::is_available() {
        let here = Span::call_site().unwrap();
        (here.file(), here.line(), here.column()).hash(&mut hasher);
    }
    hasher.finish()
}
