//! The default transport as a value of its own.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use url::Url;

use crate::http::Connection;
use crate::{
    BoxFuture, ConfigurationError, Error, HttpReply, HttpRequest, HttpStream, Transport, TransportError,
};

/// The transport that a client has unless it is given one (feature `http`): HTTPS, no redirects, nothing sent twice.
///
/// Use it inside of a transport of yours that counts calls, records them or looks at headers.
///
/// ```
/// use std::sync::atomic::{AtomicUsize, Ordering};
/// use std::time::Duration;
///
/// use alipay::{BoxFuture, Client, Gateway, HttpReply, HttpRequest, HttpTransport, Transport, TransportError};
///
/// /// Counts the calls.
/// struct Counting(HttpTransport, AtomicUsize);
///
/// impl Transport for Counting {
///     fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
///         self.1.fetch_add(1, Ordering::Relaxed);
///         self.0.send(request)
///     }
/// }
///
/// let https = HttpTransport::to(Gateway::Production.url(), Duration::from_secs(15))?;
/// let builder = Client::builder().transport(Counting(https, AtomicUsize::new(0)));
/// # drop(builder);
/// # Ok::<(), alipay::Error>(())
/// ```
pub struct HttpTransport(Arc<dyn Transport>);

impl HttpTransport {
    /// A transport of requests to `url` that may take `timeout` as a whole. An address of this machine is reached without
    /// the proxies of the environment, as a client's gateway is.
    ///
    /// # Errors
    /// When `url` is not a URL, or the TLS settings of this machine cannot be used.
    pub fn to(url: &str, timeout: Duration) -> Result<Self, Error> {
        let url = Url::parse(url).map_err(|_| ConfigurationError::Gateway("it is not a URL"))?;
        Ok(Self(Connection::default().transport(&url, timeout)?))
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        self.0.send(request)
    }

    fn stream(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpStream, TransportError>> {
        self.0.stream(request)
    }
}

impl fmt::Debug for HttpTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpTransport").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_url_gives_no_transport() {
        let transport = |url| HttpTransport::to(url, Duration::from_secs(1));
        assert!(transport("https://openapi.alipay.com/gateway.do?a=1").is_ok());
        assert!(transport("http://127.0.0.1:8230/notify").is_ok());
        let refused = transport("gateway.do").unwrap_err().to_string();
        assert!(refused.contains("it is not a URL"), "{refused}");
    }
}
