//! A client whose calls are answered in process.

use std::fmt;
use std::future::ready;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, SystemTime};

use alipay_rules::Verb;

use super::script::{Place, Script, State};
use super::{made, wire};
#[cfg(feature = "blocking")]
use crate::blocking;
use crate::{
    BoxFuture, Client, ClientBuilder, Clock, Described, EncryptionKey, JsonValue, PrivateKey, SystemClock,
    call_kind,
};

const APP_ID: &str = "2014072300007148";
const ENCRYPTION_KEY: &str = "AAECAwQFBgcICQoLDA0ODw==";

static APP_KEY: LazyLock<Option<PrivateKey>> =
    LazyLock::new(|| PrivateKey::parse(include_str!("app_private_key.pem")).ok());
static ALIPAY_KEY: LazyLock<Option<PrivateKey>> =
    LazyLock::new(|| PrivateKey::parse(include_str!("alipay_private_key.pem")).ok());

/// Alipay's side of a unit test: gives clients, answers their calls, and knows what was asked.
///
/// Answers are scripted for each API ([`on`](Self::on)), and what was scripted and did not come fails the test when the
/// double is dropped; so does a call that nobody scripted. The [module](super) shows it with calls that have a description.
///
/// Pages and order strings are signed as always, by keys that no gateway knows, and kept among the [calls](Self::calls).
///
/// ```
/// use alipay::testing::Double;
/// use alipay::{Verb, alipay_api, json};
///
/// #[alipay_api("alipay.security.risk.authentication.initialize")]
/// mod initialize {}
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let alipay = Double::new();
/// alipay.on::<initialize::Request>().reply(json!({ "token_id": "C1" }));
/// alipay.on_call("alipay.trade.query").reply(json!({ "trade_status": "TRADE_SUCCESS" }));
/// alipay.v3().on_call(Verb::Get, "/v3/alipay/fund/quota/query").reply(json!({}));
///
/// let client = alipay.client();
/// let check = json!({ "biz_id": "B1" });
/// client.call("alipay.security.risk.authentication.initialize", check).await?;
/// client.call("alipay.trade.query", json!({ "out_trade_no": "T1" })).await?;
/// client.v3().call(Verb::Get, "/v3/alipay/fund/quota/query", json!({})).await?;
///
/// assert_eq!(alipay.calls::<initialize::Request>(), [json!({ "biz_id": "B1" })]);
/// assert_eq!(alipay.calls_of("alipay.trade.query"), [json!({ "out_trade_no": "T1" })]);
/// alipay.verify(); // as it does when it is dropped
/// # Ok(())
/// # }
/// ```
pub struct Double {
    state: Arc<State>,
    client: Client,
}

impl Double {
    /// A double that answers nothing yet.
    pub fn new() -> Self {
        let state = Arc::default();
        let client = built(builder(&state));
        Self { state, client }
    }

    /// The client that the app's code is given.
    pub fn client(&self) -> Client {
        self.client.clone()
    }

    /// The same for programs without async.
    ///
    /// ```
    /// use alipay::json;
    /// use alipay::testing::Double;
    ///
    /// let alipay = Double::new();
    /// alipay.on_call("alipay.trade.query").reply(json!({ "trade_status": "TRADE_CLOSED" }));
    /// let client = alipay.blocking_client();
    /// let reply = client.call("alipay.trade.query", json!({ "out_trade_no": "T1" }))?;
    /// assert_eq!(reply["trade_status"], "TRADE_CLOSED");
    /// # Ok::<(), alipay::Error>(())
    /// ```
    ///
    /// # Panics
    /// If the operating system starts no thread for it.
    #[cfg(feature = "blocking")]
    #[expect(clippy::expect_used, reason = "a test cannot go on without")]
    pub fn blocking_client(&self) -> blocking::Client {
        blocking::Client::new(self.client()).expect("a thread for the blocking client")
    }

    /// A client with settings of its own: a charset, a policy for retries, a clock.
    ///
    /// Keys, app and transport are set and stay as they are.
    ///
    /// ```
    /// use alipay::Charset;
    /// use alipay::testing::Double;
    ///
    /// let alipay = Double::new();
    /// let client = alipay.builder().charset(Charset::Gbk).build()?;
    /// # drop(client);
    /// # Ok::<(), alipay::Error>(())
    /// ```
    pub fn builder(&self) -> ClientBuilder {
        builder(&self.state)
    }

    /// Scripts the answers to calls of an API, for whichever of its requests.
    pub fn on<R: call_kind::Execute + Described>(&self) -> Script<'_> {
        self.on_call(R::API.method)
    }

    /// Scripts the answers to calls of an API by its name, for calls without a description.
    pub fn on_call(&self, method: impl Into<String>) -> Script<'_> {
        Script::of(&self.state, Place::Method(method.into()))
    }

    /// The same for the REST gateway, which has other answers and other calls.
    pub fn v3(&self) -> Rest<'_> {
        Rest(&self.state)
    }

    /// What the calls of an API asked, in order: the members of `biz_content` and what stood next to it, such as
    /// `notify_url`. Pages and order strings are among them. A file is an object with its `name` and its `length` in bytes.
    pub fn calls<R: Described>(&self) -> Vec<JsonValue> {
        self.calls_of(R::API.method)
    }

    /// The same by the name of the API.
    pub fn calls_of(&self, method: &str) -> Vec<JsonValue> {
        self.state.calls(&Place::Method(method.to_owned()))
    }

    /// The body of a notification from Alipay with these parameters, which the [client](Self::client) verifies: what a
    /// handler of the app is given, as `application/x-www-form-urlencoded`. Values that are nested travel as JSON.
    ///
    /// `app_id` and `charset` are added; a notification says what it is in its `notify_type` (`trade_status_sync`),
    /// `msg_method` or `method`.
    ///
    /// ```
    /// use alipay::testing::Double;
    /// use alipay::{Error, json};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Error> {
    /// let alipay = Double::new();
    /// let body = alipay.notification(json!({
    ///     "notify_type": "trade_status_sync", "out_trade_no": "T1", "trade_status": "TRADE_SUCCESS",
    /// }));
    /// let notification = alipay.client().verify_notification(body).await?;
    /// assert_eq!(notification.get("trade_status"), Some("TRADE_SUCCESS"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    /// If `parameters` is not a JSON object.
    pub fn notification(&self, parameters: impl Into<JsonValue>) -> String {
        made::notification(self.client.app_id(), parameters.into())
    }

    /// Holds what came against what was scripted.
    ///
    /// # Panics
    /// With a list, if an answer was not asked for or a call was not scripted.
    #[track_caller]
    pub fn verify(&self) {
        let findings = self.state.take_findings();
        assert!(findings.is_empty(), "not as scripted:\n  {}", findings.join("\n  "));
    }
}

impl Default for Double {
    fn default() -> Self {
        Self::new()
    }
}

/// Verifies, unless the test fails already.
impl Drop for Double {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.verify();
        }
    }
}

impl fmt::Debug for Double {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Double").field("app_id", &self.client.app_id()).finish_non_exhaustive()
    }
}

/// The REST gateway's side of a [`Double`].
///
/// ```
/// use alipay::testing::Double;
/// use alipay::{Error, Verb, json};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Error> {
/// let alipay = Double::new();
/// alipay.v3().on_call(Verb::Get, "/v3/alipay/marketing/activity/{activity_id}").reply(json!({ "name": "Spring" }));
/// let client = alipay.client().v3();
/// let reply = client.call(Verb::Get, "/v3/alipay/marketing/activity/2024", json!({ "page": "1" })).await?;
/// assert_eq!(reply["name"], "Spring");
/// let calls = alipay.v3().calls_of(Verb::Get, "/v3/alipay/marketing/activity/{activity_id}");
/// assert_eq!(calls, [json!({ "activity_id": "2024", "page": "1" })]);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy)]
pub struct Rest<'a>(&'a State);

impl<'a> Rest<'a> {
    /// Scripts the answers to calls of an API.
    ///
    /// ```
    /// use alipay::testing::Double;
    /// use alipay::{Described, call_kind, json};
    ///
    /// /// Has each of an API's calls answered, and says how many there were.
    /// fn counted<R: call_kind::V3 + Described>(alipay: &Double, test: impl FnOnce()) -> usize {
    ///     alipay.v3().on::<R>().reply_with(|_| json!({}));
    ///     test();
    ///     alipay.v3().calls::<R>().len()
    /// }
    /// ```
    pub fn on<R: call_kind::V3 + Described>(self) -> Script<'a> {
        self.on_call(R::OPERATION.verb, R::OPERATION.path)
    }

    /// Scripts the answers to calls of an operation; parameters of the path stand in braces.
    pub fn on_call(self, verb: Verb, path: impl Into<String>) -> Script<'a> {
        Script::of(self.0, Place::Rest(verb, path.into()))
    }

    /// What the calls of an API asked, in order, under the names that they have there.
    pub fn calls<R: call_kind::V3 + Described>(self) -> Vec<JsonValue> {
        self.calls_of(R::OPERATION.verb, R::OPERATION.path)
    }

    /// The same by verb and path.
    pub fn calls_of(self, verb: Verb, path: &str) -> Vec<JsonValue> {
        self.0.calls(&Place::Rest(verb, path.to_owned()))
    }
}

impl fmt::Debug for Rest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rest").finish_non_exhaustive()
    }
}

fn builder(state: &Arc<State>) -> ClientBuilder {
    let (app, alipay) = (key(&APP_KEY), key(&ALIPAY_KEY));
    let public = alipay.public_key().clone();
    let transport =
        wire::Wire { state: Arc::clone(state), key: alipay.clone(), encryption_key: encryption_key() };
    Client::builder()
        .app_id(APP_ID)
        .private_key(app)
        .alipay_public_key(public)
        .encryption_key(encryption_key())
        .transport(transport)
        .clock(Hurried)
}

/// Waits for nothing: neither between attempts of a call nor between steps of an operation.
struct Hurried;

impl Clock for Hurried {
    fn now(&self) -> SystemTime {
        SystemClock.now()
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(ready(()))
    }
}

/// Alipay's key, which signs what the double answers.
pub(super) fn alipay_key() -> &'static PrivateKey {
    key(&ALIPAY_KEY)
}

#[expect(clippy::expect_used, reason = "the files are the crate's own")]
fn key(key: &'static LazyLock<Option<PrivateKey>>) -> &'static PrivateKey {
    key.as_ref().expect("a private key")
}

#[expect(clippy::expect_used, reason = "the text is the crate's own")]
fn encryption_key() -> EncryptionKey {
    EncryptionKey::parse(ENCRYPTION_KEY).expect("a key for content")
}

#[expect(clippy::expect_used, reason = "all of its settings are the crate's own")]
fn built(builder: ClientBuilder) -> Client {
    builder.build().expect("a client")
}
