//! The table that a builder checks its values by.

use alipay_rules::{Kind, Limits, Location, Stated, Unit};
use alipay_schema::{Parameter, Type};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::LitInt;

/// One `Row` for each parameter; the first `content` of them are members of `biz_content`.
pub(super) fn render(private: &TokenStream, parameters: &[&Parameter], content: usize) -> TokenStream {
    let rows = parameters.iter().enumerate().map(|(index, parameter)| {
        let name = parameter.name.as_str();
        let required = parameter.is_required();
        let wire_number = parameter.wire_number;
        let location = location(
            private,
            match parameter.ty {
                Type::File => Location::File,
                _ if index < content => Location::Content,
                _ => Location::Body,
            },
        );
        let max_items = option(private, parameter.most_items());
        let limits = parameter
            .with_limits(|stated| limits(private, stated))
            .unwrap_or_else(|| limits(private, &Limits::of(Kind::Text)));
        quote! {
            #private::Row {
                name: #name,
                limits: #limits,
                required: #required,
                max_items: #max_items,
                location: #location,
                wire_number: #wire_number,
            }
        }
    });
    quote!(&[#(#rows),*])
}

/// Where a parameter travels, as an expression.
pub(super) fn location(private: &TokenStream, location: Location) -> TokenStream {
    // Its variants are named as `Debug` names them.
    let name = Ident::new(&format!("{location:?}"), Span::call_site());
    quote!(#private::Location::#name)
}

/// `Limits` as an expression; only what is stated is written.
pub(super) fn limits(private: &TokenStream, limits: &Limits<'_>) -> TokenStream {
    let stated: Vec<TokenStream> =
        limits.stated().into_iter().map(|(field, stated)| limit(private, field, stated)).collect();
    let of = kind(private, limits.kind);
    if stated.is_empty() {
        quote!(#private::Limits::of(#of))
    } else {
        quote!(#private::Limits { #(#stated,)* ..#private::Limits::of(#of) })
    }
}

fn limit(private: &TokenStream, field: &str, stated: Stated<'_>) -> TokenStream {
    let field = Ident::new(field, Span::call_site());
    let value = match stated {
        Stated::Flag => quote!(true),
        Stated::Count(count) => option(private, Some(count)),
        Stated::Unit(Unit::Characters) => quote!(#private::Unit::Characters),
        Stated::Unit(Unit::Bytes) => quote!(#private::Unit::Bytes),
        Stated::Unit(Unit::Digits) => quote!(#private::Unit::Digits),
        Stated::Text(text) => quote!(#private::Option::Some(#text)),
        Stated::Range(min, max) => quote!(#private::Option::Some((#min, #max))),
        Stated::List(texts) => quote!(&[#(#texts),*]),
    };
    quote!(#field: #value)
}

fn kind(private: &TokenStream, kind: Kind) -> TokenStream {
    let name = |name| Ident::new(name, Span::call_site());
    let facts = kind.facts();
    let variant = name(facts.variant);
    match facts.moment.map(name) {
        Some(moment) => quote!(#private::Kind::#variant(#private::Moment::#moment)),
        None => quote!(#private::Kind::#variant),
    }
}

/// A length as a person would write it: `32usize`, `5_242_880usize`.
pub(super) fn literal(number: usize) -> LitInt {
    let digits = number.to_string();
    let mut written = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && digits.len() > 5 && (digits.len() - index).is_multiple_of(3) {
            written.push('_');
        }
        written.push(digit);
    }
    LitInt::new(&format!("{written}usize"), Span::call_site())
}

fn option(private: &TokenStream, number: Option<usize>) -> TokenStream {
    match number {
        Some(number) => {
            let number = literal(number);
            quote!(#private::Option::Some(#number))
        }
        None => quote!(#private::Option::None),
    }
}
