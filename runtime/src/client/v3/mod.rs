//! The client of the REST gateway.

mod sending;
mod stream;
mod untyped;

use std::fmt;
use std::sync::Arc;

use super::sending::in_call_of;
use crate::pages::{Paged, Pages};
use crate::protocol::rest::RestProtocol;
use crate::{Error, IntoParameter, Json, JsonValue, Prepared, Reply, Unawaited, Verb, call_kind, trace};
pub use stream::Events;
pub use untyped::Untyped;

/// Calls the REST gateway (v3): signs, sends and verifies as [`alipay::Client`](crate::Client), which makes it with
/// [`v3`](crate::Client::v3).
///
/// It knows RSA2 and utf-8 alone: the calls of a client with another sign type or charset are refused, with nothing sent.
/// Content is encrypted under the same settings, by `AES` alone; what travels in a path or a query never is.
///
/// ```
/// use alipay::{Error, call_kind, v3};
///
/// async fn answer<R: call_kind::V3>(v3: &v3::Client, request: &R) -> Result<R::Response, Error> {
///     Ok(v3.execute(request).await?.into_inner())
/// }
/// # fn main() {}
/// ```
#[derive(Clone)]
pub struct Client {
    /// Whose keys and connections it shares.
    base: super::Client,
    protocol: RestProtocol,
    nonces: Option<Nonces>,
}

type Nonces = Arc<dyn Fn() -> String + Send + Sync>;

impl Client {
    pub(super) fn of(client: &super::Client) -> Self {
        let protocol = RestProtocol::next_to(&client.0.protocol.address);
        Self { base: client.clone(), protocol, nonces: None }
    }

    /// The same client with nonces of your own, in place of random ones: for tests that need the same bytes each time.
    ///
    /// The gateway takes no nonce twice. One has 1 to 64 of the characters `A-Za-z0-9_-`.
    ///
    /// ```
    /// # let (key, alipay_key) = (alipay::PrivateKey::generate()?, alipay::PrivateKey::generate()?);
    /// # let client = alipay::Client::builder().app_id("2014072300007148").private_key(&key)
    /// #     .alipay_public_key(alipay_key.public_key()).build()?;
    /// let v3 = client.v3().nonces(|| "4d097cb3-a836-412f-8914-a9a7ca77be0c".to_owned());
    /// # drop(v3);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn nonces(mut self, nonces: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.nonces = Some(Arc::new(nonces));
        self
    }

    /// Calls an API whose description says how the REST gateway is asked for it (`v3`).
    ///
    /// The request is sent once, unless the client has a [`RetryPolicy`](crate::RetryPolicy) and the API only reads or the call
    /// is marked [`idempotent`](crate::Call::idempotent). `Ok` is a success that Alipay signed. It is **not** "paid": the reply's own
    /// fields tell the state.
    ///
    /// ```
    /// use alipay::{Error, call_kind, v3};
    ///
    /// async fn for_a_merchant<'a, R>(v3: &v3::Client, call: alipay::Call<'a, R>, token: &str) -> Result<(), Error>
    /// where
    ///     R: call_kind::V3,
    /// {
    ///     let reply = v3.execute(&call.app_auth_token(token)).await?;
    ///     println!("{:?}", reply.trace_id());
    ///     Ok(())
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// As [`alipay::Client::execute`](crate::Client::execute). Also when the call sets a common parameter that the
    /// operation has no place for, or a value cannot be a part of the path: nothing is sent then.
    pub fn execute<'a, R>(&'a self, request: &'a R) -> Unawaited<'a, Reply<R::Response>>
    where
        R: call_kind::V3,
    {
        Unawaited::new(self.call_of(request))
    }

    /// Turns the pages of a long result, as [`alipay::Client::pages`](crate::Client::pages) does.
    ///
    /// ```
    /// use alipay::pages::{Pages, Paged};
    /// use alipay::{call_kind, v3};
    ///
    /// fn pages<'a, R: Paged + call_kind::V3>(v3: &v3::Client, request: &'a R) -> Pages<'a, R> {
    ///     v3.pages(request)
    /// }
    /// # fn main() {}
    /// ```
    pub fn pages<'a, R>(&self, request: &'a R) -> Pages<'a, R>
    where
        R: Paged + call_kind::V3,
    {
        let client = self.clone();
        Pages::turned(request, move |at| {
            let client = client.clone();
            Box::pin(async move { client.execute(&at).await })
        })
    }

    /// Calls an operation that has no description; [`Untyped`] is the same as a request, for calls with common parameters
    /// of their own.
    ///
    /// `path` may have parameters in braces, whose values are taken out of `content`. The rest of it is the JSON body, or the
    /// query where the verb has no body.
    ///
    /// ```
    /// use alipay::{Error, Verb, json, v3};
    ///
    /// async fn activity(v3: &v3::Client, id: &str, merchant: &str) -> Result<Option<String>, Error> {
    ///     let path = "/v3/alipay/marketing/activity/{activity_id}";
    ///     let reply = v3.call(Verb::Get, path, json!({ "activity_id": id, "merchant_id": merchant })).await?;
    ///     Ok(reply["activity_name"].as_str().map(str::to_owned))
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// As [`execute`](Self::execute); also when the path is none, or the content is not a JSON object.
    pub async fn call(
        &self,
        verb: Verb,
        path: impl Into<String>,
        content: impl IntoParameter<Json>,
    ) -> Result<Reply<JsonValue>, Error> {
        self.execute(&Untyped::new(verb, path, content)?).await
    }

    /// Signs a call and gives it as data, as [`alipay::Client::prepare`](crate::Client::prepare) does. Nothing is sent.
    ///
    /// ```
    /// use alipay::{Client, Error, Verb, json, v3};
    ///
    /// async fn signed(client: &Client) -> Result<String, Error> {
    ///     let query = v3::Untyped::new(Verb::Post, "/v3/alipay/trade/query", json!({ "out_trade_no": "T1" }))?;
    ///     let prepared = client.v3().prepare(&query).await?;
    ///     Ok(prepared.string_to_sign().to_owned()) // app_id=…,nonce=…,timestamp=…\nPOST\n/v3/alipay/trade/query\n{"out_trade_no":"T1"}\n
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// As there. Its page and its order string are errors: the REST gateway has none.
    pub fn prepare<'a, R: call_kind::V3>(&'a self, request: &'a R) -> Unawaited<'a, Prepared> {
        Unawaited::new(async move {
            let called = request.called();
            let preparing = in_call_of(&called, self.prepared(request, &called));
            trace::other(trace::signing(&called.method), preparing).await
        })
    }

    /// The client that it was made by.
    ///
    /// ```
    /// use alipay::v3;
    ///
    /// fn app(v3: &v3::Client) -> &str {
    ///     v3.client().app_id()
    /// }
    /// ```
    pub fn client(&self) -> &super::Client {
        &self.base
    }
}

/// Prints no keys and no tokens.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("v3::Client")
            .field("app_id", &self.base.app_id())
            .field("address", &self.protocol.address())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
