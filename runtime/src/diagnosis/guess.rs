//! Tries mistakes: none, each alone, then two at a time.

use super::edits::{EDITS, Edit};
use super::reading::{Order, Reading};
use super::{Mistake, Subject};
use crate::notification::{extra_parameters, other_charset};

/// The bytes that pairs of mistakes are tried for at most; a single mistake is always tried.
const MOST_BYTES: usize = 64 << 20;

/// The mistakes that lead to what was signed, none where it is what has to be signed; nothing when none are known
/// that do.
pub(super) fn explain(
    readings: &[Reading],
    subject: Subject,
    holds: impl Fn(&[u8]) -> bool,
) -> Option<Vec<Mistake>> {
    if readings.iter().any(|reading| holds(&reading.content())) {
        return Some(Vec::new());
    }
    if let Some(mistake) = readings.iter().find_map(|reading| single(reading, subject, &holds)) {
        return Some(vec![mistake]);
    }
    let mut left = MOST_BYTES;
    for reading in readings {
        for (first, changed) in guesses(reading, subject) {
            let tries = guesses(&changed, subject).len() + 3 * changed.pairs.len();
            left = left.checked_sub(tries * changed.content().len())?;
            if let Some(second) = single(&changed, subject, &holds) {
                return Some(vec![first, second]);
            }
        }
    }
    None
}

/// The one mistake that leads from what has to be signed to what was signed.
fn single(reading: &Reading, subject: Subject, holds: impl Fn(&[u8]) -> bool) -> Option<Mistake> {
    let guessed = guesses(reading, subject).into_iter().find(|(_, guess)| holds(&guess.content()));
    if let Some((mistake, _)) = guessed {
        return Some(mistake);
    }
    let (pairs, named) = (reading.signed(), reading.charset);
    if let Some(signed) = other_charset(named, &pairs, &holds) {
        return Some(Mistake::Charset { signed, named });
    }
    let received: Vec<&str> = reading.pairs.iter().map(|pair| pair.name.as_str()).collect();
    extra_parameters(&received, &pairs, &holds).map(|names| Mistake::Extra { names })
}

/// What each known mistake makes of a reading.
fn guesses(reading: &Reading, subject: Subject) -> Vec<(Mistake, Reading)> {
    let mut guesses = of_the_whole(reading, subject);
    guesses.extend(EDITS.iter().flat_map(|edit| of_values(reading, edit)));
    guesses
}

fn of_the_whole(reading: &Reading, subject: Subject) -> Vec<(Mistake, Reading)> {
    let same = || reading.clone();
    let mut guesses = vec![
        (Mistake::Unsorted, Reading { order: Order::AsSent, ..same() }),
        (Mistake::SortedWithoutCase, Reading { order: Order::WithoutCase, ..same() }),
        (Mistake::BlanksKept, Reading { blanks_kept: true, ..same() }),
        (Mistake::LineBreak, Reading { line_break: true, ..same() }),
        (Mistake::Quoted, Reading { quoted: true, ..same() }),
    ];
    // Both rules of notifications are right ones.
    match subject {
        Subject::Request => {
            guesses.push((
                Mistake::SignTypeLeftOut,
                Reading { left_out: vec!["sign_type".to_owned()], ..same() },
            ));
        }
        Subject::ReturnUrl => {
            guesses.push((Mistake::SignTypeSigned, Reading { left_out: Vec::new(), ..same() }));
        }
        Subject::Notification => {}
    }
    guesses
}

/// One mistake in values: in all where it can be, then in each alone.
fn of_values(reading: &Reading, edit: &Edit) -> Vec<(Mistake, Reading)> {
    let undone: Vec<(usize, Vec<String>)> = reading
        .pairs
        .iter()
        .enumerate()
        .map(|(place, pair)| {
            let mut values = (edit.undo)(&pair.value);
            values.retain(|value| *value != pair.value);
            (place, values)
        })
        .filter(|(_, values)| !values.is_empty())
        .collect();
    let name = |place: usize| reading.pairs.get(place).map(|pair| pair.name.clone()).unwrap_or_default();
    let mut guesses = Vec::new();
    let ways = undone.iter().map(|(_, values)| values.len()).max().unwrap_or(0).min(3);
    for way in (0..ways).filter(|_| undone.len() > 1) {
        let all: Vec<(usize, &str)> = undone
            .iter()
            .filter_map(|(place, values)| Some((*place, values.get(way).or(values.last())?.as_str())))
            .collect();
        let names = all.iter().map(|(place, _)| name(*place)).collect();
        guesses.extend(reading.with_values(&all).map(|changed| ((edit.mistake)(names), changed)));
    }
    for (place, values) in &undone {
        for value in values {
            let changed = reading.with_values(&[(*place, value)]);
            guesses.extend(changed.map(|changed| ((edit.mistake)(vec![name(*place)]), changed)));
        }
    }
    guesses
}
