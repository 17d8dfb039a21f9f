//! How an API is called, as traits that its request implements.

use alipay_schema::Calls;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::{Context, flows, operation};

/// A kind of call: its trait, and whether a description states it.
type Kind = (&'static str, fn(&Calls) -> bool);

const EXECUTE: &str = "Execute";

const KINDS: [Kind; 3] =
    [(EXECUTE, |calls| calls.execute), ("Page", |calls| calls.page), ("OrderString", |calls| calls.app)];

/// One implementation for each kind. For those that the API lacks it holds under a bound that never does, and whose
/// message names the methods that the API is made for.
pub(super) fn render(context: &Context<'_>, has_files: bool) -> TokenStream {
    let Context { api, alipay, private, .. } = context;
    // Only a call has a body that carries files.
    let stated = if has_files && !api.call.v3 { Calls { execute: true, ..Calls::NONE } } else { api.call };
    let (own, others): (Vec<Kind>, Vec<Kind>) =
        KINDS.into_iter().partition(|(_, is_stated)| is_stated(&stated));
    let (own, others) = if own.is_empty() && !api.call.v3 { (others, own) } else { (own, others) };
    let ident = |name: &str| Ident::new(name, Span::call_site());
    let words: Vec<&str> = own.iter().map(|(name, _)| *name).collect();
    let instead = if api.call.v3 { ident("V3") } else { ident(&words.join("Or")) };
    let v3 = operation::render(context, (!words.contains(&EXECUTE)).then_some(&instead));
    let flow = words.contains(&EXECUTE).then(|| flows::render(context));
    let names = |kinds: &[Kind]| kinds.iter().map(|(name, _)| ident(name)).collect();
    let (own, others): (Vec<Ident>, Vec<Ident>) = (names(&own), names(&others));
    quote! {
        #( impl #alipay::call_kind::#own for Request {} )*

        #( impl<'a> #alipay::call_kind::#others for Request where #private::instead::ThisMethod<'a>: #private::instead::#instead {} )*

        #v3

        #flow
    }
}
