//! Handlers, run once.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Waker};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::*;
use crate::notification::tests::{client, payment};
use crate::{BoxFuture, Clock};

const LEASE: Duration = Duration::from_secs(60);

/// A clock that a test moves.
#[derive(Clone, Default)]
struct Moved(Arc<AtomicU64>);

impl Moved {
    fn on(&self, by: Duration) {
        self.0.fetch_add(by.as_secs(), Ordering::Relaxed);
    }
}

impl Clock for Moved {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_714_979_289 + self.0.load(Ordering::Relaxed))
    }
}

fn store() -> (Arc<MemoryStore>, Moved) {
    let clock = Moved::default();
    (Arc::new(MemoryStore::with_clock(clock.clone())), clock)
}

fn key(id: &str) -> OnceKey {
    OnceKey::new("2014072300007148", "order", id)
}

/// What a handler of the app's fails with.
#[derive(Debug)]
enum Failed {
    Own,
    Once(OnceError),
}

impl From<OnceError> for Failed {
    fn from(error: OnceError) -> Self {
        Self::Once(error)
    }
}

async fn claimed(store: &MemoryStore, key: &OnceKey) -> Claimed {
    match store.claim(key, LEASE).await.unwrap() {
        Claim::Ours(token) => Claimed::new(key.clone(), token),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_notification_that_comes_eight_times_is_handled_once() {
    let (once, runs) = (HandledOnce::in_memory(), Cell::new(0));
    let mut answers = Vec::new();
    for _ in 0..8 {
        let received = client().verify_notification(payment(&[])).await.unwrap();
        let handled = once.run(&received, || async {
            runs.set(runs.get() + 1);
            Ok::<_, OnceError>(runs.get())
        });
        answers.push(handled.await.unwrap());
    }
    assert_eq!((runs.get(), answers[0]), (1, Handled::Now(1)));
    assert!(answers[1..].iter().all(|handled| *handled == Handled::Before));
    assert!(answers.iter().all(|handled| handled.answer() == "success"));
}

#[tokio::test]
async fn a_handler_that_fails_is_run_again_at_once_and_its_error_is_its_own() {
    let once = HandledOnce::in_memory();
    for _ in 0..3 {
        let error = once.run(&key("1"), || async { Err::<(), _>(Failed::Own) }).await.unwrap_err();
        assert!(matches!(error, Failed::Own), "{error:?}");
    }
    assert_eq!(once.run(&key("1"), || async { Ok::<_, Failed>(7) }).await.unwrap(), Handled::Now(7));
    assert_eq!(once.run(&key("1"), || async { Ok::<_, Failed>(8) }).await.unwrap(), Handled::Before);
}

#[tokio::test]
async fn what_another_one_is_handling_is_not_answered_with_success() {
    let (once, order) = (HandledOnce::in_memory(), key("1"));
    let outer = once.run(&order, || async {
        let inner = once.run(&order, || async { Ok::<_, OnceError>("twice") }).await?;
        assert_eq!((&inner, inner.answer()), (&Handled::Elsewhere, "fail"));
        Ok::<_, OnceError>("once")
    });
    assert_eq!(outer.await.unwrap(), Handled::Now("once"));
}

#[tokio::test]
async fn a_handler_that_never_ended_is_run_again_when_its_lease_has_run_out() {
    let (store, clock) = store();
    let once = HandledOnce::by(store).lease(LEASE);
    let order = key("1");
    let mut dropped = Box::pin(once.run(&order, std::future::pending::<Result<(), OnceError>>));
    assert!(dropped.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    drop(dropped);
    let again = || once.run(&order, || async { Ok::<_, OnceError>(()) });
    clock.on(Duration::from_secs(59));
    assert_eq!(again().await.unwrap(), Handled::Elsewhere);
    clock.on(Duration::from_secs(1));
    assert_eq!(again().await.unwrap(), Handled::Now(()));
}

#[tokio::test]
async fn a_handler_that_outlived_its_lease_does_not_mark_over_another_ones_claim() {
    let (store, clock) = store();
    let once = HandledOnce::by(Arc::clone(&store)).lease(LEASE);
    let order = key("1");
    let slow = once.run_claimed(&order, async |mine: Claimed| {
        clock.on(LEASE);
        assert!(claimed(&store, &order).await.token() > mine.token());
        assert!(!store.release(&mine).await.unwrap());
        Ok::<_, OnceError>(())
    });
    assert!(matches!(slow.await, Err(OnceError::Lost)));
    assert_eq!(store.claim(&order, LEASE).await.unwrap(), Claim::Elsewhere, "still the other one's");

    // Nobody else was there: late is late, and done all the same.
    let another = key("2");
    let late = once.run(&another, || async {
        clock.on(LEASE * 2);
        Ok::<_, OnceError>("late")
    });
    assert_eq!(late.await.unwrap(), Handled::Now("late"));
}

#[tokio::test]
async fn what_was_marked_by_the_handler_stays_marked_although_it_fails_afterwards() {
    let (store, _) = store();
    let (once, order) = (HandledOnce::by(Arc::clone(&store)), key("1"));
    let failed = once.run_claimed(&order, async |claimed: Claimed| {
        assert!(store.done(&claimed).await.unwrap());
        Err::<(), _>(Failed::Own)
    });
    assert!(matches!(failed.await, Err(Failed::Own)));
    assert_eq!(once.run(&order, || async { Ok::<_, Failed>(()) }).await.unwrap(), Handled::Before);
}

#[tokio::test]
async fn tokens_grow_and_old_entries_are_forgotten() {
    let (store, clock) = store();
    let day = Duration::from_secs(24 * 3_600);
    let done = claimed(&store, &key("done")).await;
    assert!(store.done(&done).await.unwrap() && store.done(&done).await.unwrap());
    let left = claimed(&store, &key("left")).await;
    assert!(left.token() > done.token());
    clock.on(day);
    let running = claimed(&store, &key("running")).await;
    assert_eq!(store.forget_older_than(day * 2).await.unwrap(), 0);
    assert_eq!(store.forget_older_than(day / 2).await.unwrap(), 2);
    assert_eq!(store.claim(&key("running"), LEASE).await.unwrap(), Claim::Elsewhere);
    assert!(claimed(&store, &key("done")).await.token() > running.token());
    assert_eq!(store.forget_older_than(Duration::MAX).await.unwrap(), 0);
}

#[tokio::test]
async fn apps_kinds_and_numbers_are_apart() {
    let (store, _) = store();
    for (app, kind, id) in
        [("1", "a", "x"), ("1", "a", "y"), ("1", "b", "x"), ("2", "a", "x"), ("1a", "", "x")]
    {
        claimed(&store, &OnceKey::new(app, kind, id)).await;
    }
    assert_eq!(format!("{store:?}"), "MemoryStore(5 kept)");
}

#[test]
fn a_long_number_is_kept_by_its_digest_and_nobody_can_choose_that_of_another() {
    let id = |id: &str| key(id).id().to_owned();
    assert_eq!(id(&"7".repeat(200)), "7".repeat(200));
    let digest = id(&"7".repeat(201));
    assert_eq!((digest.len(), &digest[..7]), (71, "sha256:"));
    assert_ne!(digest, id(&"7".repeat(202)));
    assert_ne!(id(&digest), digest, "one that looks like a digest");
    assert!(!id("a\0b").contains('\0'));
    assert!(!format!("{:?}", key("2088")).contains("2088"));
}

#[tokio::test]
async fn what_has_no_number_is_refused_before_its_handler_runs() {
    let received = client().verify_notification(payment(&[("notify_id", "")])).await.unwrap();
    let handled = HandledOnce::in_memory().run(&received, || async { Ok::<_, Failed>(()) }).await;
    let Err(Failed::Once(error @ OnceError::Unnumbered)) = handled else { panic!("{handled:?}") };
    assert!(error.to_string().contains("notify_id"), "{error}");
}

/// A database that is gone before a claim, or after it.
struct Gone;

impl OnceStore for Gone {
    fn claim<'a>(&'a self, key: &'a OnceKey, _: Duration) -> BoxFuture<'a, Result<Claim, StoreError>> {
        let is_there = key.id() == "claimed";
        Box::pin(async move { if is_there { Ok(Claim::Ours(Token(1))) } else { Err("gone".into()) } })
    }

    fn done<'a>(&'a self, _: &'a Claimed) -> BoxFuture<'a, Result<bool, StoreError>> {
        Box::pin(async { Err("gone".into()) })
    }

    fn release<'a>(&'a self, _: &'a Claimed) -> BoxFuture<'a, Result<bool, StoreError>> {
        Box::pin(async { Err("gone".into()) })
    }

    fn forget_older_than(&self, _: Duration) -> BoxFuture<'_, Result<u64, StoreError>> {
        Box::pin(async { Err("gone".into()) })
    }
}

#[tokio::test]
async fn a_store_that_fails_is_an_error_and_hides_none_of_the_handlers() {
    let once = HandledOnce::by(Gone);
    for (id, runs) in [("1", 0), ("claimed", 1)] {
        let ran = Cell::new(0);
        let order = key(id);
        let handled = once.run(&order, || async {
            ran.set(ran.get() + 1);
            Ok::<_, Failed>(())
        });
        assert!(matches!(handled.await, Err(Failed::Once(OnceError::Store(_)))));
        assert_eq!(ran.get(), runs);
    }
    let failed = once.run(&key("claimed"), || async { Err::<(), _>(Failed::Own) }).await;
    assert!(matches!(failed, Err(Failed::Own)));
    assert!(matches!(once.forget_older_than(LEASE).await, Err(OnceError::Store(_))));
}
