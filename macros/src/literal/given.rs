//! What the caller wrote.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Expr, Ident, LitStr, Token, braced, bracketed, token};

use super::scalar::Scalar;

/// The hidden macro's hand-over: `"description" [path of alipay] [path of the module] Name { … }`.
pub(super) struct Invocation {
    pub(super) description: LitStr,
    pub(super) alipay: TokenStream,
    pub(super) module: TokenStream,
    pub(super) name: Ident,
    pub(super) body: Body,
}

/// The members between one pair of braces.
pub(super) struct Body {
    pub(super) members: Punctuated<Member, Token![,]>,
}

/// `name: value`.
pub(super) struct Member {
    pub(super) name: Ident,
    pub(super) value: Value,
}

/// A value as far as its form tells what it is.
pub(super) enum Value {
    Object(Body),
    /// `{ name }`: an object with that one member, or a block that gives a variable's value. The type decides.
    Braced(Body),
    List(Vec<Value>),
    /// A literal, which can be judged.
    Scalar(Scalar),
    /// Anything else: the types judge it.
    Expression(Expr),
}

impl Parse for Invocation {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let description = input.parse()?;
        let (alipay, module);
        bracketed!(alipay in input);
        let alipay = alipay.parse()?;
        bracketed!(module in input);
        let module = module.parse()?;
        Ok(Self { description, alipay, module, name: input.parse()?, body: input.parse()? })
    }
}

impl Parse for Body {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let members;
        braced!(members in input);
        Ok(Self { members: members.parse_terminated(Member::parse, Token![,])? })
    }
}

impl Parse for Member {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        // Keywords are read too: which name the parameter has in Rust is for `judge` to say.
        let name = input.call(Ident::parse_any)?;
        // `name` alone stands for `name: name`, as in a struct expression.
        if input.is_empty() || input.peek(Token![,]) {
            let value = Value::Expression(syn::parse2(name.to_token_stream())?);
            return Ok(Self { name: plain(&name), value });
        }
        input.parse::<Token![:]>()?;
        Ok(Self { name: plain(&name), value: input.parse()? })
    }
}

impl Parse for Value {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if is_braced_name(input) {
            return input.parse().map(Self::Braced);
        }
        if is_body(input) {
            return input.parse().map(Self::Object);
        }
        if is_list(input) {
            let items;
            bracketed!(items in input);
            let items = items.parse_terminated(Self::parse, Token![,])?;
            return Ok(Self::List(items.into_iter().collect()));
        }
        let expression: Expr = input.parse()?;
        Ok(Scalar::of(&expression).map_or(Self::Expression(expression), Self::Scalar))
    }
}

/// `r#name` and `name` are one name.
fn plain(name: &Ident) -> Ident {
    let plain = name.unraw();
    if syn::parse2::<Ident>(plain.to_token_stream()).is_ok() { plain } else { name.clone() }
}

/// Whether the group at the start of `input` is the whole value.
fn is_whole(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    ahead.parse::<proc_macro2::Group>().is_ok() && (ahead.is_empty() || ahead.peek(Token![,]))
}

/// The content of the braces or brackets at the start of `input`, where these are the whole value.
fn content(input: ParseStream<'_>) -> Option<TokenStream> {
    let starts = input.peek(token::Brace) || input.peek(token::Bracket);
    let group = || input.fork().parse::<proc_macro2::Group>().ok();
    if starts && is_whole(input) { group().map(|group| group.stream()) } else { None }
}

fn is_braced_name(input: ParseStream<'_>) -> bool {
    input.peek(token::Brace) && content(input).is_some_and(|content| syn::parse2::<Ident>(content).is_ok())
}

/// Whether braces hold members and are not a block: nothing, `name: …` or `name, …`.
fn is_body(input: ParseStream<'_>) -> bool {
    let first = |content: ParseStream<'_>| -> syn::Result<bool> {
        if content.is_empty() {
            return Ok(true);
        }
        content.call(Ident::parse_any)?;
        let member = content.is_empty()
            || content.peek(Token![,])
            || content.peek(Token![:]) && !content.peek(Token![::]);
        content.parse::<TokenStream>()?;
        Ok(member)
    };
    let holds = |content| syn::parse::Parser::parse2(first, content).unwrap_or(false);
    input.peek(token::Brace) && content(input).is_some_and(holds)
}

/// Whether brackets hold values one by one, and are not `[value; count]`.
fn is_list(input: ParseStream<'_>) -> bool {
    let repeats = |token| matches!(token, proc_macro2::TokenTree::Punct(sign) if sign.as_char() == ';');
    input.peek(token::Bracket) && content(input).is_some_and(|content| !content.into_iter().any(repeats))
}
