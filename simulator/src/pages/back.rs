//! The address that the browser goes back to, with what Alipay signs for it.

use alipay::SigningError;
use reqwest::Url;

use crate::mode::Mode;
use crate::signed::SignedParameters;

use crate::visits::Visit;

impl Visit {
    /// `return_url` with signed parameters behind those that it has; nothing where it is not an address of the web.
    pub(super) fn way_back(
        &self,
        mode: &Mode,
        now: &str,
        outcome: Vec<(&'static str, String)>,
    ) -> Option<Result<String, SigningError>> {
        let mut url = Url::parse(self.return_url.as_deref()?).ok()?;
        if !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        let common = [
            ("method", format!("{}.return", self.called.method)),
            ("auth_app_id", self.caller.auth_app_id.clone()),
            ("timestamp", now.to_owned()),
        ];
        let signed = match SignedParameters::new(mode, &self.caller, common.into_iter().chain(outcome)) {
            Ok(signed) => signed.form(),
            Err(error) => return Some(Err(error)),
        };
        let query = match url.query() {
            Some(own) if !own.is_empty() => format!("{own}&{signed}"),
            _ => signed,
        };
        url.set_query(Some(&query));
        Some(Ok(url.into()))
    }
}
