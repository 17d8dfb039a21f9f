//! A handler, run once.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::{Claim, Claimed, Handled, Identified, MemoryStore, OnceError, OnceStore};

/// Shorter than the time after which Alipay first repeats a notification, 2 or 4 minutes.
const LEASE: Duration = Duration::from_secs(60);

/// Runs a handler once for everything that comes, however often it comes; see [`once`](crate::once) for what that means.
///
/// Clones share the store. Give it to handlers as part of the router's state.
///
/// ```
/// use std::time::Duration;
///
/// use alipay::once::{HandledOnce, MemoryStore};
///
/// // A store of alipay-sqlx in place of memory is shared by all instances of the app.
/// let once = HandledOnce::by(MemoryStore::new()).lease(Duration::from_secs(30));
/// # drop(once);
/// ```
#[derive(Clone)]
pub struct HandledOnce {
    store: Arc<dyn OnceStore>,
    lease: Duration,
}

/// How far it is before the handler.
pub(crate) enum Begun {
    Ours(Claimed),
    Before,
    Elsewhere,
}

impl HandledOnce {
    /// What was handled is kept in this store.
    pub fn by(store: impl OnceStore + 'static) -> Self {
        Self { store: Arc::new(store), lease: LEASE }
    }

    /// What was handled is kept in memory: for tests, and for one process that may forget when it ends.
    pub fn in_memory() -> Self {
        Self::by(MemoryStore::new())
    }

    /// How long a handler may run, 60 seconds unless set. If its process dies, the next notification after that runs it
    /// again; if it runs for longer, another instance may run it as well.
    #[must_use]
    pub fn lease(mut self, lease: Duration) -> Self {
        self.lease = lease;
        self
    }

    /// Runs the handler, unless it has succeeded before for the same or another one is running it.
    ///
    /// The handler's error is passed on as it is, and whatever it was for can be handled again at once. A handler that
    /// panics or is dropped is as one whose process died: it can be handled again when the lease has run out.
    ///
    /// ```
    /// use alipay::once::{Handled, HandledOnce, OnceError, OnceKey};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), OnceError> {
    /// let once = HandledOnce::in_memory();
    /// let refund = OnceKey::new("2014072300007148", "refund", "R1");
    /// assert_eq!(once.run(&refund, || async { Ok::<_, OnceError>("refunded") }).await?, Handled::Now("refunded"));
    /// assert_eq!(once.run(&refund, || async { Ok::<_, OnceError>("again") }).await?, Handled::Before);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// The handler's; and as one of its type, an [`OnceError`] when it has no number, the store fails, or the lease was too
    /// short.
    pub async fn run<I, T, E, F>(&self, what: &I, handler: impl FnOnce() -> F) -> Result<Handled<T>, E>
    where
        I: Identified + ?Sized,
        F: Future<Output = Result<T, E>>,
        E: From<OnceError>,
    {
        self.run_claimed(what, |_| handler()).await
    }

    /// As [`run`](Self::run), and the handler is given the claim: to mark it as done in a transaction of its own, which is
    /// what a store in the app's database is for, or to hand its [token](Claimed::token) on.
    ///
    /// ```
    /// use alipay::once::{Claimed, Handled, HandledOnce, OnceError, OnceKey};
    ///
    /// async fn deliver(claimed: Claimed) -> Result<String, OnceError> {
    ///     Ok(format!("{} was delivered", claimed.key().id()))
    /// }
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), OnceError> {
    /// let order = OnceKey::new("2014072300007148", "order", "T1");
    /// let handled = HandledOnce::in_memory().run_claimed(&order, deliver).await?;
    /// assert_eq!(handled, Handled::Now("T1 was delivered".to_owned()));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As there.
    pub async fn run_claimed<I, T, E, F>(
        &self,
        what: &I,
        handler: impl FnOnce(Claimed) -> F,
    ) -> Result<Handled<T>, E>
    where
        I: Identified + ?Sized,
        F: Future<Output = Result<T, E>>,
        E: From<OnceError>,
    {
        // The key in a line of its own: no reference to `what` is kept while the future waits.
        let key = what.once_key()?;
        match self.begin(key).await? {
            Begun::Before => Ok(Handled::Before),
            Begun::Elsewhere => Ok(Handled::Elsewhere),
            Begun::Ours(claimed) => {
                let result = handler(claimed.clone()).await;
                self.end(&claimed, result).await
            }
        }
    }

    pub(crate) async fn begin(&self, key: super::OnceKey) -> Result<Begun, OnceError> {
        Ok(match self.store.claim(&key, self.lease).await? {
            Claim::Ours(token) => Begun::Ours(Claimed::new(key, token)),
            Claim::Done => Begun::Before,
            Claim::Elsewhere => Begun::Elsewhere,
        })
    }

    /// Marks what succeeded, and lets go of what failed.
    pub(crate) async fn end<T, E>(&self, claimed: &Claimed, result: Result<T, E>) -> Result<Handled<T>, E>
    where
        E: From<OnceError>,
    {
        match result {
            Ok(value) => match self.store.done(claimed).await {
                Ok(true) => Ok(Handled::Now(value)),
                Ok(false) => Err(OnceError::Lost.into()),
                Err(error) => Err(OnceError::Store(error).into()),
            },
            Err(error) => {
                // Whether or not it works: the lease ends by itself, and the handler's error says more.
                if let Err(error) = self.store.release(claimed).await {
                    tracing::warn!(%error, "the claim of a failed handler waits for the end of its lease");
                }
                Err(error)
            }
        }
    }

    /// Forgets what was done, or claimed and left, longer ago than `age`; how many they were. Call it once a day or so.
    ///
    /// Alipay repeats a notification for 25 hours, so keep what is younger than a week. What is forgotten and comes again
    /// is handled again.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use alipay::once::{HandledOnce, OnceError};
    ///
    /// async fn every_night(once: &HandledOnce) -> Result<(), OnceError> {
    ///     println!("{} forgotten", once.forget_older_than(Duration::from_secs(7 * 24 * 3_600)).await?);
    ///     Ok(())
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When the store fails.
    pub async fn forget_older_than(&self, age: Duration) -> Result<u64, OnceError> {
        Ok(self.store.forget_older_than(age).await?)
    }
}

impl fmt::Debug for HandledOnce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HandledOnce").field("lease", &self.lease).finish_non_exhaustive()
    }
}
