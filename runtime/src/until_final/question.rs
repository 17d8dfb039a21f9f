//! The requests of an operation, whose replies are read as JSON: the app's types for them are not known here.

use std::collections::BTreeMap;

use alipay_rules::flow::Flow;

use crate::api::{Api, Called};
use crate::file::FilePart;
use crate::options::Options;
use crate::{BoxFuture, Client, Error, JsonValue, Reply, Request, call_kind};

/// The common parameters that name on whose behalf a call is made.
const ON_BEHALF: [&str; 2] = ["app_auth_token", "target_app_id"];

/// A request whose reply is read as JSON.
pub(super) struct AsJson<'a, R>(pub(super) &'a R);

impl<R: Request> Request for AsJson<'_, R> {
    type Response = JsonValue;

    fn api(&self) -> &'static Api {
        self.0.api()
    }

    fn called(&self) -> Called {
        self.0.called()
    }

    fn content(&self) -> Option<String> {
        self.0.content()
    }

    fn form(&self) -> Vec<(&'static str, String)> {
        self.0.form()
    }

    fn files(&self) -> Vec<FilePart> {
        self.0.files()
    }

    fn must_encrypt(&self) -> bool {
        self.0.must_encrypt()
    }

    fn only_reads(&self) -> bool {
        self.0.only_reads()
    }

    fn options(&self) -> &Options {
        self.0.options()
    }
}

impl<R: call_kind::Execute> call_kind::Execute for AsJson<'_, R> {}

/// What a step gets.
pub(super) type Answer = Result<Reply<JsonValue>, Error>;

/// The request that an operation begins with, whatever its type.
pub(super) trait Sends: Send + Sync {
    fn send<'a>(&'a self, client: &'a Client) -> BoxFuture<'a, Answer>;
}

impl<R: call_kind::Execute> Sends for AsJson<'_, R> {
    fn send<'a>(&'a self, client: &'a Client) -> BoxFuture<'a, Answer> {
        Box::pin(client.execute(self))
    }
}

/// What questions about a call take from it: for whom it is made, how long it may take, whether it is encrypted.
pub(super) fn options_of(options: &Options) -> Options {
    let common: BTreeMap<&'static str, String> =
        ON_BEHALF.into_iter().filter_map(|name| Some((name, options.common(name)?.clone()))).collect();
    Options { common, timeout: options.timeout, encrypted: options.encrypted, ..Options::default() }
}

/// The numbers in the content of a request by which it is asked about.
pub(super) fn numbers(flow: &Flow, content: &JsonValue) -> serde_json::Map<String, JsonValue> {
    let given = |name: &str| content.get(name).filter(|value| value.as_str() != Some("")).cloned();
    let of_key = |name: &str, instead: Option<&str>| given(name).or_else(|| given(instead?));
    flow.keys.iter().filter_map(|key| Some((key.name.to_owned(), of_key(key.name, key.instead)?))).collect()
}
