//! Rust names for Alipay's names.

use heck::{ToSnakeCase, ToUpperCamelCase};
use proc_macro2::Span;
use quote::format_ident;
use syn::Ident;

/// The name of a field, a setter or a module: snake case, a trailing underscore behind keywords.
pub(crate) fn snake(name: &str) -> Ident {
    ident(&name.to_snake_case())
}

/// The name of a type or of an enum's variant. A name that is in upper camel case already stays as it is.
pub(crate) fn camel(name: &str) -> Ident {
    let starts_upper = name.starts_with(|first: char| first.is_ascii_uppercase());
    let plain = name.chars().all(|character| character.is_ascii_alphanumeric());
    let shouting = !name.chars().any(|character| character.is_ascii_lowercase());
    if starts_upper && plain && !shouting { ident(name) } else { ident(&name.to_upper_camel_case()) }
}

/// The name of a constant, from one in upper case.
pub(crate) fn constant(name: &str) -> Ident {
    ident(name)
}

/// `name` itself where Rust takes it; else with an underscore, before a digit or behind a keyword.
fn ident(name: &str) -> Ident {
    let usable: String = name
        .chars()
        .map(|character| if character.is_ascii_alphanumeric() { character } else { '_' })
        .collect();
    let usable = if usable.starts_with(|first: char| first.is_ascii_digit()) || usable.is_empty() {
        format!("_{usable}")
    } else {
        usable
    };
    // `gen` is a keyword of edition 2024 that syn does not know.
    match syn::parse_str::<Ident>(&usable) {
        Ok(_) if usable != "gen" && usable != "_" => Ident::new(&usable, Span::call_site()),
        _ => format_ident!("{usable}_"),
    }
}

/// Makes names differ from those before them by trailing underscores.
pub(crate) fn distinct(names: impl IntoIterator<Item = Ident>) -> Vec<Ident> {
    let mut taken: Vec<Ident> = Vec::new();
    for mut name in names {
        while taken.contains(&name) {
            name = format_ident!("{name}_");
        }
        taken.push(name);
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_snake_case_and_keywords_take_an_underscore() {
        for (wire, rust) in [
            ("certify_id", "certify_id"),
            ("outOrderNo", "out_order_no"),
            ("type", "type_"),
            ("self", "self_"),
            ("gen", "gen_"),
            ("async", "async_"),
            ("3d_secure", "_3d_secure"),
            ("open-id", "open_id"),
        ] {
            assert_eq!(snake(wire), rust, "{wire}");
        }
    }

    #[test]
    fn types_are_upper_camel_case() {
        for (wire, rust) in [
            ("AuthenticationInfo", "AuthenticationInfo"),
            ("ACQ.TRADE_HAS_SUCCESS", "AcqTradeHasSuccess"),
            ("SYSTEM_ERROR", "SystemError"),
            ("goodsDetail", "GoodsDetail"),
            ("Self", "Self_"),
            ("ABTestDTO", "ABTestDTO"),
        ] {
            assert_eq!(camel(wire), rust, "{wire}");
        }
    }
}
