//! Calls of the builders; the types judge what the literals do not tell.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::Scope;
use super::given::{Body, Invocation, Value};

/// The builder of the request with everything set, not built yet.
pub(super) fn object(scope: &Scope<'_>, invocation: &Invocation) -> TokenStream {
    builder(scope, &invocation.body, invocation)
}

fn builder(scope: &Scope<'_>, body: &Body, invocation: &Invocation) -> TokenStream {
    let module = &invocation.module;
    let name = &scope.name;
    let calls = body.members.iter().map(|member| {
        let setter = &member.name;
        let nested = scope.parameter(setter).and_then(|parameter| scope.within(parameter));
        let value = value(nested.as_ref(), &member.value, invocation);
        quote!(.#setter(#value))
    });
    quote!(#module #name::builder() #(#calls)*)
}

/// `nested` is the scope of the objects that the value may be or hold.
fn value(nested: Option<&Scope<'_>>, given: &Value, invocation: &Invocation) -> TokenStream {
    let alipay = &invocation.alipay;
    match (given, nested) {
        (Value::Object(body) | Value::Braced(body), Some(nested)) => builder(nested, body, invocation),
        (Value::Braced(body), None) => {
            let variable = body.members.iter().map(|member| &member.name);
            quote!({ #(#variable)* })
        }
        (Value::List(items), _) => {
            let items: Vec<TokenStream> = items.iter().map(|item| value(nested, item, invocation)).collect();
            let items = pairs(&items, alipay);
            quote!(#alipay::__private::Items(#items))
        }
        (Value::Scalar(scalar), _) => scalar.tokens(),
        (Value::Expression(expression), _) => expression.to_token_stream(),
        // Judged before: braces stand only where an object is expected.
        (Value::Object(_), None) => TokenStream::new(),
    }
}

/// The items as pairs of pairs: they may be of several types, and a long list nests no deeper than it must.
fn pairs(items: &[TokenStream], alipay: &TokenStream) -> TokenStream {
    match items {
        [] => quote!(()),
        [item] => quote!(#alipay::__private::Item(#item)),
        items => {
            let (first, second) = items.split_at(items.len() / 2);
            let (first, second) = (pairs(first, alipay), pairs(second, alipay));
            quote!((#first, #second))
        }
    }
}
