//! What the attribute says: `#[alipay_api("alipay.trade.pay", crate = my::alipay)]`.

use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Path, Token, parse_quote};

/// The attribute's arguments.
pub(crate) struct Args {
    /// Method names and files, in order; at least one.
    pub(crate) names: Vec<LitStr>,
    /// Where generated code finds the crate `alipay`.
    pub(crate) crate_path: Path,
}

const USAGE: &str =
    "name an API or a file: `#[alipay_api(\"alipay.trade.pay\")]`, `#[alipay_api(\"./partner.yaml\")]`";

impl Parse for Args {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut args = Self { names: Vec::new(), crate_path: parse_quote!(::alipay) };
        while !input.is_empty() {
            if input.peek(Token![crate]) {
                input.parse::<Token![crate]>()?;
                input.parse::<Token![=]>()?;
                args.crate_path = input.call(Path::parse_mod_style)?;
            } else if input.peek(LitStr) {
                args.names.push(input.parse()?);
            } else {
                return Err(input.error(USAGE));
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        if args.names.is_empty() { Err(input.error(USAGE)) } else { Ok(args) }
    }
}
