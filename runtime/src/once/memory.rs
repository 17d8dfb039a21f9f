//! What was handled, in memory.

use std::collections::HashMap;
use std::fmt;
use std::future::ready;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::{Claim, Claimed, OnceKey, OnceStore, StoreError, Token};
use crate::{BoxFuture, Clock, SystemClock};

/// Keeps in memory what was handled: for tests, and for an app of one process that may forget when it ends.
///
/// It grows until [`forget_older_than`](OnceStore::forget_older_than) is called.
///
/// ```
/// use alipay::once::{HandledOnce, MemoryStore};
///
/// let once = HandledOnce::by(MemoryStore::new());
/// # drop(once);
/// ```
pub struct MemoryStore {
    clock: Box<dyn Clock>,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    entries: HashMap<OnceKey, Entry>,
    latest: u64,
}

struct Entry {
    token: Token,
    state: State,
}

enum State {
    ClaimedUntil(SystemTime),
    DoneAt(SystemTime),
}

impl MemoryStore {
    /// An empty one, which goes by the operating system's clock.
    pub fn new() -> Self {
        Self::with_clock(SystemClock)
    }

    /// An empty one that goes by this clock: for the test that lets a lease run out.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use std::sync::atomic::{AtomicU64, Ordering};
    /// use std::time::{Duration, SystemTime, UNIX_EPOCH};
    ///
    /// use alipay::Clock;
    /// use alipay::once::{Claim, MemoryStore, OnceKey, OnceStore, StoreError};
    ///
    /// /// Goes by the seconds that a test sets.
    /// struct Seconds(Arc<AtomicU64>);
    ///
    /// impl Clock for Seconds {
    ///     fn now(&self) -> SystemTime {
    ///         UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::Relaxed))
    ///     }
    /// }
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), StoreError> {
    /// let seconds = Arc::new(AtomicU64::new(0));
    /// let store = MemoryStore::with_clock(Seconds(Arc::clone(&seconds)));
    /// let (order, lease) = (OnceKey::new("2014072300007148", "order", "T1"), Duration::from_secs(60));
    /// assert!(matches!(store.claim(&order, lease).await?, Claim::Ours(_)));
    /// assert_eq!(store.claim(&order, lease).await?, Claim::Elsewhere);
    /// seconds.store(60, Ordering::Relaxed);
    /// assert!(matches!(store.claim(&order, lease).await?, Claim::Ours(_)));
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_clock(clock: impl Clock + 'static) -> Self {
        Self { clock: Box::new(clock), kept: Mutex::default() }
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        // Nothing is left half done where a panic could poison it.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self::new()
    }
}

impl Kept {
    fn claim(&mut self, key: &OnceKey, now: SystemTime, lease: Duration) -> Claim {
        match self.entries.get(key).map(|entry| &entry.state) {
            Some(State::DoneAt(_)) => return Claim::Done,
            Some(State::ClaimedUntil(end)) if *end > now => return Claim::Elsewhere,
            _ => {}
        }
        self.latest += 1;
        let token = Token(self.latest);
        // A lease beyond the end of time is one that never ends.
        let state = State::ClaimedUntil(now.checked_add(lease).unwrap_or(now + LONGEST));
        self.entries.insert(key.clone(), Entry { token, state });
        Claim::Ours(token)
    }

    /// The entry of a claim, as long as nobody has claimed the same after it.
    fn held(&mut self, claimed: &Claimed) -> Option<&mut Entry> {
        self.entries.get_mut(claimed.key()).filter(|entry| entry.token == claimed.token())
    }
}

/// A hundred years.
const LONGEST: Duration = Duration::from_secs(100 * 365 * 24 * 3_600);

impl OnceStore for MemoryStore {
    fn claim<'a>(&'a self, key: &'a OnceKey, lease: Duration) -> BoxFuture<'a, Result<Claim, StoreError>> {
        Box::pin(async move { Ok(self.lock().claim(key, self.clock.now(), lease)) })
    }

    fn done<'a>(&'a self, claimed: &'a Claimed) -> BoxFuture<'a, Result<bool, StoreError>> {
        Box::pin(async move {
            let mut kept = self.lock();
            let held = kept.held(claimed);
            let is_held = held.is_some();
            if let Some(Entry { state: state @ State::ClaimedUntil(_), .. }) = held {
                *state = State::DoneAt(self.clock.now());
            }
            Ok(is_held)
        })
    }

    fn release<'a>(&'a self, claimed: &'a Claimed) -> BoxFuture<'a, Result<bool, StoreError>> {
        Box::pin(async move {
            let mut kept = self.lock();
            let is_held = matches!(kept.held(claimed), Some(Entry { state: State::ClaimedUntil(_), .. }));
            if is_held {
                kept.entries.remove(claimed.key());
            }
            Ok(is_held)
        })
    }

    fn forget_older_than(&self, age: Duration) -> BoxFuture<'_, Result<u64, StoreError>> {
        let mut kept = self.lock();
        let before = kept.entries.len();
        if let Some(since) = self.clock.now().checked_sub(age) {
            kept.entries.retain(|_, entry| match entry.state {
                State::ClaimedUntil(end) => end >= since,
                State::DoneAt(moment) => moment >= since,
            });
        }
        let forgotten = before - kept.entries.len();
        Box::pin(ready(Ok(forgotten as u64)))
    }
}

/// Prints how many there are.
impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MemoryStore({} kept)", self.lock().entries.len())
    }
}
