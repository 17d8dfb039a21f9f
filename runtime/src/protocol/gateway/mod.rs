//! The gateway's protocol: parameters in the query and in a form, signed as one text, and replies in an envelope.

mod assemble;
mod judge;

use std::borrow::Cow;

use url::Url;

use crate::parameters::Signed;
use crate::{Charset, Page};

/// The gateway at one address, which is spoken to in one charset.
#[derive(Clone)]
pub(crate) struct GatewayProtocol {
    pub(crate) address: Url,
    pub(crate) charset: Charset,
}

impl GatewayProtocol {
    /// A signed call as a page that the user's browser is sent to.
    pub(crate) fn page(&self, method: Cow<'static, str>, signed: Signed) -> Page {
        Page::new(method, self.charset, self.address.as_str(), signed)
    }
}
