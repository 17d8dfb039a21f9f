//! What was really signed, and which known mistakes lead to it: tried one by one, then two at a time.

mod assembly;
mod change;
mod check;
mod damage;
mod hash;
mod judge;
mod mistake;
mod parameters;
mod reach;
mod reading;
mod remark;
mod rest;
mod search;
mod signature;
mod signer;
mod subject;
mod values;
mod verdict;

pub use assembly::Assembly;
pub use change::Change;
pub use damage::{Damage, Foreign};
pub use mistake::Mistake;
pub use remark::{Remark, Side};
pub use rest::RestMistake;
pub(crate) use rest::of_rest;
pub use subject::Subject;
pub use verdict::Verdict;

use std::fmt;

use alipay::__private::why::Form;
use alipay::{Charset, FormError, SignType};

use crate::form::Sent;
use crate::known::Known;
pub(crate) use check::Check;
use judge::Case;
use reading::Reading;
use signer::{Made, Probabilistic};

/// What comes of a diagnosis.
///
/// ```
/// use alipay::{PrivateKey, SignType};
/// use alipay_why::{Known, Mistake, Owner, Subject, diagnose};
///
/// let key = PrivateKey::generate()?;
/// let signed = "app_id=1&method=alipay.trade.query"; // without `sign_type`
/// let signature = SignType::Rsa2.sign(&key, signed.as_bytes())?.replace('+', "%2B");
/// let body = format!("{signed}&sign_type=RSA2&sign={signature}");
/// let diagnosis = diagnose("", body, &Known::of(Owner::App, key.public_key()))?;
/// assert_eq!((diagnosis.subject, diagnosis.key), (Subject::Request, Some(0)));
/// assert_eq!(diagnosis.mistakes, [Mistake::SignTypeLeftOut]);
/// assert_eq!(diagnosis.string_to_sign, "app_id=1&method=alipay.trade.query&sign_type=RSA2");
/// assert_eq!(diagnosis.is_over(signed.as_bytes()), Some(true));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnosis {
    /// What it is, by its parameters.
    pub subject: Subject,
    /// Whether the signature matches, and if not, how much is known.
    pub verdict: Verdict,
    /// What was certainly done wrong. If the verdict is [`Verdict::Mistaken`], it is all that was.
    pub mistakes: Vec<Mistake>,
    /// What to look at next to the signature.
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

/// What is known besides what a form itself shows.
pub(crate) enum Note {
    Mistake(Mistake),
    Remark(Remark),
}

impl Diagnosis {
    /// The same with what is known besides. A mistake makes a match none.
    pub(crate) fn noted(mut self, note: Note) -> Self {
        match note {
            Note::Remark(remark) => self.remarks.push(remark),
            Note::Mistake(mistake) => {
                self.mistakes.push(mistake);
                if self.verdict == Verdict::Holds {
                    self.verdict = Verdict::Mistaken;
                }
            }
        }
        self
    }
}

/// Says what a form is and why its signature does not match. `query` and `body` are the parts of a request as they
/// were sent, not decoded; either may be empty.
///
/// Know the app's own key for requests and Alipay's for notifications, or both and see which one it was.
///
/// ```
/// use alipay::{PrivateKey, SignType};
/// use alipay_why::{Known, Owner, Verdict, diagnose};
///
/// let key = PrivateKey::generate()?;
/// let signed = "app_id=1&method=alipay.trade.query&sign_type=RSA2";
/// let signature = SignType::Rsa2.sign(&key, signed.as_bytes())?.replace('+', "%2B");
/// let query = format!("{signed}&sign={signature}");
/// let diagnosis = diagnose(query, "", &Known::of(Owner::App, key.public_key()))?;
/// assert_eq!(diagnosis.verdict, Verdict::Holds);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When the form cannot be read at all.
pub fn diagnose(
    query: impl AsRef<[u8]>,
    body: impl AsRef<[u8]>,
    known: &Known,
) -> Result<Diagnosis, FormError> {
    let [query, body] = [query.as_ref(), body.as_ref()].map(|part| part.trim_ascii().to_vec());
    of_sent(&Sent { has_url: !query.is_empty(), query, body }, known)
}

/// The same of what was read from a text.
pub(crate) fn of_sent(sent: &Sent, known: &Known) -> Result<Diagnosis, FormError> {
    let form = Form::read(&sent.joined(), known.charset)?;
    let read = form.value("sign").map(signature::read);
    let bytes = read.as_ref().and_then(|read| read.bytes.as_ref().ok());
    let made = bytes.and_then(|bytes| Made::of(&known.keys, bytes));
    let suspect = bytes.filter(|_| made.is_none());
    let suspect = suspect.and_then(|bytes| Probabilistic::suspects(&known.keys, bytes).next());
    let signer = made.as_ref().map(|made| known.owner(made.place));
    let subject = Subject::of(&form, signer);
    let readings = subject.readings(&form);
    let facts = remark::Facts {
        has_line_breaks: read.as_ref().is_some_and(|read| read.has_line_breaks),
        sign_type: made.as_ref().and_then(|made| made.sign_type),
    };
    let remarks = remark::remarks(&form, sent, subject, known, &facts);
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
