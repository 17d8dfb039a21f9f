//! Whether a reply is what Alipay signed: the one place that decides what of a reply is believed.

mod headers;
mod keys;
mod no_success;

use std::borrow::Cow;
use std::fmt;

pub(crate) use headers::SignatureHeaders;
pub(crate) use keys::{Keys, NoKey};
pub(crate) use no_success::{NoSuccess, NoSuccessKind};

use crate::certificate::Source;
use crate::encryption::Encryption;
use crate::envelope::{Envelope, Head, Reading, is_too_deep};
use crate::json::Value;
use crate::sign::{Mismatch, decode, diagnose_all};
use crate::{Charset, DecryptionError, EnvelopeError, PublicKey, SignType, SignatureError};

/// Why a reply is not believed.
///
/// ```
/// use alipay::{Error, ErrorKind, Mismatch, VerificationError};
///
/// /// Whether the client needs the three files of certificate mode in place of Alipay's public key.
/// fn needs_certificates(error: &Error) -> bool {
///     let ErrorKind::Verification(error) = error.kind() else { return false };
///     matches!(error, VerificationError::Mismatch { certificate_mode: true, .. })
/// }
/// let error = VerificationError::Mismatch { cause: Mismatch::Key, certificate_mode: true };
/// assert!(needs_certificates(&error.into()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerificationError {
    /// A success without a signature.
    Unsigned,
    /// Cipher text without a signature. What it reports is not known: anyone may have written it, and cipher text that
    /// nobody vouches for is not decrypted.
    UnsignedCipherText,
    /// In certificate mode, a success that does not name the certificate it was signed with.
    NoCertificate,
    /// In certificate mode, cipher text that does not name the certificate it was signed with. It is not decrypted.
    CipherTextWithoutCertificate,
    /// In certificate mode, a reply whose `alipay_cert_sn` is not 32 hexadecimal digits.
    CertificateNumber,
    /// A reply of the REST gateway has a signature and lacks a header that is a part of what is signed.
    MissingHeader {
        /// The header's name.
        name: &'static str,
    },
    /// A reply of the REST gateway has a header twice: one could have been verified and the other one used.
    RepeatedHeader {
        /// The header's name.
        name: &'static str,
    },
    /// A header of a reply of the REST gateway holds the text `null`, which nobody signs.
    NullHeader {
        /// The header's name.
        name: &'static str,
    },
    /// The signature is not base64.
    NotBase64,
    /// The signature does not match.
    Mismatch {
        /// Why not, read from the signature itself.
        cause: Mismatch,
        /// Whether the reply names a certificate and the client has none: then the app is in certificate mode.
        certificate_mode: bool,
    },
}

impl fmt::Display for VerificationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsigned => f.write_str("the reply reports success, but has no signature"),
            Self::UnsignedCipherText => f.write_str(
                "the reply is encrypted and has no signature, so it is not decrypted, and what it reports is not known",
            ),
            Self::CipherTextWithoutCertificate => f.write_str(
                "the reply is encrypted and names no certificate, so it is not decrypted, and what it reports is not \
                 known; the app may not be in certificate mode",
            ),
            Self::NoCertificate => f.write_str(
                "the reply reports success, but names no certificate; the app may not be in certificate mode",
            ),
            Self::CertificateNumber => {
                f.write_str("the reply's certificate number is not 32 hexadecimal digits")
            }
            Self::MissingHeader { name } => {
                write!(f, "the reply has a signature, but not the header `{name}` that it is over as well")
            }
            Self::RepeatedHeader { name } => write!(f, "the reply has the header `{name}` more than once"),
            Self::NullHeader { name } => write!(f, "the reply's header `{name}` is the text `null`"),
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
    pub(crate) keys: Keys,
    pub(crate) sign_type: SignType,
    pub(crate) charset: Charset,
}

/// A success that Alipay signed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Success {
    pub(crate) head: Head,
    /// The very text that was verified; what it says in clear, where it was encrypted.
    pub(crate) node: String,
}

impl Verifier {
    /// Judges the reply to `method`.
    ///
    /// A success must be signed. A failure must verify if it is signed, and is told apart if it is not. In certificate
    /// mode, a signature counts only together with the certificate that it names; an unknown one comes from `source`.
    /// `encryption` is what the call was encrypted with: a failure may answer it in clear, and nothing else is ever
    /// decrypted.
    pub(crate) async fn judge(
        &self,
        reading: &Reading<'_>,
        method: &str,
        source: &dyn Source,
        encryption: Option<&Encryption>,
    ) -> Result<Success, NoSuccess> {
        let envelope = Envelope::open(reading.text(), method)?;
        let decryption = match (envelope.is_encrypted, encryption) {
            (true, None) => return Err(EnvelopeError::Encrypted.into()),
            (is_encrypted, encryption) => encryption.filter(|_| is_encrypted),
        };
        let Some(signature) = &envelope.signature else {
            if decryption.is_some() {
                return Err(VerificationError::UnsignedCipherText.into());
            }
            return Err(unverifiable(&envelope, VerificationError::Unsigned));
        };
        let Some(keys) = self.keys.select(envelope.certificate.as_deref(), source).await? else {
            if decryption.is_some() {
                return Err(VerificationError::CipherTextWithoutCertificate.into());
            }
            return Err(unverifiable(&envelope, VerificationError::NoCertificate));
        };
        let node = self.verified(&keys, reading, &envelope, signature, || source.explains())?;
        let (node, head) = match decryption {
            Some(encryption) => {
                let (node, head) = self.decrypted(encryption, &node)?;
                (Cow::Owned(node), head)
            }
            None => {
                let head = match &node {
                    Cow::Borrowed(part) => Head::of(Value::known(part)),
                    Cow::Owned(text) => Head::read(text).ok(),
                };
                // What was verified was executed, whether or not it can be read.
                let Some(head) = head else {
                    let verified = Some(node.into_owned().into());
                    return Err(NoSuccess { verified, ..NoSuccessKind::Undecodable.into() });
                };
                (node, head)
            }
        };
        let node = node.into_owned();
        if head.is_success() && !envelope.is_error_response {
            Ok(Success { head, node })
        } else {
            Err(NoSuccess { kind: NoSuccessKind::Failure, head: Box::new(head), verified: Some(node.into()) })
        }
    }

    /// The clear text of a verified node, and its head. Text that a wrong key leaves is not a node at all.
    fn decrypted(&self, encryption: &Encryption, node: &str) -> Result<(String, Head), DecryptionError> {
        let plain = encryption.decrypt(node)?;
        let reading = Reading::of(&plain, self.charset).map_err(|_| DecryptionError::Content)?;
        if is_too_deep(reading.text()) {
            return Err(DecryptionError::Content);
        }
        let head = Head::read(reading.text()).map_err(|_| DecryptionError::Content)?;
        Ok((reading.text().to_owned(), head))
    }

    /// The first of `texts` that the signature holds for. They did not come in an envelope and name no certificate.
    /// A mismatch is explained if that is `worth` the work.
    pub(crate) fn verify<T: AsRef<str>>(
        &self,
        texts: impl IntoIterator<Item = T>,
        signature: &str,
        worth: impl FnOnce() -> bool,
    ) -> Result<T, VerificationError> {
        let signature = decode(signature).map_err(|_: SignatureError| VerificationError::NotBase64)?;
        let keys = self.keys.trusted();
        let holds = |text: &T| {
            let bytes = self.charset.encode(text.as_ref());
            bytes.is_ok_and(|bytes| keys.iter().any(|key| self.sign_type.holds(key, &bytes, &signature)))
        };
        texts.into_iter().find(holds).ok_or_else(|| VerificationError::Mismatch {
            cause: self.explained(&keys, &signature, worth),
            certificate_mode: false,
        })
    }

    fn explained(&self, keys: &[PublicKey], signature: &[u8], worth: impl FnOnce() -> bool) -> Mismatch {
        if worth() { diagnose_all(self.sign_type, keys, signature).0 } else { Mismatch::NotExamined }
    }

    /// The node's text, once the signature holds for it.
    ///
    /// Gateway protocol: what is signed are the node's bytes as they were sent. Some gateways sign the node in the
    /// configured charset and then send it in another one, and older ones sign it before they write `/` as `\/`.
    fn verified<'a>(
        &self,
        keys: &[PublicKey],
        reading: &Reading<'_>,
        envelope: &Envelope<'a>,
        signature: &str,
        worth: impl FnOnce() -> bool,
    ) -> Result<Cow<'a, str>, VerificationError> {
        let signature = decode(signature).map_err(|_: SignatureError| VerificationError::NotBase64)?;
        let holds = |bytes: &[u8]| keys.iter().any(|key| self.sign_type.holds(key, bytes, &signature));
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
            cause: self.explained(keys, &signature, worth),
            certificate_mode: envelope.certificate.is_some() && !self.keys.are_certificates(),
        })
    }
}

/// What a reply is that nothing can be checked of: a success is refused for `reason`.
fn unverifiable(envelope: &Envelope<'_>, reason: VerificationError) -> NoSuccess {
    match Head::read(envelope.node) {
        Ok(head) if head.is_success() && !envelope.is_error_response => reason.into(),
        Ok(head) => NoSuccess { head: Box::new(head), ..NoSuccessKind::UnverifiedFailure.into() },
        Err(error) => error.into(),
    }
}

/// Reads the reply that hands out the keys themselves, so no key can vouch for it.
///
/// Gateway protocol: what stands in it must be vouched for by other means; see [`Source`].
pub(crate) fn unverified_success(reading: &Reading<'_>, method: &str) -> Result<Success, NoSuccess> {
    let envelope = Envelope::open(reading.text(), method)?;
    let head = Head::read(envelope.node)?;
    if head.is_success() && !envelope.is_error_response {
        Ok(Success { head, node: envelope.node.to_owned() })
    } else {
        Err(NoSuccess { head: Box::new(head), ..NoSuccessKind::UnverifiedFailure.into() })
    }
}

#[cfg(test)]
mod tests;
