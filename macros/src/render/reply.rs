//! `Response` and the types nested in it.

use alipay_rules::Kind;
use alipay_schema::{Api, Parameter, Required, Type};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use super::values::Side;
use super::{Context, documented, members, reachable, value};
use crate::{docs, names};

pub(super) fn render(context: &Context<'_>) -> TokenStream {
    let Context { api, alipay, private, .. } = context;
    let parameters = api.response.as_deref().unwrap_or_default();
    let name = Ident::new("Response", Span::call_site());
    let text = match &api.response {
        Some(parameters) if parameters.is_empty() => {
            "The documentation states that it has no fields of its own."
        }
        Some(_) => "Fields that are not described are kept: see [`unknown`](Self::unknown).",
        None => "Its fields are not stated: see [`unknown`](Self::unknown).",
    };
    let text = format!("{}\n\n{text}", docs::api(api, "The reply of"));
    let response = reply_type(context, &name, &text, parameters, None);
    let nested = reachable(api, parameters).into_iter().map(|name| {
        let text = format!("`{name}` in the reply of `{}`.", *api.method);
        reply_type(context, &names::camel(name), &text, members(api, name), Some(name))
    });
    let nested: Vec<TokenStream> = nested.collect();
    let values = context.reply_values.render(context, Side::Reply);
    let module = (!nested.is_empty() || !values.is_empty()).then(|| {
        quote! {
            /// The types of the reply's fields.
            pub mod response {
                #(#nested)*
                #values
            }
        }
    });
    quote! {
        #response

        impl #alipay::Response for Response {}

        impl Response {
            /// Reads a reply's node, for tests of the code that uses it.
            ///
            /// # Errors
            /// When `json` is not a JSON object.
            pub fn from_json(json: &::core::primitive::str) -> #private::Result<Self, #alipay::NotAnObject> {
                #private::read(json).map(|(response, _)| response)
            }
        }

        #module
    }
}

/// One type; `structure` is its name in the description, nothing for the reply itself.
fn reply_type(
    context: &Context<'_>,
    name: &Ident,
    text: &str,
    parameters: &[Parameter],
    structure: Option<&str>,
) -> TokenStream {
    let Context { alipay, private, .. } = context;
    let mut fields = names::distinct(
        parameters.iter().map(|parameter| names::snake(&parameter.name)).chain([format_ident!("rest")]),
    );
    let rest = fields.pop();
    let outer = if structure.is_none() { quote!(response::) } else { quote!() };
    let types = parameters.iter().map(|parameter| field_type(context, parameter, structure, &outer));
    let texts = parameters.iter().map(docs::parameter);
    let values = parameters.iter().map(|parameter| taken(context, parameter, structure));
    let required: Vec<&str> =
        parameters.iter().filter(|row| row.is_required()).map(|row| row.name.as_str()).collect();
    let left = if structure.is_none() { quote!(rest_of_node) } else { quote!(rest) };
    let shown = parameters.iter().zip(&fields).map(|(parameter, field)| {
        let title = field.to_string();
        let hidden = parameter.sensitive;
        if hidden { quote!((#title, &#private::Hidden)) } else { quote!((#title, &self.#field)) }
    });
    let title = name.to_string();
    let expect = (!required.is_empty()).then(|| quote!(members.expect(&[#(#required),*]);));
    let item = documented(
        text,
        &quote! {
            #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
            pub struct #name {
                #(
                    #[doc = #texts]
                    pub #fields: #types,
                )*
                #rest: #alipay::Unknown,
            }
        },
    );
    quote! {
        #item

        impl #name {
            /// What was received beyond these fields, or in a shape that they cannot hold.
            pub fn unknown(&self) -> &#alipay::Unknown {
                &self.#rest
            }
        }

        impl #private::Decode for #name {
            fn decode(members: &mut #private::Members<'_>) -> Self {
                #expect
                Self { #(#fields: #values,)* #rest: members.#left() }
            }
        }

        /// Prints the fields; those that hold personal data as `***`.
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #private::debug_reply(#title, &[#(#shown),*], &self.#rest, f)
            }
        }
    }
}

fn field_type(
    context: &Context<'_>,
    parameter: &Parameter,
    owner: Option<&str>,
    outer: &TokenStream,
) -> TokenStream {
    let Context { alipay, private, .. } = context;
    if let Some(name) = context.reply_values.closed(parameter) {
        let value = quote!(#alipay::Received<#outer values::#name>);
        return if parameter.list { quote!(#private::Vec<#value>) } else { value };
    }
    match (&parameter.ty, parameter.list) {
        (Type::Structure(name), list) => {
            let ident = names::camel(name);
            let item = quote!(#outer #ident);
            match (list, is_boxed(context.api, owner, name)) {
                (true, _) => quote!(#private::Vec<#item>),
                (false, true) => quote!(#private::Option<#private::Box<#item>>),
                (false, false) => quote!(#private::Option<#item>),
            }
        }
        (Type::Scalar(Kind::Text) | Type::File, true) => quote!(#private::Vec<#private::String>),
        (Type::Scalar(Kind::Text) | Type::File, false) => match parameter.required {
            Some(Required::Always) => quote!(#private::String),
            _ => quote!(#private::Option<#private::String>),
        },
        (Type::Scalar(kind), list) => {
            let value = value::scalar(context, *kind);
            let scalar = quote!(#alipay::Received<#value>);
            if list { quote!(#private::Vec<#scalar>) } else { scalar }
        }
    }
}

/// The call that takes a field's value from the received members.
fn taken(context: &Context<'_>, parameter: &Parameter, owner: Option<&str>) -> TokenStream {
    let name = parameter.name.as_str();
    let private = context.private;
    match (&parameter.ty, parameter.list) {
        (Type::Structure(_), true) => quote!(members.objects(#name)),
        (Type::Structure(structure), false) if is_boxed(context.api, owner, structure) => {
            quote!(members.object(#name).map(#private::Box::new))
        }
        (Type::Structure(_), false) => quote!(members.object(#name)),
        _ if context.reply_values.closed(parameter).is_some() && parameter.list => {
            quote!(members.scalars(#name))
        }
        _ if context.reply_values.closed(parameter).is_some() => quote!(members.scalar(#name)),
        (Type::Scalar(Kind::Text) | Type::File, true) => quote!(members.texts(#name)),
        (Type::Scalar(Kind::Text) | Type::File, false) if parameter.is_required() => {
            quote!(members.required_text(#name))
        }
        (Type::Scalar(Kind::Text) | Type::File, false) => quote!(members.text(#name)),
        (Type::Scalar(_), true) => quote!(members.scalars(#name)),
        (Type::Scalar(_), false) => quote!(members.scalar(#name)),
    }
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
        for parameter in members(api, name) {
            if let (Type::Structure(next), false) = (&parameter.ty, parameter.list)
                && !seen.contains(&next.as_str())
            {
                seen.push(next);
                open.push(next);
            }
        }
    }
    false
}
