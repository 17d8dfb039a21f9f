//! Why the signature of a request to Alipay, or of its notification, does not match.
//!
//! The gateway only says `isv.invalid-signature`. Whoever has the request as it was sent, and the key that should have
//! signed it, can see more: a signature, undone with its key, shows the hash of what was really signed. [`diagnose`]
//! compares that hash with what each known [`Mistake`] would have signed, alone and two at a time. So a mistake that it
//! names is one that leads to the very bytes that were signed. [`explain`] does the same for whatever text holds the
//! request: a URL, a form, a curl line, a recorded HTTP message, a line of a log.
//!
//! It is for tools and for looking at one case; it decides nothing, and belongs behind no public address: it works much
//! longer than a verification does.
//!
//! ```
//! use alipay::{PrivateKey, SignType};
//! use alipay_why::{Known, Mistake, Owner, Verdict, explain};
//!
//! let key = PrivateKey::generate()?;
//! // Signed without `sign_type`, as notifications are.
//! let signature = SignType::Rsa2.sign(&key, b"app_id=1&method=alipay.trade.query")?;
//! let encoded = signature.replace('+', "%2B");
//! let request = format!("app_id=1&method=alipay.trade.query&sign_type=RSA2&sign={encoded}");
//! let diagnosis = explain(request.as_bytes(), &Known::of(Owner::App, key.public_key()), &[])?;
//! assert_eq!(diagnosis.verdict, Verdict::Mistaken);
//! assert_eq!(diagnosis.mistakes, [Mistake::SignTypeLeftOut]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod charset;
mod comparison;
mod diagnosis;
mod escapes;
mod extent;
mod form;
mod given;
mod known;
mod parameters;
mod reasons;
mod refusal;
mod repair;
mod rest;
mod secrets;
mod shapes;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod text;
mod words;

pub use comparison::{Comparison, Difference};
pub use diagnosis::{
    Assembly, Change, Damage, Diagnosis, Foreign, Mistake, Remark, RestMistake, Side, Subject, Verdict,
    diagnose,
};
pub use form::without_files;
pub use given::explain;
pub use known::{Known, Owner};
pub use reasons::reasons;
pub use refusal::Refusal;
pub use words::printable;
