//! Asking users and merchants for their consent.

use alipay_rules::{Rule, Violation, Violations};
use form_urlencoded::byte_serialize;

use super::sending::in_call_of;
use super::{Client, Inner};
use crate::api::Called;
use crate::caller::Caller;
use crate::oauth::judge;
use crate::sign::encode;
use crate::{AppAuthorization, AuthType, Error, UserAuthorization, string_to_sign, trace};

/// What an app asks for when it logs a user in; no call of the gateway.
const APP_LOGIN: &str = "alipay.open.auth.sdk.code.get";

impl Client {
    /// Starts the address of the page where a user consents: `scope` is `auth_base` for the bare id without asking,
    /// `auth_user` for the profile, or several ones with commas between them.
    ///
    /// `redirect_uri` is one of the addresses that are entered in the app's settings.
    ///
    /// ```
    /// use alipay::{Client, Violations};
    ///
    /// fn login(client: &Client, session: &str) -> Result<String, Violations> {
    ///     client.user_authorization("auth_base", "https://shop.example/login").state(session).url()
    /// }
    /// ```
    pub fn user_authorization(
        &self,
        scope: impl Into<String>,
        redirect_uri: impl Into<String>,
    ) -> UserAuthorization {
        let Inner { protocol, caller, .. } = &*self.0;
        UserAuthorization::new(&protocol.address, &caller.app_id, redirect_uri.into(), scope.into())
    }

    /// Starts the address of the page where a merchant consents to being served by this third-party app.
    ///
    /// `redirect_uri` is one of the addresses that are entered in the app's settings.
    ///
    /// ```
    /// use alipay::{Client, Violations};
    ///
    /// fn invitation(client: &Client, merchant: &str) -> Result<String, Violations> {
    ///     client.app_authorization("https://isv.example/authorized").state(merchant).url()
    /// }
    /// ```
    pub fn app_authorization(&self, redirect_uri: impl Into<String>) -> AppAuthorization {
        AppAuthorization::new(&self.0.protocol.address, &self.0.caller.app_id, redirect_uri.into())
    }

    /// Signs the text (`infoStr`) that an app gives to Alipay's app SDK to log a user in.
    ///
    /// `pid` is the number of the merchant's account, 16 digits that begin with 2088; `target_id` names this request
    /// to log in, at most 32 of `A-Za-z0-9_-`, and is never used twice. The SDK answers with `auth_code`, which
    /// `alipay.system.oauth.token` turns into a token and the user's id.
    ///
    /// ```
    /// use alipay::{AuthType, Client, Error};
    ///
    /// async fn info_str(client: &Client, target_id: &str) -> Result<String, Error> {
    ///     client.app_login("2088123456789012", target_id, AuthType::Authorize).await
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When a parameter breaks its limits, or the signer fails.
    pub async fn app_login(&self, pid: &str, target_id: &str, auth_type: AuthType) -> Result<String, Error> {
        in_call_of(&Called::named(APP_LOGIN), self.info_str(pid, target_id, auth_type)).await
    }

    async fn info_str(&self, pid: &str, target_id: &str, auth_type: AuthType) -> Result<String, Error> {
        let Caller { app_id, signer, sign_type, .. } = &self.0.caller;
        let mut found = judge("app_id", app_id, 32, Some("0-9"));
        found.extend(judge("target_id", target_id, 32, Some("A-Za-z0-9_-")));
        if pid.len() != 16 || !pid.starts_with("2088") || !pid.bytes().all(|digit| digit.is_ascii_digit()) {
            found.push(Violation::new("pid", Rule::form("16 digits that begin with 2088")));
        }
        if let Some(violations) = Violations::of(found) {
            return Err(violations.into());
        }
        let parameters = [
            ("apiname", "com.alipay.account.auth"),
            ("app_id", app_id.as_str()),
            ("app_name", "mc"),
            ("auth_type", auth_type.as_str()),
            ("biz_type", "openservice"),
            ("method", APP_LOGIN),
            ("pid", pid),
            ("product_id", "APP_FAST_LOGIN"),
            ("scope", "kuaijie"),
            ("sign_type", sign_type.as_str()),
            ("target_id", target_id),
        ];
        // No value holds a character that an address would encode, so the signed text is the one that is sent.
        let text = string_to_sign(parameters);
        let signing = async { Ok(signer.sign(*sign_type, text.as_bytes()).await?) };
        let signature = encode(&trace::other(trace::signing(APP_LOGIN), signing).await?);
        Ok(format!("{text}&sign={}", byte_serialize(signature.as_bytes()).collect::<String>()))
    }
}
