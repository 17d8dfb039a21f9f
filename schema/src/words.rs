//! How findings speak: quoting what a description says, and guessing what it meant.

use std::fmt::Write;

/// Longer words are neither guessed nor shown in full: no name in a description comes close.
const LONGEST: usize = 64;

/// How many words are compared with a misspelt one at most: thousands of misspelt names among thousands of others must
/// not take minutes. The largest API known has 365 parameters in all.
const MOST_COMPARED: usize = 400;

/// How many words a help lists at most: as many as a row has keys.
const MOST_LISTED: usize = 22;

/// `text` in backquotes, on one line, shortened, and harmless to a terminal.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown = String::from("`");
    for (index, character) in text.chars().enumerate() {
        if index == LONGEST {
            shown.push('…');
            break;
        }
        if character.is_control() {
            let _ = write!(shown, "{}", character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown.push('`');
    shown
}

/// `one, two or three`, each in backquotes.
pub(crate) fn any_of<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut words: Vec<String> = words.into_iter().map(quoted).collect();
    match (words.pop(), words.is_empty()) {
        (None, _) => String::from("nothing"),
        (Some(last), true) => last,
        (Some(last), false) => format!("{} or {last}", words.join(", ")),
    }
}

/// The candidate that `word` was probably meant to be: equal but for its case, or a few slips of the finger away.
pub fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let folded = word.to_ascii_lowercase();
    let slips = |candidate: &str| strsim::damerau_levenshtein(&folded, &candidate.to_ascii_lowercase());
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST && candidate.len().abs_diff(word.len()) <= 3)
        .take(MOST_COMPARED)
        .map(|candidate| (slips(candidate), candidate))
        .filter(|(slips, candidate)| {
            *slips <= candidate.len().max(word.len()).min(9) / 3 && *candidate != word
        })
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

/// The method that was probably meant. Those that begin alike are compared first, since not all can be.
pub fn suggest_method<'a>(name: &str, methods: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let alike = |method: &str| name.bytes().zip(method.bytes()).take_while(|(a, b)| a == b).count();
    let mut methods: Vec<&str> = methods.into_iter().collect();
    methods.sort_by_key(|method| std::cmp::Reverse(alike(method)));
    suggest(name, methods)
}

/// A finding's help for a misspelt word: the guess, else all that would do, if they are few enough to be read.
pub(crate) fn did_you_mean<'a>(
    word: &str,
    candidates: impl Iterator<Item = &'a str> + Clone,
) -> Option<String> {
    match suggest(word, candidates.clone()) {
        Some(guess) => Some(format!("did you mean {}?", quoted(guess))),
        None if candidates.clone().count() > MOST_LISTED => None,
        None => Some(format!("it may be {}", any_of(candidates))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_is_near_and_never_the_word_itself() {
        let keys = ["max_length", "min_length", "type", "values"];
        for (word, guess) in [
            ("max_lenght", Some("max_length")),
            ("Max_Length", Some("max_length")),
            ("mix_length", Some("max_length")),
            ("tpye", Some("type")),
            ("value", Some("values")),
            ("type", None),
            ("x", None),
            ("", None),
            ("something", None),
        ] {
            assert_eq!(suggest(word, keys), guess, "{word}");
        }
    }

    #[test]
    fn what_is_quoted_cannot_reach_the_terminal() {
        assert_eq!(quoted("\u{1b}[31mred\n"), "`\\u{1b}[31mred\\n`");
        assert_eq!(quoted(&"长".repeat(100)).chars().count(), 64 + 3);
    }
}
