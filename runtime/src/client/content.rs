//! The content of one call, in clear or encrypted.

use alipay_rules::{Rule, Violation, Violations, is_blank};

use super::{Client, Inner};
use crate::protocol::Content;
use crate::{EncryptionError, Error, Request};

impl Client {
    /// The content of a request as it travels.
    ///
    /// A client that encrypts every call leaves those in clear that have no content: they have nothing to encrypt.
    pub(super) fn content_of<R: Request>(&self, request: &R) -> Result<Content<'_>, Error> {
        let Inner { encryption, encrypt_every_call, protocol, .. } = &*self.0;
        let asked = request.options().encrypted;
        let demanded = request.must_encrypt() || asked == Some(true);
        let text = request.content();
        let clear = Content { text, encryption: None };
        let Some(content) = clear.text.as_deref().filter(|text| !is_blank(text)) else {
            return if demanded { Err(EncryptionError::NoContent.into()) } else { Ok(clear) };
        };
        if !demanded && !asked.unwrap_or(*encrypt_every_call) {
            return Ok(clear);
        }
        let encryption = encryption.as_ref().ok_or(EncryptionError::NoKey)?;
        let charset = protocol.charset;
        let bytes = charset.encode(content).map_err(|lost| {
            let rule = Rule::Charset { charset: charset.as_str(), position: lost.position };
            Violations::from(Violation::new("biz_content", rule))
        })?;
        let cipher_text = encryption.encrypt(&bytes)?;
        Ok(Content { text: Some(cipher_text), encryption: Some(encryption) })
    }
}
