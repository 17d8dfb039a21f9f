//! What a simulator is started with.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock};

use alipay::{Clock, EncryptionKey, PrivateKey};
use tokio::net::TcpListener;

use crate::authority::Authority;
use crate::bills::Links;
use crate::catalogue::Catalogue;
use crate::clock::SimulatedClock;
use crate::common::CommonRules;
use crate::ledger::Ledger;
use crate::mode::Mode;
use crate::orders::Orders;
use crate::outbox::Outbox;
use crate::post::Post;
use crate::record::Recorder;
use crate::shared::Shared;
use crate::streams::Streams;
use crate::visits::Visits;
use crate::watch::Watch;
use crate::{Recorded, SentNotification, Simulator, StartError};

/// The app that a simulator knows if it is told of none.
const APP_ID: &str = "2014072300007148";

/// Starts a [`Simulator`]; made by [`Simulator::builder`].
///
/// ```
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::EncryptionKey;
/// use alipay_simulator::Simulator;
///
/// let simulator = Simulator::builder()
///     .certificates() // an app in certificate mode
///     .encryption_key(EncryptionKey::generate()?)
///     .start()
///     .await?;
/// let client = simulator.client()?; // in the same mode, with the same content key
/// # drop(client);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use]
pub struct SimulatorBuilder {
    address: SocketAddr,
    app_ids: Vec<String>,
    app_auth_tokens: Option<Vec<String>>,
    app_key: Option<PrivateKey>,
    alipay_key: Option<PrivateKey>,
    encryption_key: Option<EncryptionKey>,
    certificates: bool,
    clock: SimulatedClock,
    descriptions: Vec<PathBuf>,
    strict: bool,
    pub(crate) orders: Orders,
    notify_anywhere: bool,
    on_call: Watch<Recorded>,
    on_notification: Watch<SentNotification>,
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
    ///
    /// ```
    /// use alipay_simulator::Simulator;
    ///
    /// let builder = Simulator::builder().strict().address(([127, 0, 0, 1], 8230)); // `.start().await?`
    /// # drop(builder);
    /// ```
    pub fn builder() -> SimulatorBuilder {
        SimulatorBuilder::default()
    }
}

impl Default for SimulatorBuilder {
    fn default() -> Self {
        Self {
            address: (Ipv4Addr::LOCALHOST, 0).into(),
            app_ids: vec![APP_ID.to_owned()],
            app_auth_tokens: None,
            app_key: None,
            alipay_key: None,
            encryption_key: None,
            certificates: false,
            clock: SimulatedClock::default(),
            descriptions: Vec::new(),
            strict: false,
            orders: Orders::default(),
            notify_anywhere: false,
            on_call: Watch::default(),
            on_notification: Watch::default(),
        }
    }
}

impl SimulatorBuilder {
    /// Where to listen: a free port of the loopback interface unless set. Anyone who reaches another interface can
    /// call the simulator.
    pub fn address(mut self, address: impl Into<SocketAddr>) -> Self {
        self.address = address.into();
        self
    }

    /// The apps that may call, all with the same key; the first one is the one of
    /// [`client`](Simulator::client).
    ///
    /// ```
    /// use alipay::{PrivateKey, SystemClock, json};
    /// use alipay_simulator::Simulator;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let (app, alipay) = (PrivateKey::generate()?, PrivateKey::generate()?);
    /// let simulator = Simulator::builder()
    ///     .address(([127, 0, 0, 1], 0))
    ///     .app_ids(["2014072300007148", "2014072300007149"])
    ///     .app_auth_tokens(["201208134b203fe6c11548bcabd8da5bb087a83b"])
    ///     .app_private_key(&app)
    ///     .alipay_private_key(&alipay)
    ///     .clock(SystemClock)
    ///     .start()
    ///     .await?;
    /// let other = simulator.client_builder().app_id("2014072300007149").build()?;
    /// other.call("alipay.user.certify.open.query", json!({ "certify_id": "C1" })).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn app_ids<I: Into<String>>(mut self, app_ids: impl IntoIterator<Item = I>) -> Self {
        self.app_ids = app_ids.into_iter().map(Into::into).collect();
        self
    }

    /// The tokens of merchants that apps may call for, as `app_auth_token`; unless set, any token will do.
    pub fn app_auth_tokens<T: Into<String>>(mut self, tokens: impl IntoIterator<Item = T>) -> Self {
        self.app_auth_tokens = Some(tokens.into_iter().map(Into::into).collect());
        self
    }

    /// The key that the app signs with: a fresh one unless set.
    pub fn app_private_key(mut self, key: impl Into<PrivateKey>) -> Self {
        self.app_key = Some(key.into());
        self
    }

    /// The key that replies are signed with: a fresh one unless set.
    pub fn alipay_private_key(mut self, key: impl Into<PrivateKey>) -> Self {
        self.alipay_key = Some(key.into());
        self
    }

    /// Sets the app up in certificate mode, with certificates that the simulator issues; unless called, in key mode.
    pub fn certificates(mut self) -> Self {
        self.certificates = true;
        self
    }

    /// The app's key for content encryption. Without one, encrypted calls are refused.
    pub fn encryption_key(mut self, key: impl Into<EncryptionKey>) -> Self {
        self.encryption_key = Some(key.into());
        self
    }

    /// Where the simulator takes the time from: the operating system's clock unless set. Its replies have it as their
    /// `Date`.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = SimulatedClock::on(Box::new(clock));
        self
    }

    /// Descriptions besides the bundled ones, and before them: a file, or a folder with everything below it, such as
    /// `"specs"`. An API of the app's own is known by its description alone. One that changes is read again before the
    /// next call; while it is faulty, calls are refused, with the reason.
    ///
    /// ```
    /// use alipay::json;
    /// use alipay_simulator::Simulator;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let file = std::env::temp_dir().join(format!("points-{}.yaml", std::process::id()));
    /// let description = "
    /// method: shop.points.grant
    /// call: execute
    /// request:
    ///   user: { type: string, required: true, max_length: 8 }
    /// response:
    ///   state: { type: string, required: true, example: DONE }
    /// errors: {}
    /// ";
    /// std::fs::write(&file, description)?;
    /// let simulator = Simulator::builder().descriptions(&file).start().await?;
    /// let reply = simulator.client()?.call("shop.points.grant", json!({ "user": "U1" })).await?;
    /// assert_eq!(reply["state"], "DONE");
    /// # std::fs::remove_file(file)?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn descriptions(mut self, path: impl Into<PathBuf>) -> Self {
        self.descriptions.push(path.into());
        self
    }

    /// Refuses what the gateway passes over: members of `biz_content` and other parameters that no description has, often
    /// misspelt ones. Unless this is called, they are passed over, and [recorded](Recorded::ignored).
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay::json;
    /// use alipay_simulator::Simulator;
    ///
    /// let misspelt = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen", "boddy": "blue" });
    ///
    /// let simulator = Simulator::start().await?;
    /// simulator.client()?.call("alipay.trade.precreate", misspelt.clone()).await?;
    /// let ignored = simulator.calls()[0].ignored[0].to_string();
    /// assert_eq!(ignored, "`boddy` is not a parameter of this API; did you mean `body`?");
    ///
    /// let strict = Simulator::builder().strict().start().await?;
    /// assert!(strict.client()?.call("alipay.trade.precreate", misspelt).await.is_err());
    /// # Ok(())
    /// # }
    /// ```
    pub fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    /// Sends notifications to every `notify_url`. Unless this is called, only loopback addresses get them, so that
    /// nothing leaves the machine.
    pub fn notify_anywhere(mut self) -> Self {
        self.notify_anywhere = true;
        self
    }

    /// Who is told of each call as it is answered, such as a program that shows the traffic. Be quick: the reply waits.
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay_simulator::Simulator;
    ///
    /// let simulator = Simulator::builder()
    ///     .on_call(|call| eprintln!("{} {} {}", call.at, call.called.method, call.verdict))
    ///     .start()
    ///     .await?;
    /// # drop(simulator);
    /// # Ok(())
    /// # }
    /// ```
    pub fn on_call(mut self, watcher: impl Fn(&Recorded) + Send + Sync + 'static) -> Self {
        self.on_call = Watch::by(watcher);
        self
    }

    /// Who is told of each notification once it was answered, or could not be sent.
    ///
    /// ```
    /// use alipay_simulator::Simulator;
    ///
    /// let builder = Simulator::builder()
    ///     .notify_anywhere()
    ///     .on_notification(|sent| eprintln!("{} {} {:?}", sent.at, sent.url, sent.answer));
    /// # drop(builder);
    /// ```
    pub fn on_notification(mut self, watcher: impl Fn(&SentNotification) + Send + Sync + 'static) -> Self {
        self.on_notification = Watch::by(watcher);
        self
    }

    /// Starts the simulator.
    ///
    /// # Errors
    /// When the address cannot be listened on, there is no app, no key can be made, a description cannot be read (a
    /// faulty one is shown with its findings), or a [fault](Self::fault) or an [answer](Self::answer) is for an API that
    /// there is not.
    pub async fn start(self) -> Result<Simulator, StartError> {
        let first = self.app_ids.first().ok_or_else(|| StartError::plain("it was given no app"))?;
        let app_key = given_or_fresh(self.app_key, "app")?;
        let alipay_key = given_or_fresh(self.alipay_key, "gateway")?;
        let mode = if self.certificates {
            let authority = Authority::new(first, &app_key, alipay_key)
                .map_err(|error| StartError::new("no certificates can be made", error))?;
            Mode::Certificates(Arc::new(authority))
        } else {
            Mode::Key(alipay_key)
        };
        let catalogue = Arc::new(Catalogue::with(&self.descriptions)?);
        let (faults, scripts) = self.orders.given(&catalogue)?;
        let listener = TcpListener::bind(self.address)
            .await
            .map_err(|error| StartError::new(format!("{} cannot be listened on", self.address), error))?;
        let address = listener
            .local_addr()
            .map_err(|error| StartError::new("the opened port has no address", error))?;
        let is_local = address.ip().is_loopback();
        let address = reachable(address);
        let shared = Arc::new(Shared {
            base: format!("http://{address}/"),
            is_local,
            app_ids: self.app_ids,
            app_auth_tokens: self.app_auth_tokens,
            app_public_key: app_key.public_key().clone(),
            mode,
            encryption_key: self.encryption_key,
            strict: self.strict,
            common: CommonRules::read()?,
            catalogue,
            scripts,
            streams: Streams::default(),
            ledger: Ledger::new(Arc::new(self.clock.clone())),
            bills: Links::default(),
            faults,
            recorder: Recorder::watched_by(self.on_call),
            visits: Visits::default(),
            outbox: Outbox::watched_by(self.on_notification),
            post: Post::new(self.notify_anywhere),
            home: OnceLock::new(),
            clock: self.clock,
            files: Mutex::default(),
        });
        Ok(Simulator::serving(listener, address, app_key, shared))
    }
}

/// Where a client on this machine finds whoever listens on every interface.
fn reachable(mut address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    address
}

fn given_or_fresh(key: Option<PrivateKey>, whose: &str) -> Result<PrivateKey, StartError> {
    match key {
        Some(key) => Ok(key),
        None => PrivateKey::generate()
            .map_err(|error| StartError::new(format!("no {whose} key can be made"), error)),
    }
}
