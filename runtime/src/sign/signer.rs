//! Who signs: a private key in this process, or something that keeps the key to itself.

use std::future::ready;
use std::sync::Arc;

use crate::crypto::{SignType, SigningError};
use crate::{BoxFuture, PrivateKey, PublicKey};

/// What signs calls in place of a private key: a key management service, a hardware module, another process.
///
/// [`PrivateKey`] is the signer that comes with this crate. Give another one to
/// [`ClientBuilder::signer`](crate::ClientBuilder::signer); the private key then never enters the app.
///
/// The signature is RSASSA-PKCS1-v1_5 over `message`, with the hash of the sign type, as raw bytes. A service that
/// signs hashes only takes [`SignType::digest`]. A call waits for its signature without a time limit of its own, so
/// a signer that talks to a network sets one.
///
/// ```
/// use alipay::{BoxFuture, PrivateKey, PublicKey, SignType, Signer, SigningError};
///
/// /// Stands for a client of a key management service.
/// struct KeyService { key: PrivateKey, online: bool }
///
/// impl Signer for KeyService {
///     fn sign<'a>(&'a self, sign_type: SignType, message: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
///         Box::pin(async move {
///             if !self.online {
///                 return Err(SigningError::new("the key service is offline"));
///             }
///             self.key.sign(sign_type, message).await
///         })
///     }
///
///     fn public_key(&self) -> Option<&PublicKey> {
///         Some(self.key.public_key())
///     }
/// }
///
/// let service = KeyService { key: PrivateKey::generate()?, online: true };
/// let builder = alipay::Client::builder().signer(service);
/// # drop(builder);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Signer: Send + Sync {
    /// Signs one message.
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>>;

    /// The public key that belongs to it, if it is known.
    ///
    /// The client then checks every signature before it sends one, and refuses to be built when Alipay's key turns
    /// out to be this one.
    fn public_key(&self) -> Option<&PublicKey> {
        None
    }
}

/// One signer for many clients.
///
/// ```
/// use std::sync::Arc;
///
/// use alipay::{Client, PrivateKey, Signer};
///
/// let shared: Arc<dyn Signer> = Arc::new(PrivateKey::generate()?);
/// let builders = ["2014072300007148", "2014072300007149"]
///     .map(|app_id| Client::builder().app_id(app_id).signer(Arc::clone(&shared)));
/// # drop(builders);
/// # Ok::<(), alipay::SigningError>(())
/// ```
impl<T: Signer + ?Sized> Signer for Arc<T> {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        (**self).sign(sign_type, message)
    }

    fn public_key(&self) -> Option<&PublicKey> {
        (**self).public_key()
    }
}

impl<T: Signer + ?Sized> Signer for Box<T> {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        (**self).sign(sign_type, message)
    }

    fn public_key(&self) -> Option<&PublicKey> {
        (**self).public_key()
    }
}

impl Signer for PrivateKey {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        Box::pin(ready(self.secret().sign(sign_type, message)))
    }

    fn public_key(&self) -> Option<&PublicKey> {
        Some(Self::public_key(self))
    }
}

/// A signer of someone else, whose signatures are looked at before they are sent: the gateway would only say that
/// they are invalid.
pub(crate) struct Checked<S>(pub(crate) S);

impl<S: Signer> Signer for Checked<S> {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        Box::pin(async move {
            let signature = self.0.sign(sign_type, message).await?;
            let holds = match self.0.public_key() {
                Some(key) => sign_type.holds(key, message, &signature),
                None => !signature.is_empty(),
            };
            if holds { Ok(signature) } else { Err(SigningError::WrongSignature) }
        })
    }

    fn public_key(&self) -> Option<&PublicKey> {
        self.0.public_key()
    }
}
