//! The shapes in which a request may be kept.

mod ansi_c;
mod chunked;
mod curl;
mod dry_run;
mod dump;
mod html;
mod http;
mod json;
mod pasted;
mod shell;

use alipay::Charset;

use crate::form::Sent;
use crate::form::texts;
use crate::refusal::Refusal;
use crate::rest::RestRequest;

/// The parameters of a text in the first shape that fits, the surest one first.
pub(crate) fn read(text: &[u8], default: Charset) -> Result<Sent, Refusal> {
    curl::read(text)
        .or_else(|| dry_run::read(text, default))
        .or_else(|| json::read(text, default))
        .or_else(|| html::read(text, default))
        .or_else(|| http::read(text))
        .or_else(|| texts(text).map(|body| Ok(Sent { body, ..Sent::default() })))
        .or_else(|| json::within(text, default))
        .or_else(|| dump::is_one(text).then_some(Err(Refusal::Dump)))
        .unwrap_or_else(|| pasted::read(text))
}

/// A request of the REST gateway in the first shape that fits.
pub(crate) fn rest(text: &[u8]) -> Result<RestRequest, Refusal> {
    curl::rest(text)
        .or_else(|| dry_run::rest(text).map(Ok))
        .or_else(|| json::rest(text).map(Ok))
        .or_else(|| http::rest(text).map(Ok))
        .unwrap_or(Err(Refusal::VersionThree))
}
