//! Apps without a prelude (`#![no_implicit_prelude]`), where the compiler does not know the attributes `#[diagnostic::…]`.
//!
//! Nothing tells a macro that its app is one of them but the app's own text. Without these attributes everything compiles and
//! the compiler says its own sentence, so a file that only mentions the word loses nothing else.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

/// Whether the file that the macro stands in, or a root of its crate, does without the prelude.
pub(crate) fn is_absent() -> bool {
    let own = proc_macro::is_available().then(|| Span::call_site().unwrap().local_file()).flatten();
    let folder = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    let roots = ["src/lib.rs", "src/main.rs"].map(|root| folder.join(root));
    own.into_iter().chain(roots).any(|file| refuses_prelude(&file))
}

fn refuses_prelude(file: &Path) -> bool {
    fs::read_to_string(file).is_ok_and(|text| text.contains("no_implicit_prelude"))
}

/// The same items without `#[diagnostic::…]`.
pub(crate) fn without_diagnostics(items: TokenStream) -> TokenStream {
    let mut kept = TokenStream::new();
    let mut items = items.into_iter().peekable();
    while let Some(item) = items.next() {
        match (&item, items.peek()) {
            (TokenTree::Punct(hash), Some(TokenTree::Group(attribute)))
                if hash.as_char() == '#' && is_diagnostic(attribute) =>
            {
                items.next();
            }
            (TokenTree::Group(group), _) => {
                let inner = without_diagnostics(group.stream());
                let mut whole = Group::new(group.delimiter(), inner);
                whole.set_span(group.span());
                kept.extend([TokenTree::Group(whole)]);
            }
            _ => kept.extend([item]),
        }
    }
    kept
}

fn is_diagnostic(attribute: &Group) -> bool {
    let first = attribute.stream().into_iter().next();
    attribute.delimiter() == Delimiter::Bracket
        && matches!(first, Some(TokenTree::Ident(name)) if name == "diagnostic")
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn only_the_attributes_that_need_a_prelude_are_left_out() {
        let given = quote! {
            #[doc(hidden)]
            #[diagnostic::on_unimplemented(message = "m")]
            pub mod unset { #[diagnostic::do_not_recommend] impl a for Set {} #[must_use] fn diagnostic() {} }
        };
        let kept = quote! {
            #[doc(hidden)]
            pub mod unset { impl a for Set {} #[must_use] fn diagnostic() {} }
        };
        assert_eq!(without_diagnostics(given).to_string(), kept.to_string());
    }
}
