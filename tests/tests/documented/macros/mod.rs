//! What the crate's own macros write, as far as they go: `macro_rules!` alone, and the kinds of fragments that it uses.

mod body;
mod pattern;

use std::collections::BTreeMap;

use proc_macro2::{Group, TokenStream, TokenTree};
use syn::Item;
use syn::parse::{ParseStream, Parser};

use body::transcribe;
use pattern::{Pattern, bind, patterns};

/// The macros of a crate, by their files and names.
pub(crate) struct Macros(BTreeMap<(String, String), Vec<Arm>>);

struct Arm {
    pattern: Vec<Pattern>,
    body: TokenStream,
}

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
