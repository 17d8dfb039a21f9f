//! What was sent, and what is still to be sent.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use tokio::sync::Notify;

use crate::ledger::{Notice, beijing};
use crate::sent::{NotificationState, SentNotification};
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
    letters: Vec<Arc<Letter>>,
}

impl Outbox {
    pub(crate) fn watched_by(watch: Watch<SentNotification>) -> Self {
        Self { watch, ..Self::default() }
    }

    /// Takes a notification that is due now, and numbers it.
    pub(crate) fn accept(&self, notice: Notice, now: SystemTime) -> Arc<Letter> {
        let mut state = self.state();
        let place = state.due.len();
        state.due.push(Some(now));
        let day: String = beijing(now).chars().filter(char::is_ascii_digit).take(8).collect();
        let letter = Arc::new(Letter { place, notify_id: format!("{day}00222{place:021}"), notice });
        state.letters.push(Arc::clone(&letter));
        letter
    }

    /// The notification of that number.
    pub(crate) fn find(&self, notify_id: &str) -> Option<Arc<Letter>> {
        self.state().letters.iter().find(|letter| letter.notify_id == notify_id).cloned()
    }

    /// How often a notification was sent.
    pub(crate) fn attempts(&self, letter: &Letter) -> usize {
        self.state().sent.iter().filter(|sent| sent.notify_id == letter.notify_id).count()
    }

    /// When a notification is sent next.
    pub(crate) fn due(&self, letter: &Letter) -> Option<SystemTime> {
        self.state().due.get(letter.place).copied().flatten()
    }

    /// A notification is not sent any more; `false` if it was not to be sent anyhow.
    pub(crate) fn settle(&self, letter: &Letter) -> bool {
        let due = self.state().due.get_mut(letter.place).and_then(Option::take);
        self.changed.notify_waiters();
        due.is_some()
    }

    /// How each notification stands.
    pub(crate) fn states(&self) -> Vec<NotificationState> {
        let state = self.state();
        let of = |letter: &Arc<Letter>| {
            let sent = || state.sent.iter().filter(|sent| sent.notify_id == letter.notify_id);
            NotificationState {
                notify_id: letter.notify_id.clone(),
                url: letter.notice.url.clone(),
                about: letter.notice.parameters.clone(),
                attempts: sent().count(),
                answer: sent().next_back().map(|sent| sent.answer.clone()),
                next: state.due.get(letter.place).copied().flatten().map(beijing),
            }
        };
        state.letters.iter().map(of).collect()
    }

    /// Notes a sending, and when the next one is.
    pub(crate) fn note(&self, place: usize, sent: SentNotification, next: Option<SystemTime>) {
        self.watch.tell(&sent);
        {
            let mut state = self.state();
            state.sent.push(sent);
            // One that was settled while it was under way stays so.
            if let Some(due) = state.due.get_mut(place).filter(|due| due.is_some()) {
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
