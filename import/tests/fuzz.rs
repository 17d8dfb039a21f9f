//! Cut and shuffled pages: nothing panics, and a description that is not the whole page's never comes without a finding
//! that the whole page does not have.

mod support;

use std::collections::BTreeSet;

use alipay_import::Imported;
use alipay_schema::{Reading, Source};

/// What was found, without the lines, which move when lines do.
fn titles(reading: &Reading<Imported>) -> BTreeSet<String> {
    reading.findings.iter().map(|finding| finding.title.clone()).collect()
}

/// A page, what it states, and what was found about it.
struct Whole {
    page: Source,
    facts: Option<support::Facts>,
    titles: BTreeSet<String>,
}

fn wholes() -> impl Iterator<Item = Whole> {
    support::pages().into_iter().map(|path| {
        let page = support::read(&path);
        let reading = support::imported(&page);
        let facts = reading.value.as_ref().map(|imported| support::facts(&imported.api, false));
        Whole { page, facts, titles: titles(&reading) }
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
        let cuts: BTreeSet<usize> = ends.chain((0..text.len()).step_by(23)).map(|at| text.floor_char_boundary(at)).collect();
        for cut in cuts {
            assert!(!whole.is_fooled_by(text[..cut].to_owned()), "{} cut at {cut}:\n{}", whole.page.name, &text[..cut]);
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
fn measure_single_changes() {
    let mut random = fastrand::Rng::with_seed(11);
    let (mut all, mut fooled) = (0, 0);
    for whole in wholes() {
        let mut per = Vec::new();
        for round in 0..60 {
            let mut lines: Vec<&str> = whole.page.text.lines().collect();
            if lines.len() < 3 { continue }
            let from = random.usize(..lines.len());
            let to = random.usize(..lines.len());
            let what = match round % 3 {
                0 => { lines.remove(from); format!("delete {from}") }
                1 => { let line = lines.remove(from); lines.insert(to.min(lines.len()), line); format!("move {from} to {to}: {line}") }
                _ => { lines.swap(from, to); format!("swap {from} {to}") }
            };
            all += 1;
            if whole.is_fooled_by(lines.join("\n")) { fooled += 1; per.push(what); }
        }
        if !per.is_empty() { println!("{} {:?}", whole.page.name, per); }
    }
    println!("{fooled} of {all}");
}
