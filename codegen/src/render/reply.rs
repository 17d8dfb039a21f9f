//! `Response` and the types nested in it.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::received::{self, Received};
use super::{Context, documented, values};
use crate::docs;
use crate::side::Direction;

pub(super) fn render(context: &Context<'_>) -> TokenStream {
    let Context { api, alipay, private, received, received_lists, .. } = context;
    let stated = match &api.response {
        Some(parameters) if parameters.is_empty() => {
            "The documentation states that it has no fields of its own."
        }
        Some(_) => "Fields that are not described are kept: see [`unknown`](Self::unknown).",
        None => "Its fields are not stated: see [`unknown`](Self::unknown).",
    };
    let response = Received {
        name: Ident::new("Response", Span::call_site()),
        text: format!("{}\n\n{stated}", docs::api(api, "The reply of")),
        parameters: received.top.clone(),
        structure: None,
        nested: quote!(response::),
        rest: quote!(rest_of_node),
    };
    let response = received::render(context, &response);
    let method = api.method.as_str();
    let of = format!("the reply of `{}`", *api.method);
    let structures = received.structures.iter().map(|structure| Received::nested(structure, &of));
    let nested: Vec<TokenStream> = structures.map(|nested| received::render(context, &nested)).collect();
    let values = values::render(context, received_lists, Direction::Received);
    let module = (!nested.is_empty() || !values.is_empty()).then(|| {
        documented("The types of the reply's fields.", &quote!(pub mod response { #(#nested)* #values }))
    });
    quote! {
        #response

        impl #alipay::Response for Response {}

        impl Response {
            /// Reads a reply's node: one that was stored (`verified_text` of the reply), or a test's.
            ///
            /// # Errors
            /// When `json` is not a JSON object, or a whole envelope (`raw` of the reply).
            #[inline]
            pub fn from_json(json: &::core::primitive::str) -> #private::Result<Self, #alipay::NodeError> {
                #private::read_node(json, #method)
            }
        }

        #module
    }
}
