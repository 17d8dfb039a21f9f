//! The simulator as its users see it.

use std::fmt;
use std::io;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};

use alipay::{Client, ClientBuilder, Gateway, PrivateKey};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::catalogue::Catalogue;
use crate::common::CommonRules;
use crate::received::ReceivedFile;
use crate::server::{self, Shared};

/// The app that the simulator knows.
const APP_ID: &str = "2014072300007148";

/// A running stand-in for the gateway; it stops when it is dropped.
pub struct Simulator {
    url: String,
    app_key: PrivateKey,
    shared: Arc<Shared>,
    server: JoinHandle<io::Result<()>>,
}

impl Simulator {
    /// Starts on a free loopback port, with keys of its own.
    ///
    /// # Errors
    /// When no port can be opened, no key can be made or the bundled descriptions cannot be read.
    pub async fn start() -> Result<Self, StartError> {
        let app_key =
            PrivateKey::generate().map_err(|error| StartError::new("no app key can be made", error))?;
        let gateway_key =
            PrivateKey::generate().map_err(|error| StartError::new("no gateway key can be made", error))?;
        let shared = Arc::new(Shared {
            app_id: APP_ID.to_owned(),
            app_public_key: app_key.public_key().clone(),
            gateway_key,
            common: CommonRules::read()?,
            catalogue: Catalogue::default(),
            files: Mutex::default(),
        });
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .map_err(|error| StartError::new("no loopback port can be opened", error))?;
        let address = listener
            .local_addr()
            .map_err(|error| StartError::new("the opened port has no address", error))?;
        let server = tokio::spawn(server::serve(listener, Arc::clone(&shared)));
        Ok(Self { url: format!("http://{address}/gateway.do"), app_key, shared, server })
    }

    /// The gateway's address: `http://127.0.0.1:PORT/gateway.do`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The ID of the app that the simulator knows.
    pub fn app_id(&self) -> &str {
        &self.shared.app_id
    }

    /// The key that the app signs with.
    pub fn app_private_key(&self) -> &PrivateKey {
        &self.app_key
    }

    /// The public key that the simulator's replies verify with, as PEM text: the app's "Alipay public key".
    pub fn alipay_public_key(&self) -> String {
        self.shared.gateway_key.public_key().to_spki_pem()
    }

    /// The files of the last call that was accepted, in the order in which they arrived; none if it had none.
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay::{File, Untyped};
    /// use alipay_simulator::Simulator;
    ///
    /// let simulator = Simulator::start().await?;
    /// let upload = Untyped::without_content("alipay.open.file.upload")?;
    /// let call = upload.with().file("file_content", File::bytes("pixel.gif", "GIF89a"));
    /// simulator.client()?.execute(&call).await?;
    /// assert_eq!(simulator.received_files()[0].content, b"GIF89a");
    /// # Ok(())
    /// # }
    /// ```
    pub fn received_files(&self) -> Vec<ReceivedFile> {
        self.shared.files.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A client that talks to this simulator.
    ///
    /// # Errors
    /// As [`ClientBuilder::build`].
    pub fn client(&self) -> Result<Client, alipay::Error> {
        self.client_builder().build()
    }

    /// The builder of such a client, to change something: the charset, the key.
    pub fn client_builder(&self) -> ClientBuilder {
        Client::builder()
            .app_id(self.app_id())
            .private_key(&self.app_key)
            .alipay_public_key(self.shared.gateway_key.public_key())
            .gateway(Gateway::from(self.url()))
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl fmt::Debug for Simulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Simulator").field("url", &self.url).finish_non_exhaustive()
    }
}

/// Why the simulator did not start.
#[derive(Debug)]
pub struct StartError {
    what: String,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl StartError {
    pub(crate) fn new(
        what: impl Into<String>,
        source: impl std::error::Error + Send + Sync + 'static,
    ) -> Self {
        Self { what: what.into(), source: Some(Box::new(source)) }
    }

    pub(crate) fn plain(what: impl Into<String>) -> Self {
        Self { what: what.into(), source: None }
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the simulator cannot start: {}", self.what)
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn std::error::Error + 'static))
    }
}
