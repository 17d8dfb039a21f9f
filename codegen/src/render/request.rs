//! `Request`, the types nested in it, and their builders.

use alipay_schema::{Content, Effect, Parameter, Structure, Type};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;
use syn::ext::IdentExt;

use super::sent::{self, Given, Sent};
use super::{Context, builder, documented, kinds, setters, values};
use crate::side::Direction;
use crate::{docs, names};

pub(super) fn render(context: &Context<'_>) -> TokenStream {
    if context.api.request == Content::Free { free(context) } else { described(context) }
}

/// A request whose parameters the description lists.
fn described(context: &Context<'_>) -> TokenStream {
    let Context { private, sent: side, sent_lists, .. } = context;
    let nested = side.structures.iter().map(|structure| nested(context, structure));
    let all: Vec<Sent<'_>> = std::iter::once(outermost(context)).chain(nested).collect();
    let types = all.iter().map(|sent| sent::render(context, sent));
    let builders = all.iter().map(|sent| builder::render(context, sent));
    let builders =
        documented("Builders, named after what they build.", &quote!(pub mod builder { #(#builders)* }));
    let unset = unset(context, &all);
    let values = values::render(context, sent_lists, Direction::Sent);
    let has_content = all.first().is_some_and(|request| request.content > 0);
    let content = if has_content {
        quote!(#private::Option::Some(self.0.to_json()))
    } else {
        quote!(#private::Option::None)
    };
    let implementation = implementation(context, &content, &quote!(self.0.to_form()));
    quote! {
        #(#types)*
        #implementation
        #builders
        #unset
        #values
    }
}

fn outermost<'a>(context: &Context<'a>) -> Sent<'a> {
    Sent {
        name: Ident::new("Request", Span::call_site()),
        text: docs::request(context.api),
        parameters: context.sent.top.clone(),
        content: context.api.request.parameters().len(),
        groups: &context.api.one_of,
        given: Given::Nowhere,
    }
}

fn nested<'a>(context: &Context<'a>, structure: &'a Structure) -> Sent<'a> {
    let side = context.sent;
    let members = side.structures.iter().flat_map(|structure| &structure.parameters);
    let is_this = |parameter: &&Parameter| {
        matches!(&parameter.ty, Type::Structure(name) if *name == *structure.name) && !parameter.is_required()
    };
    let optional = side.top.iter().copied().chain(members).any(|parameter| is_this(&parameter));
    Sent {
        name: names::camel(&structure.name),
        text: format!("`{}` of `{}`.", *structure.name, *context.api.method),
        parameters: structure.parameters.iter().collect(),
        content: structure.parameters.len(),
        groups: &[],
        given: if optional { Given::Optional } else { Given::Required },
    }
}

/// What is said where a required parameter is not set, each under the name of its parameter.
fn unset(context: &Context<'_>, all: &[Sent<'_>]) -> TokenStream {
    let alipay = context.alipay;
    let mut names: Vec<Ident> = Vec::new();
    for sent in all {
        let setters = setters(&sent.parameters).into_iter().zip(&sent.parameters);
        for (name, _) in setters.filter(|(_, parameter)| parameter.is_required()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    // Written out for each one: the compiler would name a type by its path wherever another one has the same name.
    let messages = names.iter().map(|name| format!("required parameter `{}` is not set", name.unraw()));
    documented(
        "What the compiler says of a required parameter that has not been set.",
        &quote! {
            pub mod unset {
                #(
                    #[doc(hidden)]
                    #[diagnostic::on_unimplemented(
                        message = #messages,
                        label = "set it before this call",
                        note = "every parameter that the description marks `required: true` has a setter of the same name"
                    )]
                    pub trait #names {}

                    #[diagnostic::do_not_recommend]
                    impl #names for #alipay::Set {}
                )*
            }
        },
    )
}

/// A request whose content is free JSON.
fn free(context: &Context<'_>) -> TokenStream {
    let Context { api, alipay, private, .. } = context;
    let text =
        format!("{}\n\nIts content is free JSON: the description states no parameters.", docs::request(api));
    let item = documented(
        &text,
        &quote! {
            #[derive(::core::clone::Clone, ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::fmt::Debug)]
            pub struct Request(#alipay::Json);
        },
    );
    let implementation = implementation(
        context,
        &quote!(#private::Option::Some(#private::text(self.0.as_str()))),
        &quote!(#private::Vec::new()),
    );
    quote! {
        #item

        impl Request {
            /// Takes the content: JSON text, or data that serialises to a JSON object.
            ///
            /// # Errors
            /// When it is not a well-formed JSON object.
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
    let has_files = api.form.iter().any(|parameter| parameter.ty == Type::File);
    let files = has_files.then(|| {
        quote! {
            #[inline]
            fn files(&self) -> #private::Vec<#private::FilePart> {
                self.0.to_files()
            }
        }
    });
    let kinds = kinds::render(context, has_files);
    let must_encrypt = api.encrypt_required.then(|| {
        quote! {
            #[inline]
            fn must_encrypt(&self) -> ::core::primitive::bool {
                true
            }
        }
    });
    let only_reads = (api.effect == Some(Effect::Reads)).then(|| {
        quote! {
            #[inline]
            fn only_reads(&self) -> ::core::primitive::bool {
                true
            }
        }
    });
    quote! {
        impl Request {
            /// The same request with common parameters of its own for one call.
            #[must_use]
            #[inline]
            pub fn with(&self) -> #alipay::Call<'_, Self> {
                #alipay::Call::new(self)
            }
        }

        impl #alipay::Request for Request {
            type Response = Response;

            #[inline]
            fn api(&self) -> &'static #private::Api {
                <Self as #alipay::Described>::API
            }

            #[inline]
            fn content(&self) -> #private::Option<#private::String> {
                #content
            }

            #[inline]
            fn form(&self) -> #private::Vec<(&'static ::core::primitive::str, #private::String)> {
                #form
            }

            #files

            #must_encrypt

            #only_reads
        }

        #kinds

        impl #alipay::Described for Request {
            const API: &'static #private::Api = &#private::Api { method: #method, errors: ErrorCode::ROWS };
        }
    }
}
