//! A store that two instances of an app share, each with a pool of its own, in a file of SQLite.
#![cfg(feature = "sqlite")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]

use std::path::Path;
use std::time::Duration;

use alipay::once::{Claim, Claimed, Handled, HandledOnce, OnceError, OnceKey, OnceStore, Token};
use alipay_sqlx::SqliteStore;
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteConnectOptions;
use tempfile::TempDir;

const LEASE: Duration = Duration::from_mins(1);

fn key(id: &str) -> OnceKey {
    OnceKey::new("2014072300007148", "order", id)
}

async fn instance(folder: &Path) -> (SqlitePool, SqliteStore) {
    let options = SqliteConnectOptions::new().filename(folder.join("shop.db")).create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    let store = SqliteStore::new(pool.clone());
    store.create_table().await.unwrap();
    (pool, store)
}

/// As if so much time had passed since everything that was written.
async fn pass(pool: &SqlitePool, time: Duration) {
    let past = i64::try_from(time.as_millis()).unwrap();
    let shift = "UPDATE alipay_once SET claimed_until = claimed_until - $1, done_at = done_at - $1, token = token - $1";
    sqlx::query(shift).bind(past).execute(pool).await.unwrap();
}

async fn claimed(store: &SqliteStore, key: &OnceKey) -> Claimed {
    match store.claim(key, LEASE).await.unwrap() {
        Claim::Ours(token) => Claimed::new(key.clone(), token),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_one_instance_handles_the_other_does_not() {
    let folder = TempDir::new().unwrap();
    let ((_, one), (_, other)) = (instance(folder.path()).await, instance(folder.path()).await);
    let order = key("1");
    let mine = claimed(&one, &order).await;
    assert_eq!(other.claim(&order, LEASE).await.unwrap(), Claim::Elsewhere);
    assert!(one.done(&mine).await.unwrap() && one.done(&mine).await.unwrap());
    assert_eq!(other.claim(&order, LEASE).await.unwrap(), Claim::Done);
    assert!(!one.release(&mine).await.unwrap(), "what is done stays done");
    assert_eq!(other.claim(&order, LEASE).await.unwrap(), Claim::Done);
    for other_key in [
        OnceKey::new("2", "order", "1"),
        OnceKey::new("2014072300007148", "refund", "1"),
        key("2"),
        key("'; DROP TABLE alipay_once; --"),
        key(&"茶".repeat(1000)),
    ] {
        let claim = claimed(&other, &other_key).await;
        assert!(one.done(&claim).await.unwrap());
        assert_eq!(other.claim(&other_key, LEASE).await.unwrap(), Claim::Done);
    }
}

#[tokio::test]
async fn many_that_claim_at_the_same_time_get_one_claim() {
    let folder = TempDir::new().unwrap();
    let (_, store) = instance(folder.path()).await;
    let mut claims = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let (_, store) = instance(folder.path()).await;
        claims.spawn(async move { store.claim(&key("1"), LEASE).await.unwrap() });
    }
    let claims = claims.join_all().await;
    assert_eq!(claims.iter().filter(|claim| matches!(claim, Claim::Ours(_))).count(), 1);
    assert_eq!(claims.iter().filter(|claim| **claim == Claim::Elsewhere).count(), 19);
    assert_eq!(store.claim(&key("1"), LEASE).await.unwrap(), Claim::Elsewhere);
}

#[tokio::test]
async fn a_claim_whose_lease_ran_out_is_another_ones_and_marks_nothing() {
    let folder = TempDir::new().unwrap();
    let ((pool, one), (_, other)) = (instance(folder.path()).await, instance(folder.path()).await);
    let order = key("1");
    let slow = claimed(&one, &order).await;
    pass(&pool, Duration::from_secs(50)).await;
    assert_eq!(other.claim(&order, LEASE).await.unwrap(), Claim::Elsewhere);
    pass(&pool, Duration::from_secs(11)).await;
    let later = claimed(&other, &order).await;
    assert!(later.token() > slow.token());

    assert!(!one.done(&slow).await.unwrap() && !one.release(&slow).await.unwrap());
    let mut transaction = pool.begin().await.unwrap();
    let lost = one.done_in(&mut transaction, &slow).await;
    assert!(matches!(lost, Err(OnceError::Lost)), "{lost:?}");
    drop(transaction);
    assert_eq!(one.claim(&order, LEASE).await.unwrap(), Claim::Elsewhere, "still the other one's");
    assert!(other.release(&later).await.unwrap());
    assert!(claimed(&one, &order).await.token() > later.token(), "at once, and by a larger token");
}

#[tokio::test]
async fn tokens_grow_also_within_a_moment_and_after_forgetting() {
    let folder = TempDir::new().unwrap();
    let (_, store) = instance(folder.path()).await;
    let mut last = Token(0);
    for _ in 0..20 {
        let claim = claimed(&store, &key("1")).await;
        assert!(claim.token() > last);
        last = claim.token();
        assert!(store.release(&claim).await.unwrap());
    }
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(store.forget_older_than(Duration::ZERO).await.unwrap(), 1);
    assert!(claimed(&store, &key("1")).await.token() > last);
}

#[tokio::test]
async fn effect_and_mark_are_one_where_they_are_one_transaction() {
    let folder = TempDir::new().unwrap();
    let (pool, store) = instance(folder.path()).await;
    sqlx::query("CREATE TABLE effect (number TEXT)").execute(&pool).await.unwrap();
    let once = HandledOnce::by(store.clone());
    let order = key("T1");
    let deliver = async |fails: bool, claimed: Claimed| -> Result<(), Box<dyn std::error::Error>> {
        let mut transaction = pool.begin().await?;
        sqlx::query("INSERT INTO effect VALUES ('T1')").execute(&mut *transaction).await?;
        store.done_in(&mut transaction, &claimed).await?;
        if fails {
            return Err("before the commit".into());
        }
        Ok(transaction.commit().await?)
    };
    let effects = async || {
        let count = sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM effect");
        count.fetch_one(&pool).await.unwrap()
    };
    let failed = once.run_claimed(&order, async |claimed| deliver(true, claimed).await).await;
    assert_eq!((failed.unwrap_err().to_string(), effects().await), ("before the commit".to_owned(), 0));
    let handled = once.run_claimed(&order, async |claimed| deliver(false, claimed).await).await;
    assert_eq!((handled.unwrap(), effects().await), (Handled::Now(()), 1));
    let again = once.run_claimed(&order, async |claimed| deliver(false, claimed).await).await;
    assert_eq!((again.unwrap(), effects().await), (Handled::Before, 1));
}

#[tokio::test]
async fn a_process_that_died_after_its_transaction_had_marked_it_is_not_needed_any_more() {
    let folder = TempDir::new().unwrap();
    let (pool, store) = instance(folder.path()).await;
    let claim = claimed(&store, &key("1")).await;
    let mut transaction = pool.begin().await.unwrap();
    store.done_in(&mut transaction, &claim).await.unwrap();
    transaction.commit().await.unwrap();
    let (_, other) = instance(folder.path()).await;
    let handled = HandledOnce::by(other).run(&key("1"), || async { Ok::<_, OnceError>(()) }).await;
    assert_eq!(handled.unwrap(), Handled::Before);
}

#[tokio::test]
async fn what_is_old_is_forgotten_and_what_is_under_way_is_not() {
    let folder = TempDir::new().unwrap();
    let (pool, store) = instance(folder.path()).await;
    let day = Duration::from_hours(24);
    let done = claimed(&store, &key("done")).await;
    assert!(store.done(&done).await.unwrap());
    claimed(&store, &key("left")).await;
    pass(&pool, day).await;
    claimed(&store, &key("under way")).await;
    let once = HandledOnce::by(store.clone());
    assert_eq!(once.forget_older_than(day * 2).await.unwrap(), 0);
    assert_eq!(once.forget_older_than(Duration::MAX).await.unwrap(), 0);
    assert_eq!(once.forget_older_than(day / 2).await.unwrap(), 2);
    assert_eq!(store.claim(&key("under way"), LEASE).await.unwrap(), Claim::Elsewhere);
    claimed(&store, &key("done")).await;
}

#[tokio::test]
async fn without_its_table_a_store_says_what_is_missing() {
    let folder = TempDir::new().unwrap();
    let (pool, store) = instance(folder.path()).await;
    sqlx::query("DROP TABLE alipay_once").execute(&pool).await.unwrap();
    let handled = HandledOnce::by(store.clone()).run(&key("1"), || async { Ok::<_, OnceError>(()) }).await;
    let Err(OnceError::Store(error)) = handled else { panic!("{handled:?}") };
    assert!(error.to_string().contains("alipay_once"), "{error}");
    sqlx::query(SqliteStore::SCHEMA).execute(&pool).await.unwrap();
    claimed(&store, &key("1")).await;
}
