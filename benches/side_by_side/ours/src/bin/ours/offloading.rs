//! Signers that keep RSA off the executor's threads.

use std::sync::Arc;

use alipay::{BoxFuture, PrivateKey, SignType, Signer, SigningError};
use futures_util::FutureExt;
use rayon::ThreadPool;
use tokio::sync::oneshot;
use tokio::task::spawn_blocking;

/// Signs on tokio's threads for blocking work.
pub(crate) struct Blocking(pub(crate) PrivateKey);

/// Signs on a pool with as many threads as there are processors.
pub(crate) struct Pooled {
    pub(crate) key: PrivateKey,
    pub(crate) pool: Arc<ThreadPool>,
}

/// The signature of a key in this process, which never waits.
fn signed(key: &PrivateKey, sign_type: SignType, message: &[u8]) -> Result<Vec<u8>, SigningError> {
    Signer::sign(key, sign_type, message).now_or_never().unwrap_or(Err(SigningError::NoRandomness))
}

impl Signer for Blocking {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        let (key, message) = (self.0.clone(), message.to_vec());
        let signing = spawn_blocking(move || signed(&key, sign_type, &message));
        Box::pin(async move { signing.await.map_err(SigningError::new)? })
    }
}

impl Signer for Pooled {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        let (key, message) = (self.key.clone(), message.to_vec());
        let (sender, receiver) = oneshot::channel();
        self.pool.spawn(move || {
            // Nobody waits any longer where the call was given up.
            let _ = sender.send(signed(&key, sign_type, &message));
        });
        Box::pin(async move { receiver.await.map_err(SigningError::new)? })
    }
}
