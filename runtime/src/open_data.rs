//! What a mini-program hands over: data of the user that Alipay encrypted for the app and signed.

use std::fmt;

use crate::encryption::Encryption;
use crate::envelope::Members;
use crate::verify::Verifier;
use crate::{DecryptionError, EnvelopeError, VerificationError};

/// Why open data is not believed or cannot be read. It never holds values of the data.
///
/// ```
/// use alipay::{Error, ErrorKind, OpenDataError};
///
/// /// Whether Alipay told the mini-program of a failure, so that there is nothing to decrypt.
/// fn is_failure(error: &Error) -> bool {
///     matches!(error.kind(), ErrorKind::OpenData(OpenDataError::Failure))
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenDataError {
    /// The client has no key to decrypt with; see
    /// [`ClientBuilder::encryption_key`](crate::ClientBuilder::encryption_key).
    NoKey,
    /// It is not a JSON object, or one with a member twice.
    Envelope(EnvelopeError),
    /// It has no `response`.
    NoResponse,
    /// Its `response` is clear text, which is how the mini-program is told of a failure: there are no data.
    Failure,
    /// Its signature is missing or does not match.
    Verification(VerificationError),
    /// It is signed, and cannot be decrypted.
    Decryption(DecryptionError),
    /// It is signed and decrypted, and is not text in the client's charset.
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
            Self::NotText => f.write_str("they are not text in the client's charset"),
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
pub(crate) struct OpenData {
    /// The JSON string with its quotes, as it was received.
    response: String,
    signature: Option<String>,
}

/// How often the data may have been written as a JSON string on their way here.
const MAX_WRAPPINGS: usize = 2;

impl OpenData {
    /// Reads the data, also where the mini-program, or what stands between, has written the whole of them as a JSON string
    /// or as the `response` of another object.
    pub(crate) fn read(json: &str) -> Result<Self, OpenDataError> {
        Self::unwrapped(json, MAX_WRAPPINGS)
    }

    fn unwrapped(json: &str, wrappings: usize) -> Result<Self, OpenDataError> {
        if wrappings > 0
            && let Ok(inner) = serde_json::from_str::<String>(json)
        {
            return Self::unwrapped(&inner, wrappings - 1);
        }
        let members = Members::read(json).and_then(Members::unique).map_err(OpenDataError::Envelope)?;
        let response = members.value("response").ok_or(OpenDataError::NoResponse)?;
        match serde_json::from_str::<String>(response) {
            Ok(text) if !text.trim_start().starts_with('{') => {
                Ok(Self { response: response.to_owned(), signature: members.text("sign") })
            }
            Ok(text) if wrappings > 0 && has_response(&text) => Self::unwrapped(&text, wrappings - 1),
            Err(_) if wrappings > 0 && has_response(response) => Self::unwrapped(response, wrappings - 1),
            Ok(_) | Err(_) => Err(OpenDataError::Failure),
        }
    }

    /// Gateway protocol: the signature is over the cipher text with its quotes; what it holds is decrypted after.
    ///
    /// Base64 has nothing that JSON must escape, so where something on the way has (`\/`), what was signed is the text
    /// without it.
    ///
    /// A mismatch is explained if that is `worth` the work.
    pub(crate) fn open(
        self,
        verifier: &Verifier,
        encryption: &Encryption,
        worth: impl FnOnce() -> bool,
    ) -> Result<String, OpenDataError> {
        let Self { response, signature } = self;
        let signature =
            signature.ok_or(OpenDataError::Verification(VerificationError::UnsignedCipherText))?;
        let plain = unescaped(&response);
        let texts = std::iter::once(response).chain(plain);
        let response = verifier.verify(texts, &signature, worth).map_err(OpenDataError::Verification)?;
        let plain = encryption.decrypt(&response).map_err(OpenDataError::Decryption)?;
        verifier.charset.decode(&plain).map(std::borrow::Cow::into_owned).ok_or(OpenDataError::NotText)
    }
}

/// Whether `json` is an object with cipher text in it, and not a failure.
fn has_response(json: &str) -> bool {
    Members::read(json).is_ok_and(|members| members.value("response").is_some())
}

/// A JSON string without escapes; `None` if it has none.
fn unescaped(json: &str) -> Option<String> {
    let plain = format!("\"{}\"", serde_json::from_str::<String>(json).ok()?);
    (json.contains('\\') && !plain.contains('\\')).then_some(plain)
}

#[cfg(test)]
mod tests;
