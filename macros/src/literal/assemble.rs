//! Calls of the builders; the types judge what the literals do not tell.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::Scope;
use super::given::{Body, Invocation, Value};

/// The builder of the request with everything set, not built yet.
pub(super) fn object(scope: &Scope<'_>, invocation: &Invocation) -> TokenStream {
    body(scope, &invocation.body, invocation)
}

fn body(scope: &Scope<'_>, body: &Body, invocation: &Invocation) -> TokenStream {
    let module = &invocation.module;
    let name = &scope.name;
    let calls = body.members.iter().map(|member| {
        let setter = &member.name;
        let value = match scope.parameter(setter).and_then(|parameter| scope.within(parameter)) {
            Some(nested) => value(Some(&nested), &member.value, invocation),
            None => value(None, &member.value, invocation),
        };
        quote!(.#setter(#value))
    });
    quote!(#module #name::builder() #(#calls)*)
}

/// `nested` is the scope of the objects that the value may be or hold.
fn value(nested: Option<&Scope<'_>>, given: &Value, invocation: &Invocation) -> TokenStream {
    let alipay = &invocation.alipay;
    match (given, nested) {
        (Value::Object(given), Some(nested)) => body(nested, given, invocation),
        (Value::List(items), _) if items.is_empty() => quote!(#alipay::__private::EmptyList),
        (Value::List(items), _) => {
            let items = items.iter().map(|item| value(nested, item, invocation));
            quote!([#(#items),*])
        }
        (Value::Literal(literal, text), _) => {
            let sign =
                text.starts_with('-').then(|| quote!(-)).filter(|_| !matches!(literal, syn::Lit::Str(_)));
            quote!(#sign #literal)
        }
        (Value::Expression(expression), _) => expression.to_token_stream(),
        // Judged before: braces stand only where an object is expected.
        (Value::Object(_), None) => TokenStream::new(),
    }
}
