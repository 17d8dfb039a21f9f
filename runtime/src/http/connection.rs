//! How the default transport makes its connections.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::{Client, Proxy, redirect, retry};
use url::Url;

use super::{Http, REPLY_LIMIT, tls};
use crate::gateway::is_loopback;
use crate::transport::NoTransport;
use crate::{ConfigurationError, Transport};

/// Making a connection is quick or hopeless, and a failure here is known not to have executed anything.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// Shorter than the gateway keeps an idle connection, so that a call is rarely written into one that is closing.
const IDLE_TIMEOUT: Duration = Duration::from_secs(30);

/// What the builder says about connections; nothing is the default.
#[derive(Clone, Debug, Default)]
pub(crate) struct Connection {
    pub(crate) proxy: Option<ProxyChoice>,
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) idle_timeout: Option<Duration>,
    pub(crate) max_idle: Option<usize>,
    pub(crate) reply_limit: Option<usize>,
}

/// Which proxy to take, where it is not left to the environment.
#[derive(Clone)]
pub(crate) enum ProxyChoice {
    None,
    /// An address, which may hold a password.
    Address(String),
}

/// Does not print the address.
impl fmt::Debug for ProxyChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::Address(_) => "Address",
        })
    }
}

impl Connection {
    /// What carries calls to `gateway` that may take `timeout` as a whole.
    pub(crate) fn transport(
        self,
        gateway: &Url,
        timeout: Duration,
    ) -> Result<Arc<dyn Transport>, ConfigurationError> {
        if tls::is_missing() {
            return Ok(Arc::new(NoTransport::TLS));
        }
        Ok(Arc::new(self.towards(gateway).client(timeout)?))
    }

    /// A gateway on this machine is reached without a proxy, unless one is set here: the proxy of the environment would
    /// take the address for its own, and plain http would leave this machine.
    pub(super) fn towards(mut self, gateway: &Url) -> Self {
        if self.proxy.is_none() && is_loopback(gateway) {
            self.proxy = Some(ProxyChoice::None);
        }
        self
    }

    /// An HTTPS client for calls that may take `timeout` as a whole.
    pub(super) fn client(&self, timeout: Duration) -> Result<Http, ConfigurationError> {
        let builder = Client::builder()
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .connect_timeout(self.connect_timeout.unwrap_or(CONNECT_TIMEOUT.min(timeout / 2)))
            .pool_idle_timeout(self.idle_timeout.unwrap_or(IDLE_TIMEOUT))
            .pool_max_idle_per_host(self.max_idle.unwrap_or(usize::MAX))
            .user_agent(concat!("alipay-rust/", env!("CARGO_PKG_VERSION")));
        let builder = match &self.proxy {
            None => builder,
            Some(ProxyChoice::None) => builder.no_proxy(),
            Some(ProxyChoice::Address(address)) => builder.proxy(proxy(address)?),
        };
        let client = tls::set_up(builder)?.build();
        let http = client.map_err(|error| ConfigurationError::Transport(error.into()))?;
        Ok(Http { limit: self.reply_limit.unwrap_or(REPLY_LIMIT), ..Http::on(http) })
    }
}

/// Reads the address itself: reqwest takes addresses that it can then not use, and its errors print them.
fn proxy(address: &str) -> Result<Proxy, ConfigurationError> {
    let url = Url::parse(address.trim()).map_err(|_| ConfigurationError::Proxy("it is not a URL"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(ConfigurationError::Proxy("it must begin with http:// or https://"));
    }
    if !url.has_host() {
        return Err(ConfigurationError::Proxy("it names no host"));
    }
    Proxy::all(url).map_err(|_| ConfigurationError::Proxy("it cannot be used"))
}
