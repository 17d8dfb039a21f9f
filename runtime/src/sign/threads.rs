//! Threads on which private keys sign, apart from those of the executor.

use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::{fmt, io, thread};

use tokio::sync::oneshot;

use super::Signer;
use crate::{BoxFuture, PrivateKey, PublicKey, SignType, SigningError};

type Job = Box<dyn FnOnce() + Send>;

/// Threads on which private keys sign, for
/// [`ClientBuilder::signing_threads`](crate::ClientBuilder::signing_threads).
///
/// Use them in a server that makes many calls at once: a signature takes most of the processor's time in a call, and holds up
/// every other task of the executor's thread until it is made. As many threads as there are processors sign no slower, and
/// leave the executor free; `docs/side-by-side.md` has what was measured. Clones stand for the same threads, which end with
/// the last client that signs on them.
///
/// ```
/// use std::num::NonZeroUsize;
///
/// use alipay::{Client, PrivateKey, SigningThreads};
///
/// # let (key, alipay_key) = (PrivateKey::generate()?, PrivateKey::generate()?);
/// let processors = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
/// let client = Client::builder()
///     .app_id("2014072300007148")
///     .private_key(key)
///     .signing_threads(SigningThreads::new(processors)?)
///     .alipay_public_key(alipay_key.public_key())
///     .build()?;
/// # drop(client);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct SigningThreads(Sender<Job>);

impl SigningThreads {
    /// Starts so many threads.
    ///
    /// # Errors
    /// When the operating system starts no thread, as in WebAssembly.
    pub fn new(count: NonZeroUsize) -> io::Result<Self> {
        let (sender, receiver) = channel();
        let receiver = Arc::new(Mutex::new(receiver));
        for number in 1..=count.get() {
            let receiver = Arc::clone(&receiver);
            let thread = thread::Builder::new().name(format!("alipay-sign-{number}"));
            thread.spawn(move || {
                while let Some(sign) = next(&receiver) {
                    sign();
                }
            })?;
        }
        Ok(Self(sender))
    }
}

/// What is to be signed next; `None` when no client is left.
fn next(receiver: &Mutex<Receiver<Job>>) -> Option<Job> {
    receiver.lock().ok()?.recv().ok()
}

impl fmt::Debug for SigningThreads {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningThreads")
    }
}

/// A key that signs on other threads.
pub(crate) struct Elsewhere {
    pub(crate) key: PrivateKey,
    pub(crate) threads: SigningThreads,
}

impl Signer for Elsewhere {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        let (key, message) = (self.key.clone(), message.to_vec());
        let (done, signature) = oneshot::channel();
        let sign = move || {
            // Nobody waits for it where the call was given up.
            let _ = done.send(key.secret().sign(sign_type, &message));
        };
        let sent =
            self.threads.0.send(Box::new(sign)).map_err(|_| SigningError::new("no thread is left to sign"));
        Box::pin(async move {
            sent?;
            signature.await.map_err(SigningError::new)?
        })
    }

    fn public_key(&self) -> Option<&PublicKey> {
        Some(self.key.public_key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::initialize::REQUEST;
    use crate::testing::{Gateway, app_key};

    fn threads(count: usize) -> SigningThreads {
        SigningThreads::new(NonZeroUsize::new(count).unwrap()).unwrap()
    }

    #[tokio::test]
    async fn a_signature_of_another_thread_is_that_of_the_key() {
        let client = |threads: Option<SigningThreads>| {
            let builder = Gateway::answering("").builder();
            threads.into_iter().fold(builder, crate::ClientBuilder::signing_threads).build().unwrap()
        };
        let (here, elsewhere) = (client(None), client(Some(threads(2))));
        let (here, elsewhere) =
            (here.prepare(&REQUEST).await.unwrap(), elsewhere.prepare(&REQUEST).await.unwrap());
        assert_eq!(here.signature(), elsewhere.signature());
    }

    #[tokio::test(flavor = "current_thread")]
    async fn it_is_made_on_the_threads_and_many_wait_for_few() {
        let signer = Arc::new(Elsewhere { key: app_key(), threads: threads(1) });
        let (ran, names) = channel();
        signer
            .threads
            .0
            .send(Box::new(move || ran.send(thread::current().name().map(str::to_owned)).unwrap()))
            .unwrap();
        assert_eq!(names.recv().unwrap().as_deref(), Some("alipay-sign-1"));
        let signing = (0..20_u8).map(|number| {
            let signer = Arc::clone(&signer);
            async move { signer.sign(SignType::Rsa2, &[number]).await.unwrap() }
        });
        for (number, signature) in (0..).zip(futures_util::future::join_all(signing).await) {
            assert!(SignType::Rsa2.holds(app_key().public_key(), &[number], &signature), "{number}");
        }
    }

    #[tokio::test]
    async fn a_call_that_is_given_up_leaves_the_thread_to_the_next_one() {
        let signer = Elsewhere { key: app_key(), threads: threads(1) };
        for _ in 0..3 {
            drop(signer.sign(SignType::Rsa2, b"given up"));
        }
        assert!(signer.sign(SignType::Rsa2, b"wanted").await.is_ok());
    }
}
