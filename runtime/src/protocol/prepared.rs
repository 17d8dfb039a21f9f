//! A signed call as data.

use std::fmt;

use alipay_rules::Violations;

use crate::api::Called;
use crate::{Body, Error, HttpRequest, Page, Verb};

/// A call that is signed and not sent; made by [`Client::prepare`](crate::Client::prepare) and
/// [`v3::Client::prepare`](crate::v3::Client::prepare).
///
/// It is for looking at what a client signs, in a test or next to what another SDK signs, and for sending the call yourself.
/// A reply to it is not verified here. It carries a timestamp, so it is valid for a limited time. `Debug` prints lengths only.
///
/// ```
/// use alipay::{Client, PrivateKey, SignType, Untyped, json};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let (key, alipay_key) = (PrivateKey::generate()?, PrivateKey::generate()?);
/// let client = Client::builder()
///     .app_id("2014072300007148")
///     .private_key(&key)
///     .alipay_public_key(alipay_key.public_key())
///     .build()?;
/// let query = Untyped::new("alipay.trade.query", json!({ "out_trade_no": "T1" }))?;
/// let prepared = client.prepare(&query).await?;
/// let signed = prepared.string_to_sign();
/// assert!(signed.starts_with(r#"app_id=2014072300007148&biz_content={"out_trade_no":"T1"}&charset="#));
/// SignType::Rsa2.verify(key.public_key(), signed.as_bytes(), prepared.signature())?;
///
/// println!("{} {}", prepared.http_method(), prepared.url());
/// prepared.headers().for_each(|(name, value)| println!("{name}: {value}"));
/// assert!(prepared.body().as_bytes().is_some_and(|form| form.starts_with(b"biz_content=")));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Prepared {
    pub(crate) called: Called,
    pub(crate) string_to_sign: String,
    pub(crate) signature: String,
    pub(crate) request: HttpRequest,
    pub(crate) without_body: Result<WithoutBody, Violations>,
}

/// The same call for those who send no body of ours: a browser, and Alipay's app SDK.
#[derive(Clone)]
pub(crate) struct WithoutBody {
    pub(crate) page: Page,
    pub(crate) order_string: String,
}

impl Prepared {
    /// The text that the signature is over. It was encoded in the client's charset.
    pub fn string_to_sign(&self) -> &str {
        &self.string_to_sign
    }

    /// The signature, in base64.
    pub fn signature(&self) -> &str {
        &self.signature
    }

    /// The address, with the query.
    pub fn url(&self) -> &str {
        &self.request.url
    }

    /// How the request is made: POST, unless it goes to the REST gateway.
    pub fn http_method(&self) -> Verb {
        self.request.method
    }

    /// The HTTP headers, `Content-Type` first where there is a body.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let headers = self.request.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let content_type =
            Some(self.request.content_type.as_str()).filter(|_| self.request.method.carries_body());
        content_type.map(|content_type| ("Content-Type", content_type)).into_iter().chain(headers)
    }

    /// The body: a form, JSON, or files as they are read while it is sent.
    pub fn body(&self) -> &Body {
        &self.request.body
    }

    /// The request, for a [`Transport`](crate::Transport).
    ///
    /// ```
    /// use alipay::{Error, Prepared, Transport};
    ///
    /// /// Sends a prepared call on a connection of the app's; nobody verifies what comes.
    /// async fn sent(prepared: Prepared, transport: &impl Transport) -> Result<Vec<u8>, Error> {
    ///     Ok(transport.send(prepared.into_request()).await?.body)
    /// }
    /// # fn main() {}
    /// ```
    pub fn into_request(self) -> HttpRequest {
        self.request
    }

    /// The same call as [`Client::page`](crate::Client::page) gives it.
    ///
    /// # Errors
    /// When the request has files, which no page carries, or goes to the REST gateway, which has no pages.
    pub fn page(&self) -> Result<&Page, Error> {
        self.without_body().map(|without| &without.page)
    }

    /// The same call as [`Client::order_string`](crate::Client::order_string) gives it.
    ///
    /// ```
    /// use alipay::{Error, Prepared};
    ///
    /// /// One signature for a browser and for Alipay's app SDK.
    /// fn both(prepared: &Prepared) -> Result<(&str, &str), Error> {
    ///     Ok((prepared.page()?.url(), prepared.order_string()?))
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When the request has files, which no order string carries, or goes to the REST gateway, which has none.
    pub fn order_string(&self) -> Result<&str, Error> {
        self.without_body().map(|without| without.order_string.as_str())
    }

    fn without_body(&self) -> Result<&WithoutBody, Error> {
        let refused = |violations: &Violations| Error::from(violations.clone()).in_call_of(&self.called);
        self.without_body.as_ref().map_err(refused)
    }
}

impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Prepared({}, {:?})", self.called.method, self.request)
    }
}
