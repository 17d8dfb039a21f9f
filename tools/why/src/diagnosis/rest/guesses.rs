//! What each known mistake makes of the lines.

use alipay::Verb;

use super::RestMistake;
use super::authorizations::{authorizations, orders};
use super::bodies::bodies;
use super::lines::{Ending, Lines};
use super::parameters::sorted;
use super::targets::targets;
use crate::known::Known;
use crate::rest::RestRequest;

type Guess = (RestMistake, Lines);

/// The mistakes that lead to what was signed: none, one, or two; `None` if no known one does.
pub(super) fn explain(
    request: &RestRequest,
    lines: &Lines,
    known: &Known,
    holds: impl Fn(&[u8]) -> bool,
) -> Option<Vec<RestMistake>> {
    if holds(&lines.content()) {
        return Some(Vec::new());
    }
    let all = |lines: &Lines| all(request, lines, known);
    let first = all(lines);
    let fits = |(_, guess): &&Guess| holds(&guess.content());
    if let Some((mistake, _)) = first.iter().chain(&orders(lines)).find(fits) {
        return Some(vec![*mistake]);
    }
    if sorted(request, lines).iter().any(|content| holds(content)) {
        return Some(vec![RestMistake::SortedParameters]);
    }
    first.iter().find_map(|(first, changed)| {
        let more = all(changed);
        let second = more.iter().filter(|(second, _)| second != first).find(fits)?;
        Some(vec![*first, second.0])
    })
}

fn all(request: &RestRequest, lines: &Lines, known: &Known) -> Vec<Guess> {
    let mut guesses = Vec::new();
    let mut add = |mistake, guess: Lines| guesses.push((mistake, guess));
    for ending in [Ending::Windows, Ending::Escaped, Ending::Nothing] {
        add(RestMistake::LineBreaks, Lines { ending, ..lines.clone() });
    }
    add(RestMistake::LastLineBreak, Lines { ending: Ending::NoLast, ..lines.clone() });
    for (mistake, verb) in verbs(&lines.verb) {
        add(mistake, Lines { verb, ..lines.clone() });
    }
    for (mistake, target) in targets(request, &lines.target) {
        add(mistake, Lines { target: target.into(), ..lines.clone() });
    }
    for (mistake, body) in bodies(request, &lines.body, known) {
        add(mistake, Lines { body, ..lines.clone() });
    }
    for (mistake, auth) in authorizations(request, &lines.auth) {
        add(mistake, Lines { auth, ..lines.clone() });
    }
    if lines.token.is_some() {
        add(RestMistake::TokenLeftOut, Lines { token: None, ..lines.clone() });
        for place_of_token in 0..4 {
            add(RestMistake::TokenMisplaced, Lines { place_of_token, ..lines.clone() });
        }
    }
    guesses
}

fn verbs(verb: &[u8]) -> Vec<(RestMistake, Vec<u8>)> {
    let lower = verb.to_ascii_lowercase();
    let capital = [verb.get(..1).unwrap_or_default(), lower.get(1..).unwrap_or_default()].concat();
    let others = Verb::ALL.iter().map(|other| other.as_str()).filter(|other| other.as_bytes() != verb);
    let others = others.map(|other| (RestMistake::OtherMethod, other.into()));
    [lower, capital].map(|verb| (RestMistake::MethodCase, verb)).into_iter().chain(others).collect()
}
