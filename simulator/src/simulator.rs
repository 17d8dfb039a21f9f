//! The simulator as its users see it.

use std::fmt;
use std::net::SocketAddr;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use alipay::{Client, ClientBuilder, Clock, EncryptionKey, Gateway, PrivateKey};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::dispatch::{self, Way};
use crate::notify;
use crate::received::{Received, ReceivedFile};
use crate::server;
use crate::shared::Shared;
use crate::{Authority, Faults, Ledger, On, Recorded, SentNotification, Unused};

/// A running stand-in for the gateway; it stops when it is dropped.
///
/// ```
/// use alipay::{Client, json};
/// use alipay_simulator::Simulator;
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let simulator = Simulator::start().await?;
/// assert!(simulator.is_local() && simulator.authority().is_none()); // in key mode
/// let client = Client::builder() // as `simulator.client()` makes it
///     .app_id(simulator.app_id())
///     .private_key(simulator.app_private_key())
///     .alipay_public_key(simulator.alipay_public_key())
///     .gateway(simulator.url())
///     .build()?;
/// client.call("alipay.user.certify.open.query", json!({ "certify_id": "C1" })).await?;
/// assert_eq!(simulator.take_calls().len(), 1);
/// assert!(simulator.calls().is_empty() && simulator.notifications().is_empty());
/// # Ok(())
/// # }
/// ```
pub struct Simulator {
    address: SocketAddr,
    url: String,
    app_key: PrivateKey,
    pub(crate) shared: Arc<Shared>,
    server: JoinHandle<()>,
    sender: JoinHandle<()>,
}

impl Simulator {
    pub(crate) fn serving(
        listener: TcpListener,
        address: SocketAddr,
        app_key: PrivateKey,
        shared: Arc<Shared>,
    ) -> Self {
        let sender = tokio::spawn(notify::send_all(Arc::clone(&shared)));
        let server = tokio::spawn(server::serve(listener, Arc::clone(&shared)));
        Self { address, url: format!("{}gateway.do", shared.base), app_key, shared, server, sender }
    }

    /// The gateway's address: `http://127.0.0.1:PORT/gateway.do`. Where it listens on every interface, the loopback one.
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
    ///
    /// ```should_panic
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay_simulator::Simulator;
    ///
    /// let simulator = Simulator::start().await?;
    /// // there is no API `alipay.trade.precreat`: did you mean `alipay.trade.precreate`?
    /// simulator.on("alipay.trade.precreat").fail("ACQ.SYSTEM_ERROR", "系统错误");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    /// When there is no such API: the test is misspelt, and would prove nothing. An API of the app's own is known by
    /// [`descriptions`](crate::SimulatorBuilder::descriptions).
    #[track_caller]
    pub fn on(&self, method: impl AsRef<str>) -> On {
        On::new(&self.shared.scripts, method.as_ref())
    }

    /// Tells the simulator to answer calls of the REST gateway at this path with events: each a name and its data, JSON or
    /// a text. What is told last goes first. Nothing but the signature is checked, since no description has a stream.
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay::{Verb, json};
    /// use alipay_simulator::Simulator;
    ///
    /// let simulator = Simulator::start().await?;
    /// let path = "/v3/stream/alipay/cloud/nextbuilder/agent/chat/generate";
    /// simulator.on_stream(path, [("start", json!({ "id": "1" })), ("end", json!("[DONE]"))]);
    /// let mut events = simulator.client()?.v3().stream(Verb::Post, path, json!({ "text": "?" })).await?;
    /// assert_eq!(events.next().await.unwrap()?.data, r#"{"id":"1"}"#);
    /// assert_eq!(events.next().await.unwrap()?.name, "end");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    /// When no call of the REST gateway can ask for such a path: it begins with `/v3/` and has no query.
    #[track_caller]
    pub fn on_stream<N: Into<String>>(
        &self,
        path: impl AsRef<str>,
        events: impl IntoIterator<Item = (N, Value)>,
    ) {
        let events = events.into_iter().map(|(name, data)| (name.into(), data));
        self.shared.streams.tell(path.as_ref(), events);
    }

    /// The faults and the answers that no call has met so far: a test that ends with some did not test what it says.
    ///
    /// Faults by [probability](Faults::with_probability) may strike nobody and are not among them.
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay::json;
    /// use alipay_simulator::{Fault, Simulator};
    ///
    /// let simulator = Simulator::start().await?;
    /// simulator.faults().once("alipay.trade.close", Fault::CutAfter);
    /// simulator.on("alipay.trade.query").reply(json!({ "trade_status": "TRADE_CLOSED" }));
    /// simulator.client()?.call("alipay.trade.query", json!({ "out_trade_no": "T1" })).await?;
    ///
    /// let unused = simulator.unused();
    /// assert!(unused[0].to_string().starts_with("no call met a fault of `alipay.trade.close` ("));
    /// assert_eq!(unused.len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    pub fn unused(&self) -> Vec<Unused> {
        let mut unused = self.shared.faults.unused();
        unused.extend(self.shared.scripts.unused());
        unused.extend(self.shared.streams.unused());
        unused
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

    /// The notifications that were sent, each sending of its own, in the order in which they were answered.
    pub fn notifications(&self) -> Vec<SentNotification> {
        self.shared.outbox.sent()
    }

    /// Waits until every notification that is due was sent and answered, and gives all that were sent.
    ///
    /// A notification whose answer is not `success` comes again 4 minutes later, then after 10 and 10 minutes, 1, 2, 6
    /// and 15 hours, by the simulator's clock.
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use std::time::Duration;
    ///
    /// use alipay::{Untyped, json};
    /// use alipay_simulator::Simulator;
    ///
    /// let simulator = Simulator::start().await?;
    /// let order = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen" });
    /// let order = Untyped::new("alipay.trade.precreate", order)?;
    /// // Nobody listens there, so it is sent again.
    /// let order = order.with().notify_url("http://127.0.0.1:9/notify");
    /// simulator.client()?.execute(&order).await?;
    /// simulator.ledger().pay("T1");
    /// assert_eq!(simulator.delivered().await.len(), 1);
    /// simulator.advance(Duration::from_secs(4 * 60));
    /// let sent = simulator.delivered().await;
    /// assert_eq!((sent.len(), sent[1].attempt), (2, 2));
    /// assert_eq!(sent[0].notify_id, sent[1].notify_id);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn delivered(&self) -> Vec<SentNotification> {
        let Shared { outbox, ledger, clock, .. } = &*self.shared;
        outbox.empty(|| ledger.has_notices(), || clock.now()).await;
        self.notifications()
    }

    /// Does what the user in Alipay's app does with an order string, and gives what the app SDK hands back:
    /// `{"memo":…,"result":…,"resultStatus":…}`. The user pays, or does as [`Ledger::buyer`] was told.
    ///
    /// ```
    /// use alipay::alipay_api;
    /// use alipay_simulator::Simulator;
    ///
    /// #[alipay_api("alipay.trade.app.pay")]
    /// pub mod app_pay {}
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let simulator = Simulator::start().await?;
    /// let client = simulator.client()?;
    /// let order = app_pay::Request::builder().out_trade_no("T1").total_amount("1.00").subject("A pen").build()?;
    /// let from_app = simulator.app_pay(client.order_string(&order).await?).await;
    /// let paid = client.verify_app_result::<app_pay::Request>(&from_app).await?;
    /// assert_eq!(paid.out_trade_no.as_deref(), Some("T1"));
    /// # Ok(())
    /// # }
    /// ```
    pub async fn app_pay(&self, order_string: impl AsRef<str>) -> String {
        let outgoing =
            dispatch::answered(&self.shared, order_string.as_ref(), Received::default(), Some(Way::App))
                .await;
        String::from_utf8_lossy(&outgoing.body).into_owned()
    }

    /// Who issues the certificates; nothing in key mode.
    pub fn authority(&self) -> Option<&Authority> {
        self.shared.mode.authority().map(Arc::as_ref)
    }

    pub(crate) fn encryption_key(&self) -> Option<&EncryptionKey> {
        self.shared.encryption_key.as_ref()
    }

    /// A client that talks to this simulator, in its mode and with its content key.
    ///
    /// # Errors
    /// As [`ClientBuilder::build`].
    pub fn client(&self) -> Result<Client, alipay::Error> {
        self.client_builder().build()
    }

    /// The builder of such a client, to change something: the charset, the key.
    ///
    /// ```
    /// use alipay::{Charset, json};
    /// use alipay_simulator::Simulator;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let simulator = Simulator::start().await?;
    /// let client = simulator.client_builder().charset(Charset::Gbk).build()?;
    /// client.call("alipay.user.certify.open.query", json!({ "certify_id": "C1" })).await?;
    /// assert_eq!(simulator.calls()[0].called.parameter("charset"), Some("gbk"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn client_builder(&self) -> ClientBuilder {
        let mut builder = self.shared.mode.introduce(
            Client::builder()
                .app_id(self.app_id())
                .private_key(&self.app_key)
                .gateway(Gateway::from(self.url())),
        );
        if let Some(key) = self.encryption_key() {
            builder = builder.encryption_key(key);
        }
        if self.address.ip().is_loopback() { builder } else { builder.allow_plain_http() }
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        self.server.abort();
        self.sender.abort();
    }
}

impl fmt::Debug for Simulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Simulator").field("url", &self.url).finish_non_exhaustive()
    }
}
