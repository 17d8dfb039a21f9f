//! A name for the hidden macro of one expansion.

use std::hash::{DefaultHasher, Hash, Hasher};

use alipay_schema::Source;
use proc_macro2::Span;
use quote::format_ident;
use syn::Ident;

/// A name that no other expansion in the same crate has.
///
/// Where the attribute stands in the code tells most expansions apart, and within a list the description does. An
/// attribute inside an app's own macro stands at the same place each time that macro is used; the compiler numbers
/// these uses, and the number shows in how a span prints.
pub(crate) fn name(source: &Source) -> Ident {
    let mut hasher = DefaultHasher::new();
    std::env::var("CARGO_PKG_NAME").unwrap_or_default().hash(&mut hasher);
    std::env::var("CARGO_CRATE_NAME").unwrap_or_default().hash(&mut hasher);
    source.name.hash(&mut hasher);
    let here = Span::call_site();
    format!("{here:?}").hash(&mut hasher);
    if proc_macro::is_available() {
        let here = here.unwrap();
        (here.file(), here.line(), here.column()).hash(&mut hasher);
    }
    format_ident!("__alipay_request_{:016x}", hasher.finish())
}
