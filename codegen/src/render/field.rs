//! A field of a reply: its type, and the call that takes its value from what was received.

use alipay_rules::Kind;
use alipay_schema::{Api, Parameter, Type};
use proc_macro2::TokenStream;
use quote::quote;

use super::{Context, value};
use crate::names;

pub(super) struct Field {
    pub(super) ty: TokenStream,
    /// Takes the value out of `members`.
    pub(super) taken: TokenStream,
}

/// The field of `parameter` in the structure `owner`; `outer` leads from there to the module `response`.
pub(super) fn field(
    context: &Context<'_>,
    parameter: &Parameter,
    owner: Option<&str>,
    outer: &TokenStream,
) -> Field {
    let private = context.private;
    let name = parameter.name.as_str();
    let list = |item: &TokenStream| quote!(#private::Vec<#item>);
    let option = |item: &TokenStream| quote!(#private::Option<#item>);
    let scalar = |value: &TokenStream| {
        let alipay = context.alipay;
        let item = quote!(#alipay::Received<#value>);
        let ty = if parameter.list { list(&item) } else { item };
        let taken = match (own_format(parameter), parameter.list) {
            (None, false) => quote!(members.scalar(#name)),
            (None, true) => quote!(members.scalars(#name)),
            (Some(format), false) => quote!(members.moment(#name, #format)),
            (Some(format), true) => quote!(members.moments(#name, #format)),
        };
        Field { ty, taken }
    };
    if let Some(list) = context.received_lists.of_parameter(parameter) {
        let values = &list.name;
        return scalar(&quote!(#outer values::#values));
    }
    let text = quote!(#private::String);
    match (&parameter.ty, parameter.list) {
        (Type::Structure(structure), is_list) => {
            let ident = names::camel(structure);
            let item = quote!(#outer #ident);
            match (is_list, is_boxed(context.api, owner, structure)) {
                (true, _) => Field { ty: list(&item), taken: quote!(members.objects(#name)) },
                (false, false) => Field { ty: option(&item), taken: quote!(members.object(#name)) },
                (false, true) => Field {
                    ty: option(&quote!(#private::Box<#item>)),
                    taken: quote!(members.object(#name).map(#private::Box::new)),
                },
            }
        }
        (Type::Scalar(Kind::Text) | Type::File, true) => {
            Field { ty: list(&text), taken: quote!(members.texts(#name)) }
        }
        (Type::Scalar(Kind::Text) | Type::File, false) if parameter.is_required() => {
            Field { ty: text, taken: quote!(members.required_text(#name)) }
        }
        (Type::Scalar(Kind::Text) | Type::File, false) => {
            Field { ty: option(&text), taken: quote!(members.text(#name)) }
        }
        (Type::Scalar(kind), _) => scalar(&value::scalar(context, *kind)),
    }
}

/// A moment's date format, where it is not the one that its type is read in first.
fn own_format(parameter: &Parameter) -> Option<&str> {
    let Type::Scalar(Kind::Moment(moment)) = parameter.ty else { return None };
    parameter.limits.date_format.as_deref().filter(|format| *format != moment.default_format())
}

/// Whether the structure `inner` leads back to `owner` without a list between, so that it needs a box.
fn is_boxed(api: &Api, owner: Option<&str>, inner: &str) -> bool {
    let Some(owner) = owner else { return false };
    let mut seen = vec![inner];
    let mut open = vec![inner];
    while let Some(name) = open.pop() {
        if name == owner {
            return true;
        }
        let members = api.structure(name).into_iter().flat_map(|structure| &structure.parameters);
        for parameter in members.filter(|parameter| !parameter.list) {
            if let Type::Structure(next) = &parameter.ty
                && !seen.contains(&next.as_str())
            {
                seen.push(next);
                open.push(next);
            }
        }
    }
    false
}
