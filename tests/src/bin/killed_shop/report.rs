//! What came of it all.

use std::collections::BTreeMap;
use std::fmt;

#[derive(Default)]
pub(crate) struct Report {
    ended: BTreeMap<String, usize>,
    /// Kills before the money moved.
    before: usize,
    /// Kills between the payment and the delivery.
    pub(crate) between: usize,
    /// Kills after the delivery.
    after: usize,
    wrong: Vec<String>,
}

impl Report {
    pub(crate) fn killed(&mut self, is_paid: bool, is_delivered: bool) {
        match (is_paid, is_delivered) {
            (false, _) => self.before += 1,
            (true, false) => self.between += 1,
            (true, true) => self.after += 1,
        }
    }

    pub(crate) fn ended(&mut self, how: &str, wrong: Option<String>) {
        *self.ended.entry(how.to_owned()).or_default() += 1;
        self.wrong.extend(wrong);
    }

    /// Whether every order ended as the books have it, and was delivered once.
    pub(crate) fn is_clean(&self) -> bool {
        self.wrong.is_empty() && self.ended.contains_key("paid")
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { ended, before, between, after, wrong } = self;
        writeln!(
            f,
            "{between} processes killed between payment and delivery, {before} before, {after} after"
        )?;
        for (how, count) in ended {
            writeln!(f, "{count:>6} orders {how}")?;
        }
        writeln!(f, "{:>6} of them not as the books have it", wrong.len())?;
        wrong.iter().take(20).try_for_each(|found| writeln!(f, "        {found}"))
    }
}
