//! What was signed and what would be sent, for `--dry-run`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use alipay::{
    BoxFuture, Charset, HttpReply, HttpRequest, PrivateKey, PublicKey, SignType, Signer, SigningError,
    Transport, TransportError,
};

/// Keeps the last text that was signed.
#[derive(Clone)]
pub(crate) struct RecordingSigner {
    key: PrivateKey,
    signed: Arc<Mutex<Vec<u8>>>,
}

impl RecordingSigner {
    pub(crate) fn new(key: PrivateKey) -> Self {
        Self { key, signed: Arc::default() }
    }

    /// The text that was signed; what is no text in the charset is shown as far as it is.
    pub(crate) fn string_to_sign(&self, charset: Charset) -> String {
        let bytes = locked(&self.signed);
        let text = charset.decode(&bytes).map(std::borrow::Cow::into_owned);
        text.unwrap_or_else(|| String::from_utf8_lossy(&bytes).into_owned())
    }
}

impl Signer for RecordingSigner {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        *locked(&self.signed) = message.to_vec();
        Signer::sign(&self.key, sign_type, message)
    }

    fn public_key(&self) -> Option<&PublicKey> {
        Some(self.key.public_key())
    }
}

/// Keeps the request, read as a whole, and sends nothing.
#[derive(Clone, Default)]
pub(crate) struct Nowhere(Arc<Mutex<Option<HttpRequest>>>);

impl Nowhere {
    /// The request that was not sent.
    pub(crate) fn request(&self) -> Option<HttpRequest> {
        locked(&self.0).take()
    }
}

impl Transport for Nowhere {
    fn send(&self, mut request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        Box::pin(async move {
            let body = request.body.clone().into_bytes().await.map_err(TransportError::NotSent)?;
            request.body = body.into();
            *locked(&self.0) = Some(request);
            Err(TransportError::NotSent("a dry run sends nothing".into()))
        })
    }
}

/// Signs nothing: for a client that only verifies.
pub(crate) struct NoKey;

impl Signer for NoKey {
    fn sign<'a>(&'a self, _: SignType, _: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        Box::pin(async { Err(SigningError::new("there is no private key here")) })
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
