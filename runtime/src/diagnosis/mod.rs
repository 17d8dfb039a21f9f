//! Why the signature of a request or of a notification does not match: the mistakes that are known, tried one by one.
//!
//! The gateway only says `isv.invalid-signature`. Whoever has the request as it was sent, and the key that should have
//! signed it, can see more: a signature, undone with its key, shows the hash of what was really signed. [`diagnose`]
//! compares that hash with what each known [`Mistake`] would have signed, alone and two at a time. So a mistake that it
//! names is one that leads to the very bytes that were signed.
//!
//! It is for tools and for looking at one case; it decides nothing, and belongs behind no public address: it works much
//! longer than a verification does. Feature `diagnosis`.
//!
//! ```
//! use alipay::diagnosis::{Known, Mistake, Owner, Verdict, diagnose};
//! use alipay::{PrivateKey, SignType};
//!
//! let key = PrivateKey::generate()?;
//! // Signed without `sign_type`, as notifications are.
//! let signature = SignType::Rsa2.sign(&key, b"app_id=1&method=alipay.trade.query")?;
//! let encoded = signature.replace('+', "%2B");
//! let request = format!("app_id=1&method=alipay.trade.query&sign_type=RSA2&sign={encoded}");
//! let diagnosis = diagnose(&request, "", &Known::of(Owner::App, key.public_key()))?;
//! assert_eq!(diagnosis.verdict, Verdict::Mistaken);
//! assert_eq!(diagnosis.mistakes, [Mistake::SignTypeLeftOut]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod beside;
mod garbled;
mod guess;
mod hash;
mod judge;
mod known;
mod maker;
mod mistake;
mod parameters;
mod reading;
mod signature;
mod subject;
mod values;
mod verdict;
mod whole;
mod words;

pub use beside::Remark;
pub use garbled::{Foreign, Garbled};
pub use known::{Known, Owner};
pub use mistake::Mistake;
pub use subject::Subject;
pub use values::Change;
pub use verdict::Verdict;
pub use whole::Whole;
pub use words::printable;

use std::fmt;

use crate::notification::{Form, FormError};
use crate::{Charset, SignType};
use judge::Case;
use maker::{Made, Probabilistic};
use reading::Reading;

/// What comes of a diagnosis.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnosis {
    /// What it is, by its parameters.
    pub subject: Subject,
    /// Whether the signature matches, and if not, how much is known.
    pub verdict: Verdict,
    /// What was certainly done wrong. If the verdict is [`Verdict::Mistaken`], it is all that was.
    pub mistakes: Vec<Mistake>,
    /// What to look at beside the signature.
    pub remarks: Vec<Remark>,
    /// The place, among the keys that were given, of the one that made the signature.
    pub key: Option<usize>,
    /// The type of the signature, read from the signature itself.
    pub sign_type: Option<SignType>,
    /// The charset in which its bytes are text.
    pub charset: Charset,
    /// The text that has to be signed. It holds the values of the parameters.
    pub string_to_sign: String,
    signed: Option<Signed>,
}

/// The hash that the signature is over.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Signed(hash::Hash, Vec<u8>);

/// Prints how long the text to sign is, not its values.
impl fmt::Debug for Diagnosis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Diagnosis")
            .field("subject", &self.subject)
            .field("verdict", &self.verdict)
            .field("mistakes", &self.mistakes)
            .field("remarks", &self.remarks)
            .field("key", &self.key)
            .field("sign_type", &self.sign_type)
            .field("charset", &self.charset)
            .field("string_to_sign", &format_args!("text of {}", self.string_to_sign.chars().count()))
            .finish_non_exhaustive()
    }
}

impl Diagnosis {
    /// Whether the signature is over this text, which a log says was signed; nothing, if the signature does not tell.
    pub fn is_over(&self, text: &[u8]) -> Option<bool> {
        self.signed.as_ref().map(|Signed(hash, digest)| hash.of(text) == *digest)
    }
}

/// Says what a form is and why its signature does not match. `query` and `body` are the parts of a request as they
/// were sent, not decoded; either may be empty.
///
/// Know the app's own key for requests and Alipay's for notifications, or both and see which one it was.
///
/// # Errors
/// When the form cannot be read at all.
pub fn diagnose(
    query: impl AsRef<[u8]>,
    body: impl AsRef<[u8]>,
    known: &Known,
) -> Result<Diagnosis, FormError> {
    let (query, body) = (query.as_ref().trim_ascii(), body.as_ref().trim_ascii());
    let parts = [query, body].into_iter().filter(|part| !part.is_empty());
    let form = Form::read(&parts.collect::<Vec<_>>().join(&b'&'), known.charset)?;
    let read = form.value("sign").map(signature::read);
    let bytes = read.as_ref().and_then(|read| read.bytes.as_ref().ok());
    let made = bytes.and_then(|bytes| Made::of(&known.keys, bytes));
    let suspect = bytes.filter(|_| made.is_none());
    let suspect = suspect.and_then(|bytes| Probabilistic::suspects(&known.keys, bytes).next());
    let signer = made.as_ref().map(|made| known.owner(made.place));
    let subject = Subject::of(&form, signer);
    let readings = subject.readings(&form);
    let has_line_breaks = read.as_ref().is_some_and(|read| read.has_line_breaks);
    let remarks =
        beside::remarks(&form, if body.is_empty() { b"" } else { query }, subject, known, has_line_breaks);
    let string_to_sign = readings.first().map(Reading::text).unwrap_or_default();
    let case = Case { form: &form, known, subject, readings: &readings };
    let found = case.judge(read.as_ref(), made.as_ref(), suspect.as_ref());
    Ok(Diagnosis {
        subject,
        verdict: found.verdict,
        mistakes: found.mistakes,
        remarks,
        key: found.key,
        sign_type: made.as_ref().and_then(|made| made.sign_type),
        charset: form.charset,
        string_to_sign,
        signed: made.and_then(|made| Some(Signed(made.hash?, made.digest))),
    })
}

#[cfg(test)]
mod tests;
