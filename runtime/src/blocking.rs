//! The client for programs without async.
//!
//! Everything but waiting is [`alipay::Client`](crate::Client)'s: the same builder, requests, replies and errors.

#[cfg(feature = "bills")]
mod bills;
mod once;
pub mod pages;
mod receiving;
mod until_final;
pub mod v3;
mod waiting;

#[cfg(feature = "bills")]
pub use bills::BillRequest;

use std::fmt;
use std::sync::Arc;

use tokio::runtime::{Builder, Handle, Runtime};

use crate::{
    AuthType, ClientBuilder, ConfigurationError, Error, IntoParameter, Json, JsonValue, Page, Prepared,
    Reply, Request, call_kind,
};

pub use until_final::UntilFinal;

/// Calls Alipay's gateway and waits for the reply; the methods are those of [`alipay::Client`](crate::Client).
///
/// It has a thread of its own that looks after connections; clones share it. Calls wait on the thread that makes them,
/// and any number of threads may share one client. Inside of an async runtime it refuses to wait, since it
/// would stop every other task of that thread: use [`alipay::Client`](crate::Client) there. The threads of
/// `spawn_blocking` may wait.
///
/// ```
/// use alipay::{Error, PrivateKey, blocking, json};
///
/// fn status(client: &blocking::Client, number: &str) -> Result<Option<String>, Error> {
///     let reply = client.call("alipay.trade.query", json!({ "out_trade_no": number }))?;
///     Ok(reply["trade_status"].as_str().map(str::to_owned))
/// }
///
/// # let (key, alipay_key) = (PrivateKey::generate()?, PrivateKey::generate()?);
/// let client = alipay::Client::builder()
///     .app_id("2014072300007148")
///     .private_key(&key)
///     .alipay_public_key(alipay_key.public_key())
///     .build_blocking()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Calls, and what is signed for others to send:
///
/// ```
/// # #[cfg(feature = "testing")]
/// # fn main() -> Result<(), alipay::Error> {
/// # let alipay = alipay::testing::Double::new();
/// # let reply = alipay::json!({ "trade_status": "TRADE_SUCCESS" });
/// # alipay.on_call("alipay.trade.query").reply(reply);
/// # let client = alipay.blocking_client();
/// use alipay::{AuthType, Untyped, json};
///
/// let query = Untyped::new("alipay.trade.query", json!({ "out_trade_no": "T1" }))?;
/// assert_eq!(client.execute(&query)?["trade_status"], "TRADE_SUCCESS");
/// assert!(client.prepare(&query)?.string_to_sign().contains("&method=alipay.trade.query&"));
///
/// let order = json!({ "out_trade_no": "T2", "total_amount": "88.80", "subject": "Tea" });
/// let on_a_page = Untyped::new("alipay.trade.page.pay", order.clone())?;
/// assert!(client.page(&on_a_page)?.url().starts_with("https://openapi.alipay.com/gateway.do?"));
/// assert!(client.call_page("alipay.trade.page.pay", order.clone())?.form().contains("T2"));
///
/// let in_an_app = Untyped::new("alipay.trade.app.pay", order.clone())?;
/// assert!(client.order_string(&in_an_app)?.starts_with("app_id="));
/// assert!(client.call_order_string("alipay.trade.app.pay", order)?.contains("&sign="));
/// assert!(client.app_login("2088123456789012", "L1", AuthType::Login)?.contains("&target_id=L1&"));
///
/// let login = client.as_async().user_authorization("auth_base", "https://shop.example/login");
/// assert!(login.url()?.starts_with("https://openauth.alipay.com/"));
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "testing"))]
/// # fn main() {}
/// ```
#[derive(Clone)]
pub struct Client {
    waits_for: crate::Client,
    runtime: Arc<Owned>,
}

/// A runtime that ends with the last client on it. One that is dropped inside of another one panics; this way it is left
/// to end by itself.
struct Owned {
    handle: Handle,
    runtime: Option<Runtime>,
}

impl Drop for Owned {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Client {
    /// A blocking client on the settings and connections of `client`.
    ///
    /// ```
    /// use alipay::{Client, Error, blocking};
    ///
    /// /// For the part of a program that is not async.
    /// fn waiting(client: &Client) -> Result<blocking::Client, Error> {
    ///     blocking::Client::new(client.clone())
    /// }
    /// ```
    ///
    /// # Errors
    /// When the operating system starts no thread for it.
    pub fn new(client: crate::Client) -> Result<Self, Error> {
        // The one worker keeps reading from idle connections, so a closed one is never taken for the next call.
        let runtime =
            Builder::new_multi_thread().worker_threads(1).thread_name("alipay").enable_all().build();
        let runtime = runtime.map_err(ConfigurationError::Runtime)?;
        let handle = runtime.handle().clone();
        Ok(Self { waits_for: client, runtime: Arc::new(Owned { handle, runtime: Some(runtime) }) })
    }

    /// A blocking client of another app, on this one's thread; for [`Clients`](crate::Clients) that many apps' calls go through.
    ///
    /// ```
    /// use alipay::{Clients, Error, blocking};
    ///
    /// fn of_app(one: &blocking::Client, clients: &Clients, app_id: &str) -> Option<blocking::Client> {
    ///     clients.get(app_id).map(|client| one.with(client))
    /// }
    /// # fn main() {}
    /// ```
    #[must_use]
    pub fn with(&self, client: crate::Client) -> Self {
        Self { waits_for: client, runtime: Arc::clone(&self.runtime) }
    }

    /// A client from environment variables; see [`alipay::Client::from_env`](crate::Client::from_env).
    ///
    /// ```no_run
    /// let client = alipay::blocking::Client::from_env()?;
    /// println!("calls as {}", client.app_id());
    /// # Ok::<(), alipay::Error>(())
    /// ```
    ///
    /// # Errors
    /// When a variable is missing or cannot be used; the error names it.
    pub fn from_env() -> Result<Self, Error> {
        Self::new(crate::Client::from_env()?)
    }

    /// Calls an API, server to server; see [`alipay::Client::execute`](crate::Client::execute).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime, with nothing sent.
    pub fn execute<R>(&self, request: &R) -> Result<Reply<R::Response>, Error>
    where
        R: call_kind::Execute,
    {
        self.wait(self.waits_for.execute(request))
    }

    /// Calls an API without a description; see [`alipay::Client::call`](crate::Client::call).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime, with nothing sent.
    pub fn call(
        &self,
        method: impl Into<String>,
        content: impl IntoParameter<Json>,
    ) -> Result<Reply<JsonValue>, Error> {
        self.wait(self.waits_for.call(method, content))
    }

    /// Signs a page of Alipay; see [`alipay::Client::page`](crate::Client::page).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime.
    pub fn page<R>(&self, request: &R) -> Result<Page, Error>
    where
        R: call_kind::Page,
    {
        self.wait(self.waits_for.page(request))
    }

    /// Signs a page whose API has no description; see [`alipay::Client::call_page`](crate::Client::call_page).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime.
    pub fn call_page(
        &self,
        method: impl Into<String>,
        content: impl IntoParameter<Json>,
    ) -> Result<Page, Error> {
        self.wait(self.waits_for.call_page(method, content))
    }

    /// Signs an order for Alipay's app SDK; see [`alipay::Client::order_string`](crate::Client::order_string).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime.
    pub fn order_string<R>(&self, request: &R) -> Result<String, Error>
    where
        R: call_kind::OrderString,
    {
        self.wait(self.waits_for.order_string(request))
    }

    /// Signs an order whose API has no description; see
    /// [`alipay::Client::call_order_string`](crate::Client::call_order_string).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime.
    pub fn call_order_string(
        &self,
        method: impl Into<String>,
        content: impl IntoParameter<Json>,
    ) -> Result<String, Error> {
        self.wait(self.waits_for.call_order_string(method, content))
    }

    /// Signs a call and gives it as data; see [`alipay::Client::prepare`](crate::Client::prepare).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime.
    pub fn prepare<R: Request>(&self, request: &R) -> Result<Prepared, Error> {
        self.wait(self.waits_for.prepare(request))
    }

    /// The signed text for a login in an app; see [`alipay::Client::app_login`](crate::Client::app_login).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime.
    pub fn app_login(&self, pid: &str, target_id: &str, auth_type: AuthType) -> Result<String, Error> {
        self.wait(self.waits_for.app_login(pid, target_id, auth_type))
    }

    /// The app that it calls as.
    pub fn app_id(&self) -> &str {
        self.waits_for.app_id()
    }

    /// The async client that this one waits for, for what does not wait: addresses of authorisation pages.
    pub fn as_async(&self) -> &crate::Client {
        &self.waits_for
    }
}

impl ClientBuilder {
    /// Builds a client for programs without async.
    ///
    /// ```no_run
    /// let client = alipay::ClientBuilder::from_env()?.build_blocking()?;
    /// # drop(client);
    /// # Ok::<(), alipay::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`build`](Self::build), and when the operating system starts no thread for it.
    pub fn build_blocking(self) -> Result<Client, Error> {
        Client::new(self.build()?)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("blocking::Client").field(&self.waits_for).finish()
    }
}

#[cfg(test)]
mod tests;
