//! A type of the request: a value that only its builder can make.

use alipay_schema::Parameter;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::{Context, documented, rows};

/// One type of the request, with its parameters.
pub(super) struct Sent<'a> {
    /// The name of the type, and of its builder in the module `builder`.
    pub(super) name: Ident,
    pub(super) text: String,
    pub(super) parameters: Vec<&'a Parameter>,
    /// How many of the parameters, from the first, are members of `biz_content`.
    pub(super) content: usize,
    /// Groups of which at least one parameter must be given.
    pub(super) groups: &'a [Vec<String>],
    /// What it can be given for.
    pub(super) given: Given,
}

/// What a type of the request, or its builder, can be given for.
#[derive(Clone, Copy)]
pub(super) enum Given {
    /// For no parameter: it is the request itself.
    Nowhere,
    /// For required parameters alone.
    Required,
    /// For optional parameters too.
    Optional,
}

impl Given {
    /// `IntoParameter` for `given`, a type with these generics that is given for parameters of type `taken`.
    pub(super) fn implementations(
        self,
        context: &Context<'_>,
        generics: &TokenStream,
        given: &TokenStream,
        taken: &TokenStream,
        pending: &TokenStream,
    ) -> TokenStream {
        let Context { alipay, private, .. } = context;
        let targets = match self {
            Self::Nowhere => vec![],
            Self::Required => vec![taken.clone()],
            Self::Optional => vec![taken.clone(), quote!(#private::Option<#taken>)],
        };
        quote! {
            #(
                impl #generics #alipay::IntoParameter<#targets> for #given {
                    #[inline]
                    fn into_parameter(self) -> #private::Pending {
                        #pending
                    }
                }
            )*
        }
    }
}

pub(super) fn render(context: &Context<'_>, sent: &Sent<'_>) -> TokenStream {
    let private = context.private;
    let Sent { name, groups, .. } = sent;
    let table = rows::render(private, &sent.parameters, sent.content);
    let groups: Vec<TokenStream> = groups.iter().map(|group| quote!(&[#(#group),*])).collect();
    let is_outermost = matches!(sent.given, Given::Nowhere);
    let again = is_outermost.then(|| again(context, name, &sent.parameters, &groups));
    let text = format!(
        "{}\n\nMade by [`{name}::builder`]; whoever holds one knows that it keeps every limit.",
        sent.text
    );
    let item = documented(
        &text,
        &quote! {
            #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
            pub struct #name(#private::Object);
        },
    );
    let pending = quote!(#private::Pending::object(self.0));
    let given = sent.given.implementations(context, &quote!(), &quote!(#name), &quote!(#name), &pending);
    let title = name.to_string();
    quote! {
        #item

        impl ::core::cmp::Eq for #name {}

        impl #name {
            const ROWS: &'static [#private::Row] = #table;

            /// Starts with nothing set.
            #[inline]
            pub fn builder() -> builder::#name {
                builder::#name(#private::Stated::new(Self::ROWS, &[#(#groups),*]))
            }

            #again
        }

        /// Prints the names of the parameters and the lengths of their values, not the values.
        impl ::core::fmt::Debug for #name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #private::debug_request(#title, &self.0, f)
            }
        }

        #given
    }
}

/// From a request back to its builder, in which every required parameter is set.
fn again(
    context: &Context<'_>,
    name: &Ident,
    parameters: &[&Parameter],
    groups: &[TokenStream],
) -> TokenStream {
    let Context { alipay, private, .. } = context;
    let states = parameters.iter().filter(|parameter| parameter.is_required()).map(|_| quote!(#alipay::Set));
    quote! {
        /// Starts with everything that this request has, to change some of it.
        #[inline]
        pub fn to_builder(&self) -> builder::#name<#(#states),*> {
            builder::#name(#private::Stated::again(Self::ROWS, &[#(#groups),*], &self.0))
        }
    }
}
