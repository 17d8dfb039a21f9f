//! What makes two of them the same.

use std::borrow::Cow;
use std::fmt;

use sha2::{Digest, Sha256};

use super::OnceError;
use crate::{Notification, TypedNotification};

/// Longer numbers are kept by their digest: 200 bytes fit into the index of every database.
const LONGEST: usize = 200;

/// How the digest of a long number begins.
const DIGEST: &str = "sha256:";

/// What makes two of them the same: the app that it is for, its kind, and its number among those of the kind.
///
/// A notification or message has one by itself ([`Identified`]). Make one for whatever else must be handled once:
///
/// ```
/// use alipay::once::OnceKey;
///
/// let key = OnceKey::new("2014072300007148", "payment proof", "2026113022001424331234567890");
/// assert_eq!((key.app_id(), key.kind()), ("2014072300007148", "payment proof"));
/// assert_eq!(key.id(), "2026113022001424331234567890");
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct OnceKey {
    app_id: String,
    kind: Cow<'static, str>,
    id: String,
}

impl OnceKey {
    /// The key of something of the app's: a kind by a name of yours, and its number, of any length.
    ///
    /// A number of more than 200 bytes is kept as its SHA-256.
    pub fn new(app_id: impl Into<String>, kind: impl Into<Cow<'static, str>>, id: impl Into<String>) -> Self {
        Self { app_id: app_id.into(), kind: kind.into(), id: bounded(id.into()) }
    }

    /// The app that it is for; empty for notifications that name none.
    pub fn app_id(&self) -> &str {
        &self.app_id
    }

    /// What it is: `notification`, or a name of the app's own.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// Its number, or the digest of a long one: at most 200 bytes.
    pub fn id(&self) -> &str {
        &self.id
    }
}

/// What a text column and its index can hold. A number that looks like a digest is digested as well, so that nobody can
/// choose one that stands for another.
fn bounded(id: String) -> String {
    if id.len() <= LONGEST && !id.starts_with(DIGEST) && !id.contains('\0') {
        return id;
    }
    let digest = Sha256::digest(id.as_bytes());
    digest.iter().fold(DIGEST.to_owned(), |text, byte| text + &format!("{byte:02x}"))
}

/// Prints no number: it may be a proof.
impl fmt::Debug for OnceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OnceKey")
            .field("app_id", &self.app_id)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// What can be recognised when it comes again.
///
/// Implement it for a type of yours to hand it to [`HandledOnce::run`](super::HandledOnce::run) as it is:
///
/// ```
/// use alipay::once::{Identified, OnceError, OnceKey};
///
/// struct Refund {
///     number: String,
/// }
///
/// impl Identified for Refund {
///     fn once_key(&self) -> Result<OnceKey, OnceError> {
///         Ok(OnceKey::new("2014072300007148", "refund", &self.number))
///     }
/// }
/// # let refund = Refund { number: "R1".to_owned() };
/// # assert_eq!(refund.once_key()?.id(), "R1");
/// # Ok::<(), OnceError>(())
/// ```
pub trait Identified {
    /// Its key.
    ///
    /// # Errors
    /// [`OnceError::Unnumbered`] if it has nothing to be recognised by.
    fn once_key(&self) -> Result<OnceKey, OnceError>;
}

impl Identified for OnceKey {
    fn once_key(&self) -> Result<OnceKey, OnceError> {
        Ok(self.clone())
    }
}

/// Gateway protocol: a notification comes again with the same `notify_id`.
impl Identified for Notification {
    fn once_key(&self) -> Result<OnceKey, OnceError> {
        let id = self.notify_id().ok_or(OnceError::Unnumbered)?;
        Ok(OnceKey::new(self.app_id().unwrap_or_default(), "notification", id))
    }
}

impl<T> Identified for TypedNotification<T> {
    fn once_key(&self) -> Result<OnceKey, OnceError> {
        self.notification().once_key()
    }
}
