//! Clients as apps have them, with a gateway and a clock that say what they are told to.

use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use alipay::{
    BoxFuture, ClientBuilder, Clock, HttpReply, HttpRequest, NaiveDateTime, PrivateKey, SignType, Signer,
    SigningError, Transport, TransportError,
};

use crate::fault::Checked;

/// A gateway that answers every call with the same body and keeps what it was sent.
#[derive(Clone, Default)]
pub(crate) struct Gateway {
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    received: Arc<Mutex<Vec<HttpRequest>>>,
}

impl Gateway {
    pub(crate) fn answering(body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), ..Self::default() }
    }

    /// The same gateway, with these headers in every reply.
    pub(crate) fn with(self, headers: Vec<(String, String)>) -> Self {
        Self { headers, ..self }
    }

    pub(crate) fn received(&self) -> Option<HttpRequest> {
        self.received.lock().ok()?.pop()
    }
}

impl Transport for Gateway {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        if let Ok(mut received) = self.received.lock() {
            received.push(request);
        }
        Box::pin(async { Ok(HttpReply::new(200, self.headers.clone(), self.body.clone())) })
    }
}

/// A clock that stands still.
pub(crate) struct Stopped(pub(crate) SystemTime);

impl Stopped {
    /// At a `timestamp` of a call, which is Beijing's.
    pub(crate) fn at(timestamp: &str) -> Checked<Self> {
        let moment = NaiveDateTime::parse_from_str(timestamp, "%Y-%m-%d %H:%M:%S");
        let seconds = moment?.and_utc().timestamp() - 8 * 3600;
        let since = u64::try_from(seconds)?;
        Ok(Self(UNIX_EPOCH + Duration::from_secs(since)))
    }
}

impl Clock for Stopped {
    fn now(&self) -> SystemTime {
        self.0
    }
}

/// Signs without saying which key it has: the vectors combine keys and certificates as no console does.
pub(crate) struct Unnamed(pub(crate) PrivateKey);

impl Signer for Unnamed {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        self.0.sign(sign_type, message)
    }
}

/// Keys of nobody's, made once: one for apps that only verify, one for a gateway of our own.
static APP: LazyLock<Option<PrivateKey>> = LazyLock::new(|| PrivateKey::generate().ok());
static ALIPAY: LazyLock<Option<PrivateKey>> = LazyLock::new(|| PrivateKey::generate().ok());

/// The key of a gateway of our own.
pub(crate) fn alipay_key() -> Checked<PrivateKey> {
    Ok(ALIPAY.clone().ok_or("there is no randomness")?)
}

/// An app that only verifies; its own key does not matter.
pub(crate) fn receiver(app_id: &str) -> Checked<ClientBuilder> {
    let key = APP.clone().ok_or("there is no randomness")?;
    Ok(alipay::Client::builder().app_id(app_id).private_key(key))
}
