//! One call of a request with common parameters of its own.

use std::fmt;
use std::time::Duration;

use crate::api::{Api, Called};
use crate::file::{File, FilePart};
use crate::options::Options;
use crate::request::Request;

/// A request together with the common parameters of one call; made by a request's `with()`.
///
/// Use it where one call differs from the client's configuration: on behalf of a merchant
/// ([`app_auth_token`](Self::app_auth_token)), with an address to come back to ([`return_url`](Self::return_url)),
/// with more time ([`timeout`](Self::timeout)).
///
/// ```
/// use std::time::Duration;
///
/// use alipay::{Client, Error, Untyped};
///
/// async fn status(client: &Client, query: &Untyped, merchant: &str) -> Result<Option<String>, Error> {
///     let call = query.with().app_auth_token(merchant).timeout(Duration::from_secs(5)).idempotent();
///     let reply = client.execute(&call).await?;
///     Ok(reply["trade_status"].as_str().map(str::to_owned))
/// }
/// ```
///
/// All common parameters are signed:
///
/// ```
/// # #[cfg(feature = "testing")]
/// # #[tokio::main]
/// # async fn main() -> Result<(), alipay::Error> {
/// # let (client, token) = (alipay::testing::Double::new().client(), "of a user");
/// use alipay::{Untyped, json};
///
/// let pay = Untyped::new("alipay.trade.wap.pay", json!({ "out_trade_no": "T1" }))?;
/// let call = pay
///     .with()
///     .return_url("https://shop.example/back")
///     .notify_url("https://shop.example/notify")
///     .auth_token(token)
///     .prod_code("QUICK_WAP_WAY")
///     .terminal_type("web")
///     .terminal_info("kiosk 7")
///     .target_app_id("2014072300007149");
/// let prepared = client.prepare(&call).await?;
/// assert!(prepared.string_to_sign().contains("&notify_url=https://shop.example/notify&prod_code=QUICK_WAP_WAY&"));
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "testing"))]
/// # fn main() {}
/// ```
///
/// Gateway protocol: a blank value is neither signed nor sent.
#[derive(Clone)]
pub struct Call<'a, R> {
    request: &'a R,
    options: Options,
}

macro_rules! common_parameters {
    ($($(#[doc = $doc:literal])* $name:ident;)*) => {
        impl<'a, R: Request> Call<'a, R> {$(
            $(#[doc = $doc])*
            #[must_use]
            pub fn $name(mut self, value: impl Into<String>) -> Self {
                self.options.common.insert(stringify!($name), value.into());
                self
            }
        )*}
    };
}

common_parameters! {
    /// Where Alipay's page sends the browser afterwards: an `http://` or `https://` address of at most 256
    /// characters (common parameter `return_url`).
    ///
    /// It may have a query of its own of up to 16 parameters, such as `?order=7`, whose names are not Alipay's
    /// (`out_trade_no`, `trade_no`, `total_amount`, `app_id`, …): Alipay signs its own parameters behind them, and
    /// [`Client::verify_return_url`](crate::Client::verify_return_url) leaves them out.
    return_url;

    /// Where Alipay posts its notifications: an `http://` or `https://` address (common parameter `notify_url`).
    notify_url;

    /// The token of the merchant on whose behalf the app calls, at most 40 characters (common parameter
    /// `app_auth_token`).
    app_auth_token;

    /// The token of the user on whose behalf the app calls (common parameter `auth_token`).
    auth_token;

    /// The product under which the API is called, where its page asks for one (common parameter `prod_code`).
    prod_code;

    /// The kind of the terminal that the call comes from (common parameter `terminal_type`).
    terminal_type;

    /// Further facts about the terminal (common parameter `terminal_info`).
    terminal_info;

    /// The app on whose behalf the call is made, if not the one that signs (common parameter `target_app_id`).
    target_app_id;
}

impl<'a, R: Request> Call<'a, R> {
    #[doc(hidden)]
    pub fn new(request: &'a R) -> Self {
        Self { request, options: request.options().clone() }
    }

    /// A further text parameter outside `biz_content`, signed and sent in the body: for what a description does not
    /// have yet, or an API that takes its parameters there.
    ///
    /// Its name is made of `A-Za-z0-9_.-` and is neither one of the protocol's parameters nor one that the API
    /// or an earlier call of this method gives: everything else is a violation when the request is executed.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options.extra.push((name.into(), value.into()));
        self
    }

    /// A file next to the content, sent unsigned as every file: for what a description does not have yet, and for
    /// [`Untyped`](crate::Untyped) requests. Its name is judged as that of a [`parameter`](Self::parameter).
    ///
    /// ```
    /// use alipay::{Client, Error, File, Untyped};
    ///
    /// async fn keep(client: &Client) -> Result<Option<String>, Error> {
    ///     let upload = Untyped::without_content("alipay.open.file.upload")?;
    ///     let call = upload.with().parameter("biz_code", "openpt_appstore");
    ///     let reply = client.execute(&call.file("file_content", File::path("photo.jpg"))).await?;
    ///     Ok(reply["file_id"].as_str().map(str::to_owned))
    /// }
    /// ```
    #[must_use]
    pub fn file(mut self, name: impl AsRef<str>, file: File) -> Self {
        self.options.files.push(FilePart::undescribed(name.as_ref(), file));
        self
    }

    /// How long it may take from sending this call to the end of its reply, in place of the client's timeout; with a
    /// [`RetryPolicy`], how long each attempt may take. A call with files may take as long as it needs: it ends when
    /// nothing has moved for so long, neither a piece of a file nor, after the last one, the reply. A call that no
    /// connection had taken by then is withheld: its outcome is [`NotSent`](crate::Outcome::NotSent).
    ///
    /// Not counted is what the client does for all calls at once: when Alipay has changed its certificate, the first
    /// call that meets the new one also waits for its download, which has the client's own timeout. To bound even that,
    /// put the call into a timeout of your runtime's; the outcome is unknown then.
    ///
    /// [`RetryPolicy`]: crate::RetryPolicy
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// How long the call may take as a whole, with all its attempts and the waits between them: an attempt has what is left, if
    /// that is less than its [`timeout`](Self::timeout), and none is begun that would have nothing left.
    ///
    /// When it is over, the error is that of the last attempt, and its [outcome](crate::Error::outcome) that of all that was
    /// sent; a call of which nothing had been sent by then is not sent at all. Not cut short are a
    /// [`Signer`](crate::Signer) of yours and what [`timeout`](Self::timeout) does not count either, and a file that is being
    /// sent may take as long as it moves.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use alipay::{Client, Error, Untyped};
    ///
    /// /// The user waits for the page: three seconds, however many attempts fit into them.
    /// async fn status(client: &Client, query: &Untyped) -> Result<Option<String>, Error> {
    ///     let call = query.with().idempotent().deadline(Duration::from_secs(3));
    ///     Ok(client.execute(&call).await?["trade_status"].as_str().map(str::to_owned))
    /// }
    /// ```
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.options.deadline = Some(deadline);
        self
    }

    /// States that executing this call twice does what executing it once does: a payment or refund with a number of yours
    /// (`out_trade_no`, `out_request_no`) that the API recognises, or a query without a description. A description that says
    /// `effect: reads` states it of all calls of its API.
    ///
    /// Only such a call is repeated, and only if the client has a [`RetryPolicy`](crate::RetryPolicy).
    #[must_use]
    pub fn idempotent(mut self) -> Self {
        self.options.idempotent = true;
        self
    }

    /// Believes a success of the REST gateway that has no signature at all, as some APIs are known to answer (certifying a
    /// face is one). Anyone on the way may have written it: only TLS vouches for it, and
    /// [`Reply::is_verified`](crate::Reply::is_verified) is false. A signature that is there has to match all the same.
    ///
    /// Only for [`v3::Client`](crate::v3::Client); what the other gateway answers is never believed without one.
    ///
    /// ```
    /// use alipay::{Error, Verb, json, v3};
    ///
    /// /// Whether a face was certified, and whether Alipay signed that.
    /// async fn certified(v3: &v3::Client, id: &str) -> Result<(bool, bool), Error> {
    ///     let path = "/v3/datadigital/fincloud/generalsaas/face/certify/query";
    ///     let query = v3::Untyped::new(Verb::Get, path, json!({ "certify_id": id }))?;
    ///     let reply = v3.execute(&query.with().accept_unsigned()).await?;
    ///     Ok((reply["passed"] == "T", reply.is_verified()))
    /// }
    /// ```
    #[must_use]
    pub fn accept_unsigned(mut self) -> Self {
        self.options.accept_unsigned = true;
        self
    }

    /// Whether this call's content is encrypted, where the client is configured otherwise; see
    /// [`ClientBuilder::encryption_key`](crate::ClientBuilder::encryption_key). An API that demands encryption gets it
    /// in any case.
    ///
    /// ```
    /// # #[cfg(feature = "testing")]
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), alipay::Error> {
    /// # let alipay = alipay::testing::Double::new();
    /// # alipay.on_call("alipay.user.deloauth.detail.query").reply(alipay::json!({ "code": "10000" }));
    /// # let client = alipay.client(); // has a key for content
    /// use alipay::{Untyped, json};
    ///
    /// let query = Untyped::new("alipay.user.deloauth.detail.query", json!({ "date": "2026-11-29" }))?;
    /// client.execute(&query.with().encrypted(true)).await?;
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "testing"))]
    /// # fn main() {}
    /// ```
    #[must_use]
    pub fn encrypted(mut self, encrypted: bool) -> Self {
        self.options.encrypted = Some(encrypted);
        self
    }
}

impl<'a, R> Call<'a, R> {
    /// A call with options that were given elsewhere.
    pub(crate) fn with_options(request: &'a R, options: Options) -> Self {
        Self { request, options }
    }

    pub(crate) fn request(&self) -> &R {
        self.request
    }
}

impl<R: Request> Request for Call<'_, R> {
    type Response = R::Response;

    fn api(&self) -> &'static Api {
        self.request.api()
    }

    fn called(&self) -> Called {
        self.request.called()
    }

    fn content(&self) -> Option<String> {
        self.request.content()
    }

    fn form(&self) -> Vec<(&'static str, String)> {
        self.request.form()
    }

    fn files(&self) -> Vec<FilePart> {
        self.request.files()
    }

    fn must_encrypt(&self) -> bool {
        self.request.must_encrypt()
    }

    fn only_reads(&self) -> bool {
        self.request.only_reads()
    }

    fn options(&self) -> &Options {
        &self.options
    }
}

impl<R: fmt::Debug> fmt::Debug for Call<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("request", self.request).field("options", &self.options).finish()
    }
}
