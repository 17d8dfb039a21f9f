//! Which API a page is about: the heading, the common table, addresses, samples and class names say so.

use alipay_schema::Span;

use crate::{
    findings::{Findings, quoted},
    line::{Text, start},
    sections::Section,
    words::{
        cells::QUOTATION,
        headings::Part,
        method_name::{is_method, is_written_as_method},
    },
};

/// How much a mention is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// In a sentence, which may speak of other APIs.
    Prose,
    /// The name of a class or of a response's node, with its dots guessed.
    Derived,
    /// A heading, the value of `method`.
    Stated,
}

/// A mention of a method.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    pub(crate) method: String,
    pub(crate) span: Span,
    pub(crate) weight: Weight,
}

/// Everything in the lines of a page that may be its method. Error codes advise to call other APIs.
pub(crate) fn mentions(sections: &[Section]) -> Vec<Mention> {
    let mut found = Vec::new();
    for line in
        sections.iter().filter(|section| section.part != Part::Errors).flat_map(|section| &section.lines)
    {
        let before = found.len();
        for cell in &line.cells {
            in_text(cell, &mut found);
        }
        // A list of links is not a title.
        if line.bullet {
            found[before..].iter_mut().for_each(|mention: &mut Mention| mention.weight = Weight::Prose);
        }
    }
    found
}

/// The methods that a text names, each with what stands before and behind it.
fn words(text: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || "._".contains(sign);
    text.split(move |sign| !is_sign(sign)).filter(|word| is_method(word)).map(move |word| {
        let at = text.find(word).unwrap_or_default();
        (word, &text[..at], &text[at + word.len()..])
    })
}

/// A title has nothing before it, and at most its meaning in brackets behind.
fn is_title(before: &str, after: &str) -> bool {
    let is_dressing = |sign: char| "# *".contains(sign) || QUOTATION.contains(&sign);
    before.trim_matches(is_dressing).is_empty()
        && (after.trim_matches(is_dressing).is_empty() || after.trim_start().starts_with(['(', '（', '｜']))
}

/// The method that a text has for its title.
pub(crate) fn title(text: &str) -> Option<String> {
    words(text).find(|(_, before, after)| is_title(before, after)).map(|(word, ..)| word.to_owned())
}

/// What one text mentions.
pub(crate) fn in_text(text: &Text, found: &mut Vec<Mention>) {
    let mut add = |method: String, weight| found.push(Mention { method, span: text.span, weight });
    for (word, before, after) in words(text) {
        let is_value = before.ends_with("method=")
            || before.trim_end().ends_with(['：', ':']) && before.contains("method");
        let is_stated = is_value || is_title(before, after);
        add(word.to_owned(), if is_stated { Weight::Stated } else { Weight::Prose });
    }
    for word in text.split(|sign: char| !sign.is_ascii_alphanumeric()) {
        if let Some(method) = word.strip_suffix("Request").and_then(of_class) {
            add(method, Weight::Derived);
        }
    }
    if let Some(node) = text
        .trim()
        .trim_start_matches(['"', '{'])
        .split_once('"')
        .and_then(|(name, _)| name.strip_suffix("_response"))
    {
        let method = node.replace('_', ".");
        if is_method(&method) {
            add(method, Weight::Derived);
        }
    }
}

/// `AlipayTradePayRequest` is `alipay.trade.pay`.
fn of_class(name: &str) -> Option<String> {
    let mut method = String::new();
    for sign in name.chars() {
        if sign.is_ascii_uppercase() && !method.is_empty() {
            method.push('.');
        }
        method.push(sign.to_ascii_lowercase());
    }
    Some(method).filter(|method| is_method(method))
}

/// The method that the page is about: the one that was given, or else the page's own by its strongest mentions.
pub(crate) fn decide(mentions: &[Mention], given: Option<&str>, findings: &mut Findings) -> Option<Text> {
    match given {
        Some(given) => settle(mentions, given, findings),
        None => strongest(mentions, findings),
    }
}

/// Holds the method that was given against the page.
fn settle(mentions: &[Mention], given: &str, findings: &mut Findings) -> Option<Text> {
    let own = mentions.iter().filter(|mention| mention.method == given).max_by_key(|mention| mention.weight);
    if let Some(own) = own {
        return Some(Text::new(given.to_owned(), own.span));
    }
    if let Some(other) = mentions.iter().find(|mention| mention.weight == Weight::Stated) {
        let title =
            format!("the page is about {}, and nothing in it about {}", quoted(&other.method), quoted(given));
        findings.error(other.span, title, "another API", "give the name of an API that the page describes");
        return None;
    }
    if !is_written_as_method(given) {
        let title = format!("{} is not the name of a method", quoted(given));
        findings.error(start(), title, "given for the page", "write it as in `alipay.trade.pay`");
        return None;
    }
    let why = format!("the page does not name {}: it is the name that was given", quoted(given));
    findings.mark_always(start(), &why);
    findings.warning(start(), why, "no name of this method");
    Some(Text::new(given.to_owned(), start()))
}

fn strongest(mentions: &[Mention], findings: &mut Findings) -> Option<Text> {
    let Some(weight) = mentions.iter().map(|mention| mention.weight).max() else {
        findings.error(
            start(),
            "the page does not say which API it is about",
            "no name of a method",
            "add a line with the method's name, such as `alipay.trade.pay`, or give the name with --method",
        );
        return None;
    };
    let count = |method: &str| {
        mentions.iter().filter(|mention| mention.weight == weight && mention.method == method).count()
    };
    let strongest = || mentions.iter().filter(|mention| mention.weight == weight);
    let chosen = strongest().rev().max_by_key(|mention| count(&mention.method))?;
    if let Some(other) = strongest().find(|other| other.method != chosen.method) {
        let title =
            format!("the page is about {} and about {}", quoted(&chosen.method), quoted(&other.method));
        if count(&other.method) == count(&chosen.method) {
            findings.error(
                other.span,
                title,
                "which one?",
                "leave only the lines of one API, or name it with --method",
            );
            return None;
        }
        findings.warning(
            other.span,
            format!("{title}: the first is taken, which it names more often"),
            "the other",
        );
    }
    if weight != Weight::Stated {
        findings.warning(
            chosen.span,
            format!("the method is taken to be {}", quoted(&chosen.method)),
            "named only here and in the like",
        );
    }
    Some(Text::new(chosen.method.clone(), chosen.span))
}

/// Refuses a page that has tables of several methods.
pub(crate) fn refuse_several(mentions: &[Mention], findings: &mut Findings) {
    let mut stated = mentions.iter().filter(|mention| mention.weight == Weight::Stated);
    let Some(first) = stated.next() else { return };
    if let Some(other) = stated.find(|other| other.method != first.method) {
        let title =
            format!("the page has tables of {} and of {}", quoted(&first.method), quoted(&other.method));
        findings.error(
            other.span,
            title,
            "two APIs",
            "leave only the part of the page that is about one, or name it with --method",
        );
    }
}
