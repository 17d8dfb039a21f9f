//! The simulator as its users see it.

use std::fmt;
use std::net::SocketAddr;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use alipay::{Client, ClientBuilder, Gateway, PrivateKey};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::received::ReceivedFile;
use crate::server::{self, Shared};
use crate::{Authority, Faults, Ledger, On, Recorded, SimulatorBuilder, StartError};

/// A running stand-in for the gateway; it stops when it is dropped.
pub struct Simulator {
    address: SocketAddr,
    url: String,
    app_key: PrivateKey,
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

impl Simulator {
    /// Starts on a free loopback port, in key mode, with keys of its own.
    ///
    /// # Errors
    /// When no port can be opened, no key can be made or the bundled descriptions cannot be read.
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// The builder of a simulator, to change something: certificate mode, keys, the address.
    pub fn builder() -> SimulatorBuilder {
        SimulatorBuilder::default()
    }

    pub(crate) fn serving(
        listener: TcpListener,
        address: SocketAddr,
        app_key: PrivateKey,
        shared: Arc<Shared>,
    ) -> Self {
        let server = tokio::spawn(server::serve(listener, Arc::clone(&shared)));
        Self { address, url: format!("http://{address}/gateway.do"), app_key, shared, server }
    }

    /// The gateway's address: `http://127.0.0.1:PORT/gateway.do`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The ID of the app that the simulator knows; the first one, where it was given several.
    pub fn app_id(&self) -> &str {
        self.shared.app_ids.first().map_or("", String::as_str)
    }

    /// The key that the app signs with.
    pub fn app_private_key(&self) -> &PrivateKey {
        &self.app_key
    }

    /// The public key that the simulator's replies verify with, as PEM text: the app's "Alipay public key". In
    /// certificate mode, the key of the current certificate.
    pub fn alipay_public_key(&self) -> String {
        self.shared.mode.alipay_public_key().to_spki_pem()
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

    /// Tells the simulator what to reply to calls of this method.
    pub fn on(&self, method: impl Into<String>) -> On {
        On::new(&self.shared.scripts, method.into())
    }

    /// The trades and identity checks that calls have made.
    pub fn ledger(&self) -> &Ledger {
        &self.shared.ledger
    }

    /// What was asked and answered, the latest 10,000 calls in the order in which they came.
    pub fn calls(&self) -> Vec<Recorded> {
        self.shared.recorder.all()
    }

    /// As [`calls`](Self::calls), which are forgotten: a long run can look at them from time to time.
    pub fn take_calls(&self) -> Vec<Recorded> {
        self.shared.recorder.take()
    }

    /// What goes wrong: nothing, unless a test says so here.
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// Moves the simulator's time on: the next notification is sent when it is due by this time.
    pub fn advance(&self, by: Duration) {
        self.shared.clock.advance(by);
    }

    /// Who issues the certificates; nothing in key mode.
    pub fn authority(&self) -> Option<&Authority> {
        self.shared.mode.authority()
    }

    /// A client that talks to this simulator, in its mode and with its content key.
    ///
    /// # Errors
    /// As [`ClientBuilder::build`].
    pub fn client(&self) -> Result<Client, alipay::Error> {
        self.client_builder().build()
    }

    /// The builder of such a client, to change something: the charset, the key.
    pub fn client_builder(&self) -> ClientBuilder {
        let mut builder = self.shared.mode.introduce(
            Client::builder()
                .app_id(self.app_id())
                .private_key(&self.app_key)
                .gateway(Gateway::from(self.url())),
        );
        if let Some(key) = &self.shared.encryption_key {
            builder = builder.encryption_key(key);
        }
        if self.address.ip().is_loopback() { builder } else { builder.allow_plain_http() }
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
