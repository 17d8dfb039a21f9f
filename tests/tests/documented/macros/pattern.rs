//! What a macro is given, and what its names stand for then.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Result;
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};

/// What a macro is given, piece by piece.
pub(super) enum Pattern {
    Token(TokenTree),
    Group(Delimiter, Vec<Pattern>),
    Fragment { name: String, kind: String },
    Repeated { patterns: Vec<Pattern>, separator: Option<TokenTree> },
}

/// What a name of a pattern stands for.
#[derive(Clone)]
pub(super) enum Bound {
    One(TokenStream),
    Many(Vec<Bound>),
}

pub(super) type Bindings = BTreeMap<String, Bound>;

pub(super) fn patterns(tokens: TokenStream) -> Vec<Pattern> {
    let (mut tokens, mut found) = (tokens.into_iter(), Vec::new());
    while let Some(token) = tokens.next() {
        found.push(match token {
            TokenTree::Punct(sign) if sign.as_char() == '$' => match tokens.next() {
                Some(TokenTree::Group(group)) => {
                    let separator = separator(&mut tokens);
                    Pattern::Repeated { patterns: patterns(group.stream()), separator }
                }
                Some(name) => {
                    tokens.next();
                    let kind = tokens.next().map(|kind| kind.to_string()).unwrap_or_default();
                    Pattern::Fragment { name: name.to_string(), kind }
                }
                None => continue,
            },
            TokenTree::Group(group) => Pattern::Group(group.delimiter(), patterns(group.stream())),
            token => Pattern::Token(token),
        });
    }
    found
}

/// What stands between a repetition and its `*`, `+` or `?`.
pub(super) fn separator(tokens: &mut impl Iterator<Item = TokenTree>) -> Option<TokenTree> {
    let is_operator = |token: &TokenTree| matches!(token.to_string().as_str(), "*" | "+" | "?");
    let first = tokens.next()?;
    if is_operator(&first) {
        return None;
    }
    tokens.next();
    Some(first)
}

pub(super) fn bind(patterns: &[Pattern], input: ParseStream<'_>) -> Result<Bindings> {
    let mut bindings = Bindings::new();
    for pattern in patterns {
        match pattern {
            Pattern::Token(expected) => token(expected, input)?,
            Pattern::Group(delimiter, inner) => {
                let at = input.span();
                match input.parse()? {
                    TokenTree::Group(group) if group.delimiter() == *delimiter => {
                        let inner = |input: ParseStream<'_>| bind(inner, input);
                        bindings.extend(inner.parse2(group.stream())?);
                    }
                    _ => return Err(syn::Error::new(at, "another group")),
                }
            }
            Pattern::Fragment { name, kind } => {
                bindings.insert(name.clone(), Bound::One(fragment(kind, input)?));
            }
            Pattern::Repeated { patterns, separator } => {
                repeated(patterns, separator.as_ref(), input, &mut bindings);
            }
        }
    }
    Ok(bindings)
}

fn repeated(
    patterns: &[Pattern],
    separator: Option<&TokenTree>,
    input: ParseStream<'_>,
    bindings: &mut Bindings,
) {
    let mut many: BTreeMap<String, Vec<Bound>> =
        names(patterns).into_iter().map(|name| (name, Vec::new())).collect();
    let mut is_first = true;
    while !input.is_empty() {
        let ahead = input.fork();
        let separated = separator.filter(|_| !is_first).map_or(Ok(()), |separator| token(separator, &ahead));
        let Ok(once) = separated.and_then(|()| bind(patterns, &ahead)) else { break };
        input.advance_to(&ahead);
        is_first = false;
        for (name, bound) in once {
            many.entry(name).or_default().push(bound);
        }
    }
    bindings.extend(many.into_iter().map(|(name, bound)| (name, Bound::Many(bound))));
}

fn token(expected: &TokenTree, input: ParseStream<'_>) -> Result<()> {
    let at = input.span();
    let found: TokenTree = input.parse()?;
    if found.to_string() == expected.to_string() { Ok(()) } else { Err(syn::Error::new(at, "another token")) }
}

fn fragment(kind: &str, input: ParseStream<'_>) -> Result<TokenStream> {
    Ok(match kind {
        "ident" => Ident::parse_any(input)?.into_token_stream(),
        "literal" => input.parse::<syn::Lit>()?.into_token_stream(),
        "meta" => input.parse::<syn::Meta>()?.into_token_stream(),
        "path" => input.parse::<syn::Path>()?.into_token_stream(),
        "ty" => input.parse::<syn::Type>()?.into_token_stream(),
        "expr" => input.parse::<syn::Expr>()?.into_token_stream(),
        "tt" => input.parse::<TokenTree>()?.into_token_stream(),
        _ => return Err(input.error("a kind of fragment that is not read")),
    })
}

fn names(patterns: &[Pattern]) -> Vec<String> {
    let of = |pattern: &Pattern| match pattern {
        Pattern::Token(_) => Vec::new(),
        Pattern::Fragment { name, .. } => vec![name.clone()],
        Pattern::Group(_, inner) | Pattern::Repeated { patterns: inner, .. } => names(inner),
    };
    patterns.iter().flat_map(of).collect()
}
