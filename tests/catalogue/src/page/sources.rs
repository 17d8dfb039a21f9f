//! The words under `sources`, and what they mean.

use std::collections::BTreeMap;

use alipay_schema::Api;

use super::number;

/// What each word means.
const WORDS: [(&str, &str); 18] = [
    ("Java SDK", "names, nesting and kinds, from the classes of the official SDK for Java"),
    (
        "Python SDK",
        "names and nesting, from the official SDK for Python, which does not say the kinds of scalars",
    ),
    (".NET SDK", "kinds of scalars, from the official SDK for .NET, where the other SDKs tell none"),
    (
        "Java SDK comments",
        "what the comment on a field states, by rules that rather miss a fact than guess one",
    ),
    (
        "v3 SDK",
        "verb and path, how an API is called, error codes and examples, from the official SDKs of the REST gateway",
    ),
    ("official SDK", "what classes and comments of an official SDK say, read by a person"),
    ("sdk", "the same"),
    ("official demo", "the demonstration programs that Alipay gives away"),
    ("documentation page", "Alipay's page about the API"),
    ("third-party copy of the documentation page", "somebody's copy of that page, perhaps of an older one"),
    ("third-party model written from the documentation page", "a class that somebody wrote from that page"),
    ("third-party models", "classes with limits that somebody wrote from such pages"),
    ("third-party validator", "checks that somebody wrote from such pages"),
    ("third-party SDK", "a community SDK, whose comments say what must be given"),
    ("third-party Go SDK", "the same, for Go"),
    ("public code that reads the message", "programs that handle a notification"),
    ("documentation", "a page, of which only the facts were at hand"),
    ("sandbox", "what the sandbox answered"),
];

pub(super) fn section<'a>(apis: impl Iterator<Item = &'a Api>) -> Result<String, String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for api in apis {
        let mut words: Vec<&str> = api.sources.iter().map(|line| word(line)).collect();
        words.sort_unstable();
        words.dedup();
        for word in words {
            if !WORDS.iter().any(|(known, _)| *known == word) {
                return Err(format!("{}: no page explains the source `{word}`", *api.method));
            }
            *counts.entry(word).or_default() += 1;
        }
    }
    let rows: Vec<String> = WORDS
        .iter()
        .filter_map(|(word, meaning)| {
            Some(format!("| {word} | {} | {meaning} |", number(*counts.get(word)?)))
        })
        .collect();
    Ok(format!(
        "## Where it comes from\n\n\
         `sources` at the head of a description names where its facts come from. What stands behind a colon are the facts\n\
         that came from there: `Java SDK comments: json, lengths` is why a row is `json` and another has a length.\n\n\
         | source | descriptions | what it gives |\n|---|---:|---|\n{}\n",
        rows.join("\n")
    ))
}

/// The source without the facts that stand behind it.
fn word(line: &str) -> &str {
    line.split_once(": ").map_or(line, |(source, _)| source)
}
