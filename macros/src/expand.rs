//! From the attribute and its module to tokens; the module survives whatever is wrong.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use alipay_codegen::docs;
use alipay_schema::Api;
use alipay_specs::is_pattern;
use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::quote;
use syn::{AttrStyle, Attribute, ItemMod, LitStr};

use crate::args::Args;
use crate::hidden;
use crate::load::{self, Loaded};
use crate::locate::{Place, Target};
use crate::prelude;
use crate::tree::Tree;

/// Expands `#[alipay_api(…)] mod name { … }`.
pub(crate) fn attribute(attribute: TokenStream, module: &TokenStream) -> TokenStream {
    let args = match syn::parse2::<Args>(attribute) {
        Ok(args) => args,
        Err(error) => return keep(&error.to_compile_error(), module),
    };
    let Ok(item) = syn::parse2::<ItemMod>(module.clone()) else {
        return keep(
            &refuse(Span::call_site(), "#[alipay_api] stands on a module: `pub mod pay {}`"),
            module,
        );
    };
    guarded(|| expand(&args, item)).unwrap_or_else(|bug| keep(&bug, module))
}

/// Expands `common_parameters!{}`.
pub(crate) fn common() -> TokenStream {
    match load::common().content {
        Ok(common) => guarded(|| alipay_codegen::common(&common)).unwrap_or_else(|bug| bug),
        Err(findings) => findings.iter().map(|finding| refuse(Span::call_site(), finding)).collect(),
    }
}

fn expand(args: &Args, mut item: ItemMod) -> TokenStream {
    let Some((_, own_items)) = item.content.take() else {
        let name = &item.ident;
        let error = format!("the module needs a body: write `mod {name} {{}}`");
        return keep(&refuse(Span::call_site(), &error), &quote!(#item));
    };
    let (text, generated) = match args.names.as_slice() {
        [name] if !args.is_tree && !is_pattern(&name.value()) => one(name, args),
        names => (String::new(), many(names, args)),
    };
    let generated = if prelude::is_absent() { prelude::without_diagnostics(generated) } else { generated };
    let ItemMod { attrs, vis, unsafety, mod_token, ident, .. } = &item;
    let is_inner = |attribute: &&Attribute| matches!(attribute.style, AttrStyle::Inner(_));
    let (inner, outer): (Vec<&Attribute>, Vec<&Attribute>) = attrs.iter().partition(is_inner);
    // Behind the user's own documentation, as a paragraph of its own.
    let text = format!("\n{text}");
    let text = docs::lines(&text);
    quote! {
        #(#outer)* #vis #unsafety #mod_token #ident {
            #(#inner)*
            #( #![doc = #text] )*
            #(#own_items)*
            #generated
        }
    }
}

/// One API: the documentation of its module, and its types, which stand straight in it.
fn one(name: &LitStr, args: &Args) -> (String, TokenStream) {
    let target = match Place::of(name).and_then(|place| place.locate(&name.value())) {
        Ok(target) => target,
        Err(error) => return (String::new(), refuse(name.span(), &error)),
    };
    match read(&target, name, args) {
        Read { watch, api: Ok((api, items)) } => (docs::api(&api, "The API"), quote! { #watch #items }),
        Read { watch, api: Err(errors) } => (String::new(), quote! { #watch #errors }),
    }
}

/// Lists and patterns: always a tree of modules.
fn many(names: &[LitStr], args: &Args) -> TokenStream {
    let mut tree = Tree::default();
    let mut beside = TokenStream::new();
    for name in names {
        let targets = match Place::of(name).and_then(|place| place.locate_all(&name.value())) {
            Ok(targets) => targets,
            Err(error) => {
                beside.extend(refuse(name.span(), &error));
                continue;
            }
        };
        for target in targets {
            let Read { watch, api } = read(&target, name, args);
            beside.extend(watch);
            match api {
                Ok((api, items)) => {
                    if let Err(error) = tree.insert(&api.method, docs::api(&api, "The API"), items) {
                        beside.extend(refuse(name.span(), &error));
                    }
                }
                Err(errors) => beside.extend(errors),
            }
        }
    }
    let modules = tree.render("");
    quote! { #beside #modules }
}

/// A description that was read: the API and its items, or what stands in the way.
struct Read {
    watch: Option<TokenStream>,
    api: Result<(Api, TokenStream), TokenStream>,
}

fn read(target: &Target, name: &LitStr, args: &Args) -> Read {
    let Loaded { watched, source, content } = load::api(target);
    let api = match content {
        Ok(api) => {
            let api = if args.in_chinese { api.in_chinese() } else { api };
            let items = alipay_codegen::items(&api, &source, &args.crate_path, &hidden::name(&source));
            Ok((api, located(items, name.span())))
        }
        Err(findings) => Err(findings.iter().map(|finding| refuse(name.span(), finding)).collect()),
    };
    Read { watch: watched.as_deref().map(watch), api }
}

/// The tokens, shown at the name that the user wrote: notes and editors point there, not at the whole attribute.
fn located(tokens: TokenStream, at: Span) -> TokenStream {
    let locate = |mut token: TokenTree| {
        if let TokenTree::Group(group) = &token {
            let mut within = Group::new(group.delimiter(), located(group.stream(), at));
            within.set_span(group.span().located_at(at));
            return TokenTree::Group(within);
        }
        token.set_span(token.span().located_at(at));
        token
    };
    tokens.into_iter().map(locate).collect()
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
