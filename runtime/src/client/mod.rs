//! The client: from a request to a verified reply.

mod app;
mod content;
mod files;
mod notifications;
mod open_data;

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use alipay_rules::Violations;
use url::Url;

use crate::answer::Answer;
use crate::call::Options;
use crate::called::Called;
use crate::common::{self, Place};
use crate::encryption::Encryption;
use crate::file::FilePart;
use crate::parameters::{Parameters, Signed};
use crate::retry::{self, RetryPolicy};
use crate::verify::Verifier;
use crate::{
    Calling, Charset, ClientBuilder, Clock, Error, HttpReply, HttpRequest, Page, Reply, Request, Signer,
    Transport, call_kind, clock, trace, upload,
};
pub(crate) use content::Content;
use files::{files_of, is_repeatable};

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
    pub(crate) app_id: String,
    pub(crate) signer: Arc<dyn Signer>,
    pub(crate) verifier: Verifier,
    pub(crate) encryption: Option<Encryption>,
    pub(crate) encrypt_every_call: bool,
    pub(crate) gateway: Url,
    pub(crate) app_auth_token: Option<String>,
    pub(crate) timeout: Duration,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
}

impl Client {
    /// Starts to build a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client from environment variables: [`ClientBuilder::from_env`] and [`ClientBuilder::build`].
    ///
    /// # Errors
    /// When a variable is missing or cannot be used; the error names it.
    pub fn from_env() -> Result<Self, Error> {
        ClientBuilder::from_env()?.build()
    }

    pub(crate) fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// Calls an API, server to server.
    ///
    /// The request is sent once: nothing is repeated, unless the client has a [`RetryPolicy`] and the call is marked
    /// [`idempotent`](crate::Call::idempotent), and no redirect is followed. `Ok` is a success that Alipay
    /// signed. It is **not** "paid": the reply may be [pending](Reply::is_pending), and its own fields tell the state.
    ///
    /// ```
    /// use alipay::{Client, Error, Outcome, alipay_api};
    ///
    /// #[alipay_api("alipay.security.risk.authentication.initialize")]
    /// mod initialize {}
    ///
    /// /// The token of a new identity check; nothing when it is to be tried again later.
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
    /// failure. [`Error::outcome`] tells whether it may have been executed all the same.
    pub fn execute<'a, R>(&'a self, request: &'a R) -> Calling<'a, Reply<R::Response>>
    where
        R: Request,
        R::Call: call_kind::Execute,
    {
        Box::pin(self.call_of(request))
    }

    async fn call_of<R: Request>(&self, request: &R) -> Result<Reply<R::Response>, Error> {
        let (called, options) = (request.called(), request.options());
        let Inner { retry, clock, .. } = &*self.0;
        let retry = retry.as_ref().filter(|_| options.idempotent && is_repeatable(request));
        let attempts = retry::repeat(retry, clock.as_ref(), || self.attempt(request, &called));
        trace::call(&called.method, attempts).await
    }

    /// One attempt, encrypted and signed afresh.
    async fn attempt<R: Request>(&self, request: &R, called: &Called) -> Result<Reply<R::Response>, Error> {
        let (signed, encryption) = self.signed(request, called).await?;
        let reply = self.send(called, signed, files_of(request), request.options()).await?;
        let (answer, node) = Answer::read(reply, called, &self.0.verifier, self, encryption).await?;
        Reply::decoded(answer, &node, called)
    }

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
    pub fn page<'a, R>(&'a self, request: &'a R) -> Calling<'a, Page>
    where
        R: Request,
        R::Call: call_kind::Page,
    {
        Box::pin(async move {
            let called = request.called();
            let signed = self.signed_alone(request, &called).await?;
            Ok(Page::new(called.method, self.charset(), self.0.gateway.as_str(), signed))
        })
    }

    /// All parameters of a call that somebody else makes.
    async fn signed_alone<R: Request>(&self, request: &R, called: &Called) -> Result<Signed, Error> {
        let signing = self.signed_without_files(request, called);
        let (signed, _) = trace::other(trace::signing(&called.method), signing).await?;
        Ok(signed)
    }

    /// All parameters of one call, checked, encoded and signed, and what its content was encrypted with.
    async fn signed<R: Request>(
        &self,
        request: &R,
        called: &Called,
    ) -> Result<(Signed, Option<&Encryption>), Error> {
        let content = self.content_of(request).map_err(|error| error.in_call_of(called))?;
        let signed = self.sign(called, &content, request.form(), &request.files(), request.options()).await?;
        Ok((signed, content.encryption))
    }

    /// All parameters of one call, checked, encoded and signed.
    pub(crate) async fn sign(
        &self,
        called: &Called,
        content: &Content<'_>,
        form: Vec<(&'static str, String)>,
        files: &[FilePart],
        options: &Options,
    ) -> Result<Signed, Error> {
        let Inner { app_id, signer, verifier, app_auth_token, clock, .. } = &*self.0;
        let in_this_call = |error: Error| error.in_call_of(called);
        let timestamp = clock::timestamp(clock.now()).map_err(Error::from).map_err(in_this_call)?;
        let mut found = options.violations(|name| {
            form.iter().any(|(own, _)| *own == name) || files.iter().any(|file| file.parameter == name)
        });
        let gathered = common::gather(|name| match name {
            "app_id" => Some(app_id.clone()),
            "method" => Some(called.method.to_string()),
            "charset" => Some(verifier.charset.as_str().to_owned()),
            "sign_type" => Some(verifier.sign_type.as_str().to_owned()),
            "timestamp" => Some(timestamp.clone()),
            "app_cert_sn" => verifier.keys.app_cert_sn(),
            "alipay_root_cert_sn" => verifier.keys.alipay_root_cert_sn(),
            "app_auth_token" => options.common(name).or(app_auth_token.as_ref()).cloned(),
            "encrypt_type" => content.encryption.map(|with| with.encrypt_type.as_str().to_owned()),
            "biz_content" => content.text.clone(),
            _ => options.common(name).cloned(),
        });
        let mut parameters = gathered.unwrap_or_else(|broken| {
            found.extend(broken);
            Parameters::default()
        });
        if let Some(violations) = Violations::of(found) {
            return Err(in_this_call(violations.into()));
        }
        for (name, value) in options.extra() {
            parameters.add(name.clone(), value.clone(), Place::Body);
        }
        for (name, value) in form {
            parameters.add(name, value, Place::Body);
        }
        let encoded = parameters.encode(verifier.charset).map_err(Error::from).map_err(in_this_call)?;
        let signed = encoded.sign(verifier.sign_type, signer.as_ref()).await;
        signed.map_err(Error::from).map_err(in_this_call)
    }

    /// Sends a call, once.
    pub(crate) async fn send(
        &self,
        called: &Called,
        signed: Signed,
        files: Vec<FilePart>,
        options: &Options,
    ) -> Result<HttpReply, Error> {
        let Inner { verifier, gateway, timeout, transport, .. } = &*self.0;
        let in_this_call = |error: Error| error.in_call_of(called);
        let (content_type, body) = if files.is_empty() {
            let content_type = format!("application/x-www-form-urlencoded;charset={}", verifier.charset);
            (content_type, signed.urlencoded_in(Place::Body).into_bytes().into())
        } else {
            upload::multipart(&signed, files, verifier.charset).await.map_err(in_this_call)?
        };
        let transfer = body.transfer();
        let url = format!("{gateway}?{}", signed.urlencoded_in(Place::Query));
        let request = HttpRequest::new(url, content_type, body, options.timeout.unwrap_or(*timeout));
        let began = Instant::now();
        let reply = transport.send(request).await.map_err(|error| {
            in_this_call(match &transfer {
                Some(transfer) => Error::from(transfer.give_up(error)),
                None => error.into(),
            })
        })?;
        trace::replied(began, &reply);
        Ok(reply)
    }

    pub(crate) fn charset(&self) -> Charset {
        self.0.verifier.charset
    }
}

/// Prints no keys and no tokens.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("app_id", &self.0.app_id)
            .field("gateway", &self.0.gateway.as_str())
            .field("charset", &self.0.verifier.charset)
            .field("sign_type", &self.0.verifier.sign_type)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
