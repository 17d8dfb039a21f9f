//! A client with keys that are thrown away, and a gateway in memory.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use alipay::{BoxFuture, Client, HttpReply, HttpRequest, PrivateKey, Transport, TransportError};

/// Answers every call with the reply that was put in last.
#[derive(Clone, Default)]
pub(crate) struct Answering(Arc<Mutex<Option<HttpReply>>>);

impl Answering {
    pub(crate) fn put(&self, reply: HttpReply) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(reply);
    }
}

impl Transport for Answering {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        let reply = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(std::future::ready(reply.ok_or(TransportError::TimedOut)))
    }
}

pub(crate) static ALIPAY: LazyLock<PrivateKey> =
    LazyLock::new(|| PrivateKey::generate().expect("the system gives randomness"));

/// A client, and what answers it.
pub(crate) fn client() -> (Client, Answering) {
    static CLIENT: LazyLock<PrivateKey> =
        LazyLock::new(|| PrivateKey::generate().expect("the system gives randomness"));
    let answering = Answering::default();
    let builder = Client::builder().app_id("2014072300007148").private_key(&*CLIENT);
    let builder = builder.alipay_public_key(ALIPAY.public_key()).transport(answering.clone());
    (builder.build().expect("the client is sound"), answering)
}
