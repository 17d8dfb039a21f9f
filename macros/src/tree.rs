//! Many APIs in one module: a module for each segment of their names.

use std::collections::BTreeMap;

use alipay_codegen::{docs, names};
use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

/// A module: its APIs' items, and the modules below.
#[derive(Default)]
pub(crate) struct Tree {
    items: TokenStream,
    /// The documentation of the module, where it is an API's.
    text: Option<String>,
    /// The modules below by their names in Rust, each with its segment.
    below: BTreeMap<Ident, (String, Self)>,
}

/// What an API's own items call their modules; a segment of that name would stand next to them.
const OWN_MODULES: [&str; 4] = ["builder", "response", "unset", "values"];

impl Tree {
    /// Puts the items of `method` in their place; `text` is the documentation of their module.
    ///
    /// # Errors
    /// When the method was put there before, or its module would stand next to one that an API has of its own.
    pub(crate) fn insert(&mut self, method: &str, text: String, items: TokenStream) -> Result<(), String> {
        let mut place = self;
        for segment in modules(method) {
            if place.text.is_some() && OWN_MODULES.contains(&segment) {
                return Err(format!(
                    "`{method}` needs a module `{segment}` where the API above it has one of its own: name it in \
                     an attribute of its own"
                ));
            }
            let (first, below) = place
                .below
                .entry(names::snake(segment))
                .or_insert_with(|| (segment.to_owned(), Self::default()));
            if first != segment {
                return Err(format!(
                    "`{method}` needs a module for `{segment}`, whose name in Rust is that of `{first}`: name it in \
                     an attribute of its own"
                ));
            }
            place = below;
        }
        if place.text.is_some() {
            return Err(format!("`{method}` is named twice"));
        }
        if let Some((own, _)) =
            place.below.values().find(|(segment, _)| OWN_MODULES.contains(&segment.as_str()))
        {
            return Err(format!(
                "`{method}` has a module `{own}` of its own where an API below it needs one: name it in an attribute \
                 of its own"
            ));
        }
        place.items = items;
        place.text = Some(text);
        Ok(())
    }

    /// The modules below, with everything in them.
    pub(crate) fn render(&self, path: &str) -> TokenStream {
        let modules = self.below.iter().map(|(name, (segment, tree))| {
            let path = if path.is_empty() { segment.clone() } else { format!("{path}.{segment}") };
            let text = tree.text.clone().unwrap_or_else(|| format!("APIs below {}.", docs::code(&path)));
            let text = docs::attributes(&text);
            let (items, below) = (&tree.items, tree.render(&path));
            quote! {
                #text
                pub mod #name {
                    #items
                    #below
                }
            }
        });
        quote!(#(#modules)*)
    }
}

/// The modules that a method stands in: a leading `alipay` is dropped.
fn modules(method: &str) -> Vec<&str> {
    method.strip_prefix("alipay.").unwrap_or(method).split('.').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leading_alipay_is_dropped_and_other_first_segments_stay() {
        assert_eq!(modules("alipay.trade.pay"), ["trade", "pay"]);
        assert_eq!(modules("zhima.credit.score.get"), ["zhima", "credit", "score", "get"]);
    }
}
