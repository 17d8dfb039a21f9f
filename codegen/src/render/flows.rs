//! Which operation runs until its outcome is known, as traits that the request of an API that moves money implements.

use alipay_rules::flow::Flow;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::Context;

/// The implementation of the API's own trait; those of the other APIs of the table under a bound that never holds, and
/// whose message names the method to use. Any other API has none, and the trait itself has a message for it.
pub(super) fn render(context: &Context<'_>) -> TokenStream {
    let Context { api, alipay, private, .. } = context;
    let Some(own) = Flow::of(&api.method) else { return TokenStream::new() };
    let ident = |flow: &Flow| Ident::new(flow.kind, Span::call_site());
    let others = Flow::ALL.into_iter().filter(|flow| flow.kind != own.kind).map(ident);
    let own = ident(own);
    quote! {
        impl #alipay::call_kind::#own for Request {}

        #( impl<'a> #alipay::call_kind::#others for Request where #private::instead::ThisMethod<'a>: #private::instead::#own {} )*
    }
}
