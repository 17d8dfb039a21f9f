//! How the client reaches the gateway.

#[cfg(feature = "reqwest-0_13")]
use std::sync::Arc;
use std::time::Duration;

use super::ClientBuilder;
#[cfg(feature = "reqwest-0_13")]
use crate::http::Http;
use crate::http::ProxyChoice;

/// Connections of the HTTPS client that comes with this crate (feature `http`). With a
/// [`transport`](ClientBuilder::transport) of your own, or a `reqwest` client of yours, these settings are that one's
/// business.
///
/// ```
/// use std::time::Duration;
///
/// use alipay::Client;
///
/// let through_a_proxy = Client::builder()
///     .proxy("http://proxy.example:3128")
///     .connect_timeout(Duration::from_secs(2))
///     .pool_idle_timeout(Duration::from_secs(20))
///     .pool_max_idle(8)
///     .reply_limit(4 * 1024 * 1024);
/// let straight = Client::builder().no_proxy();
/// # drop((through_a_proxy, straight));
/// ```
impl ClientBuilder {
    /// Sends every call through a proxy: `http://proxy.example:3128`, with `user:password@` before the host where
    /// the proxy asks for them. The calls stay encrypted from here to the gateway.
    ///
    /// Unless this or [`no_proxy`](Self::no_proxy) is set, the settings of the system and the variables
    /// `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` count; for a gateway on this machine they do not.
    pub fn proxy(mut self, address: impl Into<String>) -> Self {
        self.connection.proxy = Some(ProxyChoice::Address(address.into()));
        self
    }

    /// Uses no proxy, whatever the system and the environment say.
    pub fn no_proxy(mut self) -> Self {
        self.connection.proxy = Some(ProxyChoice::None);
        self
    }

    /// How long it may take to make a connection, TLS included; unless set, 5 seconds or half the client's timeout,
    /// whichever is shorter. A call that fails here has [`NotSent`](crate::Outcome::NotSent) as its outcome.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connection.connect_timeout = Some(timeout);
        self
    }

    /// How long an unused connection is kept for the next call: 30 seconds unless set. Keep it below what the
    /// gateway and everything before it allow: a call that is written into a closing connection is lost.
    pub fn pool_idle_timeout(mut self, timeout: Duration) -> Self {
        self.connection.idle_timeout = Some(timeout);
        self
    }

    /// How many unused connections are kept: any number unless set; 0 makes a connection for every call.
    pub fn pool_max_idle(mut self, connections: usize) -> Self {
        self.connection.max_idle = Some(connections);
        self
    }

    /// How many bytes a reply may have: 64 MiB unless set. A larger one is not read to its end, and its call has
    /// [`Unknown`](crate::Outcome::Unknown) as its outcome.
    pub fn reply_limit(mut self, bytes: usize) -> Self {
        self.connection.reply_limit = Some(bytes);
        self
    }

    /// Carries the calls on a `reqwest` client of yours, in place of the one that comes with this crate.
    ///
    /// Build it with `redirect(redirect::Policy::none())` and `retry(retry::never())`. A reply that came by a
    /// redirect to another address is refused. Where your client may follow redirects, nothing shows whether one led
    /// back to the same address, without the body: no failure is [`Rejected`](crate::Outcome::Rejected) then, but
    /// [`Unknown`](crate::Outcome::Unknown). A request that your client sends twice cannot be told from one that it
    /// sends once.
    /// [`alipay::reqwest`](crate::reqwest) is the version that fits.
    ///
    /// ```no_run
    /// use alipay::reqwest;
    ///
    /// let http = reqwest::Client::builder()
    ///     .redirect(reqwest::redirect::Policy::none())
    ///     .retry(reqwest::retry::never())
    ///     .https_only(true)
    ///     .build()?;
    /// let builder = alipay::Client::builder().http_client(http);
    /// # drop(builder);
    /// # Ok::<(), reqwest::Error>(())
    /// ```
    #[cfg(feature = "reqwest-0_13")]
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.transport = Some(Arc::new(Http::of_the_app(client)));
        self
    }
}
