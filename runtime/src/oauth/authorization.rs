//! Addresses of the pages where users and merchants give their consent.

use std::fmt;

use alipay_rules::{Rule, Violation, Violations};
use form_urlencoded::Serializer;
use url::Url;

use super::environment::authorization_host;
use super::judge;

/// The address of the page where a user lets the app know who they are; made by
/// [`Client::user_authorization`](crate::Client::user_authorization).
///
/// The page sends the user's browser back to the redirect address with `auth_code`, which
/// `alipay.system.oauth.token` turns into a token and the user's id, and with `state`.
///
/// ```
/// use alipay::{Client, Violations};
///
/// fn login(client: &Client, session: &str) -> Result<String, Violations> {
///     client.user_authorization("auth_user", "https://shop.example/login").state(session).url()
/// }
/// ```
#[derive(Clone)]
#[must_use]
pub struct UserAuthorization {
    page: Page,
    scope: String,
}

/// The address of the page where a merchant lets the app act in their name; made by
/// [`Client::app_authorization`](crate::Client::app_authorization).
///
/// The page sends the merchant's browser back to the redirect address with `app_auth_code`, which
/// `alipay.open.auth.token.app` turns into the `app_auth_token` of their calls, and with `state`.
///
/// ```
/// use alipay::{Client, Violations};
///
/// fn invitation(client: &Client, merchant: &str) -> Result<String, Violations> {
///     client.app_authorization("https://isv.example/authorized").state(merchant).url()
/// }
/// ```
#[derive(Clone)]
#[must_use]
pub struct AppAuthorization {
    page: Page,
}

/// What the two pages share.
#[derive(Clone)]
struct Page {
    host: String,
    app_id: String,
    redirect_uri: String,
    state: Option<String>,
}

impl UserAuthorization {
    pub(crate) fn new(gateway: &Url, app_id: &str, redirect_uri: String, scope: String) -> Self {
        Self { page: Page::new(gateway, app_id, redirect_uri), scope }
    }

    /// What comes back with the browser, at most 100 characters; Alipay asks for the characters of base64. Bind it to
    /// the browser's session and compare it there: without it, others can log their own account into that session.
    pub fn state(mut self, state: impl Into<String>) -> Self {
        self.page.state = Some(state.into());
        self
    }

    /// The scheme and host of the page, where the gateway's own do not fit: `https://openauth.alipay.com`.
    ///
    /// ```
    /// use alipay::{UserAuthorization, Violations};
    ///
    /// /// Through a proxy of the company.
    /// fn within(login: UserAuthorization) -> Result<String, Violations> {
    ///     login.host("https://openauth.proxy.example").url()
    /// }
    /// ```
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.page.host = host.into();
        self
    }

    /// The address to send the user's browser to.
    ///
    /// # Errors
    /// When a parameter breaks its limits, with all violations.
    pub fn url(&self) -> Result<String, Violations> {
        let violations = judge("scope", &self.scope, 1024, Some("A-Za-z0-9_,"));
        self.page.url("publicAppAuthorize.htm", &[("scope", &self.scope)], violations)
    }
}

impl AppAuthorization {
    pub(crate) fn new(gateway: &Url, app_id: &str, redirect_uri: String) -> Self {
        Self { page: Page::new(gateway, app_id, redirect_uri) }
    }

    /// What comes back with the browser, at most 100 characters; Alipay asks for the characters of base64. It tells
    /// which merchant has consented; make it hard to guess.
    pub fn state(mut self, state: impl Into<String>) -> Self {
        self.page.state = Some(state.into());
        self
    }

    /// The scheme and host of the page, where the gateway's own do not fit: `https://openauth.alipay.com`.
    ///
    /// ```
    /// use alipay::{AppAuthorization, Violations};
    ///
    /// /// Through a proxy of the company.
    /// fn within(invitation: AppAuthorization) -> Result<String, Violations> {
    ///     invitation.host("https://openauth.proxy.example").url()
    /// }
    /// ```
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.page.host = host.into();
        self
    }

    /// The address to send the merchant's browser to.
    ///
    /// # Errors
    /// When a parameter breaks its limits, with all violations.
    pub fn url(&self) -> Result<String, Violations> {
        self.page.url("appToAppAuth.htm", &[], Vec::new())
    }
}

impl Page {
    fn new(gateway: &Url, app_id: &str, redirect_uri: String) -> Self {
        Self { host: authorization_host(gateway), app_id: app_id.to_owned(), redirect_uri, state: None }
    }

    fn url(&self, page: &str, own: &[(&str, &str)], mut found: Vec<Violation>) -> Result<String, Violations> {
        found.extend(judge("app_id", &self.app_id, 32, None));
        for (name, address) in [("redirect_uri", &self.redirect_uri), ("host", &self.host)] {
            if !(address.starts_with("https://") || address.starts_with("http://")) {
                let expected = "an address that begins with http:// or https://";
                found.push(Violation::new(name, Rule::form(expected)));
            }
        }
        found.extend(self.state.iter().flat_map(|state| judge("state", state, 100, None)));
        if let Some(violations) = Violations::of(found) {
            return Err(violations);
        }
        let mut query = Serializer::new(String::new());
        query.append_pair("app_id", &self.app_id).extend_pairs(own);
        query.append_pair("redirect_uri", &self.redirect_uri);
        query.extend_pairs(self.state.iter().map(|state| ("state", state)));
        Ok(format!("{}/oauth2/{page}?{}", self.host.trim_end_matches('/'), query.finish()))
    }
}

/// Prints neither `state`, which is bound to somebody's session, nor where the browser is sent back to.
impl fmt::Debug for UserAuthorization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.page.print(f.debug_struct("UserAuthorization").field("scope", &self.scope))
    }
}

/// Prints neither `state`, which says whose consent is asked for, nor where the browser is sent back to.
impl fmt::Debug for AppAuthorization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.page.print(&mut f.debug_struct("AppAuthorization"))
    }
}

impl Page {
    fn print(&self, shape: &mut fmt::DebugStruct<'_, '_>) -> fmt::Result {
        shape.field("app_id", &self.app_id).finish_non_exhaustive()
    }
}
