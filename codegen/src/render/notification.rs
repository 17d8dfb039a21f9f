//! `Notification` and the types nested in it, which stand next to it.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::received::{self, Received};
use super::{Context, values};
use crate::docs;
use crate::side::Direction;

pub(super) fn render(context: &Context<'_>) -> TokenStream {
    let Context { api, alipay, private, received, received_lists, .. } = context;
    let name = api.method.as_str();
    let text = format!(
        "{}\n\nParameters that are not described are kept: see [`unknown`](Self::unknown).",
        docs::api(api, "The notification")
    );
    let notification = Received {
        name: Ident::new("Notification", Span::call_site()),
        text,
        parameters: received.top.clone(),
        structure: None,
        nested: quote!(),
        rest: quote!(rest),
    };
    let notification = received::render(context, &notification);
    let of = format!("the notification `{name}`");
    let structures = received.structures.iter().map(|structure| Received::nested(structure, &of));
    let nested = structures.map(|nested| received::render(context, &nested));
    let values = values::render(context, received_lists, Direction::Received);
    quote! {
        #notification

        impl #alipay::NotificationPayload for Notification {
            const NAME: &'static ::core::primitive::str = #name;
        }

        impl Notification {
            /// Reads the parameters as one JSON object, for tests of the code that uses them.
            ///
            /// # Errors
            /// When `json` is not a JSON object.
            #[inline]
            pub fn from_json(json: &::core::primitive::str) -> #private::Result<Self, #alipay::NotAnObject> {
                #private::read(json).map(|(notification, _)| notification)
            }
        }

        #(#nested)*
        #values
    }
}
