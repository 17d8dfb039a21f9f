//! One call of a request with common parameters of its own.

use std::fmt;

use crate::request::{Api, Request};

/// A request together with the common parameters of one call; made by a request's `with()`.
///
/// Use it where one call differs from the client's configuration: on behalf of a merchant
/// ([`app_auth_token`](Self::app_auth_token)), or with an address to come back to
/// ([`return_url`](Self::return_url)).
#[derive(Clone)]
pub struct Call<'a, R> {
    request: &'a R,
    options: Options,
}

/// The common parameters that one call may set.
#[derive(Clone, Default)]
pub struct Options {
    pub(crate) return_url: Option<String>,
    pub(crate) notify_url: Option<String>,
    pub(crate) app_auth_token: Option<String>,
    pub(crate) auth_token: Option<String>,
    pub(crate) encrypted: Option<bool>,
}

impl Options {
    pub(crate) const NONE: Self =
        Self { return_url: None, notify_url: None, app_auth_token: None, auth_token: None, encrypted: None };
}

impl<'a, R: Request> Call<'a, R> {
    #[doc(hidden)]
    pub fn new(request: &'a R) -> Self {
        Self { request, options: request.options().clone() }
    }

    /// Where Alipay's page sends the browser afterwards: an `http://` or `https://` address of at most 256
    /// characters (common parameter `return_url`).
    #[must_use]
    pub fn return_url(mut self, address: impl Into<String>) -> Self {
        self.options.return_url = Some(address.into());
        self
    }

    /// Where Alipay posts its notifications: an `http://` or `https://` address (common parameter `notify_url`).
    #[must_use]
    pub fn notify_url(mut self, address: impl Into<String>) -> Self {
        self.options.notify_url = Some(address.into());
        self
    }

    /// The token of the merchant on whose behalf the app calls, at most 40 characters (common parameter
    /// `app_auth_token`).
    #[must_use]
    pub fn app_auth_token(mut self, token: impl Into<String>) -> Self {
        self.options.app_auth_token = Some(token.into());
        self
    }

    /// The token of the user on whose behalf the app calls (common parameter `auth_token`).
    #[must_use]
    pub fn auth_token(mut self, token: impl Into<String>) -> Self {
        self.options.auth_token = Some(token.into());
        self
    }

    /// Whether this call's content is encrypted, where the client is configured otherwise; see
    /// [`ClientBuilder::encryption_key`](crate::ClientBuilder::encryption_key). An API that demands encryption gets it
    /// in any case.
    #[must_use]
    pub fn encrypted(mut self, encrypted: bool) -> Self {
        self.options.encrypted = Some(encrypted);
        self
    }
}

impl<R: Request> Request for Call<'_, R> {
    type Response = R::Response;
    type Call = R::Call;

    fn api(&self) -> &'static Api {
        self.request.api()
    }

    fn content(&self) -> Option<String> {
        self.request.content()
    }

    fn form(&self) -> Vec<(&'static str, String)> {
        self.request.form()
    }

    fn must_encrypt(&self) -> bool {
        self.request.must_encrypt()
    }

    fn options(&self) -> &Options {
        &self.options
    }
}

/// Prints which parameters are set: tokens are secrets.
impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let set = [
            ("return_url", &self.return_url),
            ("notify_url", &self.notify_url),
            ("app_auth_token", &self.app_auth_token),
            ("auth_token", &self.auth_token),
        ];
        f.debug_set().entries(set.iter().filter(|(_, value)| value.is_some()).map(|(name, _)| name)).finish()
    }
}

impl<R: fmt::Debug> fmt::Debug for Call<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("request", self.request).field("options", &self.options).finish()
    }
}
