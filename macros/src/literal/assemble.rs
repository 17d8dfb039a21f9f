//! Calls of the builders; the types judge what the literals do not tell.

use proc_macro2::{Span, TokenStream};
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
        let value = value(nested.as_ref(), &member.value, setter.span(), invocation);
        quote!(.#setter(#value))
    });
    quote!(#module #name::builder() #(#calls)*)
}

/// `nested` is the scope of the objects that the value may be or hold, `here` the place of the parameter's name.
fn value(nested: Option<&Scope<'_>>, given: &Value, here: Span, invocation: &Invocation) -> TokenStream {
    let alipay = &invocation.alipay;
    match (given, nested) {
        (Value::Object(body) | Value::Braced(body), Some(nested)) => builder(nested, body, invocation),
        (Value::Braced(body), None) => {
            let variable = body.members.iter().map(|member| &member.name);
            quote!({ #(#variable)* })
        }
        (Value::List(items), _) => {
            let items = items.iter().rev().fold(quote!(()), |rest, item| {
                let item = value(nested, item, here, invocation);
                shown_at(quote!((#item, #rest)), here)
            });
            shown_at(quote!(#alipay::__private::Items(#items)), here)
        }
        (Value::Scalar(scalar), _) => scalar.tokens(),
        (Value::Expression(expression), _) => expression.to_token_stream(),
        // Judged before: braces stand only where an object is expected.
        (Value::Object(_), None) => TokenStream::new(),
    }
}

/// Our own tokens at the caller's place, where the compiler then reports what the types refuse.
fn shown_at(tokens: TokenStream, here: Span) -> TokenStream {
    let located = tokens.into_iter().map(|mut token| {
        token.set_span(token.span().located_at(here));
        token
    });
    located.collect()
}
