//! `ErrorCode`: the API's own error codes, with an open last variant.

use alipay_schema::{ErrorRow, Outcome};
use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::{Context, documented};
use crate::{docs, names};

pub(super) fn render(context: &Context<'_>) -> TokenStream {
    let Context { api, alipay, private, .. } = context;
    let rows = api.errors.as_deref().unwrap_or_default();
    let variants: Vec<Ident> = rows.iter().map(|row| names::variant_beside_other(&row.code)).collect();
    let codes: Vec<&str> = rows.iter().map(|row| row.code.as_str()).collect();
    let texts = rows.iter().map(|row| docs::attributes(&docs::error(row)));
    let table = table(private, rows);
    let stated = match &api.errors {
        Some(rows) if rows.is_empty() => "The documentation states that the API has none.",
        Some(_) => "Codes that are not listed arrive as [`Other`](Self::Other).",
        None => "The description lists none, so all arrive as [`Other`](Self::Other).",
    };
    let text = format!("{}\n\n{stated}", docs::api(api, "The business error codes (`sub_code`) of"));
    let item = documented(
        &text,
        &quote! {
            #[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
            #[non_exhaustive]
            pub enum ErrorCode {
                #( #texts #variants, )*
                /// A code that the description does not list.
                Other(#private::String),
            }
        },
    );
    let listed = if rows.is_empty() {
        quote!(Self::Other(#private::text(code)))
    } else {
        quote! {
            match code {
                #( #codes => Self::#variants, )*
                other => Self::Other(#private::text(other)),
            }
        }
    };
    quote! {
        #item

        impl ErrorCode {
            const ROWS: &'static [#private::ErrorRow] = #table;

            /// The business code of a failed call; `None` if the failure has none.
            #[must_use]
            #[inline]
            pub fn of(error: &#alipay::Error) -> #private::Option<Self> {
                error.sub_code().map(<Self as ::core::convert::From<&::core::primitive::str>>::from)
            }

            /// The code as the gateway sends it.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &::core::primitive::str {
                match self {
                    #( Self::#variants => #codes, )*
                    Self::Other(code) => code,
                }
            }

            /// What the code means, where the description says so.
            #[must_use]
            #[inline]
            pub fn meaning(&self) -> #private::Option<&'static ::core::primitive::str> {
                #private::meaning(Self::ROWS, self.as_str())
            }

            /// What to do, where the description says so.
            #[must_use]
            #[inline]
            pub fn advice(&self) -> #private::Option<&'static ::core::primitive::str> {
                #private::advice(Self::ROWS, self.as_str())
            }
        }

        impl ::core::convert::From<&::core::primitive::str> for ErrorCode {
            #[inline]
            fn from(code: &::core::primitive::str) -> Self {
                #listed
            }
        }

        impl ::core::fmt::Display for ErrorCode {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}

/// The rows as a table for the runtime.
pub(super) fn table(private: &TokenStream, rows: &[ErrorRow]) -> TokenStream {
    let rows = rows.iter().map(|row| {
        let code = row.code.as_str();
        let meaning = row.meaning.as_deref().unwrap_or_default();
        let advice = row.advice.as_deref().unwrap_or_default();
        let outcome = match row.outcome {
            Some(Outcome::Rejected) => quote!(Some(#private::Outcome::Rejected)),
            Some(Outcome::Unknown) => quote!(Some(#private::Outcome::Unknown)),
            None => quote!(None),
        };
        quote! {
            #private::ErrorRow {
                code: #code,
                meaning: #meaning,
                advice: #advice,
                outcome: #private::Option::#outcome,
            }
        }
    });
    quote!(&[#(#rows),*])
}
