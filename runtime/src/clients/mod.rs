//! Many merchants: each with its own client, found by what comes in.

mod apps;
mod receiving;

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::{Client, ClientBuilder, Error};
use apps::Apps;

/// The clients of many apps and merchants in one process.
///
/// They share connections, TLS and downloaded certificates, and are found by what a notification or a return URL says of
/// itself, which the client found then verifies with its own keys. Clients can be added, replaced and removed at any time;
/// calls that are under way end with the client with which they began. Clones are the same clients.
///
/// ```
/// use alipay::{Client, Clients, Gateway, PrivateKey};
///
/// # let keys = || Ok::<_, alipay::SigningError>((PrivateKey::generate()?, PrivateKey::generate()?));
/// # let (tea_key, alipay_key) = keys()?;
/// # let (next_key, next_alipay_key) = keys()?;
/// let clients = Clients::new(Client::builder().gateway(Gateway::Sandbox))?; // what all have in common
/// let tea = clients.builder().app_id("2014072300007148");
/// clients.insert(tea.private_key(tea_key).alipay_public_key(alipay_key.public_key()).build()?);
///
/// // Later, with new keys:
/// let tea = clients.builder().app_id("2014072300007148");
/// let tea = tea.private_key(next_key).alipay_public_key(next_alipay_key.public_key()).build()?;
/// let old = clients.insert(tea);
/// assert!(old.is_some_and(|old| old.app_id() == "2014072300007148"));
///
/// assert_eq!(clients.len(), 1);
/// clients.remove("2014072300007148");
/// assert!(clients.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// An app that calls for many merchants with their tokens needs one client, not one for each: see
/// [`Call::app_auth_token`](crate::Call::app_auth_token).
#[derive(Clone)]
pub struct Clients(Arc<Shared>);

struct Shared {
    common: ClientBuilder,
    apps: RwLock<Apps>,
}

impl Clients {
    /// No clients yet; `common` has what all of them have in common: gateway, timeouts, proxy, retries, a transport.
    ///
    /// # Errors
    /// When the gateway's address or the proxy's cannot be used, or TLS cannot be set up.
    pub fn new(common: ClientBuilder) -> Result<Self, Error> {
        Ok(Self(Arc::new(Shared { common: common.connected()?, apps: RwLock::default() })))
    }

    /// Starts to build one more client with the common settings, on the shared connections and certificates.
    ///
    /// Its settings of connections (proxy, timeouts of connecting, unused connections) are the common ones, whatever is
    /// set here.
    pub fn builder(&self) -> ClientBuilder {
        self.0.common.clone()
    }

    /// Adds a client, and gives the one of the same app that it replaces.
    pub fn insert(&self, client: Client) -> Option<Client> {
        self.write().insert(client.app_id().to_owned(), None, client)
    }

    /// Adds a client for what is about one merchant (`auth_app_id`) of its app, such as one that calls with the merchant's
    /// token; gives the one that it replaces.
    ///
    /// ```
    /// use alipay::{Client, Clients};
    ///
    /// fn authorised(clients: &Clients, app: &Client, auth_app_id: &str, for_merchant: Client) {
    ///     clients.insert_for(auth_app_id, for_merchant);
    ///     assert!(clients.get_for(app.app_id(), auth_app_id).is_some());
    /// }
    ///
    /// fn revoked(clients: &Clients, app: &Client, auth_app_id: &str) {
    ///     clients.remove_for(app.app_id(), auth_app_id); // from now on, its app's own client
    /// }
    /// # fn main() {}
    /// ```
    pub fn insert_for(&self, auth_app_id: impl Into<String>, client: Client) -> Option<Client> {
        self.write().insert(client.app_id().to_owned(), Some(auth_app_id.into()), client)
    }

    /// Takes the client of an app away. Those for single merchants of the app stay.
    pub fn remove(&self, app_id: &str) -> Option<Client> {
        self.write().remove(app_id, None)
    }

    /// Takes the client for one merchant of an app away.
    pub fn remove_for(&self, app_id: &str, auth_app_id: &str) -> Option<Client> {
        self.write().remove(app_id, Some(auth_app_id))
    }

    /// The client of an app.
    pub fn get(&self, app_id: &str) -> Option<Client> {
        self.read().get(app_id, None).cloned()
    }

    /// The client for one merchant of an app; the app's own where that merchant has none.
    pub fn get_for(&self, app_id: &str, auth_app_id: &str) -> Option<Client> {
        self.read().get(app_id, Some(auth_app_id)).cloned()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.read().len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    // Nothing is left half done where a panic could poison it.
    fn read(&self) -> RwLockReadGuard<'_, Apps> {
        self.0.apps.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Apps> {
        self.0.apps.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Prints how many there are.
impl fmt::Debug for Clients {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Clients({})", self.len())
    }
}

#[cfg(test)]
mod tests;
