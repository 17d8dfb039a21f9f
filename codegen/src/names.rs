//! Rust names for Alipay's names, as pure functions. Whether two of them meet is for `check` to say.

use heck::{ToSnakeCase, ToUpperCamelCase};
use proc_macro2::Span;
use quote::format_ident;
use syn::Ident;
use unicode_ident::{is_xid_continue, is_xid_start};

/// The name of a field or a module: snake case, a trailing underscore behind keywords.
///
/// A name that is not a keyword never ends in an underscore, so one with an underscore is free for our own use.
pub fn snake(name: &str) -> Ident {
    ident(&name.to_snake_case())
}

/// The name of a builder's setter: as [`snake`], where `build` is taken as a keyword is.
pub fn setter(name: &str) -> Ident {
    let name = snake(name);
    if name == "build" { format_ident!("build_") } else { name }
}

/// The name of a type or of an enum's variant. A name that is in upper camel case already stays as it is.
pub fn camel(name: &str) -> Ident {
    let starts_upper = name.starts_with(|first: char| first.is_ascii_uppercase());
    let plain = name.chars().all(|character| character.is_ascii_alphanumeric());
    let shouting = !name.chars().any(|character| character.is_ascii_lowercase());
    if starts_upper && plain && !shouting { ident(name) } else { ident(&name.to_upper_camel_case()) }
}

/// The name of a variant next to a catch-all `Other`, which is taken as a keyword is.
pub fn variant_beside_other(name: &str) -> Ident {
    let name = camel(name);
    if name == "Other" { format_ident!("Other_") } else { name }
}

/// Makes names that only the compiler shows differ from those before them by trailing underscores.
pub fn distinct(names: impl IntoIterator<Item = Ident>) -> Vec<Ident> {
    let mut taken: Vec<Ident> = Vec::new();
    for mut name in names {
        while taken.contains(&name) {
            name = format_ident!("{name}_");
        }
        taken.push(name);
    }
    taken
}

/// `name` itself where Rust takes it; else with an underscore behind (keywords) or before it (digits).
fn ident(name: &str) -> Ident {
    let name: String =
        name.chars().map(|character| if is_xid_continue(character) { character } else { '_' }).collect();
    let ways: [fn(&str) -> String; 4] =
        [str::to_owned, |name| format!("{name}_"), |name| format!("_{name}"), |name| format!("_{name}_")];
    let usable = ways.iter().map(|way| way(&name)).find(|way| is_name(way)).unwrap_or(name);
    Ident::new(&usable, Span::call_site())
}

/// Whether Rust takes `text` as a name. Characters come first: the compiler's lexer reports what it cannot read.
fn is_name(text: &str) -> bool {
    let starts = |first: char| first == '_' || is_xid_start(first);
    // `gen` is a keyword of edition 2024 that syn does not know.
    text.starts_with(starts)
        && text.chars().all(is_xid_continue)
        && !matches!(text, "_" | "gen")
        && syn::parse_str::<Ident>(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_snake_case_and_keywords_take_an_underscore() {
        for (wire, rust) in [
            ("certify_id", "certify_id"),
            ("outOrderNo", "out_order_no"),
            ("needBuyerRealnamed", "need_buyer_realnamed"),
            ("TRANS_MEMO", "trans_memo"),
            ("open_24_hours", "open_24_hours"),
            ("pic_1", "pic_1"),
            ("a", "a"),
            ("3d_secure", "_3d_secure"),
            ("0x", "_0x"),
            ("open-id", "open_id"),
            ("extend_params.memo", "extend_params_memo"),
            ("_id", "id"),
            ("match", "match_"),
            ("ref", "ref_"),
            ("self", "self_"),
            ("super", "super_"),
            ("crate", "crate_"),
            ("type", "type_"),
            ("use", "use_"),
            ("async", "async_"),
            ("box", "box_"),
            ("gen", "gen_"),
            ("virtual", "virtual_"),
            ("try", "try_"),
            ("static", "static_"),
            ("auto", "auto"),
            ("safe", "safe"),
            ("union", "union"),
            ("default", "default"),
            ("r#type", "r_type"),
            ("_", "__"),
            ("", "__"),
        ] {
            assert_eq!(snake(wire), rust, "{wire}");
        }
    }

    #[test]
    fn a_setter_leaves_the_builders_own_method_alone() {
        assert_eq!(setter("build"), "build_");
        assert_eq!(setter("Build"), "build_");
        assert_eq!(setter("builder"), "builder");
    }

    #[test]
    fn types_and_variants_are_upper_camel_case() {
        for (wire, rust) in [
            ("AuthenticationInfo", "AuthenticationInfo"),
            ("ABTestDTO", "ABTestDTO"),
            ("Kv", "Kv"),
            ("DTO", "Dto"),
            ("goodsDetail", "GoodsDetail"),
            ("goods_detail", "GoodsDetail"),
            ("Self", "Self_"),
            ("ACQ.TRADE_HAS_SUCCESS", "AcqTradeHasSuccess"),
            ("isv.exceed-max-size", "IsvExceedMaxSize"),
            ("aop.unknow-error", "AopUnknowError"),
            ("SYSTEM_ERROR", "SystemError"),
            ("MIN_CLIENT_VERSION_GREATER_THAN_", "MinClientVersionGreaterThan"),
            ("PLUGIN__NOT_ORDERED", "PluginNotOrdered"),
            ("RSA2", "Rsa2"),
            ("1", "_1"),
            ("商户代扣", "商户代扣"),
            ("app支付", "App支付"),
            ("①", "__"),
            ("+", "__"),
        ] {
            assert_eq!(camel(wire), rust, "{wire}");
        }
        assert_eq!(variant_beside_other("OTHER"), "Other_");
        assert_eq!(variant_beside_other("NEW"), "New");
    }

    #[test]
    fn names_that_only_the_compiler_shows_are_made_to_differ() {
        let names = ["Pic1", "Pic1", "Request"].map(|name| format_ident!("{name}"));
        let distinct: Vec<String> = distinct(names).iter().map(ToString::to_string).collect();
        assert_eq!(distinct, ["Pic1", "Pic1_", "Request"]);
    }
}
