//! What is repeated, and what never is.

use std::sync::Mutex;
use std::time::Duration;

use super::*;
use crate::testing::rest::{signed, unsigned};
use crate::{HttpReply, RetryPolicy, TransportError};

/// The number of attempts, and the outcome, of a call whose first attempt is answered with `first` and the second succeeds.
async fn attempts(
    first: impl Fn() -> Result<HttpReply, TransportError> + Send + Sync + 'static,
    idempotent: bool,
) -> (u32, Result<(), Outcome>) {
    let count = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&count);
    let gateway = Gateway::new(move || {
        let mut count = counted.lock().unwrap();
        *count += 1;
        if *count == 1 { first() } else { Ok(signed(200, SUCCESS)) }
    });
    let policy = RetryPolicy::attempts(3).first_delay(Duration::from_millis(1));
    let v3 = gateway.builder().retry(policy).build().unwrap().v3();
    let call = if idempotent { POST.with().idempotent() } else { POST.with() };
    let result = v3.execute(&call).await.map(drop).map_err(|error| error.outcome());
    let nonces = gateway.received.lock().unwrap();
    let nonces = nonces.iter().map(|request| checked(request, None).headers["alipay-request-id"].clone());
    let count = *count.lock().unwrap();
    assert_eq!(
        nonces.collect::<std::collections::BTreeSet<_>>().len(),
        count as usize,
        "each is signed afresh"
    );
    (count, result)
}

#[tokio::test]
async fn an_idempotent_call_is_repeated_where_the_next_attempt_may_fare_better() {
    type First = fn() -> Result<HttpReply, TransportError>;
    let passing: [First; 7] = [
        || Ok(signed(202, "{}")),
        || Ok(unsigned(429, "application/json", r#"{"code":"app-call-limited","message":"m"}"#)),
        || Ok(signed(429, r#"{"code":"app-call-limited","message":"m","links":[]}"#)),
        || Ok(signed(500, r#"{"code":"SYSTEM_ERROR","message":"m","links":[]}"#)),
        || Ok(unsigned(502, "text/html", "<html>")),
        || Err(TransportError::TimedOut),
        || Err(TransportError::NotSent("refused".into())),
    ];
    for (place, first) in passing.into_iter().enumerate() {
        assert_eq!(attempts(first, true).await, (2, Ok(())), "case {place}");
        assert_eq!(attempts(first, false).await.0, 1, "case {place}");
    }
    let last: [(First, Outcome); 4] = [
        (|| Ok(signed(400, r#"{"code":"INVALID_PARAMETER","message":"m","links":[]}"#)), Outcome::Rejected),
        (|| Ok(signed(400, r#"{"code":"UNDESCRIBED","message":"m","links":[]}"#)), Outcome::Unknown),
        (|| Ok(unsigned(200, "application/json", SUCCESS)), Outcome::Unknown),
        (|| Ok(unsigned(302, "text/html", "")), Outcome::Unknown),
    ];
    for (place, (first, outcome)) in last.into_iter().enumerate() {
        assert_eq!(attempts(first, true).await, (1, Err(outcome)), "case {place}");
    }
}
