//! Where it is kept what was handled.

use std::sync::Arc;
use std::time::Duration;

use super::{OnceKey, StoreError};
use crate::BoxFuture;

/// Where it is kept what was handled, and what is being handled by whom.
///
/// [`MemoryStore`](super::MemoryStore) comes with this crate, SQLite and PostgreSQL with `alipay-sqlx`. Another one keeps
/// for each key whether it is done, until when it is claimed and the claim's token, and decides by its own clock: those of
/// the processes that share it may differ. Each method is atomic.
///
/// ```
/// use std::time::Duration;
///
/// use alipay::BoxFuture;
/// use alipay::once::{Claim, Claimed, OnceKey, OnceStore, StoreError};
///
/// /// Watches what is claimed in another store.
/// struct Watched<S>(S);
///
/// impl<S: OnceStore> OnceStore for Watched<S> {
///     fn claim<'a>(&'a self, key: &'a OnceKey, lease: Duration) -> BoxFuture<'a, Result<Claim, StoreError>> {
///         println!("{key:?} has come");
///         self.0.claim(key, lease)
///     }
///
///     fn done<'a>(&'a self, claimed: &'a Claimed) -> BoxFuture<'a, Result<bool, StoreError>> {
///         self.0.done(claimed)
///     }
///
///     fn release<'a>(&'a self, claimed: &'a Claimed) -> BoxFuture<'a, Result<bool, StoreError>> {
///         self.0.release(claimed)
///     }
///
///     fn forget_older_than(&self, age: Duration) -> BoxFuture<'_, Result<u64, StoreError>> {
///         self.0.forget_older_than(age)
///     }
/// }
/// # fn main() {}
/// ```
pub trait OnceStore: Send + Sync {
    /// Claims the key for as long as the lease, unless it is done or claimed. A claim whose lease has run out counts no
    /// more.
    fn claim<'a>(&'a self, key: &'a OnceKey, lease: Duration) -> BoxFuture<'a, Result<Claim, StoreError>>;

    /// Marks it as done, if this is its latest claim, also if the lease has run out; whether it was. Marking twice with
    /// one claim is marking once.
    fn done<'a>(&'a self, claimed: &'a Claimed) -> BoxFuture<'a, Result<bool, StoreError>>;

    /// Lets another one claim it at once, if this is its latest claim and it is not done; whether it was.
    fn release<'a>(&'a self, claimed: &'a Claimed) -> BoxFuture<'a, Result<bool, StoreError>>;

    /// Forgets what was done, or claimed and left, longer ago than `age`; how many they were.
    fn forget_older_than(&self, age: Duration) -> BoxFuture<'_, Result<u64, StoreError>>;
}

/// One store for many, and for the test that asks it.
impl<T: OnceStore + ?Sized> OnceStore for Arc<T> {
    fn claim<'a>(&'a self, key: &'a OnceKey, lease: Duration) -> BoxFuture<'a, Result<Claim, StoreError>> {
        (**self).claim(key, lease)
    }

    fn done<'a>(&'a self, claimed: &'a Claimed) -> BoxFuture<'a, Result<bool, StoreError>> {
        (**self).done(claimed)
    }

    fn release<'a>(&'a self, claimed: &'a Claimed) -> BoxFuture<'a, Result<bool, StoreError>> {
        (**self).release(claimed)
    }

    fn forget_older_than(&self, age: Duration) -> BoxFuture<'_, Result<u64, StoreError>> {
        (**self).forget_older_than(age)
    }
}

/// What a store says to whoever wants to handle something.
///
/// ```
/// use std::time::Duration;
///
/// use alipay::once::{Claim, Claimed, MemoryStore, OnceKey, OnceStore, StoreError};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), StoreError> {
/// let (store, lease) = (MemoryStore::new(), Duration::from_secs(60));
/// let order = OnceKey::new("2014072300007148", "order", "T1");
/// let Claim::Ours(token) = store.claim(&order, lease).await? else { return Err("it is claimed".into()) };
/// assert!(store.done(&Claimed::new(order.clone(), token)).await?);
/// assert_eq!(store.claim(&order, lease).await?, Claim::Done);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It is claimed: handle it.
    Ours(Token),
    /// It was handled before.
    Done,
    /// Somebody else has claimed it, and the lease has not run out.
    Elsewhere,
}

/// The number of a claim: of two claims of one key the later one has the larger number, also if the key was forgotten in
/// between, as far as the store's clock is right.
///
/// A service that the handler calls can refuse what comes with a smaller one than it has seen.
///
/// ```
/// use alipay::once::Token;
///
/// /// Refuses what comes late, from a process that has lost its claim to another one.
/// fn is_accepted(latest: &mut Token, token: Token) -> bool {
///     *latest = token.max(*latest);
///     token == *latest
/// }
/// let mut latest = Token(0);
/// assert!(is_accepted(&mut latest, Token(2)) && !is_accepted(&mut latest, Token(1)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token(pub u64);

/// A claim that is held: the key, and the token of the claim.
///
/// ```
/// use alipay::once::{Claimed, OnceKey, Token};
///
/// let claimed = Claimed::new(OnceKey::new("2014072300007148", "order", "T1"), Token(7));
/// assert_eq!((claimed.key().id(), claimed.token()), ("T1", Token(7)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    key: OnceKey,
    token: Token,
}

impl Claimed {
    /// The claim with that token, as [`OnceStore::claim`] gave it.
    pub fn new(key: OnceKey, token: Token) -> Self {
        Self { key, token }
    }

    /// What is claimed.
    pub fn key(&self) -> &OnceKey {
        &self.key
    }

    /// The number of the claim.
    pub fn token(&self) -> Token {
        self.token
    }
}
