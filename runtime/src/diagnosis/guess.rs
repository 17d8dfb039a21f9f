//! Tries mistakes: none, each alone, then two at a time.

use super::edits::{EDITS, Edit};
use super::reading::{Order, Pair, Reading};
use super::{Mistake, Subject};
use crate::SignType;
use crate::notification::{extra_parameters, other_charset};

/// Whatever has more parameters than this is no request and no notification of Alipay's.
const MOST_PARAMETERS: usize = 100;
/// The bytes that pairs of mistakes are tried for at most.
const MOST_BYTES: usize = 16 << 20;

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
    if readings.iter().any(|reading| reading.pairs.len() > MOST_PARAMETERS) {
        return None;
    }
    if let Some(mistake) = readings.iter().find_map(|reading| single(reading, subject, &holds)) {
        return Some(vec![mistake]);
    }
    let mut left = MOST_BYTES;
    for reading in readings {
        let tries = guesses(reading, subject).count() + 3 * reading.pairs.len();
        for (first, changed) in guesses(reading, subject) {
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
    let guessed = guesses(reading, subject).find(|(_, guess)| holds(&guess.content()));
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
fn guesses(reading: &Reading, subject: Subject) -> impl Iterator<Item = (Mistake, Reading)> {
    of_the_whole(reading, subject).into_iter().chain(EDITS.iter().flat_map(|edit| of_values(reading, edit)))
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
        Subject::Request if reading.pairs.iter().any(|pair| pair.name == "sign_type") => guesses
            .push((Mistake::SignTypeLeftOut, Reading { left_out: vec!["sign_type".to_owned()], ..same() })),
        Subject::Request => guesses.extend([SignType::Rsa2, SignType::Rsa].map(|signed| {
            let mut more = same();
            more.pairs.push(Pair::of("sign_type", &signed.to_string()));
            (Mistake::SignTypeNotSent, more)
        })),
        Subject::ReturnUrl => {
            guesses.push((Mistake::SignTypeSigned, Reading { left_out: Vec::new(), ..same() }));
        }
        Subject::Notification => {}
    }
    guesses
}

/// Other values, each with its place.
type Values = Vec<(usize, String)>;

/// One mistake in values: in all where it can be, then in each alone.
fn of_values(reading: &Reading, edit: &Edit) -> impl Iterator<Item = (Mistake, Reading)> {
    let undone = |(place, pair): (usize, &Pair)| {
        let mut values = (edit.undo)(&pair.value);
        values.retain(|value| *value != pair.value);
        (!values.is_empty()).then_some((place, values))
    };
    let undone: Vec<(usize, Vec<String>)> = reading.pairs.iter().enumerate().filter_map(undone).collect();
    let ways = if undone.len() > 1 { 3 } else { 0 };
    let in_all = (0..ways).map(|way| -> Values {
        let value = |values: &[String]| values.get(way).or(values.last()).cloned().unwrap_or_default();
        undone.iter().map(|(place, values)| (*place, value(values))).collect()
    });
    let in_one = undone
        .iter()
        .flat_map(|(place, values)| values.iter().map(|value| -> Values { vec![(*place, value.clone())] }));
    let tried: Vec<Values> = in_all.chain(in_one).collect();
    tried.into_iter().filter_map(|values| {
        let names = values.iter().filter_map(|(place, _)| Some(reading.pairs.get(*place)?.name.clone()));
        Some(((edit.mistake)(names.collect()), reading.with_values(&values)?))
    })
}
