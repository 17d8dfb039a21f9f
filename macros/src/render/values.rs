//! Values with a name: an enum for a closed list, constants for the known values of an open one.

use alipay_rules::Kind;
use alipay_schema::{Api, Parameter, Structure, Type, Values};
use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::{Context, documented};
use crate::{docs, names};

/// The lists of one side of an API, each with the name of its enum or module.
pub(super) struct Lists<'a>(Vec<List<'a>>);

struct List<'a> {
    parameter: &'a Parameter,
    values: &'a Values,
    name: Ident,
    /// Whether an earlier parameter has the same name and list, so that both share what is generated.
    shared: bool,
}

impl<'a> Lists<'a> {
    /// The lists of `parameters` and of the structures below them.
    pub(super) fn of(api: &'a Api, parameters: &[&'a Parameter], nested: &[&str]) -> Self {
        let mut lists = Self(Vec::new());
        for parameter in parameters {
            lists.add(parameter, None);
        }
        for structure in api.types.iter().filter(|structure| nested.contains(&structure.name.as_str())) {
            for parameter in &structure.parameters {
                lists.add(parameter, Some(structure));
            }
        }
        lists
    }

    fn add(&mut self, parameter: &'a Parameter, owner: Option<&Structure>) {
        let Some(values) = parameter.values.as_ref().filter(|_| parameter.ty == Type::Scalar(Kind::Text))
        else {
            return;
        };
        let plain = base_name(&parameter.name, values.open);
        let same = |list: &&List<'_>| list.values == values && *list.parameter.name == *parameter.name;
        let (name, shared) = match self.0.iter().find(same) {
            Some(list) => (list.name.clone(), true),
            None => (self.free(plain, parameter, owner, values.open), false),
        };
        self.0.push(List { parameter, values, name, shared });
    }

    /// `plain`, or with the owner's name before it where another list has that name.
    fn free(&self, plain: Ident, parameter: &Parameter, owner: Option<&Structure>, open: bool) -> Ident {
        let taken = |name: &Ident| self.0.iter().any(|list| list.name == *name);
        let owner = owner.map_or("Request", |owner| owner.name.as_str());
        let mut name =
            if taken(&plain) { base_name(&format!("{owner}_{}", *parameter.name), open) } else { plain };
        while taken(&name) {
            name = format_ident!("{name}_");
        }
        name
    }

    /// The enum of a parameter that has a closed list.
    pub(super) fn closed(&self, parameter: &Parameter) -> Option<&Ident> {
        let of_parameter = |list: &&List<'_>| std::ptr::eq(list.parameter, parameter) && !list.values.open;
        self.0.iter().find(of_parameter).map(|list| &list.name)
    }

    /// The module `values`; nothing when there are no lists.
    pub(super) fn render(&self, context: &Context<'_>, side: Side) -> TokenStream {
        let items: Vec<TokenStream> = self
            .0
            .iter()
            .filter(|list| !list.shared)
            .map(|list| match (list.values.open, side) {
                (true, _) => constants(list),
                (false, Side::Request) => closed(context, list),
                (false, Side::Reply) => open_enum(context, list),
            })
            .collect();
        if items.is_empty() {
            return TokenStream::new();
        }
        quote! {
            /// Values that have a name.
            pub mod values {
                #(#items)*
            }
        }
    }
}

/// Requests hold nothing but listed values; replies may bring new ones.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Request,
    Reply,
}

fn base_name(name: &str, open: bool) -> Ident {
    if open { names::snake(name) } else { names::camel(name) }
}

fn variants(list: &List<'_>) -> Vec<Ident> {
    let listed = list.values.rows.iter().map(|row| names::camel(&row.name));
    names::distinct([format_ident!("Other")].into_iter().chain(listed)).split_off(1)
}

fn texts(list: &List<'_>) -> Vec<String> {
    let text = |row: &alipay_schema::Value| match &row.meaning {
        Some(meaning) => {
            format!("{}: {}.", docs::code(&row.name), docs::prose(meaning).trim_end_matches('.'))
        }
        None => docs::code(&row.name),
    };
    list.values.rows.iter().map(text).collect()
}

/// The values as they travel.
fn wire<'a>(list: &'a List<'_>) -> impl Iterator<Item = &'a str> {
    list.values.rows.iter().map(|row| row.name.as_str())
}

fn closed(context: &Context<'_>, list: &List<'_>) -> TokenStream {
    let alipay = context.alipay;
    let (name, variants, texts) = (&list.name, variants(list), texts(list));
    let wire = wire(list);
    let text = format!("The values of `{}`, a closed list.", *list.parameter.name);
    let item = documented(
        &text,
        &quote! {
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
            #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
            pub enum #name {
                #( #[doc = #texts] #variants, )*
            }
        },
    );
    quote! {
        #item

        impl #alipay::ClosedList for #name {
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
    let (name, variants, texts) = (&list.name, variants(list), texts(list));
    let (wire, wire_again) = (wire(list), wire(list));
    let text = format!(
        "The values of `{}` that are known; others arrive as [`Other`](Self::Other).",
        *list.parameter.name
    );
    let expected = format!("a value of {}", list.name);
    let item = documented(
        &text,
        &quote! {
            #[derive(::core::clone::Clone, ::core::fmt::Debug)]
            #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
            #[non_exhaustive]
            pub enum #name {
                #( #[doc = #texts] #variants, )*
                /// A value that the description does not list.
                Other(#private::String),
            }
        },
    );
    quote! {
        #item

        impl #name {
            /// The value as it was received.
            pub fn as_str(&self) -> &::core::primitive::str {
                match self {
                    #( Self::#variants => #wire, )*
                    Self::Other(value) => value,
                }
            }
        }

        impl #alipay::FromReceived for #name {
            const EXPECTED: &'static ::core::primitive::str = #expected;

            fn from_text(text: &::core::primitive::str) -> #private::Option<Self> {
                #private::Option::Some(match text {
                    #( #wire_again => Self::#variants, )*
                    other => Self::Other(#private::String::from(other)),
                })
            }
        }
    }
}

fn constants(list: &List<'_>) -> TokenStream {
    let name = &list.name;
    let constants =
        names::distinct(list.values.rows.iter().map(|row| names::constant(&row.name.to_shouty_snake_case())));
    let (wire, texts) = (wire(list), texts(list));
    let text = format!("Known values of `{}`; it takes others too.", *list.parameter.name);
    quote! {
        #[doc = #text]
        pub mod #name {
            #( #[doc = #texts] pub const #constants: &::core::primitive::str = #wire; )*
        }
    }
}
