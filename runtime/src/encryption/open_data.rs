//! What a mini-program hands over: data of the user that Alipay encrypted for the app and signed.

use std::fmt;

use super::{DecryptionError, Encryption};
use crate::envelope::Members;
use crate::verify::Verifier;
use crate::{EnvelopeError, VerificationError};

/// Why open data is not believed or cannot be read. It never holds values of the data.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenDataError {
    /// The client has no key to decrypt with; see
    /// [`ClientBuilder::encryption_key`](crate::ClientBuilder::encryption_key).
    NoKey,
    /// It is no JSON object, or one with a member twice.
    Envelope(EnvelopeError),
    /// It has no `response`.
    NoResponse,
    /// Its `response` is clear text, which is how the mini-program is told of a failure: there are no data.
    Failure,
    /// Its signature is missing or does not match.
    Verification(VerificationError),
    /// It is signed, and cannot be decrypted.
    Decryption(DecryptionError),
    /// It is signed and decrypted, and is no text in the client's charset.
    NotText,
}

impl fmt::Display for OpenDataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the mini-program's data cannot be used: ")?;
        match self {
            Self::NoKey => f.write_str(
                "the client has no key: give ClientBuilder::encryption_key the content key from the app's page in the console",
            ),
            Self::Envelope(error) => error.fmt(f),
            Self::NoResponse => f.write_str("they have no `response`"),
            Self::Failure => f.write_str("`response` is clear text, so it reports a failure to the mini-program"),
            Self::Verification(error) => error.fmt(f),
            Self::Decryption(error) => error.fmt(f),
            Self::NotText => f.write_str("they are no text in the client's charset"),
        }
    }
}

impl std::error::Error for OpenDataError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Envelope(error) => Some(error),
            Self::Verification(error) => Some(error),
            Self::Decryption(error) => Some(error),
            Self::NoKey | Self::NoResponse | Self::Failure | Self::NotText => None,
        }
    }
}

/// `{"response":"<base64>","sign":"…"}`, not believed yet.
pub(crate) struct OpenData<'a> {
    /// The JSON string with its quotes, which is what is signed.
    response: &'a str,
    signature: Option<String>,
}

impl<'a> OpenData<'a> {
    pub(crate) fn read(json: &'a str) -> Result<Self, OpenDataError> {
        let members = Members::read(json).and_then(Members::unique).map_err(OpenDataError::Envelope)?;
        let response = members.value("response").ok_or(OpenDataError::NoResponse)?;
        let is_clear = |text: String| text.trim_start().starts_with('{');
        match serde_json::from_str::<String>(response).map(is_clear) {
            Ok(false) => Ok(Self { response, signature: members.text("sign") }),
            Ok(true) | Err(_) => Err(OpenDataError::Failure),
        }
    }

    /// Gateway protocol: the signature is over the cipher text with its quotes; what it holds is decrypted after.
    pub(crate) fn open(self, verifier: &Verifier, encryption: &Encryption) -> Result<String, OpenDataError> {
        verifier.verify(self.response, self.signature.as_deref()).map_err(OpenDataError::Verification)?;
        let plain = encryption.decrypt(self.response).map_err(OpenDataError::Decryption)?;
        verifier.charset.decode(&plain).map(std::borrow::Cow::into_owned).ok_or(OpenDataError::NotText)
    }
}
