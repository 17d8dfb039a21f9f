//! Sends what the ledger has to tell, until it is answered with `success`.

mod post;

use std::sync::Arc;
use std::time::Duration;

use alipay::Clock;
use tokio::task::JoinSet;

use post::Post;

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
pub(crate) async fn send_all(shared: Arc<Shared>, anywhere: bool) {
    let post = Arc::new(Post::new(anywhere));
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
            sending.spawn(send(Arc::clone(&shared), Arc::clone(&post), letter));
        }
    }
}

/// Sends one notification as often as it takes.
async fn send(shared: Arc<Shared>, post: Arc<Post>, letter: Letter) {
    let pauses = PAUSES.into_iter().map(Some).chain([None]);
    for (attempt, pause) in (1..).zip(pauses) {
        let now = shared.clock.now();
        let sent = send_once(&shared, &post, &letter, attempt).await;
        let again = !matches!(sent.answer, NotificationAnswer::Success | NotificationAnswer::NotSent);
        let next = pause.filter(|_| again).map(|pause| now + pause);
        shared.outbox.note(letter.place, sent, next);
        match next {
            Some(due) => shared.clock.until(due).await,
            None => return,
        }
    }
}

async fn send_once(shared: &Shared, post: &Post, letter: &Letter, attempt: usize) -> SentNotification {
    let at = beijing(shared.clock.now());
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
            let answer = post.send(url, &body).await;
            (signed.parameters, body, answer)
        }
        Err(error) => (Vec::new(), String::new(), NotificationAnswer::None(error.to_string())),
    };
    SentNotification { notify_id: notify_id.clone(), attempt, at, url: url.clone(), parameters, body, answer }
}
