//! Cut and shuffled pages: nothing panics, and a description that is not the whole page's never comes without a finding
//! that the whole page does not have.

mod support;

use std::collections::BTreeSet;

use alipay_page_import::{Imported, Options, import};
use alipay_schema::{PROTOCOL_MEMBERS, PROTOCOL_PARAMETERS, Reading, Source};

/// What was found, without the lines, which move when lines do.
fn titles(reading: &Reading<Imported>) -> BTreeSet<String> {
    reading.findings.iter().map(|finding| finding.title.clone()).collect()
}

/// A page, what it states, and what was found about it.
struct Whole {
    page: Source,
    facts: Option<support::Facts>,
    titles: BTreeSet<String>,
    method: Option<String>,
    /// What it settles, by path.
    settled: support::Facts,
    /// The names of rows about which something had to be decided, as a finding says.
    decided: BTreeSet<String>,
}

fn wholes() -> impl Iterator<Item = Whole> {
    support::pages().into_iter().map(|path| {
        let page = support::read(&path);
        let reading = support::imported(&page);
        let facts = reading.value.as_ref().map(|imported| support::facts(&imported.api, false));
        let imported = reading.value.as_ref();
        let settled = imported.map(support::settled).unwrap_or_default();
        let has_finding = |line: &usize| reading.findings.iter().any(|finding| finding.span.line == *line);
        let lines = imported.map(|imported| support::lines(&imported.api)).unwrap_or_default();
        let decided = lines
            .into_iter()
            .filter(|(_, line)| has_finding(line))
            .map(|(path, _)| name(&path).to_owned())
            .collect();
        let method = imported.map(|imported| imported.api.method.value.clone());
        Whole { page, facts, titles: titles(&reading), method, settled, decided }
    })
}

impl Whole {
    /// Whether another text of the page is accepted as a different description, with nothing said about it.
    fn is_fooled_by(&self, text: String) -> bool {
        let reading = support::imported(&Source::new("page", text));
        let Some(imported) = &reading.value else { return false };
        // A part of a page that is refused may well be a page.
        let Some(facts) = &self.facts else { return false };
        let same = *facts == support::facts(&imported.api, false);
        !same && titles(&reading).is_subset(&self.titles)
    }
}

#[test]
fn a_page_that_was_cut_anywhere_is_not_taken_for_whole() {
    for whole in wholes() {
        let text = &whole.page.text;
        // Every end of a line, and every few bytes.
        let ends = text.match_indices('\n').map(|(at, _)| at);
        let cuts: BTreeSet<usize> =
            ends.chain((0..text.len()).step_by(23)).map(|at| text.floor_char_boundary(at)).collect();
        for cut in cuts {
            assert!(
                !whole.is_fooled_by(text[..cut].to_owned()),
                "{} cut at {cut}:\n{}",
                whole.page.name,
                &text[..cut]
            );
        }
    }
}

#[test]
fn a_page_whose_beginning_is_cut_off_is_not_taken_for_whole() {
    for whole in wholes() {
        let lines: Vec<&str> = whole.page.text.split_inclusive('\n').collect();
        for cut in 0..lines.len() {
            let text = lines[cut..].concat();
            assert!(!whole.is_fooled_by(text.clone()), "{} from line {}:\n{text}", whole.page.name, cut + 1);
        }
    }
}

#[test]
fn shuffled_lines_make_no_description_of_their_own() {
    let mut random = fastrand::Rng::with_seed(7);
    for whole in wholes() {
        for _ in 0..40 {
            let mut lines: Vec<&str> = whole.page.text.lines().collect();
            random.shuffle(&mut lines);
            let text = lines.join("\n");
            assert!(!whole.is_fooled_by(text.clone()), "{} shuffled:\n{text}", whole.page.name);
        }
    }
}

#[test]
fn a_line_that_got_into_another_part_of_the_page_is_missed() {
    let mut random = fastrand::Rng::with_seed(11);
    // Whole rows of a table fit any other; only where the samples show every parameter do they belong somewhere.
    let has_samples = |whole: &Whole| {
        ["verify-", "certify-", "initialize-"].iter().any(|name| whole.page.name.starts_with(name))
    };
    for whole in wholes().filter(has_samples) {
        let lines: Vec<&str> = whole.page.text.lines().collect();
        for _ in 0..150 {
            let (from, to) = (random.usize(..lines.len()), random.usize(..lines.len()));
            // Within a table a row may stand anywhere, and a cell below another may be any row's.
            if lines[from.min(to)..=from.max(to)].iter().all(|line| !is_heading(line)) {
                continue;
            }
            let mut moved = lines.clone();
            if random.bool() {
                moved.swap(from, to);
            } else {
                let line = moved.remove(from);
                moved.insert(to, line);
            }
            let text = moved.join("\n");
            assert!(!whole.is_fooled_by(text.clone()), "{} line {from} to {to}:\n{text}", whole.page.name);
        }
    }
}

fn is_heading(line: &str) -> bool {
    line.starts_with('#')
        || line.contains("<h")
        || (line.chars().count() < 12 && line.contains(['参', '例', '码']))
}

#[test]
fn no_changed_byte_makes_it_panic() {
    let mut random = fastrand::Rng::with_seed(13);
    for whole in wholes() {
        let mut signs: Vec<char> = whole.page.text.chars().collect();
        for _ in 0..20 {
            for _ in 0..signs.len() / 40 {
                let (from, to) = (random.usize(..signs.len()), random.usize(..signs.len()));
                signs[from] = signs[to];
            }
            let text: String = signs.iter().collect();
            let page = Source::new("page", text);
            for finding in support::imported(&page).findings {
                assert!(!finding.render(&page).is_empty());
            }
        }
    }
}

fn name(path: &str) -> &str {
    path.split_once("errors.").map_or_else(|| path.rsplit('.').next().unwrap_or(path), |(_, code)| code)
}

/// What a draft of a text states as settled, of which the whole page says otherwise.
fn misstated(whole: &Whole, text: &str, method: &str) -> Vec<String> {
    let options = Options { draft: true, method: Some(method.to_owned()), ..Options::default() };
    let Some(imported) = import(&Source::new("page", text), &options).value else { return Vec::new() };
    let settled = support::settled(&imported);
    settled
        .into_iter()
        .filter(|(path, fact)| !whole.decided.contains(name(path)) && whole.settled.get(path) != Some(fact))
        .map(|(path, fact)| format!("{path}: {fact}, of the whole page {:?}", whole.settled.get(&path)))
        .collect()
}

/// Rows that the whole page has in a table that is not imported, as those of notifications.
const ELSEWHERE: [&str; 3] = ["orderStr", "pageRedirectionData", "notify_id"];

/// The same by the rows' names alone: a whole row under another heading is a page as good as the first.
fn misread(whole: &Whole, text: &str, method: &str) -> Vec<String> {
    let options = Options { draft: true, method: Some(method.to_owned()), ..Options::default() };
    let Some(imported) = import(&Source::new("page", text), &options).value else { return Vec::new() };
    let is_elsewhere = |name: &str| {
        ELSEWHERE.contains(&name) || PROTOCOL_PARAMETERS.contains(&name) || PROTOCOL_MEMBERS.contains(&name)
    };
    let is_said = |path: &str, fact: &str| {
        is_elsewhere(name(path))
            || whole.settled.iter().any(|(other, said)| {
                name(other) == name(path) && (said == fact || without_flag(said) == fact)
            })
    };
    let settled = support::settled(&imported).into_iter();
    settled
        .filter(|(path, fact)| !whole.decided.contains(name(path)) && !is_said(path, fact))
        .map(|(path, fact)| format!("{path}: {fact}"))
        .collect()
}

/// What is left of a fact where nothing says whether the value must be given, which is no other fact.
fn without_flag(fact: &str) -> String {
    ["Some(Always)", "Some(Never)", "Some(Conditional)"]
        .iter()
        .fold(fact.to_owned(), |fact, flag| fact.replace(flag, "None"))
}

/// Fails with the first of many.
fn none_of(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} in all:\n{}", wrong.len(), wrong[..wrong.len().min(10)].join("\n\n"));
}

#[test]
fn a_draft_of_a_page_that_was_cut_anywhere_settles_only_what_the_whole_page_says() {
    let mut all = Vec::new();
    for whole in wholes() {
        let Some(method) = &whole.method else { continue };
        let text = &whole.page.text;
        let ends = text.match_indices('\n').map(|(at, _)| at);
        let cuts: BTreeSet<usize> =
            ends.chain((0..text.len()).step_by(61)).map(|at| text.floor_char_boundary(at)).collect();
        for cut in cuts {
            let wrong = misstated(&whole, &text[..cut], method);
            all.extend(wrong.first().map(|first| format!("{} cut at {cut}: {first}", whole.page.name)));
        }
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        for cut in 0..lines.len() {
            let wrong = misstated(&whole, &lines[cut..].concat(), method);
            all.extend(
                wrong.first().map(|first| format!("{} from line {}: {first}", whole.page.name, cut + 1)),
            );
        }
    }
    none_of(&all);
}

#[test]
fn a_draft_of_shuffled_lines_settles_only_what_the_whole_page_says() {
    let mut random = fastrand::Rng::with_seed(17);
    let mut all = Vec::new();
    for whole in wholes() {
        let Some(method) = &whole.method else { continue };
        for _ in 0..20 {
            let mut lines: Vec<&str> = whole.page.text.lines().collect();
            random.shuffle(&mut lines);
            let text = lines.join("\n");
            let wrong = misread(&whole, &text, method);
            all.extend(wrong.first().map(|first| format!("{} shuffled: {first}\n{text}", whole.page.name)));
        }
    }
    none_of(&all);
}
