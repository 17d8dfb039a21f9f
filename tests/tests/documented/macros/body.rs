//! What a macro writes.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};

use super::pattern::{Bindings, Bound, separator};

/// The body with what its names stand for.
pub(super) fn transcribe(body: TokenStream, bindings: &Bindings) -> TokenStream {
    let (mut tokens, mut written) = (body.into_iter(), TokenStream::new());
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
