//! `alipay::request!`: a request written as a literal, judged while the compiler checks.
//!
//! `given` (what was written) → `judge` (findings at its tokens) → `assemble` (calls of the builders).

#[cfg(test)]
mod arbitrary;
mod assemble;
mod given;
mod judge;
mod scalar;

use alipay_codegen::{Side, names, setters};
use alipay_schema::{Api, Content, Parameter, Source, Type, read_api};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

use given::Invocation;

/// Expands what the hidden macro next to a `Request` hands on: the description's text and the caller's tokens.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let invocation = match syn::parse2::<Invocation>(tokens) {
        Ok(invocation) => invocation,
        Err(error) => return error.to_compile_error(),
    };
    let source = Source::new("", invocation.description.value());
    let Some(api) = read_api(&source).value else {
        return syn::Error::new(Span::call_site(), "the description of this request cannot be read")
            .to_compile_error();
    };
    if api.request == Content::Free && invocation.name == "Request" {
        let message = "the content of this request is free JSON: write `Request::new(alipay::json!({ … }))`";
        return syn::Error::new(invocation.name.span(), message).to_compile_error();
    }
    let Some(scope) = Scope::of(&api, &invocation.name) else {
        let message =
            format!("`{}` has no type `{}` that a request is made of", *api.method, invocation.name);
        return syn::Error::new(invocation.name.span(), message).to_compile_error();
    };
    let mut findings = Vec::new();
    judge::object(&scope, &invocation.body, &invocation.name, &mut findings);
    judge::groups(&scope, &invocation.body, &invocation.name, &mut findings);
    if findings.is_empty() {
        let builder = assemble::object(&scope, &invocation);
        quote!(#builder.build())
    } else {
        refused(&invocation, &findings)
    }
}

/// All findings, and an expression of the right type, so that nothing else is reported.
fn refused(invocation: &Invocation, findings: &[syn::Error]) -> TokenStream {
    let Invocation { alipay, module, name, .. } = invocation;
    let errors = findings.iter().map(syn::Error::to_compile_error);
    quote! {{
        #( #errors; )*
        #alipay::__private::refused::<#module #name>()
    }}
}

/// The parameters that may be given in one pair of braces.
pub(super) struct Scope<'a> {
    pub(super) api: &'a Api,
    /// The Rust name of the type.
    pub(super) name: Ident,
    /// Whether it is the request itself.
    pub(super) is_request: bool,
    /// The setters and their parameters.
    pub(super) setters: Vec<(Ident, &'a Parameter)>,
}

impl<'a> Scope<'a> {
    fn of(api: &'a Api, name: &Ident) -> Option<Self> {
        if name == "Request" {
            return Some(Self::new(api, name.clone(), true, &Side::request(api).top));
        }
        let mut sent = Side::request(api).structures.into_iter();
        let structure = sent.find(|structure| names::camel(&structure.name) == *name)?;
        Some(Self::new(api, name.clone(), false, &structure.parameters.iter().collect::<Vec<_>>()))
    }

    /// The scope of a nested object.
    pub(super) fn within(&self, parameter: &Parameter) -> Option<Self> {
        match &parameter.ty {
            Type::Structure(name) => Self::of(self.api, &names::camel(name)),
            Type::Scalar(_) | Type::File => None,
        }
    }

    fn new(api: &'a Api, name: Ident, is_request: bool, parameters: &[&'a Parameter]) -> Self {
        let setters = setters(parameters).into_iter().zip(parameters.iter().copied()).collect();
        Self { api, name, is_request, setters }
    }

    pub(super) fn parameter(&self, name: &Ident) -> Option<&'a Parameter> {
        self.setters.iter().find(|(setter, _)| setter == name).map(|(_, parameter)| *parameter)
    }
}
