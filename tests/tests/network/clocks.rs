//! A clock that jumps: forth and back, by seconds and by days, between calls and within them.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime};

use alipay::once::{Handled, HandledOnce, MemoryStore, OnceError, OnceKey};
use alipay::{Clock, Outcome, RetryPolicy, Untyped, json};
use alipay_simulator::{Fault, Simulator};

use crate::pay;

/// The time, so many seconds off.
#[derive(Default)]
struct Jumping(AtomicI64);

impl Jumping {
    fn to(&self, seconds: i64) {
        self.0.store(seconds, Ordering::Relaxed);
    }
}

impl Clock for Jumping {
    fn now(&self) -> SystemTime {
        let seconds = self.0.load(Ordering::Relaxed);
        let off = Duration::from_secs(seconds.unsigned_abs());
        if seconds < 0 { SystemTime::now() - off } else { SystemTime::now() + off }
    }
}

/// From a second to more than a certificate lasts.
const JUMPS: [i64; 10] = [0, 1, -1, 3_600, -3_600, 86_400, -86_400, 30 * 86_400, -30 * 86_400, 0];

#[tokio::test]
async fn calls_come_to_the_same_whatever_the_clock_says() {
    for certificates in [false, true] {
        let builder = Simulator::builder();
        let builder = if certificates { builder.certificates() } else { builder };
        let simulator = builder.start().await.unwrap();
        let clock = Arc::new(Jumping::default());
        let retry = RetryPolicy::attempts(3).first_delay(Duration::from_millis(1));
        let client = simulator.client_builder().clock(Arc::clone(&clock)).retry(retry).build().unwrap();
        for (number, jump) in JUMPS.into_iter().enumerate() {
            clock.to(jump);
            let began = Instant::now();
            simulator.faults().once("alipay.trade.query", Fault::CutAfter);
            let number = format!("J{number}");
            let paid = pay(&client, &number).await;
            let is_paid = simulator.ledger().trade(&number).is_some();
            match paid {
                Ok(_) => assert!(is_paid, "{jump}"),
                Err(error) => {
                    assert_eq!(error.outcome(), Outcome::Rejected, "{jump}: {error:?}");
                    assert!(!is_paid, "{jump}: {error:?}");
                }
            }
            let query = Untyped::new("alipay.trade.query", json!({ "out_trade_no": number })).unwrap();
            let asked = client.execute(&query.with().idempotent().deadline(Duration::from_secs(8))).await;
            assert_eq!(asked.is_ok(), is_paid, "{jump}: {asked:?}");
            let answer = client
                .resume_payment(&number)
                .every(Duration::from_millis(5))
                .deadline(Duration::from_millis(50));
            assert_eq!(answer.await.is_paid(), is_paid, "{jump}");
            assert!(began.elapsed() < Duration::from_secs(8), "{jump}: {:?}", began.elapsed());
        }
        let paid = simulator.ledger().trades().iter().filter(|trade| trade.paid.is_some()).count();
        assert!(paid >= 3, "{paid}");
    }
}

#[tokio::test]
async fn what_was_handled_stays_handled_whatever_the_clock_says() {
    let clock = Arc::new(Jumping::default());
    let once = HandledOnce::by(MemoryStore::with_clock(Arc::clone(&clock)));
    let handled = AtomicUsize::new(0);
    for number in 0..JUMPS.len() {
        let key = OnceKey::new("2014072300007148", "order", number.to_string());
        for jump in JUMPS {
            clock.to(jump);
            let ran = once.run(&key, async || {
                handled.fetch_add(1, Ordering::Relaxed);
                Ok::<_, OnceError>(())
            });
            assert_ne!(ran.await.unwrap(), Handled::Elsewhere, "{jump}");
        }
    }
    assert_eq!(handled.load(Ordering::Relaxed), JUMPS.len(), "each once");
}
