//! A signer that keeps RSA off the executor's threads by those that tokio has for blocking work.

use alipay::{BoxFuture, PrivateKey, SignType, Signer, SigningError};
use futures_util::FutureExt;
use tokio::task::spawn_blocking;

/// Signs on tokio's threads for blocking work.
pub(crate) struct Blocking(pub(crate) PrivateKey);

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
