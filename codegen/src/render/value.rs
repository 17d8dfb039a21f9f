//! The Rust type of a parameter's value in a request.

use alipay_rules::{Kind, Rust, Unit};
use alipay_schema::{Parameter, Type};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::Context;
use super::rows::literal;
use crate::names;

/// The type that a setter accepts a conversion into; `outer` leads from the setter's module to the type's.
pub(super) fn setter_type(context: &Context<'_>, parameter: &Parameter, outer: &TokenStream) -> TokenStream {
    let private = context.private;
    let item = item_type(context, parameter, outer);
    let value = if parameter.list { quote!(#private::Vec<#item>) } else { item };
    if parameter.is_required() { value } else { quote!(#private::Option<#value>) }
}

fn item_type(context: &Context<'_>, parameter: &Parameter, outer: &TokenStream) -> TokenStream {
    let alipay = context.alipay;
    let max = parameter.with_limits(|limits| limits.max_length).flatten().map(literal);
    if let Some(list) = context.sent_lists.of_parameter(parameter) {
        let name = &list.name;
        return if list.open {
            quote!(#alipay::Known<#outer::values::#name>)
        } else {
            quote!(#alipay::OneOf<#outer::values::#name>)
        };
    }
    match &parameter.ty {
        Type::Structure(name) => {
            let name = names::camel(name);
            quote!(#outer::#name)
        }
        Type::File => scalar(context, Kind::File),
        Type::Scalar(kind) => match (kind.facts().rust, max) {
            (Rust::Document, Some(max)) => quote!(#alipay::Json<#max>),
            (Rust::Text, Some(max)) if parameter.limits.length_unit == Unit::Characters => {
                quote!(#alipay::Text<#max>)
            }
            _ => scalar(context, *kind),
        },
    }
}

/// The Rust type of a scalar whose length is not part of it.
pub(super) fn scalar(context: &Context<'_>, kind: Kind) -> TokenStream {
    let Context { alipay, private, .. } = context;
    let name = |name| Ident::new(name, Span::call_site());
    match kind.facts().rust {
        Rust::Text => quote!(#private::String),
        Rust::Document => quote!(#alipay::Json),
        Rust::Primitive(primitive) => {
            let primitive = name(primitive);
            quote!(::core::primitive::#primitive)
        }
        Rust::Library(library) => {
            let library = name(library);
            quote!(#alipay::#library)
        }
    }
}
