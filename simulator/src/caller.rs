//! Who called, as far as what Alipay sends by itself depends on it.

use alipay::{Charset, SignType};

use crate::called::Called;

/// The merchant's app in the example of `alipay.open.auth.token.app`, which hands out the tokens.
const MERCHANT_APP: &str = "2013121100055554";

/// The app of a call, and how it wants to be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Caller {
    pub(crate) app_id: String,
    /// The merchant's app, where another one calls in its name; else the app itself.
    pub(crate) auth_app_id: String,
    pub(crate) charset: Charset,
    pub(crate) sign_type: SignType,
}

impl Caller {
    pub(crate) fn of(called: &Called) -> Self {
        let app_id = called.app_id.clone();
        let auth_app_id = match called.parameter("app_auth_token") {
            Some(_) => MERCHANT_APP.to_owned(),
            None => app_id.clone(),
        };
        let charset = called.parameter("charset").and_then(|name| name.parse().ok());
        let sign_type = called.parameter("sign_type").and_then(|name| name.parse().ok());
        Self {
            app_id,
            auth_app_id,
            charset: charset.unwrap_or(Charset::Utf8),
            sign_type: sign_type.unwrap_or(SignType::Rsa2),
        }
    }
}
