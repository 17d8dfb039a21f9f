//! What a form gives next to the parameters of the API: where notifications and the browser go, and whom the call is for.

use alipay::{Call, Request};

use super::filled::Filled;

/// Common parameters, by their names.
pub(crate) struct Options<'a>(Vec<(&'static str, &'a str)>);

/// Those that a form asks for.
pub(crate) const NAMES: [&str; 3] = ["notify_url", "return_url", "app_auth_token"];

impl<'a> Options<'a> {
    pub(crate) fn of(filled: &Filled<'a>) -> Self {
        let given = |name: &'static str| Some((name, filled.given.others.text(name)?));
        let is_there = |name: &&str| *name != "return_url" || filled.api.call.page;
        Self(NAMES.into_iter().filter(is_there).filter_map(given).collect())
    }

    /// Those that say something.
    pub(crate) fn set(&self) -> impl Iterator<Item = (&'static str, &'a str)> {
        self.0.iter().copied()
    }

    /// Gives them to a call.
    pub(crate) fn give<'c, R: Request>(&self, call: Call<'c, R>) -> Call<'c, R> {
        self.set().fold(call, |call, (name, value)| match name {
            "notify_url" => call.notify_url(value),
            "return_url" => call.return_url(value),
            "app_auth_token" => call.app_auth_token(value),
            _ => call,
        })
    }
}
