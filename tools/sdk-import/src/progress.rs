//! How far an update is, for people who watch a terminal.

use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};

/// A progress bar on standard error where that is a terminal, else nothing.
pub struct Progress(ProgressBar);

impl Progress {
    /// A bar that appears with the first work.
    pub fn new() -> Self {
        let bar = ProgressBar::new(0);
        let template = "{msg} {bar:30} {pos}/{len} {eta}";
        Self(bar.with_style(
            ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()),
        ))
    }

    pub(crate) fn begin(&self, path: &Path, steps: usize) {
        self.0.reset();
        self.0.set_length(steps as u64);
        self.0.set_message(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
    }

    pub(crate) fn step(&self) {
        self.0.inc(1);
    }

    pub(crate) fn end(&self) {
        self.0.finish_and_clear();
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new()
    }
}
