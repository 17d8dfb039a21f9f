//! The hidden macro next to a `Request`, through which `alipay::request!` finds its description.

use alipay_schema::Source;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

/// A macro that knows the description's text, under a fixed name in the API's module.
///
/// It has to be exported to be usable from other crates, and exported macros share one name space per crate: hence a
/// name of its own. It takes the path of `alipay` from `request!`: the crate that calls may know `alipay` under another
/// name, or not at all.
pub(super) fn render(source: &Source, name: &Ident) -> TokenStream {
    let text = source.text.as_str();
    quote! {
        #[doc(hidden)]
        #[macro_export]
        macro_rules! #name {
            ([$($alipay:tt)*] $($tokens:tt)*) => {
                $($alipay)*::__private::judge_request! { #text [$($alipay)*] $($tokens)* }
            };
        }

        #[doc(hidden)]
        pub use #name as __request;
    }
}
