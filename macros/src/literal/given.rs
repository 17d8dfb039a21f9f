//! What the caller wrote.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, ExprUnary, Ident, Lit, LitStr, Token, UnOp, braced, bracketed, token};

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
    List(Vec<Value>),
    /// A literal that can be judged, and its source text.
    Literal(Lit, String),
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
        let name: Ident = input.parse()?;
        // `name` alone stands for `name: name`, as in a struct expression.
        if input.is_empty() || input.peek(Token![,]) {
            let value = Value::Expression(syn::parse2(name.to_token_stream())?);
            return Ok(Self { name, value });
        }
        input.parse::<Token![:]>()?;
        Ok(Self { name, value: input.parse()? })
    }
}

impl Parse for Value {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(token::Brace) && is_body(input) {
            return input.parse().map(Self::Object);
        }
        if input.peek(token::Bracket) && is_list(input) {
            let items;
            bracketed!(items in input);
            let items = items.parse_terminated(Self::parse, Token![,])?;
            return Ok(Self::List(items.into_iter().collect()));
        }
        let expression: Expr = input.parse()?;
        Ok(match literal(&expression) {
            Some((literal, text)) => Self::Literal(literal, text),
            None => Self::Expression(expression),
        })
    }
}

/// Whether braces hold `name: value` pairs and are no block.
fn is_body(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    ahead.parse::<Body>().is_ok_and(|_| ahead.is_empty() || ahead.peek(Token![,]))
}

/// Whether brackets hold values one by one, and are no `[value; count]` and no start of a longer expression.
fn is_list(input: ParseStream<'_>) -> bool {
    fn read(input: ParseStream<'_>) -> syn::Result<()> {
        let items;
        bracketed!(items in input);
        items.parse_terminated(Value::parse, Token![,]).map(drop)
    }
    let ahead = input.fork();
    read(&ahead).is_ok() && (ahead.is_empty() || ahead.peek(Token![,]))
}

/// A literal, possibly negative, with the text that would travel.
fn literal(expression: &Expr) -> Option<(Lit, String)> {
    let (literal, sign) = match expression {
        Expr::Lit(ExprLit { lit, .. }) => (lit, ""),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => match &**expr {
            Expr::Lit(ExprLit { lit: lit @ (Lit::Int(_) | Lit::Float(_)), .. }) => (lit, "-"),
            _ => return None,
        },
        _ => return None,
    };
    let text = match literal {
        Lit::Str(text) => text.value(),
        Lit::Int(number) => format!("{sign}{}", number.base10_digits()),
        Lit::Float(number) => format!("{sign}{}", number.base10_digits()),
        Lit::Bool(flag) => flag.value.to_string(),
        _ => return None,
    };
    Some((literal.clone(), text))
}
