//! Whether a reply is what Alipay signed: the one place that decides what of a reply is believed.

use std::borrow::Cow;
use std::fmt;

use crate::envelope::{Envelope, Head, Reading};
use crate::sign::{Mismatch, decode, diagnose};
use crate::{Charset, ErrorKind, PublicKey, SignType, SignatureError};

/// Why a reply is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerificationError {
    /// A success without a signature.
    Unsigned,
    /// The signature is not base64.
    NotBase64,
    /// The signature does not match.
    Mismatch {
        /// Why not, read from the signature itself.
        cause: Mismatch,
        /// Whether the reply names a certificate: then the app is in certificate mode.
        certificate_mode: bool,
    },
}

impl fmt::Display for VerificationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsigned => f.write_str("the reply reports success, but has no signature"),
            Self::NotBase64 => f.write_str("the reply's signature is not base64"),
            Self::Mismatch { cause, certificate_mode } => {
                write!(f, "the reply's signature does not match: {cause}")?;
                if *certificate_mode {
                    f.write_str("; the reply names a certificate, so the app is in certificate mode")?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for VerificationError {}

/// What replies are verified with.
#[derive(Debug)]
pub(crate) struct Verifier {
    pub(crate) key: PublicKey,
    pub(crate) sign_type: SignType,
    pub(crate) charset: Charset,
}

/// A success that Alipay signed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Success {
    pub(crate) head: Head,
    /// The very text that was verified.
    pub(crate) node: String,
}

/// Anything else: what it is, and what its node says if that is worth telling.
#[derive(Debug)]
pub(crate) struct NoSuccess {
    pub(crate) kind: ErrorKind,
    pub(crate) head: Box<Head>,
}

impl<E: Into<ErrorKind>> From<E> for NoSuccess {
    fn from(error: E) -> Self {
        Self { kind: error.into(), head: Box::default() }
    }
}

impl Verifier {
    /// Judges the reply to `method`.
    ///
    /// A success must be signed. A failure must verify if it is signed, and is told apart if it is not.
    pub(crate) fn judge(&self, reading: &Reading<'_>, method: &str) -> Result<Success, NoSuccess> {
        let envelope = Envelope::open(reading.text(), method)?;
        let Some(signature) = &envelope.signature else {
            let head = Head::read(envelope.node)?;
            if head.is_success() && !envelope.is_error_response {
                return Err(VerificationError::Unsigned.into());
            }
            return Err(NoSuccess { kind: ErrorKind::UnverifiedFailure, head: Box::new(head) });
        };
        let node = self.verified(reading, &envelope, signature)?;
        let head = Head::read(&node)?;
        if head.is_success() && !envelope.is_error_response {
            Ok(Success { head, node: node.into_owned() })
        } else {
            Err(NoSuccess { kind: ErrorKind::Failure, head: Box::new(head) })
        }
    }

    /// The node's text, once the signature holds for it.
    ///
    /// Gateway protocol: what is signed are the node's bytes as they were sent. Some gateways sign the node in the
    /// configured charset and then send it in another one, and older ones sign it before they write `/` as `\/`.
    fn verified<'a>(
        &self,
        reading: &Reading<'_>,
        envelope: &Envelope<'a>,
        signature: &str,
    ) -> Result<Cow<'a, str>, VerificationError> {
        let signature = decode(signature).map_err(|_: SignatureError| VerificationError::NotBase64)?;
        let holds = |bytes: &[u8]| self.sign_type.holds(&self.key, bytes, &signature);
        // Some bytes of GB18030 stand for two characters: what is believed must be what they are read as.
        let holds_encoded = |text: &str| {
            self.charset
                .encode(text)
                .is_ok_and(|bytes| self.charset.decode(&bytes).as_deref() == Some(text) && holds(&bytes))
        };
        let node = envelope.node;
        if reading.bytes_of(node).is_some_and(holds) || holds_encoded(node) {
            return Ok(Cow::Borrowed(node));
        }
        let unescaped = node.replace("\\/", "/");
        if unescaped != node && holds_encoded(&unescaped) {
            return Ok(Cow::Owned(unescaped));
        }
        Err(VerificationError::Mismatch {
            cause: diagnose(self.sign_type, &self.key, &signature),
            certificate_mode: envelope.certificate.is_some(),
        })
    }
}

#[cfg(test)]
mod tests;
