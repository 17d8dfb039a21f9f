//! What Alipay signs and sends by itself: notifications, and what a browser brings back.

use alipay::__private::form_encoded;
use alipay::{Charset, SigningError, string_to_sign};

use crate::caller::Caller;
use crate::mode::Mode;

/// Signed parameters, in the charset that they name.
pub(crate) struct SignedParameters {
    charset: Charset,
    pub(crate) parameters: Vec<(String, String)>,
}

impl SignedParameters {
    /// Signs parameters for an app, with those that tell it how they are signed. `sign_type` is not signed; the
    /// certificate's number is, as the official SDKs verify it.
    pub(crate) fn new(
        mode: &Mode,
        caller: &Caller,
        own: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Result<Self, SigningError> {
        let mut parameters: Vec<(String, String)> =
            own.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        // A later call may have brought a text in another charset than the call that this is about.
        let fits = |charset: Charset| parameters.iter().all(|(_, value)| charset.encode(value).is_ok());
        let charset = if fits(caller.charset) { caller.charset } else { Charset::Utf8 };
        let mut add = |name: &str, value: &str| parameters.push((name.to_owned(), value.to_owned()));
        add("app_id", &caller.app_id);
        add("charset", &charset.to_string());
        add("version", "1.0");
        let (key, certificate) = mode.signer();
        if let Some(sn) = certificate {
            add("alipay_cert_sn", &sn);
        }
        let text = string_to_sign(parameters.iter().map(|(name, value)| (name, value)));
        let bytes = charset.encode(&text).unwrap_or_default();
        let sign = caller.sign_type.sign(&key, &bytes)?;
        parameters.push(("sign_type".to_owned(), caller.sign_type.to_string()));
        parameters.push(("sign".to_owned(), sign));
        Ok(Self { charset, parameters })
    }

    /// As a form, or the query of an address.
    pub(crate) fn form(&self) -> String {
        let pairs = self.parameters.iter();
        let encoded = |value| form_encoded(self.charset, value).unwrap_or_default();
        let pairs = pairs.map(|(name, value)| format!("{name}={}", encoded(value)));
        pairs.collect::<Vec<_>>().join("&")
    }
}
