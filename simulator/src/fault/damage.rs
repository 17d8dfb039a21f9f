//! Replies that arrive as something else.

use alipay::Charset;
use axum::http::StatusCode;

use crate::called::Called;
use crate::outgoing::Outgoing;

const PAGE: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n\
    <body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n";

pub(super) fn replace_by_page(outgoing: &mut Outgoing) {
    outgoing.status = StatusCode::BAD_GATEWAY;
    "text/html".clone_into(&mut outgoing.content_type);
    outgoing.body = PAGE.as_bytes().to_vec();
}

/// A text that GBK cannot carry stays as it is.
pub(super) fn recode_in_gbk(outgoing: &mut Outgoing, called: &Called) {
    let asked: Option<Charset> = called.parameter("charset").and_then(|name| name.parse().ok());
    let text = asked.and_then(|charset| charset.decode(&outgoing.body));
    if let Some(body) =
        text.and_then(|text| Charset::Gbk.encode(&text).map(std::borrow::Cow::into_owned).ok())
    {
        outgoing.body = body;
    }
}
