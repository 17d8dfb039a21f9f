//! The sentences that stand in sources: literals of two words or more, and all that is given to a finding.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use alipay_tests::sources::rust_files;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What findings are made by.
const MAKERS: [&str; 8] = ["error", "warning", "advise", "doubt", "doubt_of", "not_read", "help", "other"];

/// What marks a row of a draft, which is said in no finding.
const MARKS: [&str; 3] = ["mark", "mark_all", "mark_always"];

#[derive(Default)]
pub(crate) struct Literals(BTreeSet<String>);

impl Literals {
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &String> {
        self.0.iter()
    }

    /// Reads a file, or the files of a folder but those of these names, without their tests.
    pub(crate) fn read(&mut self, place: &Path, without: &[&str]) {
        for file in files(place, without) {
            self.tokens(tokens(&file), false);
        }
    }

    /// Reads what a file gives to these fields.
    pub(crate) fn read_fields(&mut self, file: &Path, fields: &[&str]) {
        let mut read = Vec::new();
        in_fields(tokens(file), fields, &mut read);
        self.0.extend(read.into_iter().filter(|text| !is_part(text)));
    }

    fn tokens(&mut self, tokens: TokenStream, is_given: bool) {
        let (mut before, mut is_attribute) = (String::new(), false);
        for token in tokens {
            match &token {
                TokenTree::Group(group) if is_attribute && group.delimiter() == Delimiter::Bracket => {}
                TokenTree::Group(_) if MARKS.contains(&before.as_str()) => {}
                TokenTree::Group(group) => {
                    let makes =
                        group.delimiter() == Delimiter::Parenthesis && MAKERS.contains(&before.as_str());
                    self.tokens(group.stream(), is_given || makes);
                }
                TokenTree::Literal(literal) => {
                    let text = text(&literal.to_string()).filter(|text| !is_part(text));
                    self.0.extend(text.filter(|text| has_two_words(text) || (is_given && is_word(text))));
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
            is_attribute = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == '#')
                || (is_attribute && matches!(&token, TokenTree::Punct(sign) if sign.as_char() == '!'));
            before = if let TokenTree::Ident(name) = &token { name.to_string() } else { String::new() };
        }
    }
}

/// The files of a folder and those below, or the file itself.
pub(crate) fn files(place: &Path, without: &[&str]) -> Vec<std::path::PathBuf> {
    if place.is_file() {
        return vec![place.to_owned()];
    }
    let is_left_out = |path: &Path| {
        let below = path.strip_prefix(place).unwrap().with_extension("");
        below.iter().filter_map(|part| part.to_str()).any(|part| part == "tests" || without.contains(&part))
    };
    let mut found = rust_files(place).unwrap();
    found.retain(|path| !is_left_out(path));
    found
}

/// Every literal of a file, tests among them.
pub(crate) fn all(file: &Path) -> Vec<String> {
    fn collect(tokens: TokenStream, found: &mut Vec<String>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => collect(group.stream(), found),
                TokenTree::Literal(literal) => found.extend(text(&literal.to_string())),
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(fs::read_to_string(file).unwrap().parse().unwrap(), &mut found);
    found
}

fn tokens(file: &Path) -> TokenStream {
    let text = fs::read_to_string(file).unwrap();
    text.split("#[cfg(test)]").next().unwrap_or_default().parse().unwrap()
}

fn in_fields(tokens: TokenStream, fields: &[&str], found: &mut Vec<String>) {
    let mut is_field = false;
    for token in tokens {
        match token {
            TokenTree::Ident(name) => is_field |= fields.contains(&name.to_string().as_str()),
            TokenTree::Punct(sign) => is_field &= sign.as_char() != ',',
            TokenTree::Literal(literal) if is_field => found.extend(text(&literal.to_string())),
            TokenTree::Literal(_) => {}
            TokenTree::Group(group) if is_field => {
                let literals = group.stream().into_iter().map(|token| token.to_string());
                found.extend(literals.filter_map(|literal| text(&literal)));
            }
            TokenTree::Group(group) => in_fields(group.stream(), fields, found),
        }
    }
}

/// What a literal says, if it is a text.
fn text(literal: &str) -> Option<String> {
    syn::parse_str::<syn::LitStr>(literal).ok().map(|literal| literal.value())
}

/// What begins or ends with a space is a part of a sentence.
fn is_part(text: &str) -> bool {
    text.trim() != text
}

fn has_two_words(text: &str) -> bool {
    let is_word = |word: &&str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    text.split_whitespace().map(|word| word.trim_end_matches([',', ':', '?'])).filter(is_word).count() > 1
}

/// A word that is not a key.
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase())
}
