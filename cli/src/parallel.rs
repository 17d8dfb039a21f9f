//! The same work on many things, on every processor, with a progress bar where somebody is looking.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

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
    if count < WORTH_A_BAR || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len}");
    let bar = ProgressBar::new(count as u64);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
