//! The table that a builder checks its values by.

use alipay_rules::{Kind, Limits, Location, Moment, Unit};
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
    let mut stated = Vec::new();
    if limits.required {
        stated.push(quote!(required: true));
    }
    if limits.max_length.is_some() {
        let max = option(private, limits.max_length);
        stated.push(quote!(max_length: #max));
    }
    if limits.min_length.is_some() {
        let min = option(private, limits.min_length);
        stated.push(quote!(min_length: #min));
    }
    if limits.unit == Unit::Bytes && limits.kind != Kind::File {
        stated.push(quote!(unit: #private::Unit::Bytes));
    }
    if let Some(characters) = limits.characters {
        stated.push(quote!(characters: #private::Option::Some(#characters)));
    }
    if let Some((min, max)) = limits.range {
        stated.push(quote!(range: #private::Option::Some((#min, #max))));
    }
    if !limits.values.is_empty() {
        let values = limits.values;
        stated.push(quote!(values: &[#(#values),*]));
    }
    if let Some(format) = limits.date_format {
        stated.push(quote!(date_format: #private::Option::Some(#format)));
    }
    let of = kind(private, limits.kind);
    if stated.is_empty() {
        quote!(#private::Limits::of(#of))
    } else {
        quote!(#private::Limits { #(#stated,)* ..#private::Limits::of(#of) })
    }
}

fn kind(private: &TokenStream, kind: Kind) -> TokenStream {
    let name = match kind {
        Kind::Number => "Number",
        Kind::Decimal => "Decimal",
        Kind::Amount => "Amount",
        Kind::Cents => "Cents",
        Kind::Boolean => "Boolean",
        Kind::Json => "Json",
        Kind::File => "File",
        Kind::Moment(moment) => {
            let moment = Ident::new(
                match moment {
                    Moment::DateTime => "DateTime",
                    Moment::Time => "Time",
                    Moment::Month => "Month",
                    _ => "Date",
                },
                Span::call_site(),
            );
            return quote!(#private::Kind::Moment(#private::Moment::#moment));
        }
        _ => "Text",
    };
    let name = Ident::new(name, Span::call_site());
    quote!(#private::Kind::#name)
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
