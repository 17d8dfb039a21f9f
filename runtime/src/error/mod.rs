//! What every fallible operation of a client returns.

mod clock_offset;
mod gateway_code;
mod kind;
mod kind_name;
mod outcome;
mod rest;
mod sentence;

use std::error::Error as StdError;
use std::fmt;

use alipay_rules::Violations;
use serde::de::DeserializeOwned;

pub use gateway_code::GatewayCode;
pub use kind::ErrorKind;

use crate::answer::{Answer, diagnosis_url};
use crate::api::{Called, ErrorRow};
use crate::decode::{self, ParseError};
use crate::envelope::Head;
use crate::failure::{Detail, Failure, Link};
use crate::words::{cut, plain};
use crate::{Notification, Outcome, TransportError};

/// Why a call gave no [`Reply`](crate::Reply), and whether it may have been executed all the same.
///
/// `Display` says what happened, to which API, and what to do. No secret and no value of a request ever stands in an
/// error; a failure's own words and [`raw`](Self::raw) are what Alipay sent.
///
/// ```
/// use alipay::{Error, Outcome};
///
/// fn may_repeat(error: &Error) -> bool {
///     match error.outcome() {
///         Outcome::NotSent | Outcome::Rejected => true, // once the cause is gone
///         Outcome::Unknown => false,                    // query first
///         Outcome::Executed => false,
///     }
/// }
/// ```
///
/// What there is to know of a failure:
///
/// ```
/// # #[cfg(feature = "testing")]
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::testing::{Answer, answered};
/// use alipay::{ErrorKind, GatewayCode, JsonValue, alipay_api};
///
/// #[alipay_api("alipay.security.risk.authentication.initialize")]
/// mod initialize {}
///
/// let error = answered::<initialize::Request>(Answer::failure("INVALID_PARAMETER")).unwrap_err();
/// assert!(matches!(error.kind(), ErrorKind::Failure));
/// assert_eq!(error.method(), Some("alipay.security.risk.authentication.initialize"));
/// assert_eq!((error.code(), error.msg()), (Some("40004"), Some("Business Failed")));
/// assert_eq!(error.gateway_code(), Some(GatewayCode::BusinessFailed));
/// assert_eq!(error.sub_code(), Some("INVALID_PARAMETER"));
/// println!("{:?}, in the words of the description: {:?}", error.sub_msg(), error.row().map(|row| row.meaning));
/// println!("HTTP {:?}, attempt {}", error.status(), error.attempts());
/// println!("for Alipay's support: {:?}, {:?}", error.trace_id(), error.diagnosis_url());
///
/// // What was verified, and all that came.
/// let node: Option<JsonValue> = error.parse().transpose()?;
/// assert_eq!(node.map(|node| node["code"].clone()), Some("40004".into()));
/// assert!(error.raw().zip(error.verified_text()).is_some_and(|(whole, node)| whole.contains(node)));
/// assert_eq!(error.raw_bytes(), error.raw().map(str::as_bytes));
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "testing"))]
/// # fn main() {}
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    outcome: Outcome,
    api: Option<Called>,
    attempts: u32,
    answer: Option<Answer>,
    /// That of a reply that was cut off, which is not an answer.
    trace_id: Option<String>,
    /// In seconds, where the failure is about the time.
    clock_offset: Option<i64>,
}

impl Error {
    /// An error that a reply gave.
    pub(crate) fn of_answer(kind: ErrorKind, api: impl Into<Called>, answer: Answer) -> Self {
        let api = api.into();
        let outcome = match Outcome::of(&kind, Some(&api), &answer.head, answer.failed_with()) {
            Outcome::Rejected if answer.may_be_redirected => Outcome::Unknown,
            outcome => outcome,
        };
        let (api, answer) = (Some(api), Some(answer));
        Self(Box::new(Inner { kind, outcome, api, attempts: 1, answer, trace_id: None, clock_offset: None }))
    }

    /// The same error, of a call of `api`.
    pub(crate) fn in_call_of(mut self, api: impl Into<Called>) -> Self {
        self.0.api = Some(api.into());
        self
    }

    /// The same error, of the last of several attempts. `in_doubt`: one of them may have been executed, so the
    /// refusal of a later one says nothing about the call as a whole.
    pub(crate) fn of_attempt(mut self, attempt: u32, in_doubt: bool) -> Self {
        self.0.attempts = attempt;
        if in_doubt && self.outcome() != Outcome::Executed {
            self.0.outcome = Outcome::Unknown;
        }
        self
    }

    /// What went wrong, to match on.
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// Whether the call may have been executed.
    pub fn outcome(&self) -> Outcome {
        self.0.outcome
    }

    /// What descriptions state of a failure's code: [`Outcome::Rejected`] or [`Outcome::Unknown`].
    ///
    /// `None` if nobody stated it, and of an error that is not a failure. Use it to tell a code that is known to leave the
    /// outcome open from one that nobody described; whether the call may be repeated says [`outcome`](Self::outcome),
    /// which is [`Outcome::Unknown`] for both.
    ///
    /// ```
    /// use alipay::{Error, Outcome};
    ///
    /// /// Whether somebody should look the code up and add it to the description.
    /// fn is_new(error: &Error) -> bool {
    ///     error.sub_code().is_some() && error.stated_outcome().is_none()
    /// }
    /// ```
    pub fn stated_outcome(&self) -> Option<Outcome> {
        let answer = self.0.answer.as_ref()?;
        outcome::stated(self.kind(), self.0.api.as_ref(), &answer.head, answer.failed_with())
    }

    /// The API that was called: `alipay.trade.pay`. Nothing when the client itself could not be built.
    pub fn method(&self) -> Option<&str> {
        self.0.api.as_ref().map(|api| api.method.as_ref())
    }

    /// How many attempts were made: 1 unless the client has a [`RetryPolicy`](crate::RetryPolicy) and the API only
    /// reads or the call was marked idempotent. The error is that of the last attempt, its outcome that of all of them.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The gateway's code of a failure: 40004, 20000, … The REST gateway has no numbers, and one code for all:
    /// `ACQ.TRADE_NOT_EXIST`, `invalid-app-id`.
    ///
    /// Nothing for a reply that was not understood or not believed; see [`raw`](Self::raw) for what it said.
    pub fn code(&self) -> Option<&str> {
        self.head()?.code.as_deref()
    }

    /// The gateway's code of a failure as a type; `None` if [`code`](Self::code) is nothing.
    pub fn gateway_code(&self) -> Option<GatewayCode> {
        self.code().map(GatewayCode::from)
    }

    /// What the gateway says to its code: `Business Failed`; the REST gateway's message, usually in Chinese.
    pub fn msg(&self) -> Option<&str> {
        self.head()?.msg.as_deref()
    }

    /// The API's own code of a failure: `ACQ.TRADE_HAS_SUCCESS`.
    pub fn sub_code(&self) -> Option<&str> {
        self.head()?.sub_code.as_deref()
    }

    /// What the API says to its code, usually in Chinese.
    pub fn sub_msg(&self) -> Option<&str> {
        self.head()?.sub_msg.as_deref()
    }

    /// What the API's description or the gateway's table says about a failure's code.
    pub fn row(&self) -> Option<&'static ErrorRow> {
        let answer = self.0.answer.as_ref()?;
        let api = self.0.api.as_ref();
        match answer.failed_with() {
            Some(_) => rest::rows(&answer.head, api).next(),
            None => outcome::rows(&answer.head, api).next(),
        }
    }

    /// Alipay's number of this call, which its support asks for (HTTP header `trace_id`); known for every reply, also
    /// for one that was cut off.
    pub fn trace_id(&self) -> Option<&str> {
        let answered = self.0.answer.as_ref().and_then(|answer| answer.trace_id.as_deref());
        answered.or(self.0.trace_id.as_deref())
    }

    /// Alipay's page that explains what happened to this call.
    pub fn diagnosis_url(&self) -> Option<String> {
        self.trace_id().map(diagnosis_url)
    }

    /// The HTTP status of the reply.
    pub fn status(&self) -> Option<u16> {
        Some(self.0.answer.as_ref()?.status)
    }

    /// The text that was verified, as [`Reply::verified_text`](crate::Reply::verified_text) has it; `None` if nothing
    /// was. [`Failure`](ErrorKind::Failure), [`Undecodable`](ErrorKind::Undecodable) and
    /// [`Incomplete`](ErrorKind::Incomplete) have one. It may hold personal data.
    pub fn verified_text(&self) -> Option<&str> {
        self.0.answer.as_ref()?.verified()
    }

    /// Reads [`verified_text`](Self::verified_text) as a type of the app's own, as
    /// [`Reply::parse`](crate::Reply::parse) does; `None` if nothing was verified.
    ///
    /// # Errors
    /// When the text does not have the shape of `V`.
    pub fn parse<V: DeserializeOwned>(&self) -> Option<Result<V, ParseError>> {
        self.verified_text().map(decode::parse)
    }

    /// The whole reply as text, whatever it is: the envelope, of which at most the node was verified. Anyone may have
    /// written the rest, and where the call was encrypted the node is cipher text; see
    /// [`verified_text`](Self::verified_text). It may hold personal data.
    pub fn raw(&self) -> Option<&str> {
        Some(self.0.answer.as_ref()?.raw())
    }

    /// As [`raw`](Self::raw), the bytes as they came, in whatever charset.
    pub fn raw_bytes(&self) -> Option<&[u8]> {
        Some(self.0.answer.as_ref()?.raw_bytes())
    }

    /// The verified notification, where it is genuine and only not what was asked for; see
    /// [`NotificationError::notification`](crate::NotificationError::notification).
    ///
    /// ```
    /// use alipay::Error;
    ///
    /// /// What came in place of the notification that a handler is for.
    /// fn other(error: &Error) -> Option<&str> {
    ///     error.notification()?.get("notify_type")
    /// }
    /// ```
    pub fn notification(&self) -> Option<&Notification> {
        match self.kind() {
            ErrorKind::Notification(error) => error.notification(),
            _ => None,
        }
    }

    /// The broken limits, when a request breaks some.
    ///
    /// ```
    /// use alipay::{Error, Language};
    ///
    /// /// What to tell whoever filled in the form.
    /// fn complaints(error: &Error) -> Vec<String> {
    ///     error.violations().into_iter().flatten().map(|broken| broken.words(Language::Chinese)).collect()
    /// }
    /// ```
    pub fn violations(&self) -> Option<&Violations> {
        match self.kind() {
            ErrorKind::Violations(violations) => Some(violations),
            _ => None,
        }
    }

    /// What the REST gateway finds wrong with the call, one by one; empty if it does not say so, and for the other gateway.
    ///
    /// ```
    /// use alipay::Error;
    ///
    /// /// The parameters that the gateway complains about.
    /// fn fields(error: &Error) -> Vec<&str> {
    ///     error.details().iter().filter_map(|detail| detail.field.as_deref()).collect()
    /// }
    /// ```
    pub fn details(&self) -> &[Detail] {
        self.rest_failure().map_or(&[], |failure| &failure.details)
    }

    /// The pages that the REST gateway names for a failure; empty if it names none, and for the other gateway.
    ///
    /// ```
    /// use alipay::Error;
    ///
    /// fn explanations(error: &Error) -> Vec<&str> {
    ///     error.links().iter().filter_map(|link| link.link.as_deref()).collect()
    /// }
    /// ```
    pub fn links(&self) -> &[Link] {
        self.rest_failure().map_or(&[], |failure| &failure.links)
    }

    fn rest_failure(&self) -> Option<&Failure> {
        self.0.answer.as_ref()?.failure.as_ref()
    }

    /// Whether the REST gateway did not take the call, since there were too many.
    pub(crate) fn is_one_too_many(&self) -> bool {
        self.0.answer.as_ref().and_then(Answer::failed_with) == Some(rest::TOO_MANY)
    }

    fn head(&self) -> Option<&Head> {
        Some(&self.0.answer.as_ref()?.head)
    }
}

/// An error from before anything was sent, or of sending it.
impl<E: Into<ErrorKind>> From<E> for Error {
    fn from(error: E) -> Self {
        let (kind, trace_id) = match error.into() {
            ErrorKind::Transport(TransportError::CutOff { trace_id, cause }) => {
                (ErrorKind::Transport(*cause), trace_id)
            }
            kind => (kind, None),
        };
        let outcome = Outcome::of(&kind, None, &Head::default(), None);
        Self(Box::new(Inner {
            kind,
            outcome,
            api: None,
            attempts: 1,
            answer: None,
            trace_id,
            clock_offset: None,
        }))
    }
}

/// Prints no value of the reply but its codes, none of them longer than a sentence: anyone may have written them where
/// the kind says that the reply has no signature.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &format_args!("{}", cut(&format!("{:?}", self.kind()), 1000)))
            .field("outcome", &self.outcome())
            .field("method", &self.method())
            .field("code", &self.code().map(plain))
            .field("sub_code", &self.sub_code().map(plain))
            .field("trace_id", &self.trace_id().map(plain))
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self.kind() {
            ErrorKind::Configuration(error) => error.source(),
            ErrorKind::File(error) => error.source(),
            ErrorKind::Transport(error) => error.source(),
            ErrorKind::CertificateDownload(error) => error.source(),
            ErrorKind::AppResult(error) => error.source(),
            ErrorKind::Notification(error) => error.source(),
            ErrorKind::ReturnUrl(error) => error.source(),
            ErrorKind::OpenData(error) => error.source(),
            ErrorKind::Signing(error) => error.source(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
