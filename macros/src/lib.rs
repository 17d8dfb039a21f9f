//! The attribute macro `#[alipay_api]`; apps use it through the crate `alipay`, which re-exports it.
//!
//! A description flows through one module per stage:
//! `args` (what the attribute says) → `locate` (which description) → `load` (a sound one, or findings) → the crate
//! `alipay-codegen` (tokens). `expand` runs the stages and keeps the user's module alive when one of them fails; `tree`
//! puts many APIs into one module.

mod args;
mod expand;
#[cfg(test)]
mod golden;
mod hidden;
mod literal;
mod load;
mod locate;
mod prelude;
#[cfg(test)]
mod speed;
mod tree;

use proc_macro::TokenStream;

/// Turns descriptions of Alipay's APIs into the types of a module.
///
/// * `#[alipay_api("alipay.trade.pay")] pub mod pay {}` — **one** name: the types stand straight in the module,
///   `pay::Request`.
/// * `#[alipay_api("alipay.trade.pay", "alipay.trade.query")] pub mod api {}`, or a pattern such as `"alipay.trade.*"` —
///   **several**: a tree of modules by the names of the methods, a leading `alipay` dropped: `api::trade::pay::Request`.
/// * `#[alipay_api("alipay.trade.pay", tree)] pub mod api {}` — one name **as a tree**, so that no code moves when a second
///   name is added.
///
/// A name is a method, of your own `specs/` before the catalogue, or the path of a file: `"specs/partner.yaml"` from the
/// crate's root, `"./partner.yaml"` from the source file. `lang = "zh"` documents in Chinese what the description says in both
/// languages. `crate = ::my_alipay` says where the crate `alipay` is, if it has
/// another name.
#[proc_macro_attribute]
pub fn alipay_api(attribute: TokenStream, module: TokenStream) -> TokenStream {
    expand::attribute(attribute.into(), &module.into()).into()
}

/// Judges what `alipay::request!` was given; called by the hidden macro next to each `Request`.
#[doc(hidden)]
#[proc_macro]
pub fn judge_request(tokens: TokenStream) -> TokenStream {
    literal::expand(tokens.into()).into()
}

/// Expands to the tables of the common parameters and gateway codes; for the crate `alipay` alone.
#[doc(hidden)]
#[proc_macro]
pub fn common_parameters(_: TokenStream) -> TokenStream {
    expand::common().into()
}
