//! From the attribute and its module to tokens; the module survives whatever is wrong.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use alipay_schema::Api;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{ItemMod, LitStr};

use crate::args::Args;
use crate::load::{self, Loaded};
use crate::locate::Place;
use crate::{docs, render};

/// Expands `#[alipay_api(…)] mod name { … }`.
pub(crate) fn attribute(attribute: TokenStream, module: TokenStream) -> TokenStream {
    let args = match syn::parse2::<Args>(attribute) {
        Ok(args) => args,
        Err(error) => return keep(&error.to_compile_error(), &module),
    };
    let item = match syn::parse2::<ItemMod>(module.clone()) {
        Ok(item) => item,
        Err(_) => return keep(&refuse(Span::call_site(), "#[alipay_api] stands on a module: `pub mod pay {}`"), &module),
    };
    guarded(|| expand(&args, item)).unwrap_or_else(|bug| keep(&bug, &module))
}

/// Expands `common_parameters!{}`.
pub(crate) fn common() -> TokenStream {
    let Loaded { path, content } = load::common(&alipay_specs::common());
    let watch = watch(&path);
    let items = match content {
        Ok(common) => guarded(|| render::common(&common)).unwrap_or_else(|bug| bug),
        Err(findings) => findings.iter().map(|finding| refuse(Span::call_site(), finding)).collect(),
    };
    quote! { #watch #items }
}

fn expand(args: &Args, mut item: ItemMod) -> TokenStream {
    let Some((_, own_items)) = &item.content else {
        let name = &item.ident;
        let error = format!("the module needs a body: write `mod {name} {{}}`");
        return keep(&refuse(Span::call_site(), &error), &quote!(#item));
    };
    let [name] = args.names.as_slice() else {
        let extra = args.names.get(1).map_or_else(Span::call_site, LitStr::span);
        return keep(&refuse(extra, "one module holds one API: give each a module of its own"), &quote!(#item));
    };
    let path = match Place::of(name).and_then(|place| place.locate(&name.value())) {
        Ok(path) => path,
        Err(error) => return keep(&refuse(name.span(), &error), &quote!(#item)),
    };
    let Loaded { path, content } = load::api(&path);
    let watch = watch(&path);
    let generated = match content.and_then(expandable) {
        Ok(api) => {
            let text = docs::api(&api, "The API");
            item.attrs.push(syn::parse_quote!(#[doc = #text]));
            render::api(&api, &args.crate_path)
        }
        Err(findings) => findings.iter().map(|finding| refuse(name.span(), finding)).collect(),
    };
    let ItemMod { attrs, vis, unsafety, mod_token, ident, .. } = &item;
    quote! {
        #(#attrs)* #vis #unsafety #mod_token #ident {
            #watch
            #(#own_items)*
            #generated
        }
    }
}

/// What a description may say and this version cannot call yet.
fn expandable(api: Api) -> Result<Api, Vec<String>> {
    let is_file = |parameter: &&alipay_schema::Parameter| parameter.ty == alipay_schema::Type::File;
    match api.form.iter().find(is_file) {
        Some(file) => Err(vec![format!(
            "`{}` of `{}` is a file, and this version of alipay sends none",
            *file.name, *api.method
        )]),
        None => Ok(api),
    }
}

/// Makes the compiler rebuild when the file changes or goes, also while it is broken.
fn watch(path: &Path) -> TokenStream {
    let path = path.to_string_lossy();
    quote! { const _: &::core::primitive::str = ::core::include_str!(#path); }
}

/// An error that leaves the user's item in place, so that an editor still knows it.
fn keep(error: &TokenStream, item: &TokenStream) -> TokenStream {
    quote! { #error #item }
}

fn refuse(at: Span, message: &str) -> TokenStream {
    syn::Error::new(at, message).to_compile_error()
}

/// A panic here is always a bug of ours, and says so instead of "proc macro panicked".
fn guarded(expand: impl FnOnce() -> TokenStream) -> Result<TokenStream, TokenStream> {
    catch_unwind(AssertUnwindSafe(expand)).map_err(|_| {
        refuse(
            Span::call_site(),
            "alipay_api met a case that it was not written for; this is a bug in the crate alipay, please report \
             it with this description",
        )
    })
}
