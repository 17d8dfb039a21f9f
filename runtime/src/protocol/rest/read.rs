//! What a reply says, and whether it is believed.

use super::failure;
use super::judge::{Asked, Judged};
use crate::answer::Verified;
use crate::certificate::Source;
use crate::encryption::Encryption;
use crate::envelope::{Reading, is_too_deep, shortened, unreadable};
use crate::verify::{NoSuccess, NoSuccessKind, SignatureHeaders, Verifier};
use crate::{Charset, DecryptionError, EnvelopeError, ErrorKind, HttpReply, VerificationError, json};

/// The body as text, or why it is none.
type Body<'a> = Result<Reading<'a>, EnvelopeError>;

/// A reply with a status of success.
pub(super) async fn success(
    reply: &HttpReply,
    body: &Body<'_>,
    verifier: &Verifier,
    source: &dyn Source,
    asked: Asked<'_>,
) -> Result<Judged, NoSuccess> {
    let Some(headers) = SignatureHeaders::of(reply)? else { return unsigned(reply, body, asked) };
    verifier.vouch(&headers, &reply.body, source).await?;
    let text = match body {
        Ok(reading) => reading.text(),
        // Gateway protocol: as HTTP 204, a success that says nothing.
        Err(EnvelopeError::Empty) => return Ok(Judged::success(Verified::Text(String::new()))),
        Err(_) => return Err(undecodable(&String::from_utf8_lossy(&reply.body))),
    };
    if !is_object(text) {
        return match asked.encryption {
            Some(encryption) => Ok(Judged::success(Verified::Text(decrypted(encryption, text)?))),
            None if says_cipher_text(reply) => Err(EnvelopeError::Encrypted.into()),
            None => Err(undecodable(text)),
        };
    }
    match check(text) {
        // The status is not signed: with another one, a failure would pass for a success.
        Ok(()) if failure::is_one(text) => {
            let (head, failure) = failure::read(text)?;
            let (kind, verified) = (Some(ErrorKind::Failure), Some(verified(text, reply)));
            Ok(Judged { kind, head, failure: Some(failure), verified, is_unsigned: false })
        }
        Ok(()) => Ok(Judged::success(verified(text, reply))),
        Err(error @ EnvelopeError::Duplicate { .. }) => Err(error.into()),
        // What was verified was executed, whether or not it can be read.
        Err(_) => Err(undecodable(text)),
    }
}

/// A success that nobody signed.
fn unsigned(reply: &HttpReply, body: &Body<'_>, asked: Asked<'_>) -> Result<Judged, NoSuccess> {
    let verified = match body {
        Err(EnvelopeError::Empty) if reply.status == 204 => Verified::Text(String::new()),
        Err(error) => return Err(error.clone().into()),
        Ok(reading) => {
            let content_type = reply.header("content-type").unwrap_or("application/json");
            if !["application/json", "text/plain"].contains(&essence(content_type).as_str()) {
                return Err(EnvelopeError::ContentType { content_type: shortened(content_type) }.into());
            }
            if !is_object(reading.text()) && asked.encryption.is_some() {
                return Err(VerificationError::UnsignedCipherText.into());
            }
            check(reading.text())?;
            verified(reading.text(), reply)
        }
    };
    if asked.accept_unsigned {
        Ok(Judged { is_unsigned: true, ..Judged::success(verified) })
    } else {
        Err(VerificationError::Unsigned.into())
    }
}

/// A reply with a status of failure.
pub(super) async fn failed(
    reply: &HttpReply,
    body: &Body<'_>,
    verifier: &Verifier,
    source: &dyn Source,
    asked: Asked<'_>,
) -> Result<Judged, NoSuccess> {
    let is_signed = match SignatureHeaders::of(reply)? {
        None => false,
        Some(headers) => match verifier.vouch(&headers, &reply.body, source).await {
            Ok(()) => true,
            // In certificate mode, a signature of nobody is none.
            Err(NoSuccess {
                kind: NoSuccessKind::Verification(VerificationError::NoCertificate), ..
            }) => false,
            Err(error) => return Err(error),
        },
    };
    let text = body.as_ref().map_err(Clone::clone)?.text();
    // Only what is verified is decrypted.
    let clear = match asked.encryption.filter(|_| !is_object(text)) {
        Some(_) if !is_signed => return Err(VerificationError::UnsignedCipherText.into()),
        Some(encryption) => Some(decrypted(encryption, text)?),
        None => None,
    };
    let said = clear.as_deref().unwrap_or(text);
    check(said)?;
    let (head, failure) = failure::read(said)?;
    let kind = if is_signed { ErrorKind::Failure } else { ErrorKind::UnverifiedFailure };
    let text = || verified(text, reply);
    let verified = is_signed.then(|| clear.map_or_else(text, Verified::Text));
    Ok(Judged { kind: Some(kind), head, failure: Some(failure), verified, is_unsigned: false })
}

/// Refuses what is not one object, or has a member twice.
fn check(text: &str) -> Result<(), EnvelopeError> {
    if is_too_deep(text) {
        return Err(EnvelopeError::TooDeep);
    }
    match json::repeated(text) {
        Ok(None) => Ok(()),
        Ok(Some(name)) => Err(EnvelopeError::Duplicate { name: shortened(&name) }),
        Err(error) => Err(unreadable(&error)),
    }
}

/// The clear text of a verified body. Text that a wrong key leaves is not an object at all.
fn decrypted(encryption: &Encryption, text: &str) -> Result<String, NoSuccess> {
    let plain = encryption.decrypt_bare(text.trim())?;
    let reading = Reading::of(&plain, Charset::Utf8).map_err(|_| DecryptionError::Content)?;
    match check(reading.text()) {
        Ok(()) => Ok(reading.text().to_owned()),
        Err(error @ EnvelopeError::Duplicate { .. }) => Err(error.into()),
        Err(_) => Err(DecryptionError::Content.into()),
    }
}

fn undecodable(text: &str) -> NoSuccess {
    NoSuccess { verified: Some(text.into()), ..NoSuccessKind::Undecodable.into() }
}

/// Where the text stands that was verified: it is not copied where it is the body.
fn verified(text: &str, reply: &HttpReply) -> Verified {
    let has_mark = reply.body.starts_with(b"\xef\xbb\xbf");
    if has_mark { Verified::Text(text.to_owned()) } else { Verified::Body }
}

fn is_object(text: &str) -> bool {
    text.trim_start().starts_with('{')
}

/// Gateway protocol: cipher text travels as plain text.
fn says_cipher_text(reply: &HttpReply) -> bool {
    reply.header("alipay-encrypt-type").is_some()
        || reply.header("content-type").is_some_and(|content_type| essence(content_type) == "text/plain")
}

/// A content type without its parameters, in lower case.
fn essence(content_type: &str) -> String {
    content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}
