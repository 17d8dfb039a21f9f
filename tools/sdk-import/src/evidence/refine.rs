//! One row with what was said of it: only where it is silent.

use std::collections::BTreeSet;

use alipay_rules::Kind;
use alipay_schema::{Limit, MaxLength, Parameter, Required, Type, text_advice, text_rules};

use super::{
    claims::Said,
    doubt::weaken,
    tally::{Fact, Tally},
    verdict::{Verdict, flag, longest, shortest, word},
};

/// A row that says more than before.
pub(super) struct Refined {
    pub(super) row: Parameter,
    /// Where the sources disagree about what was taken.
    pub(super) notes: Vec<String>,
    /// The kinds of the sources of what was taken.
    pub(super) kinds: BTreeSet<&'static str>,
    /// What contradicts the row, which stays as it is.
    pub(super) contradictions: Vec<String>,
}

/// Adds to a row of `table` what was said of it.
pub(super) fn refined(
    row: &Parameter,
    table: &[Parameter],
    is_shared: bool,
    said: &Said,
    tally: &mut Tally,
) -> Refined {
    let mut refined =
        Refined { row: row.clone(), notes: Vec::new(), kinds: BTreeSet::new(), contradictions: Vec::new() };
    if let Some(mut verdict) = flag(&said.required) {
        weaken(&mut verdict, row, table, is_shared);
        refined.flag(verdict, tally);
    }
    if let Some(verdict) = longest(&said.max_length) {
        refined.longest(verdict, tally);
    }
    if let Some(verdict) = shortest(&said.min_length) {
        refined.shortest(verdict, tally);
    }
    refined
}

impl Refined {
    fn flag(&mut self, verdict: Verdict<Required>, tally: &mut Tally) {
        match self.row.limits.required {
            None => {
                self.row.limits.required = Some(verdict.value);
                let fact = if verdict.value == Required::Always { Fact::Flag } else { Fact::Leave };
                self.take(Limit::Required, fact, verdict, tally);
            }
            Some(stated) if stated == verdict.value => tally.leave(SAID),
            Some(stated) => {
                self.contradicts("required", word(stated), word(verdict.value), &verdict.kinds, tally);
            }
        }
    }

    fn longest(&mut self, verdict: Verdict<usize>, tally: &mut Tally) {
        let max = MaxLength::Limit(verdict.value);
        match self.row.limits.max_length {
            Some(stated) if stated == max => tally.leave(SAID),
            Some(MaxLength::Limit(stated)) => {
                self.contradicts(
                    "max_length",
                    &stated.to_string(),
                    &verdict.value.to_string(),
                    &verdict.kinds,
                    tally,
                );
            }
            Some(MaxLength::Unlimited) => {
                self.contradicts("max_length", "none", &verdict.value.to_string(), &verdict.kinds, tally);
            }
            None if !self.row.lengths_bind() => tally.leave("a length, of what has none"),
            None => self.length(Limit::MaxLength, verdict, |row| row.limits.max_length = Some(max), tally),
        }
    }

    fn shortest(&mut self, mut verdict: Verdict<usize>, tally: &mut Tally) {
        let min = verdict.value;
        // Nothing says how much a Chinese character counts.
        verdict.is_advised |= self.row.ty == Type::Scalar(Kind::Text);
        if self.row.limits.min_length.is_some() {
            tally.leave(SAID);
        } else if !self.row.lengths_bind() {
            tally.leave("a length, of what has none");
        } else {
            self.length(Limit::MinLength, verdict, |row| row.limits.min_length = Some(min), tally);
        }
    }

    /// Takes a length that the row's own samples keep.
    fn length(
        &mut self,
        limit: Limit,
        verdict: Verdict<usize>,
        state: impl Fn(&mut Parameter),
        tally: &mut Tally,
    ) {
        let before = self.row.clone();
        state(&mut self.row);
        let (max, min) = (self.row.limits.max_length, self.row.limits.min_length);
        let is_order =
            !matches!((max, min), (Some(MaxLength::Limit(max)), Some(min)) if usize::max(min, 1) > max);
        if is_order && keeps_samples(&before, &self.row) {
            self.take(limit, Fact::Length, verdict, tally);
        } else {
            self.row = before;
            tally.leave("a length that the row's own values break");
        }
    }

    fn take<T>(&mut self, limit: Limit, fact: Fact, verdict: Verdict<T>, tally: &mut Tally) {
        tally.take(verdict.quality, fact, verdict.is_advised);
        if verdict.is_advised {
            let advised = &mut self.row.limits.advised;
            advised.push(limit);
            advised.sort_by_key(|limit| Limit::ALL.iter().position(|other| other == limit));
        }
        self.notes.extend(verdict.dispute);
        self.kinds.extend(verdict.kinds);
    }

    fn contradicts(&mut self, key: &str, here: &str, there: &str, kinds: &BTreeSet<&str>, tally: &mut Tally) {
        tally.leave("the description says something else");
        let kinds: Vec<&str> = kinds.iter().copied().collect();
        self.contradictions.push(format!("`{key}: {here}` here, `{there}` in {}", kinds.join(", ")));
    }
}

/// The reason to leave a fact that stands there.
const SAID: &str = "the description says so already";

/// Whether what the row itself gives as values breaks nothing that it did not break before.
fn keeps_samples(before: &Parameter, after: &Parameter) -> bool {
    let named = before.limits.values.iter().flat_map(|values| &values.rows).map(|value| &value.name.value);
    let samples = before.example.iter().chain(&before.default).chain(named);
    samples.into_iter().all(|sample| {
        text_rules(before, sample) == text_rules(after, sample)
            && text_advice(before, sample) == text_advice(after, sample)
    })
}
