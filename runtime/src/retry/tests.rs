//! What is repeated, what never is, and what happens to the outcome.

use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use super::*;
use crate::testing::initialize::{METHOD, REQUEST};
use crate::testing::{Gateway, Noon, signed};
use crate::{BoxFuture, Client, HttpReply, TransportError};

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

fn sent(gateway: &Gateway) -> usize {
    gateway.received.lock().unwrap().len()
}

#[tokio::test]
async fn nothing_is_repeated_without_a_policy_or_without_the_callers_word() {
    for first in [NoConnection, TimedOut, Interrupted, Html, Unavailable, SystemError, RateLimited] {
        let (gateway, _, no_policy) = client(&[first, Success], None);
        assert!(no_policy.execute(&REQUEST.with().idempotent()).await.is_err());
        assert_eq!(sent(&gateway), 1, "{first:?}");

        let (gateway, waits, unmarked) = client(&[first, Success], Some(RetryPolicy::attempts(3)));
        let error = unmarked.execute(&REQUEST).await.unwrap_err();
        assert_eq!((sent(&gateway), error.attempts()), (1, 1), "{first:?}");
        assert!(waits.0.lock().unwrap().is_empty());
    }
}

#[tokio::test]
async fn an_idempotent_call_is_repeated_while_the_next_attempt_may_fare_better() {
    for first in [NoConnection, TimedOut, Interrupted, Html, Unavailable, SystemError, RateLimited] {
        let (gateway, waits, client) = client(&[first, Success], Some(RetryPolicy::attempts(3)));
        let reply = client.execute(&REQUEST.with().idempotent()).await.unwrap();
        assert_eq!((reply.token_id.as_str(), sent(&gateway)), ("t", 2), "{first:?}");
        assert_eq!(*waits.0.lock().unwrap(), [1000], "{first:?}");
    }
}

#[tokio::test]
async fn what_would_not_change_is_final() {
    for first in [AlreadyPaid, Undescribed, Refused, Forged, TooLarge, SecondNode, Twice, Encrypted] {
        let (gateway, _, client) = client(&[first, Success], Some(RetryPolicy::attempts(3)));
        assert!(client.execute(&REQUEST.with().idempotent()).await.is_err());
        assert_eq!(sent(&gateway), 1, "{first:?}");
    }
    let (gateway, _, client) = client(&[Success], Some(RetryPolicy::attempts(3)));
    let error = client.execute(&REQUEST.with().idempotent().return_url("x")).await.unwrap_err();
    assert_eq!((sent(&gateway), error.attempts()), (0, 1));
}

#[tokio::test]
async fn attempts_are_bounded_and_the_waits_between_them_double_up_to_a_limit() {
    let policy =
        RetryPolicy::attempts(5).first_delay(Duration::from_millis(300)).max_delay(Duration::from_secs(1));
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
        let (_, _, client) = client(answers, Some(RetryPolicy::attempts(2)));
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
    let builder = gateway.builder().clock(Passing(times.clone())).retry(RetryPolicy::attempts(2));
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
    let began = std::time::Instant::now();
    crate::SystemClock.sleep(Duration::from_millis(30)).await;
    assert!(began.elapsed() >= Duration::from_millis(30));
}
