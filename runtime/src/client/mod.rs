//! The client: from a request to a verified reply.

mod app;
mod builder;
mod content;
mod download;
mod notifications;
mod notify_id;
mod oauth;
mod open_data;
mod prepare;
mod sending;
mod untyped;
pub(crate) mod v3;

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use crate::api::Called;
use crate::caller::Caller;
use crate::encryption::Encryption;
use crate::notification::Explanations;
use crate::pages::{Paged, Pages};
use crate::protocol::Outbound;
use crate::protocol::gateway::GatewayProtocol;
use crate::retry::{self, Budget, Deadline, Retries, RetryPolicy};
use crate::verify::Verifier;
use crate::{Clock, Error, Page, Reply, Request, Transport, Unawaited, call_kind, trace};
pub use builder::ClientBuilder;
use download::Unasked;
#[cfg(test)]
pub(crate) use download::failed;
use sending::files_of;

/// Calls Alipay's gateway: signs, sends and verifies.
///
/// Make one per app and clone it freely: clones share keys and connections.
///
/// ```
/// use alipay::{Client, Gateway, PrivateKey};
///
/// # let (key_text, alipay_key) = (PrivateKey::generate()?.to_pkcs8_pem(), PrivateKey::generate()?);
/// # let alipay_key_text = alipay_key.public_key().to_spki_pem();
/// let client = Client::builder()
///     .app_id("2014072300007148")
///     .private_key(key_text.as_str()) // PKCS#1 or PKCS#8, PEM or bare base64
///     .alipay_public_key(alipay_key_text) // Alipay's, not the app's own
///     .gateway(Gateway::Sandbox)
///     .build()?;
/// # drop(client);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Client(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) caller: Caller,
    pub(crate) protocol: GatewayProtocol,
    pub(crate) verifier: Verifier,
    pub(crate) encryption: Option<Encryption>,
    pub(crate) encrypt_every_call: bool,
    pub(crate) timeout: Duration,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) retry_budget: Budget,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) explanations: Explanations,
}

/// Whether it could be sent a second time: a stream is read once.
fn is_repeatable<R: Request>(request: &R) -> bool {
    files_of(request).iter().all(|part| part.file.is_repeatable())
}

impl Client {
    pub(crate) fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    // The future of an `async fn` would carry the bounds of the function with it, and a request that is given to the wrong
    // method would be reported again wherever the future is touched.
    /// Calls an API, server to server.
    ///
    /// The request is sent once, unless the client has a [`RetryPolicy`] and the API only reads or the call is marked
    /// [`idempotent`](crate::Call::idempotent), and no redirect is followed. `Ok` is a success that Alipay
    /// signed. It is **not** "paid": the reply may be [pending](Reply::is_pending), and its own fields tell the state.
    ///
    /// ```
    /// use alipay::{Client, Error, Outcome, alipay_api};
    ///
    /// #[alipay_api("alipay.security.risk.authentication.initialize")]
    /// mod initialize {}
    ///
    /// /// The token of a new identity check; `None` if it is to be tried again later.
    /// async fn token(client: &Client, request: &initialize::Request) -> Result<Option<String>, Error> {
    ///     match client.execute(request).await {
    ///         Ok(reply) => Ok(Some(reply.into_inner().token_id)),
    ///         Err(error) if error.outcome() == Outcome::NotSent => Ok(None),
    ///         Err(error) => Err(error),
    ///     }
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When the call breaks limits, cannot be sent, gets no reply or one that is not believed, or is answered with a
    /// failure. [`Error::outcome`] says whether it may have been executed all the same.
    pub fn execute<'a, R>(&'a self, request: &'a R) -> Unawaited<'a, Reply<R::Response>>
    where
        R: call_kind::Execute,
    {
        Unawaited::new(self.call_of(request))
    }

    async fn call_of<R: Request>(&self, request: &R) -> Result<Reply<R::Response>, Error> {
        let called = request.called();
        self.repeated(request, &called, |deadline| self.attempt(request, &called, deadline)).await
    }

    /// As many attempts as the request and the client's policy allow, in the span of the call.
    async fn repeated<R: Request, A>(
        &self,
        request: &R,
        called: &Called,
        attempt: impl Fn(Deadline) -> A + Send + Sync,
    ) -> Result<Reply<R::Response>, Error>
    where
        A: Future<Output = Result<Reply<R::Response>, Error>> + Send,
    {
        let Inner { retry, retry_budget, clock, .. } = &*self.0;
        let options = request.options();
        let retries = Retries {
            policy: retry.as_ref(),
            may_repeat: (options.idempotent || request.only_reads()) && is_repeatable(request),
            budget: retry_budget,
            clock: clock.as_ref(),
            deadline: Deadline::after(options.deadline),
        };
        let attempt = &attempt;
        // In one place: each function that is given a future by value keeps room for it twice.
        let attempts = pin!(retry::repeat(retries, |deadline| async move {
            attempt(deadline).await.map_err(|error| error.in_call_of(called).seen_at(clock.now()))
        }));
        trace::call(&called.method, attempts).await
    }

    /// One attempt, encrypted and signed afresh.
    async fn attempt<R: Request>(
        &self,
        request: &R,
        called: &Called,
        deadline: Deadline,
    ) -> Result<Reply<R::Response>, Error> {
        let Inner { protocol, verifier, .. } = &*self.0;
        let outbound = Outbound { deadline, ..self.outbound(request, called)? };
        let signed = self.signed(&outbound).await?;
        let assembled = self.assembled(&signed, &outbound).await?;
        let address = &protocol.address;
        trace::asked(assembled.method, address.as_str(), trace::Path::Plain(address.path()));
        let reply = self.send(assembled).await?;
        let encryption = outbound.content.encryption;
        Reply::decoded(protocol.judge(reply, called, verifier, self, encryption).await?, called)
    }

    // Next to the type: the compiler names a method elsewhere by its module, where it tells of a bound that fails.
    /// Signs a page of Alipay that the user's browser is to be sent to; nothing is sent from here.
    ///
    /// ```
    /// use alipay::{Client, alipay_api};
    ///
    /// #[alipay_api("alipay.user.certify.open.certify")]
    /// mod certify {}
    ///
    /// async fn address(client: &Client) -> Result<String, Box<dyn std::error::Error>> {
    ///     let request =
    ///         certify::Request::builder().certify_id("OC201809253000000393900404029253").build()?;
    ///     let page = client.page(&request.with().return_url("https://shop.example/back")).await?;
    ///     Ok(page.url().to_owned()) // or page.form(), a form that posts itself
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When a common parameter breaks its limits, the charset lacks a character of the call, or the signer fails.
    /// Nothing was sent.
    pub fn page<'a, R>(&'a self, request: &'a R) -> Unawaited<'a, Page>
    where
        R: call_kind::Page,
    {
        Unawaited::new(async move {
            let called = request.called();
            let signed = self.signed_alone(request, &called).await?;
            Ok(self.0.protocol.page(called.method, signed))
        })
    }

    /// Turns the pages of a long result, one call each, from the request's own page or the first one.
    ///
    /// Nothing is called until the stream is asked for its first reply; [`pages`](crate::pages) says where it ends. With
    /// [`items`](Pages::items) it is a stream of what the pages hold.
    ///
    /// ```
    /// use alipay::{Client, Error, alipay_api};
    ///
    /// #[alipay_api("alipay.data.bill.accountlog.query")]
    /// mod accountlog {}
    ///
    /// async fn numbers(client: &Client, request: &accountlog::Request) -> Result<Vec<String>, Error> {
    ///     let mut items = client.pages(request).items();
    ///     let mut numbers = Vec::new();
    ///     while let Some(item) = items.next().await {
    ///         numbers.extend(item?.account_log_id);
    ///     }
    ///     Ok(numbers)
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// An API whose description has no `pages` does not compile here.
    pub fn pages<'a, R>(&self, request: &'a R) -> Pages<'a, R>
    where
        R: Paged + call_kind::Execute,
    {
        let client = self.clone();
        Pages::turned(request, move |at| {
            let client = client.clone();
            Box::pin(async move { client.execute(&at).await })
        })
    }

    /// The client of the REST gateway (v3), on the same keys, certificates, connections and settings.
    ///
    /// It sends the same requests to another address, each with a verb and a path, and gives the same replies. For the
    /// gateway `https://…/gateway.do` its addresses are `https://…/v3/…`.
    ///
    /// ```
    /// use alipay::{Client, Error, Verb, json};
    ///
    /// async fn quota(client: &Client) -> Result<Option<String>, Error> {
    ///     let query = json!({ "product_code": "STD_RED_PACKET", "biz_scene": "PERSONAL_PAY" });
    ///     let reply = client.v3().call(Verb::Get, "/v3/alipay/fund/quota/query", query).await?;
    ///     Ok(reply["daily_available_amount"].as_str().map(str::to_owned))
    /// }
    /// # fn main() {}
    /// ```
    pub fn v3(&self) -> v3::Client {
        v3::Client::of(self)
    }

    /// The app that it calls as.
    pub fn app_id(&self) -> &str {
        &self.0.caller.app_id
    }
}

/// Prints no keys and no tokens.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("app_id", &self.0.caller.app_id)
            .field("gateway", &self.0.protocol.address.as_str())
            .field("charset", &self.0.protocol.charset)
            .field("sign_type", &self.0.caller.sign_type)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
