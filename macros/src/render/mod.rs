//! A checked description as Rust.

mod builder;
mod common;
mod errors;
mod literal;
mod reply;
mod request;
mod rows;
mod value;
mod values;

use alipay_schema::{Api, Parameter, Source, Type};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Ident, Path};

use crate::names;
use values::Lists;

pub(crate) use common::common;

/// What every part of the rendering needs to know.
struct Context<'a> {
    api: &'a Api,
    /// The path of the crate `alipay`.
    alipay: &'a Path,
    /// The path of its hidden support module.
    private: &'a TokenStream,
    /// The lists of values of the request, and those of the reply.
    request_values: &'a Lists<'a>,
    reply_values: &'a Lists<'a>,
}

/// The items of one API, to stand in a module of their own; `source` is the text of its description.
pub(crate) fn api(api: &Api, source: &Source, alipay: &Path) -> TokenStream {
    let given: Vec<&Parameter> = api.request.parameters().iter().chain(&api.form).collect();
    let received: Vec<&Parameter> = api.response.iter().flatten().collect();
    let context = Context {
        api,
        alipay,
        private: &quote!(#alipay::__private),
        request_values: &Lists::of(api, &given, &reachable(api, given.iter().copied())),
        reply_values: &Lists::of(api, &received, &reachable(api, received.iter().copied())),
    };
    let request = request::render(&context);
    let reply = reply::render(&context);
    let errors = errors::render(&context);
    let literal = literal::render(&context, source);
    quote! { #request #reply #errors #literal }
}

/// The names of the structures that `roots` lead to, in the order of the description.
fn reachable<'a>(api: &'a Api, roots: impl IntoIterator<Item = &'a Parameter>) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    let mut open: Vec<&Parameter> = roots.into_iter().collect();
    while let Some(parameter) = open.pop() {
        let Type::Structure(name) = &parameter.ty else { continue };
        if !found.contains(&name.as_str()) {
            found.push(name);
            open.extend(members(api, name));
        }
    }
    let order = |name: &&str| api.types.iter().position(|structure| *structure.name == **name);
    found.sort_by_key(order);
    found
}

/// The parameters of the structure called `name`.
fn members<'a>(api: &'a Api, name: &str) -> &'a [Parameter] {
    api.structure(name).map_or(&[], |structure| &structure.parameters)
}

/// A documented item.
fn documented(text: &str, item: &TokenStream) -> TokenStream {
    quote! { #[doc = #text] #item }
}

/// The Rust names of parameters, in their order.
fn idents(parameters: &[&Parameter]) -> Vec<Ident> {
    names::distinct(parameters.iter().map(|parameter| names::snake(&parameter.name)))
}

/// The names of the setters of a builder, whose own method is `build`.
pub(crate) fn setters(parameters: &[&Parameter]) -> Vec<Ident> {
    let idents = idents(parameters).into_iter();
    idents.map(|ident| if ident == "build" { names::snake("build_") } else { ident }).collect()
}
