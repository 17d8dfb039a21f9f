//! What a client stands on.

use std::num::NonZeroUsize;
use std::time::Duration;

use alipay::{
    BoxFuture, Client, HttpReply, HttpRequest, HttpStream, HttpTransport, PrivateKey, SignType, Signer,
    SigningError, SigningThreads, Transport, TransportError,
};
use alipay_simulator::Simulator;
use tokio::task::yield_now;

/// Longer than anything takes.
const TIMEOUT: Duration = Duration::from_secs(20);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wiring {
    /// As it comes.
    Plain,
    /// Its signer and its transport wait before and after all that they do.
    Hesitant,
    /// In certificate mode, and every payment meets a new certificate, which is downloaded.
    Certificates,
    /// Its key signs on threads of its own.
    Threads,
}

impl Wiring {
    pub(crate) const ALL: [Self; 4] = [Self::Plain, Self::Hesitant, Self::Certificates, Self::Threads];

    pub(crate) fn client(self, simulator: &Simulator) -> Client {
        let builder = simulator.client_builder().timeout(TIMEOUT);
        let builder = match self {
            Self::Plain | Self::Certificates => builder,
            Self::Hesitant => {
                let transport = HttpTransport::to(simulator.url(), TIMEOUT).unwrap();
                builder.signer(Kms(simulator.app_private_key().clone())).transport(Slow(transport))
            }
            Self::Threads => {
                let two = NonZeroUsize::MIN.saturating_add(1);
                builder.signing_threads(SigningThreads::new(two).unwrap())
            }
        };
        builder.build().unwrap()
    }
}

/// Signs with a key that is not there at once.
struct Kms(PrivateKey);

impl Signer for Kms {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        Box::pin(async move {
            yield_now().await;
            let signature = Signer::sign(&self.0, sign_type, message).await;
            yield_now().await;
            signature
        })
    }
}

/// Has other things to do before and after it sends.
struct Slow(HttpTransport);

impl Transport for Slow {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        Box::pin(async move {
            yield_now().await;
            let reply = self.0.send(request).await;
            yield_now().await;
            reply
        })
    }

    fn stream(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpStream, TransportError>> {
        Box::pin(async move {
            yield_now().await;
            let stream = self.0.stream(request).await;
            yield_now().await;
            stream
        })
    }
}
