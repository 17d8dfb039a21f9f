//! Whose keys verify what comes in.

use axum::extract::FromRef;

use crate::{Client, Clients, Error};

/// A router's state that has the client which verifies what comes in.
///
/// [`Client`] and [`Clients`] are such states, and so is a state of yours that holds a [`Client`] ([`FromRef`]). For one
/// that holds [`Clients`], say so:
///
/// ```
/// use alipay::axum::FindsClient;
/// use alipay::{Client, Clients, Error};
///
/// #[derive(Clone)]
/// struct Platform {
///     merchants: Clients,
/// }
///
/// impl FindsClient for Platform {
///     fn client_for(&self, raw_body: &[u8]) -> Result<Client, Error> {
///         self.merchants.client_for(raw_body)
///     }
/// }
/// # fn main() {}
/// ```
pub trait FindsClient: Send + Sync {
    /// The client that verifies this raw body.
    ///
    /// # Errors
    /// When there is none; the extractor then refuses the request.
    fn client_for(&self, raw_body: &[u8]) -> Result<Client, Error>;
}

impl<S> FindsClient for S
where
    Client: FromRef<S>,
    S: Send + Sync,
{
    fn client_for(&self, _: &[u8]) -> Result<Client, Error> {
        Ok(Client::from_ref(self))
    }
}

impl FindsClient for Clients {
    fn client_for(&self, raw_body: &[u8]) -> Result<Client, Error> {
        Clients::client_for(self, raw_body)
    }
}
