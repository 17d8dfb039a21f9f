//! Why what a browser brought back is not believed, in words about return URLs.

use std::fmt;

use super::form::{MOST_BYTES, MOST_PARAMETERS};
use super::{FormError, NotificationError};
use crate::Mismatch;

/// Why the parameters that a browser brought back to `return_url` are not believed.
///
/// Troubleshooting: most often the query is no longer what Alipay's page made of it. Give it as it came, undecoded.
///
/// ```
/// use alipay::{Error, ErrorKind, NotificationError, ReturnUrlError};
///
/// /// Whether the browser came from a page of another app of the shop's.
/// fn is_for_another_app(error: &Error) -> bool {
///     matches!(error.kind(), ErrorKind::ReturnUrl(error) if *error.reason() == NotificationError::OtherApp)
/// }
/// assert!(is_for_another_app(&ReturnUrlError::from(NotificationError::OtherApp).into()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnUrlError(pub(super) NotificationError);

impl ReturnUrlError {
    /// What is wrong, to match on.
    pub fn reason(&self) -> &NotificationError {
        &self.0
    }
}

impl From<NotificationError> for ReturnUrlError {
    fn from(reason: NotificationError) -> Self {
        Self(reason)
    }
}

impl fmt::Display for ReturnUrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the return URL is not believed: ")?;
        match &self.0 {
            NotificationError::Form(FormError::Empty) => {
                f.write_str("it has no query; give the query, or the whole address, as the browser brought it")
            }
            NotificationError::Form(FormError::NotAForm) => {
                f.write_str("it is not a query (name=value&…); give it as the browser brought it")
            }
            NotificationError::Form(FormError::TooLarge) => write!(
                f,
                "it has more than {MOST_BYTES} bytes or {MOST_PARAMETERS} parameters, and no query of Alipay's has so many"
            ),
            NotificationError::Form(FormError::Duplicate { name }) => write!(
                f,
                "{name:?} is there twice; what return_url has as a query of its own must not have a name of Alipay's"
            ),
            NotificationError::PlusLost => f.write_str(
                "its signature has spaces in place of +; the query was decoded twice: give it as the browser brought it",
            ),
            NotificationError::Mismatch { cause: Mismatch::Content, .. } => f.write_str(
                "the key is right, but these are not the parameters that were signed; give the query as the browser brought it: a framework or a proxy has decoded, dropped or added something",
            ),
            NotificationError::OtherCharset { signed, received } => write!(
                f,
                "it was signed in {signed} and read in {received}; give the query as the browser brought it, which nobody has transcoded"
            ),
            NotificationError::ExtraParameters { names } => write!(
                f,
                "Alipay did not sign {names:?}; only what return_url has as a query of its own, at most 16 parameters, may stand in front of Alipay's: give the query without the rest"
            ),
            reason => f.write_str(&reason.what_is_wrong()),
        }
    }
}

impl std::error::Error for ReturnUrlError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}
