//! The signature of a reply of the REST gateway, which stands in headers.

use super::{NoSuccess, VerificationError, Verifier};
use crate::certificate::Source;
use crate::sign::decode;
use crate::{HttpReply, SignType, SignatureError};

const SIGNATURE: &str = "alipay-signature";
const TIMESTAMP: &str = "alipay-timestamp";
const NONCE: &str = "alipay-nonce";
const CERTIFICATE: &str = "alipay-sn";

/// What the headers of a signed reply say.
#[derive(Debug)]
pub(crate) struct SignatureHeaders<'a> {
    signature: &'a str,
    timestamp: &'a str,
    nonce: &'a str,
    /// Which certificate signed, in certificate mode.
    certificate: Option<&'a str>,
}

impl<'a> SignatureHeaders<'a> {
    /// `None` if the reply has no signature.
    ///
    /// Gateway protocol: official SDKs verify a header that is missing as the text `null`. Nothing is signed so, but what is
    /// verified in a way that nobody foresaw is not verified.
    pub(crate) fn of(reply: &'a HttpReply) -> Result<Option<Self>, VerificationError> {
        let certificate = one(reply, CERTIFICATE)?;
        let (timestamp, nonce) = (one(reply, TIMESTAMP)?, one(reply, NONCE)?);
        let Some(signature) = one(reply, SIGNATURE)? else { return Ok(None) };
        if signature == "null" {
            // The gateway writes so what it does not sign.
            return if reply.status < 400 {
                Err(VerificationError::NullHeader { name: SIGNATURE })
            } else {
                Ok(None)
            };
        }
        let given = |value: Option<&'a str>, name| match value {
            None => Err(VerificationError::MissingHeader { name }),
            Some("null") => Err(VerificationError::NullHeader { name }),
            Some(value) => Ok(value),
        };
        Ok(Some(Self {
            signature,
            timestamp: given(timestamp, TIMESTAMP)?,
            nonce: given(nonce, NONCE)?,
            certificate: certificate.filter(|sn| *sn != "null"),
        }))
    }
}

/// The only header of that name; an empty one is none.
fn one<'a>(reply: &'a HttpReply, name: &'static str) -> Result<Option<&'a str>, VerificationError> {
    let mut all = reply.headers_of(name);
    match (all.next(), all.next()) {
        (_, Some(_)) => Err(VerificationError::RepeatedHeader { name }),
        (first, None) => Ok(first.map(str::trim).filter(|value| !value.is_empty())),
    }
}

impl Verifier {
    /// Whether the signature in the headers is Alipay's, over this body as it came.
    ///
    /// In certificate mode it counts only together with the certificate that it names; an unknown one comes from `source`.
    pub(crate) async fn vouch(
        &self,
        headers: &SignatureHeaders<'_>,
        body: &[u8],
        source: &dyn Source,
    ) -> Result<(), NoSuccess> {
        let SignatureHeaders { signature, timestamp, nonce, certificate } = headers;
        let Some(keys) = self.keys.select(*certificate, source).await? else {
            return Err(VerificationError::NoCertificate.into());
        };
        let signature = decode(signature).map_err(|_: SignatureError| VerificationError::NotBase64)?;
        let signed = [timestamp.as_bytes(), b"\n", nonce.as_bytes(), b"\n", body, b"\n"].concat();
        if keys.iter().any(|key| SignType::Rsa2.holds(key, &signed, &signature)) {
            return Ok(());
        }
        Err(VerificationError::Mismatch {
            cause: self.explained(&keys, &signature, || source.explains()),
            certificate_mode: certificate.is_some() && !self.keys.are_certificates(),
        }
        .into())
    }
}
