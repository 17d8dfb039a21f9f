//! Notifications and return URLs.

use std::cell::LazyCell;

use alipay::{Client, notification::claimed_app_id};
use futures_util::FutureExt;

use crate::support::client;

thread_local! {
    static CLIENT: LazyCell<Client> = const { LazyCell::new(|| client().0) };
}

pub(crate) fn notification(bytes: &[u8]) {
    CLIENT.with(|client| {
        let verified = client.verify_notification(bytes).now_or_never().expect("nothing to wait for");
        let Err(error) = verified else { panic!("an unsigned form is believed") };
        assert!(!error.to_string().is_empty());
    });
    assert!(claimed_app_id(bytes).is_none_or(|app_id| !app_id.trim().is_empty()));
}

pub(crate) fn return_url(bytes: &[u8]) {
    CLIENT.with(|client| {
        let verified = client.verify_return_url(bytes).now_or_never().expect("nothing to wait for");
        let Err(error) = verified else { panic!("an unsigned query is believed") };
        assert!(error.to_string().starts_with("the return URL is not believed"), "{error}");
    });
}
