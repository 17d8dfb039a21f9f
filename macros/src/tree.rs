//! Many APIs in one module: a module for each segment of their names.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use crate::{docs, names, pattern};

/// A module: its APIs' items, and the modules below.
#[derive(Default)]
pub(crate) struct Tree {
    items: TokenStream,
    text: Option<String>,
    below: BTreeMap<String, Self>,
}

/// What an API's own items call their modules; a segment of that name would stand beside them.
const OWN_MODULES: [&str; 4] = ["builder", "response", "unset", "values"];

impl Tree {
    /// Puts the items of `method` in their place; `text` is the documentation of their module.
    ///
    /// # Errors
    /// When the method was put there before, or its module would stand beside one that an API has of its own.
    pub(crate) fn insert(&mut self, method: &str, text: String, items: TokenStream) -> Result<(), String> {
        let mut place = self;
        for segment in pattern::modules(method) {
            if place.text.is_some() && OWN_MODULES.contains(&segment) {
                return Err(format!(
                    "`{method}` needs a module `{segment}` where the API above it has one of its own: name it in \
                     an attribute of its own"
                ));
            }
            place = place.below.entry(segment.to_owned()).or_default();
        }
        if place.text.is_some() {
            return Err(format!("`{method}` is named twice"));
        }
        if let Some(own) = OWN_MODULES.iter().find(|own| place.below.contains_key(**own)) {
            return Err(format!("`{method}` needs a module `{own}` where an API below it stands"));
        }
        place.items = items;
        place.text = Some(text);
        Ok(())
    }

    /// The modules below, with everything in them.
    pub(crate) fn render(&self, path: &str) -> TokenStream {
        let modules = self.below.iter().map(|(segment, tree)| {
            let name = names::snake(segment);
            let path = if path.is_empty() { segment.clone() } else { format!("{path}.{segment}") };
            let text = tree.text.clone().unwrap_or_else(|| format!("APIs below {}.", docs::code(&path)));
            let (items, below) = (&tree.items, tree.render(&path));
            quote! {
                #[doc = #text]
                pub mod #name {
                    #items
                    #below
                }
            }
        });
        quote!(#(#modules)*)
    }
}
