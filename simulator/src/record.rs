//! What was asked and answered.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::called::Called;
use crate::outgoing::Outgoing;

/// How many calls are kept.
const KEPT: usize = 10_000;

/// A call and how it was answered.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Recorded {
    /// When it came: `yyyy-MM-dd HH:mm:ss` in Beijing.
    pub at: String,
    /// What was asked.
    pub called: Called,
    /// What became of it: `10000`, `page`, `40002 isv.invalid-signature`.
    pub verdict: String,
    /// The reply's body, or the page.
    pub answer: Arc<[u8]>,
}

impl Recorded {
    pub(crate) fn new(at: String, called: Called, outgoing: &Outgoing) -> Self {
        Self { at, called, verdict: outgoing.verdict.clone(), answer: Arc::from(outgoing.body.as_slice()) }
    }
}

/// The latest calls.
#[derive(Default)]
pub(crate) struct Recorder(Mutex<VecDeque<Recorded>>);

impl Recorder {
    pub(crate) fn record(&self, recorded: Recorded) {
        let mut calls = self.calls();
        if calls.len() == KEPT {
            calls.pop_front();
        }
        calls.push_back(recorded);
    }

    pub(crate) fn all(&self) -> Vec<Recorded> {
        self.calls().iter().cloned().collect()
    }

    fn calls(&self) -> MutexGuard<'_, VecDeque<Recorded>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
