//! Replies that arrive as something else.

use alipay::Charset;
use axum::http::StatusCode;

use crate::called::Called;
use crate::outgoing::Outgoing;
use crate::rest_headers::RestHeaders;

const PAGE: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n\
    <body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n";

/// Nothing of the gateway is left: a proxy answers.
pub(super) fn replace_by_page(outgoing: &mut Outgoing) {
    outgoing.rest = None;
    outgoing.status = StatusCode::BAD_GATEWAY;
    "text/html".clone_into(&mut outgoing.content_type);
    outgoing.body = PAGE.as_bytes().to_vec();
}

/// Accepted, and not processed.
pub(super) fn put_off(outgoing: &mut Outgoing) {
    outgoing.status = StatusCode::ACCEPTED;
    outgoing.body.clear();
    outgoing.rest = outgoing.rest.take().map(|_| RestHeaders::unsigned());
    "202".clone_into(&mut outgoing.verdict);
}

/// A text that GBK cannot carry stays as it is.
pub(super) fn recode_in_gbk(outgoing: &mut Outgoing, called: &Called) {
    let asked: Option<Charset> = called.parameter("charset").and_then(|name| name.parse().ok());
    let text = asked.unwrap_or_default().decode(&outgoing.body);
    if let Some(body) =
        text.and_then(|text| Charset::Gbk.encode(&text).map(std::borrow::Cow::into_owned).ok())
    {
        outgoing.body = body;
    }
}
