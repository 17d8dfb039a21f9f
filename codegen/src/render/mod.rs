//! A checked description as Rust.

mod builder;
mod common;
mod errors;
mod field;
mod flows;
mod kinds;
mod lists;
mod literal;
mod notification;
mod operation;
mod pages;
mod received;
mod reply;
mod request;
mod rows;
mod sent;
mod value;
mod values;

use alipay_schema::{Api, Parameter, Source};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Ident, Path};

use crate::side::Side;
use crate::{docs, names};

pub use common::common;
pub(crate) use lists::Lists;

/// What every part of the rendering needs to know.
struct Context<'a> {
    api: &'a Api,
    /// The path of the crate `alipay`.
    alipay: &'a Path,
    /// The path of its hidden support module.
    private: &'a TokenStream,
    sent: &'a Side<'a>,
    sent_lists: &'a Lists<'a>,
    received: &'a Side<'a>,
    received_lists: &'a Lists<'a>,
}

/// The items of one API, to stand in a module of their own. `source` is the text of its description, `hidden` a name
/// that no other macro of the crate has.
pub fn api(api: &Api, source: &Source, alipay: &Path, hidden: &Ident) -> TokenStream {
    let is_notification = api.call.notification;
    let received = if is_notification { Side::notification(api) } else { Side::reply(api) };
    let sent = Side::request(api);
    let context = Context {
        api,
        alipay,
        private: &quote!(#alipay::__private),
        sent_lists: &Lists::of(&sent),
        sent: &sent,
        received_lists: &Lists::of(&received),
        received: &received,
    };
    if is_notification {
        return notification::render(&context);
    }
    let request = request::render(&context);
    let reply = reply::render(&context);
    let pages = pages::render(&context);
    let errors = errors::render(&context);
    let literal = literal::render(source, hidden);
    quote! { #request #reply #pages #errors #literal }
}

/// A documented item.
fn documented(text: &str, item: &TokenStream) -> TokenStream {
    let text = docs::attributes(text);
    quote!(#text #item)
}

/// The names of the setters of a builder, in the order of its parameters.
pub fn setters(parameters: &[&Parameter]) -> Vec<Ident> {
    parameters.iter().map(|parameter| names::setter(&parameter.name)).collect()
}
