//! The same work on many things, on every processor, with a progress bar where somebody is looking.

use indicatif::ProgressBar;
use rayon::prelude::*;

use crate::output::progress;

/// Fewer than this are done before anyone has looked.
const WORTH_A_BAR: usize = 200;

/// The results in the order of `items`.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    let bar = bar(items.len());
    let results = items.par_iter().map(work).inspect(|_| bar.inc(1)).collect();
    bar.finish_and_clear();
    results
}

fn bar(count: usize) -> ProgressBar {
    if count < WORTH_A_BAR { ProgressBar::hidden() } else { progress(count as u64, "{bar:40} {pos}/{len}") }
}
