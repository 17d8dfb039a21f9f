//! The module `values`: an enum for each closed list, constants for the known values of each open one.

use proc_macro2::TokenStream;
use quote::quote;

use super::lists::{List, Lists};
use super::{Context, documented};
use crate::docs;
use crate::side::Direction;

/// The module; empty if there are no lists.
pub(super) fn render(context: &Context<'_>, lists: &Lists<'_>, direction: Direction) -> TokenStream {
    let items: Vec<TokenStream> = lists
        .own()
        .map(|list| match (list.open, direction) {
            (true, _) => constants(list, direction),
            (false, Direction::Sent) => closed_enum(context, list),
            (false, Direction::Received) => open_enum(context, list),
        })
        .collect();
    if items.is_empty() {
        return TokenStream::new();
    }
    documented("Values that have a name.", &quote!(pub mod values { #(#items)* }))
}

/// What the documentation says of each value.
fn texts(list: &List<'_>) -> impl Iterator<Item = TokenStream> {
    list.values.rows.iter().map(|row| docs::attributes(&docs::value(row)))
}

fn closed_enum(context: &Context<'_>, list: &List<'_>) -> TokenStream {
    let alipay = context.alipay;
    let (name, variants) = (&list.name, list.names(Direction::Sent));
    let (texts, wire) = (texts(list), list.wire());
    let text = format!("The values of `{}`, a closed list.", *list.parameter.name);
    let item = documented(
        &text,
        &quote! {
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
            #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
            #[non_exhaustive]
            pub enum #name {
                #( #texts #variants, )*
            }
        },
    );
    quote! {
        #item

        impl #alipay::ClosedList for #name {
            #[inline]
            fn as_str(&self) -> &'static ::core::primitive::str {
                match self {
                    #( Self::#variants => #wire, )*
                }
            }
        }
    }
}

fn open_enum(context: &Context<'_>, list: &List<'_>) -> TokenStream {
    let Context { alipay, private, .. } = context;
    let (name, variants) = (&list.name, list.names(Direction::Received));
    let (texts, wire, wire_again) = (texts(list), list.wire(), list.wire());
    let text = format!(
        "The values of `{}` that are known; others arrive as [`Other`](Self::Other).",
        *list.parameter.name
    );
    let expected = format!("a value of {name}");
    let item = documented(
        &text,
        &quote! {
            #[derive(::core::clone::Clone, ::core::fmt::Debug)]
            #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
            #[non_exhaustive]
            pub enum #name {
                #( #texts #variants, )*
                /// A value that the description does not list.
                Other(#private::String),
            }
        },
    );
    quote! {
        #item

        impl #name {
            /// The value as it was received.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &::core::primitive::str {
                match self {
                    #( Self::#variants => #wire, )*
                    Self::Other(value) => value,
                }
            }
        }

        impl #alipay::FromReceived for #name {
            const EXPECTED: &'static ::core::primitive::str = #expected;

            #[inline]
            fn from_text(text: &::core::primitive::str) -> #private::Option<Self> {
                #private::Option::Some(match text {
                    #( #wire_again => Self::#variants, )*
                    other => Self::Other(#private::text(other)),
                })
            }
        }
    }
}

fn constants(list: &List<'_>, direction: Direction) -> TokenStream {
    let (name, constants) = (&list.name, list.names(direction));
    let (wire, texts) = (list.wire(), texts(list));
    let text = format!("Known values of `{}`; it accepts others too.", *list.parameter.name);
    documented(
        &text,
        &quote! {
            pub mod #name {
                #( #texts pub const #constants: &::core::primitive::str = #wire; )*
            }
        },
    )
}
