//! What the unit tests share: keys made for them with openssl, and a gateway that answers what it is told to.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use futures_util::stream;

use crate::{
    BoxFuture, Client, ClientBuilder, Clock, HttpReply, HttpRequest, HttpStream, PrivateKey, SignType,
    Transport, TransportError,
};

pub(crate) const APP_KEY: &str = include_str!("app_private_key.pem");
pub(crate) const ALIPAY_KEY: &str = include_str!("alipay_private_key.pem");
pub(crate) const SMALL_KEY: &str = include_str!("small_private_key.pem");

pub(crate) fn app_key() -> PrivateKey {
    PrivateKey::parse(APP_KEY).unwrap()
}

pub(crate) fn alipay_key() -> PrivateKey {
    PrivateKey::parse(ALIPAY_KEY).unwrap()
}

/// 2024-05-06 15:08:09 in Beijing.
pub(crate) struct Noon;

impl Clock for Noon {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_714_979_289)
    }
}

/// A gateway that gives one reply, or fails in one way, and keeps what it was sent.
#[derive(Clone)]
pub(crate) struct Gateway {
    answer: Arc<dyn Fn() -> Result<HttpReply, TransportError> + Send + Sync>,
    pub(crate) received: Arc<Mutex<Vec<HttpRequest>>>,
}

impl Gateway {
    pub(crate) fn new(
        answer: impl Fn() -> Result<HttpReply, TransportError> + Send + Sync + 'static,
    ) -> Self {
        Self { answer: Arc::new(answer), received: Arc::default() }
    }

    pub(crate) fn answering(body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        let trace_id = ("Trace_Id".to_owned(), "0a1b2c3d".to_owned());
        Self::new(move || Ok(HttpReply::new(200, [trace_id.clone()], body.clone())))
    }

    pub(crate) fn client(&self) -> Client {
        self.builder().build().unwrap()
    }

    pub(crate) fn builder(&self) -> ClientBuilder {
        Client::builder()
            .app_id("2014072300007148")
            .private_key(app_key())
            .alipay_public_key(alipay_key().public_key())
            .clock(Noon)
            .transport(self.clone())
    }
}

impl Transport for Gateway {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        self.received.lock().unwrap().push(request);
        Box::pin(async { (self.answer)() })
    }

    fn stream(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpStream, TransportError>> {
        self.received.lock().unwrap().push(request);
        let reply = (self.answer)();
        Box::pin(async {
            let HttpReply { status, headers, body, .. } = reply?;
            let pieces: Vec<Bytes> = body.chunks(5).map(Bytes::copy_from_slice).collect();
            Ok(HttpStream::new(status, headers, stream::iter(pieces.into_iter().map(Ok))))
        })
    }
}

/// The reply to `method` with this node, signed by Alipay's test key.
pub(crate) fn signed(method: &str, node: &str) -> String {
    let signature = SignType::Rsa2.sign(&alipay_key(), node.as_bytes()).unwrap();
    format!("{{\"{}_response\":{node},\"sign\":\"{signature}\"}}", method.replace('.', "_"))
}
