//! Cut and shuffled pages: nothing panics, and a description that is not the whole page's never comes without a finding
//! that the whole page does not have.

mod support;

use std::collections::BTreeSet;

use alipay_page_import::Imported;
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
