//! `ErrorCode`: the API's own error codes, with an open last variant.

use alipay_schema::{ErrorRow, Outcome};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use super::{Context, documented};
use crate::{docs, names};

pub(super) fn render(context: &Context<'_>) -> TokenStream {
    let Context { api, alipay, private, .. } = context;
    let rows = api.errors.as_deref().unwrap_or_default();
    let mut variants = names::distinct(
        [format_ident!("Other")].into_iter().chain(rows.iter().map(|row| names::camel(&row.code))),
    );
    variants.remove(0);
    let codes: Vec<&str> = rows.iter().map(|row| row.code.as_str()).collect();
    let texts = rows.iter().map(row_text);
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
                #( #[doc = #texts] #variants, )*
                /// A code that the description does not list.
                Other(#private::String),
            }
        },
    );
    quote! {
        #item

        impl ErrorCode {
            const ROWS: &'static [#private::ErrorRow] = #table;

            /// The business code of a failed call; nothing when the failure has none.
            pub fn of(error: &#alipay::Error) -> #private::Option<Self> {
                error.sub_code().map(Self::from)
            }

            /// The code as the gateway sends it.
            pub fn as_str(&self) -> &::core::primitive::str {
                match self {
                    #( Self::#variants => #codes, )*
                    Self::Other(code) => code,
                }
            }

            /// What the code means, where the description says so.
            pub fn meaning(&self) -> #private::Option<&'static ::core::primitive::str> {
                #private::meaning(Self::ROWS, self.as_str())
            }

            /// What to do, where the description says so.
            pub fn advice(&self) -> #private::Option<&'static ::core::primitive::str> {
                #private::advice(Self::ROWS, self.as_str())
            }
        }

        impl ::core::convert::From<&::core::primitive::str> for ErrorCode {
            fn from(code: &::core::primitive::str) -> Self {
                match code {
                    #( #codes => Self::#variants, )*
                    other => Self::Other(#private::String::from(other)),
                }
            }
        }

        impl ::core::fmt::Display for ErrorCode {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}

fn row_text(row: &ErrorRow) -> String {
    let mut paragraphs = vec![docs::code(&row.code)];
    if let Some(meaning) = &row.meaning {
        paragraphs[0] = format!("{}: {}.", paragraphs[0], docs::prose(meaning).trim_end_matches('.'));
    }
    if let Some(advice) = &row.advice {
        paragraphs.push(format!("{}.", docs::prose(advice).trim_end_matches('.')));
    }
    if row.outcome == Outcome::Unknown {
        paragraphs.push("The call may have been executed.".to_owned());
    }
    paragraphs.join("\n\n")
}

/// The rows as a table for the runtime.
pub(super) fn table(private: &TokenStream, rows: &[ErrorRow]) -> TokenStream {
    let rows = rows.iter().map(|row| {
        let code = row.code.as_str();
        let meaning = row.meaning.as_deref().unwrap_or_default();
        let advice = row.advice.as_deref().unwrap_or_default();
        let outcome = match row.outcome {
            Outcome::Rejected => "Rejected",
            Outcome::Unknown => "Unknown",
        };
        let outcome = Ident::new(outcome, Span::call_site());
        quote! {
            #private::ErrorRow {
                code: #code,
                meaning: #meaning,
                advice: #advice,
                outcome: #private::Outcome::#outcome,
            }
        }
    });
    quote!(&[#(#rows),*])
}
