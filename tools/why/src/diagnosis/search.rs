//! Tries mistakes: none, each alone, then two at a time.

use std::cell::Cell;

use alipay::Charset;

use super::reach::Reach;
use super::reading::Reading;
use super::{Mistake, Subject, assembly, parameters, values};
use crate::known::Known;

/// Whatever has more parameters than this is not a request and no notification of Alipay's.
const MOST_PARAMETERS: usize = 100;
/// The bytes that two mistakes at a time are tried for at most; about a second's work.
pub(super) const MOST_BYTES: usize = 160 << 20;
/// What a guess costs next to its bytes, in bytes.
const GUESS: usize = 512;

/// What the guesses led to.
pub(super) enum Explained {
    /// The mistakes that lead to what was signed; none, where it is what has to be signed.
    By(Vec<Mistake>),
    /// No mistake that is known does.
    Not {
        /// Whether every two at a time were tried.
        two_at_a_time: bool,
    },
}

/// Finds the mistakes that lead from what has to be signed to what was signed.
pub(super) struct Search<'a> {
    pub(super) subject: Subject,
    pub(super) known: &'a Known,
    pub(super) most_bytes: usize,
}

impl Search<'_> {
    pub(super) fn explain(&self, readings: &[Reading], holds: impl Fn(&[u8]) -> bool) -> Explained {
        if readings.iter().any(|reading| holds(&reading.content())) {
            return Explained::By(Vec::new());
        }
        if readings.iter().any(|reading| reading.pairs.len() > MOST_PARAMETERS) {
            return Explained::Not { two_at_a_time: false };
        }
        if let Some(mistake) = self.one(readings, &holds) {
            return Explained::By(vec![mistake]);
        }
        let left = Cell::new(self.most_bytes);
        for reach in [Reach::Usual, Reach::Every] {
            let found = readings.iter().find_map(|reading| self.two(reading, reach, &left, &holds));
            if let Some(mistakes) = found {
                return Explained::By(mistakes);
            }
        }
        Explained::Not { two_at_a_time: left.get() > 0 }
    }

    /// Two mistakes that lead to what was signed, as long as bytes are left to try.
    fn two(
        &self,
        reading: &Reading,
        reach: Reach,
        left: &Cell<usize>,
        holds: impl Fn(&[u8]) -> bool,
    ) -> Option<Vec<Mistake>> {
        let is_affordable = |guess: &Reading| {
            let cost = GUESS + guess.pairs.iter().map(|pair| pair.bytes.len()).sum::<usize>();
            left.set(left.get().saturating_sub(cost));
            left.get() > 0
        };
        self.all(reading, reach).take_while(|_| left.get() > 0).find_map(|(first, changed)| {
            let mut affordable = self.all(&changed, reach).take_while(|(_, guess)| is_affordable(guess));
            let (second, _) = affordable.find(|(_, guess)| holds(&guess.content()))?;
            Some(vec![first, second])
        })
    }

    /// The one mistake that leads to what was signed.
    pub(super) fn one(&self, readings: &[Reading], holds: impl Fn(&[u8]) -> bool) -> Option<Mistake> {
        let mut all = readings.iter().flat_map(|reading| self.all(reading, Reach::EveryParameter));
        all.find(|(_, guess)| holds(&guess.content())).map(|(mistake, _)| mistake)
    }

    /// What each known mistake makes of a reading.
    fn all<'a>(
        &'a self,
        reading: &'a Reading,
        reach: Reach,
    ) -> impl Iterator<Item = (Mistake, Reading)> + use<'a> {
        let (subject, known) = (self.subject, self.known);
        let of_parameters = parameters::guesses(reading, subject, known, reach).into_iter();
        // Alipay puts its texts together as it should.
        let assembled = if subject.is_alipays() { Vec::new() } else { assembly::guesses(reading, reach) };
        let of_assembly =
            assembled.into_iter().map(|(assembly, reading)| (Mistake::Assembly(assembly), reading));
        let of_values = values::guesses(reading, subject, known.encryption_key.as_ref(), reach);
        of_assembly
            .chain(of_parameters)
            .chain(of_values)
            .chain(charsets(reading))
            .chain(parameters::not_encoded(reading))
    }
}

fn charsets(reading: &Reading) -> impl Iterator<Item = (Mistake, Reading)> + use<> {
    let named = reading.charset;
    let others = Charset::ALL.iter().copied().filter(move |other| *other != named);
    let changed: Vec<(Charset, Reading)> =
        others.filter_map(|signed| Some((signed, reading.in_charset(signed)?))).collect();
    changed.into_iter().map(move |(signed, reading)| (Mistake::Charset { signed, named }, reading))
}
