//! A type of what is received: a plain struct that takes its fields from the members of a JSON object.

use alipay_schema::{Parameter, Structure};
use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::field::{Field, field};
use super::{Context, documented};
use crate::side::Direction;
use crate::{docs, names};

/// One type of what is received, with its fields.
pub(super) struct Received<'a> {
    pub(super) name: Ident,
    pub(super) text: String,
    pub(super) parameters: Vec<&'a Parameter>,
    /// Its name in the description; nothing for the outermost type.
    pub(super) structure: Option<&'a str>,
    /// The path from it to the module of the nested types.
    pub(super) nested: TokenStream,
    /// The function of `Members` that keeps what is left.
    pub(super) rest: TokenStream,
}

impl<'a> Received<'a> {
    /// A nested type, which stands in the module of all of them; `of` is what it is part of.
    pub(super) fn nested(structure: &'a Structure, of: &str) -> Self {
        Self {
            name: names::camel(&structure.name),
            text: format!("`{}` in {of}.", *structure.name),
            parameters: structure.parameters.iter().collect(),
            structure: Some(&structure.name),
            nested: quote!(),
            rest: quote!(rest),
        }
    }
}

pub(super) fn render(context: &Context<'_>, received: &Received<'_>) -> TokenStream {
    let Context { alipay, private, .. } = context;
    let Received { name, text, parameters, structure, nested, rest } = received;
    let names: Vec<Ident> = parameters.iter().map(|parameter| names::snake(&parameter.name)).collect();
    let fields = parameters.iter().map(|parameter| field(context, parameter, *structure, nested));
    let (types, values): (Vec<_>, Vec<_>) = fields.map(|Field { ty, taken }| (ty, taken)).unzip();
    let texts = parameters.iter().map(|row| docs::attributes(&docs::parameter(row, Direction::Received)));
    let required: Vec<&str> =
        parameters.iter().filter(|row| row.is_required()).map(|row| row.name.as_str()).collect();
    let expect = (!required.is_empty()).then(|| quote!(members.expect(&[#(#required),*]);));
    let shown = parameters.iter().zip(&names).map(|(parameter, name)| {
        let title = name.to_string();
        if parameter.sensitive { quote!((#title, &#private::Hidden)) } else { quote!((#title, &self.#name)) }
    });
    let title = name.to_string();
    let wire = parameters.iter().map(|parameter| parameter.name.as_str());
    let item = documented(
        text,
        &quote! {
            #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
            pub struct #name {
                #(
                    #texts
                    pub #names: #types,
                )*
                rest_: #alipay::Unknown,
            }
        },
    );
    quote! {
        #item

        impl ::core::cmp::Eq for #name {}

        impl #name {
            /// What was received beyond these fields, or in a shape that they cannot hold.
            #[must_use]
            #[inline]
            pub fn unknown(&self) -> &#alipay::Unknown {
                &self.rest_
            }
        }

        impl #private::Decode for #name {
            #[inline]
            fn decode(members: &mut #private::Members<'_>) -> Self {
                #expect
                Self { #(#names: #values,)* rest_: members.#rest() }
            }
        }

        #private::received!(#name rest_ #(#wire #names)*);

        /// Prints the fields; those that hold personal data as `***`.
        impl ::core::fmt::Debug for #name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #private::debug_reply(#title, &[#(#shown),*], &self.rest_, f)
            }
        }
    }
}
