//! The REST gateway, for programs without async.

use std::fmt;

use crate::client::v3 as waits_for;
use crate::event_stream::UnsignedEvent;
use crate::{Error, IntoParameter, Json, JsonValue, Prepared, Reply, Verb, call_kind};

/// Calls the REST gateway and waits for the reply; the methods are those of [`alipay::v3::Client`](crate::v3::Client).
///
/// ```
/// use alipay::{Error, Verb, blocking, json};
///
/// fn status(client: &blocking::Client, number: &str) -> Result<Option<String>, Error> {
///     let query = json!({ "out_trade_no": number });
///     let reply = client.v3().call(Verb::Post, "/v3/alipay/trade/query", query)?;
///     Ok(reply["trade_status"].as_str().map(str::to_owned))
/// }
/// # fn main() {}
/// ```
///
/// ```
/// # #[cfg(feature = "testing")]
/// # fn main() -> Result<(), alipay::Error> {
/// # let alipay = alipay::testing::Double::new();
/// # let reply = alipay::json!({ "trade_status": "TRADE_SUCCESS" });
/// # alipay.v3().on_call(alipay::Verb::Post, "/v3/alipay/trade/query").reply(reply);
/// # let client = alipay.blocking_client();
/// use alipay::{Verb, json, v3};
///
/// let query = v3::Untyped::new(Verb::Post, "/v3/alipay/trade/query", json!({ "out_trade_no": "T1" }))?;
/// assert_eq!(client.v3().execute(&query)?["trade_status"], "TRADE_SUCCESS");
/// assert!(client.v3().prepare(&query)?.string_to_sign().contains("\nPOST\n/v3/alipay/trade/query\n"));
/// assert_eq!(client.v3().as_async().client().app_id(), client.app_id());
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "testing"))]
/// # fn main() {}
/// ```
#[derive(Clone)]
pub struct Client {
    client: super::Client,
    waits_for: waits_for::Client,
}

impl super::Client {
    /// The client of the REST gateway (v3); see [`alipay::Client::v3`](crate::Client::v3).
    ///
    /// ```
    /// use alipay::{Error, Verb, blocking, json};
    ///
    /// fn quota(client: &blocking::Client) -> Result<Option<String>, Error> {
    ///     let query = json!({ "product_code": "STD_RED_PACKET", "biz_scene": "PERSONAL_PAY" });
    ///     let reply = client.v3().call(Verb::Get, "/v3/alipay/fund/quota/query", query)?;
    ///     Ok(reply["daily_available_amount"].as_str().map(str::to_owned))
    /// }
    /// ```
    pub fn v3(&self) -> Client {
        Client { client: self.clone(), waits_for: self.waits_for.v3() }
    }
}

impl Client {
    /// Calls an API whose description says how the REST gateway is asked for it; see
    /// [`alipay::v3::Client::execute`](crate::v3::Client::execute).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime, with nothing sent.
    pub fn execute<R>(&self, request: &R) -> Result<Reply<R::Response>, Error>
    where
        R: call_kind::V3,
    {
        self.client.wait(self.waits_for.execute(request))
    }

    /// Calls an operation without a description; see [`alipay::v3::Client::call`](crate::v3::Client::call).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime, with nothing sent.
    pub fn call(
        &self,
        verb: Verb,
        path: impl Into<String>,
        content: impl IntoParameter<Json>,
    ) -> Result<Reply<JsonValue>, Error> {
        self.client.wait(self.waits_for.call(verb, path, content))
    }

    /// Signs a call and gives it as data; see [`alipay::v3::Client::prepare`](crate::v3::Client::prepare).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime.
    pub fn prepare<R: call_kind::V3>(&self, request: &R) -> Result<Prepared, Error> {
        self.client.wait(self.waits_for.prepare(request))
    }

    /// Calls an operation that answers with events; see [`alipay::v3::Client::stream`](crate::v3::Client::stream).
    ///
    /// ```
    /// use alipay::{Error, Verb, blocking, json};
    ///
    /// fn answer(v3: &blocking::v3::Client, question: &str) -> Result<String, Error> {
    ///     let path = "/v3/stream/alipay/cloud/nextbuilder/agent/chat/generate";
    ///     let mut events = v3.stream(Verb::Post, path, json!({ "text": question }))?;
    ///     events.try_fold(String::new(), |answer, event| Ok(answer + &event?.data))
    /// }
    /// ```
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime, with nothing sent.
    pub fn stream(
        &self,
        verb: Verb,
        path: impl Into<String>,
        content: impl IntoParameter<Json>,
    ) -> Result<Events, Error> {
        let events = self.client.wait(self.waits_for.stream(verb, path, content))?;
        Ok(Events { client: self.client.clone(), events })
    }

    /// The client of the other gateway, which waits for both.
    pub(super) fn base(&self) -> &super::Client {
        &self.client
    }

    /// The async client that this one waits for.
    pub fn as_async(&self) -> &waits_for::Client {
        &self.waits_for
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("blocking::v3::Client").field(&self.waits_for).finish()
    }
}

/// The events of one call, each of which is waited for; see [`alipay::v3::Events`](crate::v3::Events).
///
/// ```
/// use alipay::Error;
/// use alipay::blocking::v3::Events;
///
/// /// Prints an answer as it comes.
/// fn print(events: Events) -> Result<(), Error> {
///     println!("call {:?}", events.trace_id());
///     for event in events {
///         print!("{}", event?.data);
///     }
///     Ok(())
/// }
/// ```
#[derive(Debug)]
pub struct Events {
    client: super::Client,
    events: waits_for::Events,
}

impl Events {
    /// Alipay's number of the call, which its support asks for (HTTP header `alipay-trace-id`).
    pub fn trace_id(&self) -> Option<&str> {
        self.events.trace_id()
    }
}

impl Iterator for Events {
    type Item = Result<UnsignedEvent, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let Self { client, events } = self;
        client.wait(async { events.next().await.transpose() }).transpose()
    }
}
