//! What lies between Alipay and the instances.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use crate::Failed;
use crate::instances::Instances;

/// Shorter than a handler that oversleeps.
const PATIENCE: Duration = Duration::from_millis(1200);

/// Longer than anything takes, for what must be answered.
const LONG_PATIENCE: Duration = Duration::from_secs(20);

/// How many are brought at a time: what is due again is sent all at once, and an instance has 20 connections.
const WIDTH: usize = 30;

/// Gives notifications to instances, and answers back.
#[derive(Clone)]
pub(crate) struct Street(Arc<Inner>);

struct Inner {
    instances: Arc<Instances>,
    http: reqwest::Client,
    address: String,
    random: Mutex<fastrand::Rng>,
    is_honest: AtomicBool,
    room: Semaphore,
    brought: AtomicUsize,
    elsewhere: AtomicUsize,
    lost_answers: AtomicUsize,
    unanswered: AtomicUsize,
}

/// What came of what was brought.
pub(crate) struct Tally {
    /// To an instance, each time.
    pub(crate) brought: usize,
    /// Another one was at it.
    pub(crate) elsewhere: usize,
    /// `success` that Alipay never saw.
    pub(crate) lost_answers: usize,
    /// No answer: the instance was dead, or too slow.
    pub(crate) unanswered: usize,
}

/// An answer as Alipay gets it.
type Answer = (StatusCode, String);

impl Street {
    pub(crate) async fn open(instances: Arc<Instances>, seed: u64) -> Result<Self, Failed> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let street = Self(Arc::new(Inner {
            instances,
            http: reqwest::Client::builder().no_proxy().pool_max_idle_per_host(0).build()?,
            address: format!("http://{}/notify", listener.local_addr()?),
            random: Mutex::new(fastrand::Rng::with_seed(seed)),
            is_honest: AtomicBool::new(false),
            room: Semaphore::new(WIDTH),
            brought: AtomicUsize::new(0),
            elsewhere: AtomicUsize::new(0),
            lost_answers: AtomicUsize::new(0),
            unanswered: AtomicUsize::new(0),
        }));
        let router = Router::new().route("/notify", post(notified)).with_state(street.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(street)
    }

    /// Where Alipay notifies.
    pub(crate) fn address(&self) -> &str {
        &self.0.address
    }

    /// No answer is lost any more, and each notification goes to one instance.
    pub(crate) fn is_honest_from_now_on(&self) {
        self.0.is_honest.store(true, Ordering::Relaxed);
    }

    /// Brings a notification once more, which must be answered with `success`, by an instance that lives.
    pub(crate) async fn bring_again(&self, body: &str) -> Result<(), Failed> {
        let which = self.random(0..2);
        match self.bring(which, Bytes::copy_from_slice(body.as_bytes())).await {
            (StatusCode::OK, answer) if answer == "success" => Ok(()),
            (status, answer) => Err(format!("what was handled is answered with {status} {answer:?}").into()),
        }
    }

    pub(crate) fn tally(&self) -> Tally {
        let of = |count: &AtomicUsize| count.load(Ordering::Relaxed);
        Tally {
            brought: of(&self.0.brought),
            elsewhere: of(&self.0.elsewhere),
            lost_answers: of(&self.0.lost_answers),
            unanswered: of(&self.0.unanswered),
        }
    }

    async fn bring(&self, which: usize, body: Bytes) -> Answer {
        let _room = self.0.room.acquire().await;
        count(&self.0.brought);
        let patience = if self.is_honest() { LONG_PATIENCE } else { PATIENCE };
        let sending = self.0.http.post(self.0.instances.address(which)).body(body).timeout(patience).send();
        let answer = match sending.await {
            Ok(reply) => (reply.status(), reply.text().await.unwrap_or_default()),
            Err(_) => {
                count(&self.0.unanswered);
                (StatusCode::GATEWAY_TIMEOUT, String::new())
            }
        };
        if answer.0 == StatusCode::CONFLICT {
            count(&self.0.elsewhere);
        }
        answer
    }

    fn is_honest(&self) -> bool {
        self.0.is_honest.load(Ordering::Relaxed)
    }

    fn random(&self, range: std::ops::Range<usize>) -> usize {
        self.0.random.lock().unwrap_or_else(PoisonError::into_inner).usize(range)
    }
}

fn count(what: &AtomicUsize) {
    what.fetch_add(1, Ordering::Relaxed);
}

async fn notified(State(street): State<Street>, body: Bytes) -> Answer {
    let which = street.random(0..2);
    let is_honest = street.is_honest();
    let answer = if !is_honest && street.random(0..100) < 20 {
        let both = tokio::join!(street.bring(which, body.clone()), street.bring(1 - which, body));
        both.0
    } else {
        street.bring(which, body).await
    };
    if !is_honest && answer.0 == StatusCode::OK && street.random(0..100) < 10 {
        count(&street.0.lost_answers);
        return (StatusCode::BAD_GATEWAY, String::new());
    }
    answer
}
