//! The Rust type of a parameter's value in a request.

use alipay_rules::{Kind, Moment, Unit};
use alipay_schema::{Parameter, Type};
use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::rows::literal;
use crate::names;

/// The type that a setter takes a conversion into; `outer` leads from the setter's module to the type's.
pub(super) fn setter_type(context: &Context<'_>, parameter: &Parameter, outer: &TokenStream) -> TokenStream {
    let private = context.private;
    let item = item_type(context, parameter, outer);
    let value = if parameter.list { quote!(#private::Vec<#item>) } else { item };
    if parameter.is_required() { value } else { quote!(#private::Option<#value>) }
}

fn item_type(context: &Context<'_>, parameter: &Parameter, outer: &TokenStream) -> TokenStream {
    let Context { alipay, private, .. } = context;
    let max = parameter.with_limits(|limits| limits.max_length).flatten().map(literal);
    if let Some(name) = context.sent_lists.closed(parameter) {
        return quote!(#alipay::OneOf<#outer::values::#name>);
    }
    match &parameter.ty {
        Type::Structure(name) => {
            let name = names::camel(name);
            quote!(#outer::#name)
        }
        Type::Scalar(Kind::Json) => match max {
            Some(max) => quote!(#alipay::Json<#max>),
            None => quote!(#alipay::Json),
        },
        Type::Scalar(Kind::Text) if parameter.length_unit == Unit::Characters => match max {
            Some(max) => quote!(#alipay::Text<#max>),
            None => quote!(#private::String),
        },
        Type::Scalar(kind) => scalar(context, *kind),
        Type::File => quote!(#alipay::File),
    }
}

/// The Rust type of a scalar whose length is no part of it.
pub(super) fn scalar(context: &Context<'_>, kind: Kind) -> TokenStream {
    let Context { alipay, private, .. } = context;
    match kind {
        Kind::Number => quote!(::core::primitive::i64),
        Kind::Boolean => quote!(::core::primitive::bool),
        Kind::Decimal => quote!(#alipay::Decimal),
        Kind::Amount => quote!(#alipay::Amount),
        Kind::Cents => quote!(#alipay::Cents),
        Kind::Json => quote!(#alipay::Json),
        Kind::Moment(Moment::Date) => quote!(#alipay::NaiveDate),
        Kind::Moment(Moment::DateTime) => quote!(#alipay::NaiveDateTime),
        Kind::Moment(Moment::Time) => quote!(#alipay::NaiveTime),
        Kind::Moment(Moment::Month) => quote!(#alipay::Month),
        _ => quote!(#private::String),
    }
}
