//! What a client is made of.

mod build;
mod certificates;
#[cfg(feature = "http")]
mod connection;
mod encryption;

use std::sync::Arc;
use std::time::Duration;

use crate::certificate::SharedCertificates;
#[cfg(feature = "http")]
use crate::http::Connection;
use crate::sign::{Checked, Elsewhere};
use crate::{
    Charset, Client, Clock, EncryptType, EncryptionKey, EncryptionKeyError, Error, Gateway, KeyError,
    PrivateKey, PublicKey, RetryPolicy, SignType, Signer, SigningThreads, SystemClock, Transport,
};
use certificates::{CertificateFiles, Given};

/// Long enough for a payment at a counter, which the gateway answers last.
const TIMEOUT: Duration = Duration::from_secs(15);

/// Builds a [`Client`](crate::Client); made by [`Client::builder`](crate::Client::builder).
///
/// Three settings are needed: [`app_id`](Self::app_id), [`private_key`](Self::private_key) or a
/// [`signer`](Self::signer), and, as the app is set up in Alipay's console,
/// [`alipay_public_key`](Self::alipay_public_key) or [`certificates`](Self::certificates).
///
/// Its clone has the same settings; see [`Clients`](crate::Clients) for many clients that also share connections.
///
/// ```no_run
/// use std::time::Duration;
///
/// use alipay::{Client, Gateway};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::builder()
///     .app_id("2014072300007148")
///     .private_key(std::fs::read("app_private_key.pem")?) // PKCS#1 or PKCS#8, PEM or bare base64
///     .alipay_public_key(std::fs::read("alipay_public_key.pem")?)
///     .gateway(Gateway::Sandbox) // production unless set
///     .timeout(Duration::from_secs(10)) // 15 seconds unless set
///     .build()?;
/// # drop(client);
/// # Ok(())
/// # }
/// ```
///
/// An app that was set up long ago may need others:
///
/// ```
/// use alipay::{Charset, Client, SignType};
///
/// # let token = "of a merchant";
/// let builder = Client::builder()
///     .charset(Charset::Gbk)
///     .sign_type(SignType::Rsa)
///     .app_auth_token(token) // one merchant's, for all calls
///     .gateway("http://gateway.example:8080/gateway.do") // within a network of your own
///     .allow_plain_http();
/// # drop(builder);
/// ```
#[derive(Clone)]
#[must_use]
pub struct ClientBuilder {
    app_id: String,
    signer: Option<Result<SignedBy, KeyError>>,
    signing_threads: Option<SigningThreads>,
    alipay_public_key: Option<Result<PublicKey, KeyError>>,
    further_public_keys: Vec<Result<PublicKey, KeyError>>,
    certificates: Option<CertificateFiles>,
    shared_certificates: Arc<SharedCertificates>,
    further_certificates: Vec<Given>,
    gateway: Gateway,
    allow_plain_http: bool,
    charset: Charset,
    sign_type: SignType,
    encryption_key: Option<Result<EncryptionKey, EncryptionKeyError>>,
    encrypt_type: EncryptType,
    encrypt_every_call: bool,
    app_auth_token: Option<String>,
    timeout: Duration,
    retry: Option<RetryPolicy>,
    #[cfg(feature = "http")]
    connection: Connection,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
}

/// Who signs.
#[derive(Clone)]
enum SignedBy {
    Key(PrivateKey),
    Other(Arc<dyn Signer>),
}

impl SignedBy {
    fn signer(self, threads: Option<SigningThreads>) -> Arc<dyn Signer> {
        match (self, threads) {
            (Self::Key(key), Some(threads)) => Arc::new(Elsewhere { key, threads }),
            (Self::Key(key), None) => Arc::new(key),
            (Self::Other(signer), _) => signer,
        }
    }
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            app_id: String::new(),
            signer: None,
            signing_threads: None,
            alipay_public_key: None,
            further_public_keys: Vec::new(),
            certificates: None,
            shared_certificates: Arc::default(),
            further_certificates: Vec::new(),
            gateway: Gateway::default(),
            allow_plain_http: false,
            charset: Charset::default(),
            sign_type: SignType::default(),
            encryption_key: None,
            encrypt_type: EncryptType::default(),
            encrypt_every_call: false,
            app_auth_token: None,
            timeout: TIMEOUT,
            retry: None,
            #[cfg(feature = "http")]
            connection: Connection::default(),
            transport: None,
            clock: Arc::new(SystemClock),
        }
    }
}

impl Client {
    /// Starts to build a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client from environment variables: [`ClientBuilder::from_env`] and [`ClientBuilder::build`].
    ///
    /// ```no_run
    /// let client = alipay::Client::from_env()?;
    /// println!("calls as {}", client.app_id());
    /// # Ok::<(), alipay::Error>(())
    /// ```
    ///
    /// # Errors
    /// When a variable is missing or cannot be used; the error names it.
    pub fn from_env() -> Result<Self, Error> {
        ClientBuilder::from_env()?.build()
    }
}

impl ClientBuilder {
    /// The app's id, at most 32 characters: `2014072300007148`.
    pub fn app_id(mut self, app_id: impl Into<String>) -> Self {
        self.app_id = app_id.into();
        self
    }

    /// The app's private key: a [`PrivateKey`], or its text or bytes in any format that [`PrivateKey::parse`] reads.
    pub fn private_key<K>(mut self, key: K) -> Self
    where
        K: TryInto<PrivateKey>,
        K::Error: Into<KeyError>,
    {
        let key = key.try_into().map_err(Into::into);
        self.signer = Some(key.map(SignedBy::Key));
        self
    }

    /// Lets the private key sign on these threads in place of the executor's, of which it takes no other task's time then:
    /// for servers that make many calls at once. A [`signer`](Self::signer) signs where it likes.
    ///
    /// ```
    /// use alipay::{ClientBuilder, SigningThreads};
    ///
    /// /// Clients of one process share the threads.
    /// fn on_threads(builder: ClientBuilder, threads: &SigningThreads) -> ClientBuilder {
    ///     builder.signing_threads(threads.clone())
    /// }
    /// ```
    pub fn signing_threads(mut self, threads: SigningThreads) -> Self {
        self.signing_threads = Some(threads);
        self
    }

    /// What signs the calls in place of a private key: a key management service, a hardware module.
    ///
    /// ```
    /// use alipay::{Client, ClientBuilder, Signer};
    ///
    /// fn signed_by(service: impl Signer + 'static) -> ClientBuilder {
    ///     Client::builder().app_id("2014072300007148").signer(service) // in place of private_key
    /// }
    /// ```
    pub fn signer(mut self, signer: impl Signer + 'static) -> Self {
        self.signer = Some(Ok(SignedBy::Other(Arc::new(Checked(signer)))));
        self
    }

    /// **Alipay's** public key, not the app's own: a [`PublicKey`], or its text or bytes in any format that
    /// [`PublicKey::parse`] reads.
    pub fn alipay_public_key<K>(self, key: K) -> Self
    where
        K: TryInto<PublicKey>,
        K::Error: Into<KeyError>,
    {
        self.with_alipay_public_key(key.try_into().map_err(Into::into))
    }

    pub(crate) fn with_alipay_public_key(mut self, key: Result<PublicKey, KeyError>) -> Self {
        self.alipay_public_key = Some(key);
        self
    }

    /// One more public key of Alipay, for a planned change: whatever either key has signed is believed. Give the new one
    /// before Alipay changes it, and leave the old one out when nothing is signed with it any more.
    ///
    /// ```
    /// use alipay::{Client, PrivateKey};
    ///
    /// # let (app, old, new) = (PrivateKey::generate()?, PrivateKey::generate()?, PrivateKey::generate()?);
    /// let client = Client::builder()
    ///     .app_id("2014072300007148")
    ///     .private_key(app)
    ///     .alipay_public_key(old.public_key())
    ///     .further_alipay_public_key(new.public_key())
    ///     .build()?;
    /// # drop(client);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn further_alipay_public_key<K>(mut self, key: K) -> Self
    where
        K: TryInto<PublicKey>,
        K::Error: Into<KeyError>,
    {
        self.further_public_keys.push(key.try_into().map_err(Into::into));
        self
    }

    /// Where calls go: [`Gateway::Production`] unless set, [`Gateway::Sandbox`], or an address.
    pub fn gateway(mut self, gateway: impl Into<Gateway>) -> Self {
        self.gateway = gateway.into();
        self
    }

    /// Allows `http://` to other machines than this one. Everyone on the way can then read every call.
    pub fn allow_plain_http(mut self) -> Self {
        self.allow_plain_http = true;
        self
    }

    /// The charset of calls and replies: [`Charset::Utf8`] unless set.
    pub fn charset(mut self, charset: Charset) -> Self {
        self.charset = charset;
        self
    }

    /// How calls are signed and replies verified: [`SignType::Rsa2`] unless set.
    pub fn sign_type(mut self, sign_type: SignType) -> Self {
        self.sign_type = sign_type;
        self
    }

    /// The token of the merchant on whose behalf the app makes all its calls, at most 40 characters; one call can
    /// have another one with `request.with().app_auth_token(…)`.
    pub fn app_auth_token(mut self, token: impl Into<String>) -> Self {
        self.app_auth_token = Some(token.into());
        self
    }

    /// How long a call may take from sending it to the end of its reply: 15 seconds unless set. A call with files may
    /// take as long as it needs: it ends when nothing has moved for so long, neither a piece of a file nor, after the
    /// last one, the reply.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Repeats calls that only read and those that are marked [`idempotent`](crate::Call::idempotent); without a policy
    /// nothing is repeated.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// What carries the calls, in place of the HTTPS client that comes with this crate.
    ///
    /// ```
    /// use alipay::{ClientBuilder, Clock, Transport};
    ///
    /// /// A client for a test, with the test's own network and time.
    /// fn in_test(
    ///     builder: ClientBuilder,
    ///     network: impl Transport + 'static,
    ///     time: impl Clock + 'static,
    /// ) -> ClientBuilder {
    ///     builder.transport(network).clock(time)
    /// }
    /// ```
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Where the time comes from, in place of the operating system's clock.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }
}

impl std::fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("app_id", &self.app_id)
            .field("gateway", &self.gateway)
            .field("charset", &self.charset)
            .field("sign_type", &self.sign_type)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
