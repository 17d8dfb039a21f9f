//! `Response` and the types nested in it.

use alipay_schema::Parameter;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::field::{Field, field};
use super::{Context, documented, values};
use crate::side::Direction;
use crate::{docs, names};

pub(super) fn render(context: &Context<'_>) -> TokenStream {
    let Context { api, alipay, private, received, received_lists, .. } = context;
    let name = Ident::new("Response", Span::call_site());
    let stated = match &api.response {
        Some(parameters) if parameters.is_empty() => {
            "The documentation states that it has no fields of its own."
        }
        Some(_) => "Fields that are not described are kept: see [`unknown`](Self::unknown).",
        None => "Its fields are not stated: see [`unknown`](Self::unknown).",
    };
    let text = format!("{}\n\n{stated}", docs::api(api, "The reply of"));
    let response = reply_type(context, &name, &text, &received.top, None);
    let nested: Vec<TokenStream> = received
        .structures
        .iter()
        .map(|structure| {
            let name = structure.name.as_str();
            let text = format!("`{name}` in the reply of `{}`.", *api.method);
            let members: Vec<&Parameter> = structure.parameters.iter().collect();
            reply_type(context, &names::camel(name), &text, &members, Some(name))
        })
        .collect();
    let values = values::render(context, received_lists, Direction::Received);
    let module = (!nested.is_empty() || !values.is_empty()).then(|| {
        documented("The types of the reply's fields.", &quote!(pub mod response { #(#nested)* #values }))
    });
    quote! {
        #response

        impl #alipay::Response for Response {}

        impl Response {
            /// Reads a reply's node, for tests of the code that uses it.
            ///
            /// # Errors
            /// When `json` is not a JSON object.
            #[inline]
            pub fn from_json(json: &::core::primitive::str) -> #private::Result<Self, #alipay::NotAnObject> {
                #private::read(json).map(|(response, _)| response)
            }
        }

        #module
    }
}

/// One type; `structure` is its name in the description, nothing for the reply itself.
fn reply_type(
    context: &Context<'_>,
    name: &Ident,
    text: &str,
    parameters: &[&Parameter],
    structure: Option<&str>,
) -> TokenStream {
    let Context { alipay, private, .. } = context;
    let names: Vec<Ident> = parameters.iter().map(|parameter| names::snake(&parameter.name)).collect();
    let outer = if structure.is_none() { quote!(response::) } else { quote!() };
    let fields = parameters.iter().map(|parameter| field(context, parameter, structure, &outer));
    let (types, values): (Vec<_>, Vec<_>) = fields.map(|Field { ty, taken }| (ty, taken)).unzip();
    let texts = parameters.iter().map(|parameter| docs::attributes(&docs::parameter(parameter)));
    let required: Vec<&str> =
        parameters.iter().filter(|row| row.is_required()).map(|row| row.name.as_str()).collect();
    let expect = (!required.is_empty()).then(|| quote!(members.expect(&[#(#required),*]);));
    let left = if structure.is_none() { quote!(rest_of_node) } else { quote!(rest) };
    let shown = parameters.iter().zip(&names).map(|(parameter, name)| {
        let title = name.to_string();
        if parameter.sensitive { quote!((#title, &#private::Hidden)) } else { quote!((#title, &self.#name)) }
    });
    let title = name.to_string();
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
                Self { #(#names: #values,)* rest_: members.#left() }
            }
        }

        /// Prints the fields; those that hold personal data as `***`.
        impl ::core::fmt::Debug for #name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #private::debug_reply(#title, &[#(#shown),*], &self.rest_, f)
            }
        }
    }
}
