//! What stands before an item.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Expr, Item, Lit, LitStr, Meta, Visibility};

use crate::lines::Lines;

pub(crate) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// The comments before an item, and the files that stand for some.
pub(crate) fn documentation(attributes: &[Attribute], lines: &Lines<'_>) -> String {
    let mut texts = Vec::new();
    for attribute in attributes {
        let Meta::NameValue(meta) = &attribute.meta else { continue };
        match &meta.value {
            _ if !meta.path.is_ident("doc") => {}
            Expr::Lit(value) => texts.extend(match &value.lit {
                Lit::Str(text) => Some(text.value()),
                _ => None,
            }),
            Expr::Macro(value) if value.mac.path.is_ident("include_str") => {
                texts.extend(value.mac.parse_body().ok().map(|path: LitStr| lines.included(&path.value())));
            }
            _ => {}
        }
    }
    texts.join("\n")
}

pub(crate) fn is_public(vis: &Visibility, attributes: &[Attribute]) -> bool {
    matches!(vis, Visibility::Public(_)) && !is_hidden(attributes)
}

pub(crate) fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("doc") && holds(attribute, "hidden"))
}

pub(crate) fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg") && holds(attribute, "test"))
}

/// Whether a name stands within an attribute, however deep.
fn holds(attribute: &Attribute, name: &str) -> bool {
    fn within(tokens: TokenStream, name: &str) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Group(group) => within(group.stream(), name),
            TokenTree::Ident(ident) => ident == name,
            _ => false,
        })
    }
    within(attribute.to_token_stream(), name)
}
