//! What is known of the app and of Alipay before a case is looked at.

use alipay::EncryptionKey;
use alipay::{Charset, PublicKey, SignType};

/// Whose key it is.
///
/// ```
/// use alipay::PublicKey;
/// use alipay_why::{Known, Owner};
///
/// /// What notifications are held against, which Alipay signs.
/// fn of_notifications(alipay: &PublicKey) -> Known {
///     Known::of(Owner::Alipay, alipay)
/// }
/// # fn main() {}
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Owner {
    /// The app's own, which signs requests.
    App,
    /// Alipay's, which signs notifications and return URLs.
    Alipay,
    /// Not known.
    Unknown,
}

/// What a request or a notification is held against. Only the keys are needed; all else says more.
///
/// ```
/// use alipay::PrivateKey;
/// use alipay_why::{Known, Owner};
///
/// let key = PrivateKey::generate()?;
/// let known = Known { app_id: Some("2014072300007148".to_owned()), ..Known::of(Owner::App, key.public_key()) };
/// assert_eq!(known.keys.len(), 1);
///
/// let keys = [Owner::App, Owner::Alipay].map(|owner| (owner, key.public_key().clone()));
/// let exchanged = Known { keys: keys.into(), ..Known::default() };
/// assert!(exchanged.own_key_as_alipays() && !known.own_key_as_alipays());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The public keys of those who may have signed it.
    pub keys: Vec<(Owner, PublicKey)>,
    /// The charset of a form that names none.
    pub charset: Charset,
    /// The configured type of signatures, in which Alipay signs too.
    pub sign_type: Option<SignType>,
    /// The app's id.
    pub app_id: Option<String>,
    /// In certificate mode, the number of the app's certificate.
    pub app_cert_sn: Option<String>,
    /// In certificate mode, the number of the root certificates.
    pub root_cert_sn: Option<String>,
    /// The key for content encryption.
    pub encryption_key: Option<EncryptionKey>,
}

impl Known {
    /// One key, and nothing else.
    pub fn of(owner: Owner, key: &PublicKey) -> Self {
        Self { keys: vec![(owner, key.clone())], ..Self::default() }
    }

    /// Whether the app's own key stands where Alipay's belongs.
    pub fn own_key_as_alipays(&self) -> bool {
        let of = |wanted: Owner| self.keys.iter().filter(move |(owner, _)| *owner == wanted);
        of(Owner::App).any(|(_, app)| of(Owner::Alipay).any(|(_, alipay)| app == alipay))
    }

    /// Whose the key at a place is; that of another place that has the same key, if it is not known there.
    pub(crate) fn owner(&self, place: usize) -> Owner {
        let Some((owner, key)) = self.keys.get(place) else { return Owner::Unknown };
        let known = self.keys.iter().find(|(other, same)| *other != Owner::Unknown && same == key);
        if *owner == Owner::Unknown { known.map_or(*owner, |(other, _)| *other) } else { *owner }
    }
}
