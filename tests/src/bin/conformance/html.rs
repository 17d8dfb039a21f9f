//! A form of HTML, as far as the SDKs write any.

use std::collections::BTreeMap;

use alipay::Charset;

use crate::fault::Checked;
use crate::wire::{self, Pairs};

/// What a browser would send for a form: the query of its action, and its named inputs.
pub(crate) fn posted(html: &str, charset: Charset) -> Checked<(Pairs, Pairs)> {
    let action = tags(html, "form")
        .into_iter()
        .find_map(|mut form| form.remove("action"))
        .ok_or("there is no form")?;
    let mut fields = Pairs::new();
    for mut input in tags(html, "input") {
        if let (Some(name), Some(value)) = (input.remove("name"), input.remove("value"))
            && fields.insert(name, value).is_some()
        {
            return Err("a field is there twice".into());
        }
    }
    Ok((wire::decoded(wire::query(&action), charset)?, fields))
}

/// The attributes of every tag of that name.
pub(crate) fn tags(html: &str, name: &str) -> Vec<BTreeMap<String, String>> {
    html.split(&format!("<{name} ")).skip(1).map(attributes).collect()
}

/// `name="value"` up to the tag's end; a `>` within quotes does not end it.
pub(crate) fn attributes(mut text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    while let Some((before, after)) = text.split_once('=') {
        let Some(quote) = after.chars().next().filter(|quote| matches!(quote, '"' | '\'')) else { break };
        let Some((value, rest)) = after[1..].split_once(quote) else { break };
        if before.contains('>') {
            break;
        }
        found.insert(before.trim().to_owned(), unescaped(value));
        text = rest;
    }
    found
}

/// Undoes the references that forms are written with; any other `&` stands for itself.
fn unescaped(text: &str) -> String {
    const REFERENCES: [(&str, char); 5] =
        [("&quot;", '"'), ("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&#39;", '\'')];
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(first) = rest.chars().next() {
        let reference = REFERENCES.iter().find(|(written, _)| rest.starts_with(written));
        let (length, character) =
            reference.map_or((first.len_utf8(), first), |(written, is)| (written.len(), *is));
        plain.push(character);
        rest = &rest[length..];
    }
    plain
}
