//! How the REST gateway is asked for an API, as the constant of a trait that its request implements.

use alipay_schema::{Located, Operation, Verb};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::Context;

/// The implementation. Without `v3` in the description there is none, and the trait itself has a message for it; or one under a
/// bound that never holds, whose message names the method to use: `instead`.
pub(super) fn render(context: &Context<'_>, instead: Option<&Ident>) -> TokenStream {
    let Context { api, alipay, private, .. } = context;
    let Some(operation) = &api.v3 else {
        let Some(instead) = instead else { return TokenStream::new() };
        return quote! {
            impl<'a> #alipay::call_kind::V3 for Request where #private::instead::ThisMethod<'a>: #private::instead::#instead {
                const OPERATION: &'static #alipay::v3::Operation = #private::instead::NO_OPERATION;
            }
        };
    };
    let Operation { verb, path, query, body, names } = operation;
    let verb = variant(*verb);
    let path = path.as_str();
    let texts =
        |names: &[Located<String>]| -> Vec<String> { names.iter().map(|name| name.value.clone()).collect() };
    let (query, body) = (texts(query), texts(body));
    let bare: Vec<&str> =
        api.form.iter().filter(|row| row.is_bare()).map(|row| row.name.value.as_str()).collect();
    let with_bare = (!bare.is_empty()).then(|| quote!(.with_bare(&[#(#bare),*])));
    let names = names.iter().map(|(name, other)| {
        let name = name.as_str();
        quote!((#name, #other))
    });
    quote! {
        impl #alipay::call_kind::V3 for Request {
            const OPERATION: &'static #alipay::v3::Operation = &#alipay::v3::Operation::new(
                #alipay::Verb::#verb,
                #path,
                &[#(#query),*],
                &[#(#body),*],
                &[#(#names),*],
            )#with_bare;
        }
    }
}

fn variant(verb: Verb) -> Ident {
    let name = match verb {
        Verb::Get => "Get",
        Verb::Post => "Post",
        Verb::Put => "Put",
        Verb::Delete => "Delete",
        Verb::Patch => "Patch",
    };
    Ident::new(name, Span::call_site())
}
