//! What the attribute says: `#[alipay_api("alipay.trade.pay", tree, lang = "zh", crate = my::alipay)]`.

use proc_macro2::Span;
use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Path, Token, parse_quote};

/// The attribute's arguments.
pub(crate) struct Args {
    /// Method names and files, in order; at least one.
    pub(crate) names: Vec<LitStr>,
    /// Whether one API has its place in a tree too, as several always have.
    pub(crate) is_tree: bool,
    /// Whether documentation is in Chinese, where the description has both languages.
    pub(crate) in_chinese: bool,
    /// Where generated code finds the crate `alipay`.
    pub(crate) crate_path: Path,
}

const USAGE: &str =
    "name an API or a file: `#[alipay_api(\"alipay.trade.pay\")]`, `#[alipay_api(\"./partner.yaml\")]`";

mod word {
    syn::custom_keyword!(lang);
    syn::custom_keyword!(tree);
}

impl Parse for Args {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let crate_path = parse_quote!(::alipay);
        let mut args = Self { names: Vec::new(), is_tree: false, in_chinese: false, crate_path };
        while !input.is_empty() {
            if input.peek(Token![crate]) {
                input.parse::<Token![crate]>()?;
                input.parse::<Token![=]>()?;
                args.crate_path = from_anywhere(input.call(Path::parse_mod_style)?)?;
            } else if input.peek(word::lang) {
                input.parse::<word::lang>()?;
                input.parse::<Token![=]>()?;
                args.in_chinese = is_chinese(&input.parse()?)?;
            } else if input.peek(word::tree) {
                input.parse::<word::tree>()?;
                args.is_tree = true;
            } else if input.peek(LitStr) {
                args.names.push(input.parse()?);
            } else {
                return Err(input.error(USAGE));
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        if args.names.is_empty() { Err(syn::Error::new(Span::call_site(), USAGE)) } else { Ok(args) }
    }
}

fn is_chinese(lang: &LitStr) -> syn::Result<bool> {
    match lang.value().as_str() {
        "zh" => Ok(true),
        "en" => Ok(false),
        _ => Err(syn::Error::new_spanned(lang, "the documentation is in \"en\" or in \"zh\"")),
    }
}

/// The path, which generated modules of any depth use: it has to mean the same in all of them.
fn from_anywhere(path: Path) -> syn::Result<Path> {
    let starts_at_root =
        path.segments.first().is_some_and(|first| first.ident == "crate" || first.ident == "$crate");
    if path.leading_colon.is_some() || starts_at_root {
        return Ok(path);
    }
    let shown = path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>().join("::");
    let message =
        format!("the path is used within modules: begin it with `::{shown}` for a crate, or with `crate::`");
    Err(syn::Error::new_spanned(path, message))
}
