//! The shapes in which a request may be kept.

mod curl;
mod dry_run;
mod html;
mod http;
mod json;
mod pasted;

use alipay::Charset;

use super::pairs;
use super::refusal::Refusal;
use super::sent::{Sent, texts};

/// The parameters of a text in the first shape that fits, the surest one first.
pub(super) fn read(text: &[u8], default: Charset) -> Result<Sent, Refusal> {
    curl::read(text)
        .or_else(|| dry_run::read(text, default))
        .or_else(|| json::read(text, default))
        .or_else(|| html::read(text, default))
        .or_else(|| http::read(text))
        .or_else(|| texts(text).map(|body| Ok(Sent { body, ..Sent::default() })))
        .unwrap_or_else(|| pasted::read(text))
}
