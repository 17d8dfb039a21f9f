//! Sends what the ledger has to tell, until it is answered with `success`.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use alipay::Clock;
use tokio::task::JoinSet;

use crate::ledger::{Notice, beijing};
use crate::outbox::Letter;
use crate::sent::{NotificationAnswer, SentNotification};
use crate::shared::Shared;
use crate::signed::SignedParameters;

/// How long Alipay waits before it sends a notification again.
const PAUSES: [Duration; 7] = [
    Duration::from_secs(4 * 60),
    Duration::from_secs(10 * 60),
    Duration::from_secs(10 * 60),
    Duration::from_secs(3_600),
    Duration::from_secs(2 * 3_600),
    Duration::from_secs(6 * 3_600),
    Duration::from_secs(15 * 3_600),
];

/// Sends notifications as they come up. It does not end by itself; when it is dropped, all sending ends.
pub(crate) async fn send_all(shared: Arc<Shared>) {
    let mut sending = JoinSet::new();
    loop {
        let mut accepted = Vec::new();
        tokio::select! {
            () = shared.ledger.noticed() => shared.ledger.hand_over(|notice| {
                accepted.push(shared.outbox.accept(notice, shared.clock.now()));
            }),
            Some(_) = sending.join_next() => {}
        }
        for letter in accepted {
            sending.spawn(send(Arc::clone(&shared), letter));
        }
    }
}

/// Sends one notification as often as it takes.
async fn send(shared: Arc<Shared>, letter: Arc<Letter>) {
    for pause in PAUSES.into_iter().map(Some).chain([None]) {
        let now = shared.clock.now();
        let next = send_and_note(&shared, &letter, pause.map(|pause| now + pause)).await;
        let Some(due) = next else { return };
        shared.clock.until(due).await;
        // Somebody may have said meanwhile that it has arrived.
        if shared.outbox.due(&letter).is_none() {
            return;
        }
    }
}

/// Sends a notification once more, at once: whenever it was due else, it still is, unless it is answered with `success`.
pub(crate) async fn send_again(shared: &Shared, letter: &Letter) {
    let next = shared.outbox.due(letter);
    send_and_note(shared, letter, next).await;
}

/// Gives when it is sent next: at `next`, if it must be sent again.
async fn send_and_note(shared: &Shared, letter: &Letter, next: Option<SystemTime>) -> Option<SystemTime> {
    let sent = send_once(shared, letter).await;
    let again = !matches!(sent.answer, NotificationAnswer::Success | NotificationAnswer::NotSent);
    let next = next.filter(|_| again);
    shared.outbox.note(letter.place, sent, next);
    next
}

async fn send_once(shared: &Shared, letter: &Letter) -> SentNotification {
    let (at, attempt) = (beijing(shared.clock.now()), shared.outbox.attempts(letter) + 1);
    let Letter { notify_id, notice, .. } = letter;
    let Notice { url, caller, parameters } = notice;
    let of_notifications = [
        ("notify_id", notify_id.clone()),
        ("notify_time", at.clone()),
        ("auth_app_id", caller.auth_app_id.clone()),
    ];
    let own = of_notifications.into_iter().chain(parameters.iter().cloned());
    let (parameters, body, answer) = match SignedParameters::new(&shared.mode, caller, own) {
        Ok(signed) => {
            let body = signed.form();
            let answer = shared.post.send(url, &body).await;
            (signed.parameters, body, answer)
        }
        Err(error) => (Vec::new(), String::new(), NotificationAnswer::None(error.to_string())),
    };
    SentNotification { notify_id: notify_id.clone(), attempt, at, url: url.clone(), parameters, body, answer }
}
