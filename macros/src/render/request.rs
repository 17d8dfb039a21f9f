//! `Request`, the types nested in it, and their builders.

use alipay_schema::{Calls, Content, Parameter, Type};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::builder::{self, Target};
use super::values::Side;
use super::{Context, documented, idents, members, reachable};
use crate::{docs, names};

pub(super) fn render(context: &Context<'_>) -> TokenStream {
    if context.api.request == Content::Free { free(context) } else { described(context) }
}

/// A request whose parameters the description lists.
fn described(context: &Context<'_>) -> TokenStream {
    let Context { api, .. } = context;
    let content = api.request.parameters();
    let parameters: Vec<&Parameter> = content.iter().chain(&api.form).collect();
    let request = Ident::new("Request", Span::call_site());
    let nested = reachable(api, parameters.iter().copied());
    let nested_idents: Vec<Ident> = nested.iter().map(|name| names::camel(name)).collect();
    let nested_members: Vec<Vec<&Parameter>> =
        nested.iter().map(|name| members(api, name).iter().collect()).collect();

    let every_parameter = || parameters.iter().copied().chain(nested_members.iter().flatten().copied());
    let is_optional = |name: &str| {
        every_parameter()
            .any(|parameter| !parameter.is_required() && parameter.ty == Type::Structure(name.to_owned()))
    };

    let mut types = value_type(context, &request, &docs::api(api, "The request of"), false);
    let mut builders = builder::render(
        context,
        &Target {
            name: &request,
            parameters: &parameters,
            content: content.len(),
            groups: &api.one_of,
            optional: false,
        },
    );
    for ((name, ident), parameters) in nested.iter().zip(&nested_idents).zip(&nested_members) {
        let optional = is_optional(name);
        types.extend(value_type(context, ident, &format!("`{name}` of `{}`.", *api.method), optional));
        builders.extend(builder::render(
            context,
            &Target { name: ident, parameters, content: parameters.len(), groups: &[], optional },
        ));
    }
    let values = context.request_values.render(context, Side::Request);
    let unset = unset(&parameters, &nested_members);
    let has_content = !content.is_empty();
    let private = context.private;
    let text = if has_content {
        quote!(#private::Option::Some(self.0.to_json()))
    } else {
        quote!(#private::Option::None)
    };
    let implementation = implementation(context, &text, &quote!(self.0.to_form()));
    quote! {
        #types
        #implementation

        /// Builders, named after what they build.
        pub mod builder {
            #builders
        }

        #unset

        #values
    }
}

/// The states of required parameters that have not been set, each under the name of its parameter.
fn unset(parameters: &[&Parameter], nested: &[Vec<&Parameter>]) -> TokenStream {
    let mut names: Vec<Ident> = Vec::new();
    for parameters in std::iter::once(parameters).chain(nested.iter().map(Vec::as_slice)) {
        let required = idents(parameters)
            .into_iter()
            .zip(parameters)
            .filter(|(_, row)| row.is_required())
            .map(|(name, _)| name);
        names.extend(required.filter(|name| !names.contains(name)).collect::<Vec<_>>());
    }
    quote! {
        /// Required parameters that have not been set, as the compiler names them.
        pub mod unset {
            #(
                #[doc(hidden)]
                pub enum #names {}
            )*
        }
    }
}

/// A type that only a builder can make.
fn value_type(context: &Context<'_>, name: &Ident, text: &str, optional: bool) -> TokenStream {
    let Context { alipay, private, .. } = context;
    let is_request = name == "Request";
    let text =
        format!("{text}\n\nMade by [`{name}::builder`]; whoever holds one knows that it keeps every limit.");
    let item = documented(
        &text,
        &quote! {
            #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
            pub struct #name(#private::Object);
        },
    );
    let given = (!is_request).then(|| {
        let optional = optional.then(|| {
            quote! {
                impl #alipay::IntoParameter<#private::Option<#name>> for #name {
                    fn into_parameter(self) -> #private::Pending {
                        #private::Pending::object(self.0)
                    }
                }
            }
        });
        quote! {
            impl #alipay::IntoParameter<#name> for #name {
                fn into_parameter(self) -> #private::Pending {
                    #private::Pending::object(self.0)
                }
            }

            #optional
        }
    });
    let title = name.to_string();
    quote! {
        #item

        impl #name {
            /// Starts with nothing set.
            pub fn builder() -> builder::#name {
                builder::#name::new()
            }
        }

        /// Prints the names of the parameters and the lengths of their values, not the values.
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #private::debug_request(#title, &self.0, f)
            }
        }

        #given
    }
}

/// A request whose content is free JSON.
fn free(context: &Context<'_>) -> TokenStream {
    let Context { api, alipay, private, .. } = context;
    let text = format!(
        "{}\n\nIts content is free JSON: the description states no parameters.",
        docs::api(api, "The request of")
    );
    let item = documented(
        &text,
        &quote! {
            #[derive(::core::clone::Clone, ::core::cmp::PartialEq, ::core::fmt::Debug)]
            pub struct Request(#alipay::Json);
        },
    );
    let implementation = implementation(
        context,
        &quote!(#private::Option::Some(#private::String::from(self.0.as_str()))),
        &quote!(#private::Vec::new()),
    );
    quote! {
        #item

        impl Request {
            /// Takes the content: JSON text, or data that serialises to a JSON object.
            ///
            /// # Errors
            /// When it is no well-formed JSON object.
            pub fn new(
                content: impl #alipay::IntoParameter<#alipay::Json>,
            ) -> #private::Result<Self, #alipay::Violations> {
                #private::free(content).map(Self)
            }
        }

        #implementation
    }
}

fn implementation(context: &Context<'_>, content: &TokenStream, form: &TokenStream) -> TokenStream {
    let Context { api, alipay, private, .. } = context;
    let method = api.method.as_str();
    let kind = Ident::new(call_kind(api.call), Span::call_site());
    quote! {
        impl Request {
            /// The same request with common parameters of its own for one call.
            pub fn with(&self) -> #alipay::Call<'_, Self> {
                #alipay::Call::new(self)
            }
        }

        impl #alipay::Request for Request {
            type Response = Response;
            type Call = #alipay::call_kind::#kind;

            fn api(&self) -> &'static #private::Api {
                &#private::Api { method: #method, errors: ErrorCode::ROWS }
            }

            fn content(&self) -> #private::Option<#private::String> {
                #content
            }

            fn form(&self) -> #private::Vec<(&'static ::core::primitive::str, #private::String)> {
                #form
            }
        }
    }
}

fn call_kind(calls: Calls) -> &'static str {
    match (calls.execute, calls.page, calls.app) {
        (true, false, false) => "execute",
        (false, true, false) => "page",
        (false, false, true) => "order_string",
        (true, true, false) => "execute_or_page",
        (true, false, true) => "execute_or_order_string",
        (false, true, true) => "page_or_order_string",
        _ => "any",
    }
}
