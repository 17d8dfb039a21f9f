//! What the crate's own macros write, as far as they go: `macro_rules!` alone, and the kinds of fragments that it uses.

use std::collections::BTreeMap;
use std::iter::Peekable;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::{Item, Result};

/// The macros of a crate, by their files and names.
pub(crate) struct Macros(BTreeMap<(String, String), Vec<Arm>>);

struct Arm {
    pattern: Vec<Pattern>,
    body: TokenStream,
}

enum Pattern {
    Token(TokenTree),
    Group(Delimiter, Vec<Pattern>),
    Fragment { name: String, kind: String },
    Repeated { patterns: Vec<Pattern>, separator: Option<TokenTree> },
}

/// What a name of a pattern stands for.
#[derive(Clone)]
enum Bound {
    One(TokenStream),
    Many(Vec<Bound>),
}

type Bindings = BTreeMap<String, Bound>;

impl Macros {
    pub(crate) fn of<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut macros = Self(BTreeMap::new());
        for (file, text) in files.filter(|(_, text)| text.contains("macro_rules!")) {
            let parsed = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
            macros.collect(file, parsed.items);
        }
        macros
    }

    fn collect(&mut self, file: &str, items: Vec<Item>) {
        for item in items {
            match item {
                Item::Macro(item) => {
                    if let Some(name) = item.ident {
                        self.0.insert((file.to_owned(), name.to_string()), arms(item.mac.tokens));
                    }
                }
                Item::Mod(item) => self.collect(file, item.content.unwrap_or_default().1),
                _ => {}
            }
        }
    }

    /// The items that a macro writes, that of the same file before one of another; `None` if it is not the crate's own,
    /// or writes nothing public.
    pub(crate) fn expand(&self, file: &str, name: &str, tokens: &TokenStream) -> Option<Vec<Item>> {
        let elsewhere = || self.0.iter().find(|((_, own), _)| own == name).map(|(_, arms)| arms);
        let arms = self.0.get(&(file.to_owned(), name.to_owned())).or_else(elsewhere)?;
        arms.iter().find(|arm| has(arm.body.clone(), "pub"))?;
        let expand = |arm: &Arm| {
            let matched = (|input: ParseStream<'_>| bind(&arm.pattern, input)).parse2(tokens.clone()).ok()?;
            Some(transcribe(arm.body.clone(), &matched))
        };
        let written =
            arms.iter().find_map(expand).unwrap_or_else(|| panic!("{file}: no arm of {name}! fits"));
        let parsed =
            syn::parse2::<syn::File>(written).unwrap_or_else(|error| panic!("{file}: {name}!: {error}"));
        Some(parsed.items)
    }
}

fn has(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => has(group.stream(), name),
        token => token.to_string() == name,
    })
}

fn arms(tokens: TokenStream) -> Vec<Arm> {
    // A pattern, an arrow and a body.
    let groups: Vec<Group> = tokens
        .into_iter()
        .filter_map(|token| match token {
            TokenTree::Group(group) => Some(group),
            _ => None,
        })
        .collect();
    let arm = |pair: &[Group]| Arm { pattern: patterns(pair[0].stream()), body: pair[1].stream() };
    groups.chunks_exact(2).map(arm).collect()
}

fn patterns(tokens: TokenStream) -> Vec<Pattern> {
    let (mut tokens, mut found) = (tokens.into_iter().peekable(), Vec::new());
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
fn separator(tokens: &mut Peekable<impl Iterator<Item = TokenTree>>) -> Option<TokenTree> {
    let is_operator = |token: &TokenTree| matches!(token.to_string().as_str(), "*" | "+" | "?");
    let first = tokens.next()?;
    if is_operator(&first) {
        return None;
    }
    tokens.next();
    Some(first)
}

fn bind(patterns: &[Pattern], input: ParseStream<'_>) -> Result<Bindings> {
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

fn transcribe(body: TokenStream, bindings: &Bindings) -> TokenStream {
    let (mut tokens, mut written) = (body.into_iter().peekable(), TokenStream::new());
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == '$' => match tokens.next() {
                Some(TokenTree::Group(group)) => {
                    let separator = separator(&mut tokens);
                    written.extend(repetition(&group.stream(), separator.as_ref(), bindings));
                }
                Some(name) => match bindings.get(&name.to_string()) {
                    Some(Bound::One(tokens)) => written.extend(tokens.clone()),
                    _ => written.extend([TokenTree::from(Ident::new("crate", Span::call_site()))]),
                },
                None => {}
            },
            TokenTree::Group(group) => {
                let inner = transcribe(group.stream(), bindings);
                written.extend([TokenTree::from(Group::new(group.delimiter(), inner))]);
            }
            token => written.extend([token]),
        }
    }
    written
}

/// Whether the name stands there as one of the pattern, behind a `$`.
fn holds(body: TokenStream, name: &str) -> bool {
    let mut is_named = false;
    body.into_iter().any(|token| {
        let was_named = std::mem::replace(&mut is_named, token.to_string() == "$");
        match token {
            TokenTree::Group(group) => holds(group.stream(), name),
            token => was_named && token.to_string() == name,
        }
    })
}

fn repetition(body: &TokenStream, separator: Option<&TokenTree>, bindings: &Bindings) -> TokenStream {
    let many = bindings.iter().filter_map(|(name, bound)| match bound {
        Bound::Many(all) if holds(body.clone(), name) => Some((name, all)),
        _ => None,
    });
    let many: Vec<(&String, &Vec<Bound>)> = many.collect();
    let count = many.iter().map(|(_, all)| all.len()).max().unwrap_or_default();
    let mut written = TokenStream::new();
    for at in 0..count {
        let mut once = bindings.clone();
        once.extend(many.iter().filter_map(|(name, all)| Some(((*name).clone(), all.get(at)?.clone()))));
        written.extend((at > 0).then_some(separator).flatten().cloned());
        written.extend(transcribe(body.clone(), &once));
    }
    written
}
