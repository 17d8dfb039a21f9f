//! What is repeated, what never is, and what happens to the outcome.

use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use super::policy::part_of;
use super::*;
use crate::testing::initialize::{METHOD, REQUEST};
use crate::testing::{Gateway, Noon, signed};
use crate::{BoxFuture, Call, Client, HttpReply, Request, TransportError};

/// A clock whose waits are written down and take no time.
#[derive(Clone, Default)]
struct Waits(Arc<Mutex<Vec<u64>>>);

impl Clock for Waits {
    fn now(&self) -> SystemTime {
        Noon.now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.0.lock().unwrap().push(millis(duration));
        Box::pin(std::future::ready(()))
    }
}

#[derive(Clone, Copy, Debug)]
enum Answer {
    Success,
    NoConnection,
    TimedOut,
    Interrupted,
    TooLarge,
    Html,
    Unavailable,
    SystemError,
    RateLimited,
    AlreadyPaid,
    Undescribed,
    Refused,
    Forged,
    SecondNode,
    Twice,
    Encrypted,
}
use Answer::*;

impl Answer {
    fn give(self) -> Result<HttpReply, TransportError> {
        let failure = |code: &str, sub_code: &str| {
            signed(METHOD, &format!(r#"{{"code":"{code}","msg":"m","sub_code":"{sub_code}"}}"#))
        };
        let success = signed(METHOD, r#"{"code":"10000","msg":"Success","token_id":"t","biz_result":"{}"}"#);
        let body = match self {
            NoConnection => return Err(TransportError::NotSent("refused".into())),
            TimedOut => return Err(TransportError::TimedOut),
            Interrupted => return Err(TransportError::Interrupted("cut".into())),
            TooLarge => return Err(TransportError::TooLarge { limit: 1 }),
            Success => success,
            Html => "<html>502</html>".to_owned(),
            Unavailable => failure("20000", "isp.unknow-error"),
            SystemError => failure("40004", "ACQ.SYSTEM_ERROR"),
            RateLimited => failure("40005", "isv.app-call-limited"),
            AlreadyPaid => failure("40004", "ACQ.TRADE_HAS_SUCCESS"),
            Undescribed => failure("40004", "NOBODY_DESCRIBES_THIS"),
            Refused => failure("40004", "INVALID_PARAMETER"),
            Forged => success.replace("\"t\"", "\"x\""),
            SecondNode => success.replacen('{', r#"{"x":{},"#, 1),
            Twice => success.replacen('{', r#"{"sign":"a","#, 1),
            Encrypted => signed(METHOD, r#""AAAA""#),
        };
        Ok(HttpReply::new(200, [], body))
    }
}

/// A request whose description says that the API only reads.
struct Query;

impl crate::call_kind::Execute for Query {}

impl Request for Query {
    type Response = crate::testing::initialize::Initialized;

    fn api(&self) -> &'static crate::Api {
        REQUEST.api()
    }

    fn content(&self) -> Option<String> {
        REQUEST.content()
    }

    fn only_reads(&self) -> bool {
        true
    }
}

/// A gateway that gives these answers one after the other, and a client that has a policy.
fn client(answers: &[Answer], policy: Option<RetryPolicy>) -> (Gateway, Waits, Client) {
    let left = Arc::new(Mutex::new(answers.iter().rev().copied().collect::<Vec<_>>()));
    let gateway = Gateway::new(move || left.lock().unwrap().pop().unwrap_or(TimedOut).give());
    let waits = Waits::default();
    let builder = gateway.builder().clock(waits.clone());
    let client = match policy {
        Some(policy) => builder.retry(policy),
        None => builder,
    };
    (gateway, waits, client.build().unwrap())
}

/// A policy whose delays are waited for as a whole.
fn whole(attempts: u32) -> RetryPolicy {
    RetryPolicy::attempts(attempts).without_jitter()
}

fn sent(gateway: &Gateway) -> usize {
    gateway.received.lock().unwrap().len()
}

#[tokio::test]
async fn nothing_is_repeated_without_a_policy_or_without_the_callers_word() {
    for first in [NoConnection, TimedOut, Interrupted, Html, Unavailable, SystemError, RateLimited] {
        let (gateway, _, no_policy) = client(&[first, Success], None);
        assert!(no_policy.execute(&REQUEST.with().idempotent()).await.is_err());
        assert_eq!(sent(&gateway), 1, "{first:?}");

        let (gateway, waits, unmarked) = client(&[first, Success], Some(whole(3)));
        let error = unmarked.execute(&REQUEST).await.unwrap_err();
        assert_eq!((sent(&gateway), error.attempts()), (1, 1), "{first:?}");
        assert!(waits.0.lock().unwrap().is_empty());
    }
}

#[tokio::test]
async fn an_idempotent_call_is_repeated_while_the_next_attempt_may_fare_better() {
    for first in [NoConnection, TimedOut, Interrupted, Html, Unavailable, SystemError, RateLimited] {
        let (gateway, waits, client) = client(&[first, Success], Some(whole(3)));
        let reply = client.execute(&REQUEST.with().idempotent()).await.unwrap();
        assert_eq!((reply.token_id.as_str(), sent(&gateway)), ("t", 2), "{first:?}");
        assert_eq!(*waits.0.lock().unwrap(), [1000], "{first:?}");
    }
}

#[tokio::test]
async fn what_would_not_change_is_final() {
    for first in [AlreadyPaid, Undescribed, Refused, Forged, TooLarge, SecondNode, Twice, Encrypted] {
        let (gateway, _, client) = client(&[first, Success], Some(whole(3)));
        assert!(client.execute(&REQUEST.with().idempotent()).await.is_err());
        assert_eq!(sent(&gateway), 1, "{first:?}");
    }
    let (gateway, _, client) = client(&[Success], Some(whole(3)));
    let error = client.execute(&REQUEST.with().idempotent().return_url("x")).await.unwrap_err();
    assert_eq!((sent(&gateway), error.attempts()), (0, 1));
}

#[tokio::test]
async fn attempts_are_bounded_and_the_waits_between_them_double_up_to_a_limit() {
    let policy = whole(5).first_delay(Duration::from_millis(300)).max_delay(Duration::from_secs(1));
    let (gateway, waits, client) = client(&[], Some(policy));
    let error = client.execute(&REQUEST.with().idempotent()).await.unwrap_err();
    assert_eq!((sent(&gateway), error.attempts()), (5, 5));
    assert_eq!(*waits.0.lock().unwrap(), [300, 600, 1000, 1000]);
    assert_eq!(RetryPolicy::attempts(u32::MAX), RetryPolicy::attempts(10));
    assert_eq!(RetryPolicy::attempts(0), RetryPolicy::attempts(1));
}

#[tokio::test]
async fn the_outcome_of_the_last_attempt_does_not_hide_that_an_earlier_one_may_have_been_executed() {
    for (answers, expected) in [
        (&[TimedOut, NoConnection][..], Outcome::Unknown),
        (&[TimedOut, AlreadyPaid], Outcome::Unknown),
        (&[Unavailable, RateLimited], Outcome::Unknown),
        (&[NoConnection, NoConnection], Outcome::NotSent),
        (&[RateLimited, AlreadyPaid], Outcome::Unknown),
        (&[RateLimited, Refused], Outcome::Rejected),
        (&[TimedOut, Refused], Outcome::Unknown),
        (&[NoConnection, TimedOut], Outcome::Unknown),
    ] {
        let (_, _, client) = client(answers, Some(whole(2)));
        let error = client.execute(&REQUEST.with().idempotent()).await.unwrap_err();
        assert_eq!((error.outcome(), error.attempts()), (expected, 2), "{answers:?}");
        let advice = error.to_string().contains("query before you repeat it");
        assert_eq!(advice, expected == Outcome::Unknown, "{error}");
    }
}

#[tokio::test]
async fn every_attempt_is_encrypted_and_signed_at_its_own_time() {
    let gateway = Gateway::new(|| Err(TransportError::TimedOut));
    let times = Waits::default();
    let builder = gateway.builder().clock(Passing(times.clone())).retry(whole(2));
    let client = builder.encryption_key("AAECAwQFBgcICQoLDA0ODw==").build().unwrap();
    assert!(client.execute(&REQUEST.with().encrypted(true).idempotent()).await.is_err());
    let received = gateway.received.lock().unwrap();
    let value = |index: usize, name: &str| {
        let query = received[index].url.split_once('?').unwrap().1.as_bytes();
        let mut pairs =
            [query, received[index].body.as_bytes().unwrap()].into_iter().flat_map(form_urlencoded::parse);
        pairs.find(|(own, _)| own == name).unwrap().1.into_owned()
    };
    assert_eq!(received.len(), 2);
    for index in [0, 1] {
        assert_eq!(value(index, "encrypt_type"), "AES");
        assert!(!value(index, "biz_content").starts_with('{'));
    }
    assert_eq!([0, 1].map(|index| value(index, "timestamp")), ["2024-05-06 15:08:09", "2024-05-06 15:08:10"]);
    assert_ne!(value(0, "sign"), value(1, "sign"));
}

/// A clock whose waits pass at once.
struct Passing(Waits);

impl Clock for Passing {
    fn now(&self) -> SystemTime {
        Noon.now() + Duration::from_millis(self.0.0.lock().unwrap().iter().sum())
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.0.sleep(duration)
    }
}

#[tokio::test]
async fn the_default_clock_waits_at_least_as_long_as_it_is_told() {
    let began = Instant::now();
    crate::SystemClock.sleep(Duration::from_millis(30)).await;
    assert!(began.elapsed() >= Duration::from_millis(30));
}

#[tokio::test]
async fn what_only_reads_is_repeated_without_a_word_and_still_not_without_a_policy() {
    let (gateway, _, with_policy) = client(&[TimedOut, Success], Some(whole(2)));
    assert!(with_policy.execute(&Query).await.is_ok());
    assert_eq!(sent(&gateway), 2);

    let (gateway, _, with_policy) = client(&[TimedOut, Success], Some(whole(2)));
    assert!(with_policy.execute(&Call::new(&Query).timeout(Duration::from_secs(1))).await.is_ok());
    assert_eq!(sent(&gateway), 2, "with common parameters of its own");

    let (gateway, _, no_policy) = client(&[TimedOut, Success], None);
    assert!(no_policy.execute(&Query).await.is_err());
    assert_eq!(sent(&gateway), 1);
}

#[test]
fn a_wait_is_any_part_of_its_delay() {
    let delay = Duration::from_secs(8);
    for (random, expected) in [(0, 0), (u32::MAX / 4, 2), (u32::MAX / 2, 4), (u32::MAX, 8)] {
        let waited = part_of(delay, random);
        assert!(
            waited.abs_diff(Duration::from_secs(expected)) < Duration::from_millis(1),
            "{random}: {waited:?}"
        );
    }
    assert_eq!(part_of(Duration::ZERO, u32::MAX), Duration::ZERO);
}

#[tokio::test]
async fn waits_with_jitter_never_exceed_their_delays_and_differ() {
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..20 {
        let (_, waits, client) = client(&[], Some(RetryPolicy::attempts(3)));
        assert!(client.execute(&Query).await.is_err());
        let waits = waits.0.lock().unwrap().clone();
        assert!(waits.len() == 2 && waits[0] <= 1000 && waits[1] <= 2000, "{waits:?}");
        seen.extend(waits);
    }
    assert!(seen.len() > 10, "{seen:?}");
}

#[tokio::test]
async fn an_outage_is_not_made_worse_than_by_a_tenth() {
    let calls = 200;
    for (policy, most) in [
        (whole(3), 10 + calls / 10),
        (whole(3).budget(Some(50)), 10 + calls / 2),
        (whole(3).budget(Some(0)), 10),
        (whole(3).budget(None), 2 * calls),
    ] {
        let (gateway, _, client) = client(&[], Some(policy.clone()));
        for _ in 0..calls {
            assert!(client.clone().execute(&Query).await.is_err(), "clones share the budget");
        }
        let retries = sent(&gateway) - calls;
        assert!(retries <= most && retries + 1 >= most.min(10), "{policy:?}: {retries}");
    }
}

#[tokio::test]
async fn a_budget_that_is_used_up_gives_the_error_of_the_attempt_before() {
    let (gateway, waits, client) = client(&[], Some(whole(10).budget(Some(0))));
    assert_eq!(client.execute(&Query).await.unwrap_err().attempts(), 10);
    assert_eq!(client.execute(&Query).await.unwrap_err().attempts(), 2, "one was left");
    let error = client.execute(&Query).await.unwrap_err();
    assert_eq!((error.attempts(), error.outcome(), sent(&gateway)), (1, Outcome::Unknown, 13));
    assert_eq!(waits.0.lock().unwrap().len(), 10);
}

#[tokio::test]
async fn all_attempts_end_before_the_deadline_and_the_last_has_what_is_left() {
    let (gateway, waits, client) = client(&[], Some(whole(10)));
    let call = Call::new(&Query).timeout(Duration::from_secs(5)).deadline(Duration::from_secs(10));
    let error = client.execute(&call).await.unwrap_err();
    assert_eq!((error.attempts(), error.outcome()), (4, Outcome::Unknown));
    assert_eq!(*waits.0.lock().unwrap(), [1000, 2000, 4000], "8 more seconds are not left");
    let received = gateway.received.lock().unwrap();
    let timeouts: Vec<f64> = received.iter().map(|request| request.timeout.as_secs_f64()).collect();
    for (timeout, expected) in timeouts.iter().zip([5.0, 5.0, 5.0, 3.0]) {
        assert!(*timeout <= expected && *timeout > expected - 1.0, "{timeouts:?}");
    }
}

#[tokio::test]
async fn a_deadline_that_is_over_sends_nothing_and_says_so() {
    for policy in [None, Some(whole(3))] {
        let (gateway, waits, client) = client(&[Success], policy);
        let error = client.execute(&Call::new(&Query).deadline(Duration::ZERO)).await.unwrap_err();
        assert_eq!(
            (error.outcome(), sent(&gateway), waits.0.lock().unwrap().len()),
            (Outcome::NotSent, 0, 0)
        );
        assert!(error.to_string().contains("the call's deadline was over"), "{error}");
    }
}

#[tokio::test]
async fn the_outcome_at_the_deadline_is_that_of_what_was_sent() {
    for (first, expected) in
        [(NoConnection, Outcome::NotSent), (TimedOut, Outcome::Unknown), (RateLimited, Outcome::Rejected)]
    {
        let (_, _, client) = client(&[first, Success], Some(whole(3)));
        let error =
            client.execute(&Call::new(&Query).deadline(Duration::from_millis(900))).await.unwrap_err();
        assert_eq!((error.outcome(), error.attempts()), (expected, 1), "{first:?}");
    }
}
