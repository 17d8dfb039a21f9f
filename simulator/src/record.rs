//! What was asked and answered.

use std::collections::VecDeque;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use alipay::Violation;

use crate::called::Called;
use crate::fault::Fault;
use crate::head::Head;
use crate::outgoing::Outgoing;
use crate::watch::Watch;

/// How many calls are kept.
const KEPT: usize = 10_000;

/// A call and how it was answered.
///
/// ```
/// use alipay::json;
/// use alipay_simulator::{Recorded, Simulator};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let simulator = Simulator::start().await?;
/// simulator.client()?.call("alipay.user.certify.open.query", json!({ "certify_id": "C1" })).await?;
/// let call: Recorded = simulator.calls().remove(0);
/// assert_eq!((call.number, call.verdict.as_str()), (1, "10000"));
/// assert!(call.executed && call.fault.is_none() && call.ignored.is_empty());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Recorded {
    /// The how manieth call of the simulator it was, from 1.
    pub number: u64,
    /// When it came: `yyyy-MM-dd HH:mm:ss` in Beijing.
    pub at: String,
    /// The head of the request; `None` of an order in the app and of a decision on a page.
    pub asked: Option<Head>,
    /// What was asked.
    pub called: Called,
    /// The text that the app must have signed, put together of what came; `None` if that cannot be read.
    pub signed: Option<String>,
    /// What became of it: `10000`, `page`, `40002 isv.invalid-signature`; `success` where the API's successes have no code.
    /// Of a call of the REST gateway, `success` or the HTTP status with the code: `401 invalid-signature`.
    pub verdict: String,
    /// What it held that no description has, and the gateway passes over, with the names that were perhaps meant. Where
    /// the simulator is [strict](crate::SimulatorBuilder::strict), nothing is passed over.
    pub ignored: Vec<Violation>,
    /// What went wrong with it, as the test wanted.
    pub fault: Option<Fault>,
    /// Whether the API did what it was asked to, whatever the client was told. A page that was shown has done nothing
    /// yet.
    pub executed: bool,
    /// The head of the reply, without its `date`.
    pub replied: Head,
    /// The reply's body, or the page; as it was sent, but for what a fault does to its delivery.
    pub answer: Arc<[u8]>,
}

/// Prints the length of the answer, and nothing of what was signed.
impl fmt::Debug for Recorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, at, asked, called, signed: _, verdict, ignored, fault, executed, replied, answer } =
            self;
        f.debug_struct("Recorded")
            .field("number", number)
            .field("at", at)
            .field("asked", asked)
            .field("called", called)
            .field("verdict", verdict)
            .field("ignored", ignored)
            .field("fault", fault)
            .field("executed", executed)
            .field("replied", replied)
            .field("answer", &format_args!("{} bytes", answer.len()))
            .finish_non_exhaustive()
    }
}

impl Recorded {
    /// A call that was not executed, and met no fault.
    pub(crate) fn new(at: String, called: Called, outgoing: &Outgoing) -> Self {
        Self {
            number: 0,
            at,
            asked: None,
            called,
            signed: None,
            verdict: outgoing.verdict.clone(),
            ignored: Vec::new(),
            fault: None,
            executed: false,
            replied: outgoing.head(),
            answer: Arc::from(outgoing.body.as_slice()),
        }
    }
}

/// The latest calls.
#[derive(Default)]
pub(crate) struct Recorder {
    calls: Mutex<VecDeque<Recorded>>,
    count: AtomicU64,
    watch: Watch<Recorded>,
}

impl Recorder {
    pub(crate) fn watched_by(watch: Watch<Recorded>) -> Self {
        Self { watch, ..Self::default() }
    }

    pub(crate) fn record(&self, mut recorded: Recorded) {
        recorded.number = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        self.watch.tell(&recorded);
        let mut calls = self.calls();
        if calls.len() == KEPT {
            calls.pop_front();
        }
        calls.push_back(recorded);
    }

    pub(crate) fn all(&self) -> Vec<Recorded> {
        self.calls().iter().cloned().collect()
    }

    pub(crate) fn take(&self) -> Vec<Recorded> {
        std::mem::take(&mut *self.calls()).into()
    }

    fn calls(&self) -> MutexGuard<'_, VecDeque<Recorded>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
