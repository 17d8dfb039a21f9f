//! Why the signature of a request or of a notification does not match: the mistakes that are known, tried one by one.
//!
//! The gateway only says `isv.invalid-signature`. Whoever has the request as it was sent, and the key that should have
//! signed it, can see more: a signature, undone with its key, shows the hash of what was really signed. [`diagnose`]
//! compares that hash with what each known [`Mistake`] would have signed, alone and two at a time.
//!
//! It is for tools and for looking at one case; it decides nothing, and belongs behind no public address: it works much
//! longer than a verification does. Feature `diagnosis`.
//!
//! ```
//! use alipay::diagnosis::{Mistake, Verdict, diagnose};
//! use alipay::{Charset, PrivateKey, SignType};
//!
//! let key = PrivateKey::generate()?;
//! // Signed without `sign_type`, as notifications are.
//! let signature = SignType::Rsa2.sign(&key, b"app_id=1&method=alipay.trade.query")?;
//! let encoded = signature.replace('+', "%2B");
//! let request = format!("app_id=1&method=alipay.trade.query&sign_type=RSA2&sign={encoded}");
//! let diagnosis = diagnose(&request, Charset::Utf8, &[key.public_key().clone()])?;
//! assert_eq!(diagnosis.verdict, Verdict::Mistakes(vec![Mistake::SignTypeLeftOut]));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod edits;
mod guess;
mod mistake;
mod reading;
mod signature;

pub use mistake::Mistake;

use crate::notification::{Form, FormError, NotificationRule, Signed};
use crate::sign::{Undone, undone};
use crate::{Charset, PublicKey, SignType};
use reading::Reading;

/// What carries the signature, which decides what has to be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Subject {
    /// A call of the gateway, a page or an order string, signed by the app.
    Request,
    /// A notification, signed by Alipay.
    Notification,
    /// The parameters that a browser brings to `return_url`, signed by Alipay.
    ReturnUrl,
}

/// What comes of a diagnosis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// What it is, by its parameters.
    pub subject: Subject,
    /// Whether the signature matches, and if not, why.
    pub verdict: Verdict,
    /// The place, among the keys that were given, of the one that made the signature.
    pub key: Option<usize>,
    /// The type of the signature, read from the signature itself.
    pub sign_type: Option<SignType>,
    /// The text that has to be signed. It holds the values of the parameters.
    pub string_to_sign: String,
}

/// Whether a signature matches, and if not, why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// It matches.
    Holds,
    /// It matches what comes of these mistakes, one or two.
    Mistakes(Vec<Mistake>),
    /// There is no `sign`.
    Unsigned,
    /// `sign` is no base64, whatever is done to it.
    NotBase64,
    /// `sign` has too few bits to be a signature.
    NoSignature {
        /// How many.
        bits: usize,
    },
    /// None of the keys made it.
    OtherKey {
        /// The size of the key that did.
        bits: usize,
    },
    /// One of the keys made it, of something that no known mistake leads to.
    OtherContent,
}

/// Says what a form is and why its signature does not match; `form` is a query, a body or both joined by `&`, as it
/// was sent. `charset` is that of a form that names none.
///
/// Give the app's own public key for requests and Alipay's for notifications, or both and see which one it was.
///
/// # Errors
/// When the form cannot be read at all.
pub fn diagnose(
    form: impl AsRef<[u8]>,
    charset: Charset,
    keys: &[PublicKey],
) -> Result<Diagnosis, FormError> {
    let form = Form::read(form.as_ref(), charset)?;
    let subject = Subject::of(&form);
    let readings = subject.readings(&form);
    let string_to_sign = readings.first().map(Reading::text).unwrap_or_default();
    let found = |verdict, key, sign_type| Ok(Diagnosis { subject, verdict, key, sign_type, string_to_sign });
    let Some(given) = form.value("sign") else { return found(Verdict::Unsigned, None, None) };
    let Some((signature, mut mistakes)) = signature::read(given) else {
        return found(Verdict::NotBase64, None, None);
    };
    let bits = signature.len() * 8;
    if bits < 512 {
        return found(Verdict::NoSignature { bits }, None, None);
    }
    let made_by = |key: &PublicKey| undone(key, &signature);
    let maker = keys.iter().enumerate().find_map(|(place, key)| Some((place, made_by(key)?)));
    let Some((place, Undone { sign_type, hash })) = maker else {
        return found(Verdict::OtherKey { bits }, None, None);
    };
    let Some(actual) = sign_type else { return found(Verdict::OtherContent, Some(place), None) };
    let named = form.value("sign_type").and_then(|named| named.parse::<SignType>().ok());
    if let Some(named) = named.filter(|named| *named != actual) {
        mistakes.push(Mistake::SignType { named, actual });
    }
    let holds = |content: &[u8]| actual.digest(content) == hash;
    let verdict = match guess::explain(&readings, subject, holds) {
        None => Verdict::OtherContent,
        Some(more) => {
            mistakes.extend(more);
            if mistakes.is_empty() { Verdict::Holds } else { Verdict::Mistakes(mistakes) }
        }
    };
    found(verdict, Some(place), Some(actual))
}

impl Subject {
    fn of(form: &Form) -> Self {
        let has = |names: &[&str]| names.iter().any(|name| form.value(name).is_some());
        if form.value("method").is_some_and(|method| method.ends_with(".return")) {
            Self::ReturnUrl
        } else if has(&["notify_id", "notify_type", "notify_time", "msg_method"]) {
            Self::Notification
        } else {
            Self::Request
        }
    }

    /// What a right signature may be over, the likeliest first.
    fn readings(self, form: &Form) -> Vec<Reading> {
        if self == Self::Request {
            return vec![Reading::of(form, |name| name != "sign")];
        }
        let suggested = NotificationRule::suggested_by(form);
        let rules = match self {
            Self::ReturnUrl => vec![NotificationRule::V1],
            _ => vec![suggested, suggested.other()],
        };
        let both = rules.iter().flat_map(|rule| [false, true].map(|with| (*rule, with)));
        both.map(|(rule, with_certificate)| {
            let signed = Signed { rule, with_certificate };
            Reading::of(form, |name| signed.holds(name))
        })
        .collect()
    }
}

#[cfg(test)]
mod tests;
