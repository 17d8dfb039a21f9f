//! The module `values`: an enum for each list, which holds other values too where the list is open.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::lists::{List, Lists};
use super::{Context, documented};
use crate::docs;
use crate::side::Direction;

/// The module; empty if there are no lists.
pub(super) fn render(context: &Context<'_>, lists: &Lists<'_>, direction: Direction) -> TokenStream {
    let items: Vec<TokenStream> = lists
        .own()
        .map(|list| if list.open { open_enum(context, list, direction) } else { closed_enum(context, list) })
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
    let (name, variants) = (&list.name, list.names());
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

fn open_enum(context: &Context<'_>, list: &List<'_>, direction: Direction) -> TokenStream {
    let private = context.private;
    let (name, variants) = (&list.name, list.names());
    let texts = texts(list);
    let others = match direction {
        Direction::Sent => "others are given as [`Other`](Self::Other), or as text",
        Direction::Received => "others arrive as [`Other`](Self::Other)",
    };
    let text = format!("The values of `{}` that are known; {others}.", *list.parameter.name);
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
    let conversion = match direction {
        Direction::Sent => sent(context, list, &variants),
        Direction::Received => received(context, list, &variants),
    };
    quote!(#item #conversion)
}

/// What a setter makes of the enum.
fn sent(context: &Context<'_>, list: &List<'_>, variants: &[Ident]) -> TokenStream {
    let (alipay, name, wire) = (context.alipay, &list.name, list.wire());
    quote! {
        impl #alipay::OpenList for #name {
            #[inline]
            fn as_str(&self) -> &::core::primitive::str {
                match self {
                    #( Self::#variants => #wire, )*
                    Self::Other(value) => value,
                }
            }
        }
    }
}

/// How the enum is read.
fn received(context: &Context<'_>, list: &List<'_>, variants: &[Ident]) -> TokenStream {
    let Context { alipay, private, .. } = context;
    let (name, wire, wire_again) = (&list.name, list.wire(), list.wire());
    let expected = format!("a value of {name}");
    quote! {
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
