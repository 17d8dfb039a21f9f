//! What was sent, and what is still to be sent.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use tokio::sync::Notify;

use crate::ledger::{Notice, beijing};
use crate::sent::SentNotification;
use crate::watch::Watch;

/// A notification on its way.
pub(crate) struct Letter {
    /// Where the outbox keeps when it is due.
    pub(crate) place: usize,
    /// The same however often it is sent.
    pub(crate) notify_id: String,
    pub(crate) notice: Notice,
}

#[derive(Default)]
pub(crate) struct Outbox {
    state: Mutex<State>,
    changed: Notify,
    watch: Watch<SentNotification>,
}

#[derive(Default)]
struct State {
    sent: Vec<SentNotification>,
    /// When each is sent next; nothing once it is not sent any more.
    due: Vec<Option<SystemTime>>,
}

impl Outbox {
    pub(crate) fn watched_by(watch: Watch<SentNotification>) -> Self {
        Self { watch, ..Self::default() }
    }

    /// Takes a notification that is due now, and numbers it.
    pub(crate) fn accept(&self, notice: Notice, now: SystemTime) -> Letter {
        let mut state = self.state();
        let place = state.due.len();
        state.due.push(Some(now));
        let day: String = beijing(now).chars().filter(char::is_ascii_digit).take(8).collect();
        Letter { place, notify_id: format!("{day}00222{place:021}"), notice }
    }

    /// Notes a sending, and when the next one is.
    pub(crate) fn note(&self, place: usize, sent: SentNotification, next: Option<SystemTime>) {
        self.watch.tell(&sent);
        {
            let mut state = self.state();
            state.sent.push(sent);
            if let Some(due) = state.due.get_mut(place) {
                *due = next;
            }
        }
        self.changed.notify_waiters();
    }

    pub(crate) fn sent(&self) -> Vec<SentNotification> {
        self.state().sent.clone()
    }

    /// Waits until nothing is due: neither here, nor with whoever hands notifications over.
    pub(crate) async fn empty(&self, more_comes: impl Fn() -> bool, now: impl Fn() -> SystemTime) {
        loop {
            let changed = self.changed.notified();
            let is_due = || self.state().due.iter().flatten().any(|due| *due <= now());
            if !more_comes() && !is_due() {
                return;
            }
            changed.await;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
