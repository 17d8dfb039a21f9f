//! Why a notification is not believed.

use std::fmt;
use std::sync::Arc;

use super::{FormError, Notification, NotificationRule};
use crate::verify::NoKey;
use crate::{CertificateDownloadError, Charset, Mismatch, SignType, decode};

/// Why a notification is not believed, or a return URL in a [`ReturnUrlError`](crate::ReturnUrlError). It holds names of parameters and never their values, but for an app that is not known.
///
/// Troubleshooting: most often the body is no longer what Alipay sent. Give the raw body, which nobody has decoded.
///
/// ```
/// use alipay::{NotificationError, notification};
///
/// /// What a handler answers to what it does not handle: what is genuine need not come again.
/// fn answer(error: &NotificationError) -> &'static str {
///     if error.notification().is_some() { notification::SUCCESS } else { "fail" }
/// }
/// assert_eq!(answer(&NotificationError::Unsigned), "fail");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotificationError {
    /// Its bytes are not a form whose parameters could be signed.
    Form(FormError),
    /// It has no signature.
    Unsigned,
    /// Its `sign_type` is not the one that the client is configured for; nothing else is ever accepted.
    SignType {
        /// The type that it names, as far as it is known.
        received: Option<SignType>,
        /// The client's.
        configured: SignType,
    },
    /// The signature is not base64.
    NotBase64,
    /// The signature has blanks in place of `+`: the body was decoded twice, or encoded badly on its way.
    PlusLost,
    /// In certificate mode, its `alipay_cert_sn` is not 32 hexadecimal digits.
    CertificateNumber,
    /// In certificate mode, it names a certificate that is not configured and could not be had.
    ///
    /// Anyone may have named it. If it is Alipay's new one, the notification will be believed when it comes again.
    CertificateDownload(Arc<CertificateDownloadError>),
    /// The signature does not match.
    Mismatch {
        /// Why not, read from the signature itself.
        cause: Mismatch,
        /// The rule that the parameters suggest.
        rule: NotificationRule,
    },
    /// The signature matches the same text in another charset.
    OtherCharset {
        /// The charset that was signed.
        signed: Charset,
        /// The charset that the form names, or the client's.
        received: Charset,
    },
    /// The signature matches without some parameters, which Alipay did not sign: a `notify_url` with a query of its own
    /// brings them, or whoever came between appended them to a return URL.
    ExtraParameters {
        /// Their names.
        names: Vec<String>,
    },
    /// The signed text can be read in more than one way, since a name or a value of it holds another parameter. Someone
    /// may have moved the limits between them, so query the trade instead.
    Ambiguous {
        /// The name of the parameter that holds another one.
        name: String,
    },
    /// It is for another app.
    OtherApp,
    /// It names no app, so [`Clients`](crate::Clients) cannot choose the one that verifies it.
    NoApp,
    /// None of the [`Clients`](crate::Clients) is for the app that it names. Anyone may have named it.
    UnknownApp {
        /// The app, at most 64 characters of its name.
        app_id: String,
        /// The merchant or app that it is about (`auth_app_id`), where it names one.
        auth_app_id: Option<String>,
    },
    /// It is made of the parameters of a return URL, which any user can send.
    ReturnUrl,
    /// It has neither a `notify_id` nor a `notify_type`, which Alipay gives every notification: it may be a return URL.
    Unnamed,
    /// It is another notification than the expected one.
    OtherNotification {
        /// What was expected.
        expected: &'static str,
        /// What it is instead, verified.
        notification: Box<Notification>,
    },
    /// It lacks required fields. Only from
    /// [`TypedNotification::complete`](crate::TypedNotification::complete).
    Incomplete {
        /// The names of the fields, with their paths.
        missing: Vec<String>,
        /// What came, verified.
        notification: Box<Notification>,
    },
}

impl NotificationError {
    /// The verified notification, where it is genuine and only not what was asked for: of
    /// [`OtherNotification`](Self::OtherNotification) and [`Incomplete`](Self::Incomplete).
    pub fn notification(&self) -> Option<&Notification> {
        match self {
            Self::OtherNotification { notification, .. } | Self::Incomplete { notification, .. } => {
                Some(notification)
            }
            _ => None,
        }
    }
}

/// An error as what is wrong with a notification, without what that means for it.
struct Reason<'a>(&'a NotificationError);

impl fmt::Display for Reason<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.reason(f)
    }
}

impl fmt::Display for NotificationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Incomplete { .. } | Self::OtherNotification { .. } => "the notification is genuine, but ",
            _ => "the notification is not believed: ",
        })?;
        self.reason(f)
    }
}

impl NotificationError {
    /// What is wrong with it, whatever it is.
    pub(super) fn what_is_wrong(&self) -> String {
        Reason(self).to_string()
    }

    fn reason(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(error) => fmt::Display::fmt(error, f),
            Self::Unsigned => f.write_str("it has no signature"),
            Self::SignType { received: Some(received), configured } => {
                write!(f, "its `sign_type` is {received}, and the client is configured for {configured}")
            }
            Self::SignType { received: None, configured } => {
                write!(f, "its `sign_type` is not known, and the client is configured for {configured}")
            }
            Self::NotBase64 => f.write_str("its signature is not base64"),
            Self::PlusLost => f.write_str(
                "its signature has spaces in place of +; the body was decoded twice: give the raw body",
            ),
            Self::CertificateNumber => f.write_str("its certificate number is not 32 hexadecimal digits"),
            Self::CertificateDownload(error) => {
                write!(f, "it names a certificate of Alipay that is not configured, and {error}")
            }
            Self::Mismatch { cause: Mismatch::Content, rule } => write!(
                f,
                "the key is right, but these are not the parameters that were signed (rule {rule}); give the raw body: a framework or a proxy has decoded, dropped or added something"
            ),
            Self::Mismatch { cause, .. } => write!(f, "its signature does not match: {cause}"),
            Self::OtherCharset { signed, received } => write!(
                f,
                "it was signed in {signed} and read in {received}; give the bytes of the raw body, which nobody has transcoded"
            ),
            Self::ExtraParameters { names } => write!(
                f,
                "Alipay did not sign {names:?}; do not give notify_url a query of its own, but use passback_params"
            ),
            Self::Ambiguous { name } => write!(
                f,
                "{name:?} holds another parameter, so it can be read in more than one way: query the trade instead"
            ),
            Self::OtherApp => f.write_str("it is for another app (`app_id`)"),
            Self::NoApp => f.write_str("it names no app (`app_id`), by which its client could be found"),
            Self::UnknownApp { app_id, auth_app_id: None } => {
                write!(f, "it says that it is for the app {app_id:?}, for which there is no client: add one to `Clients`")
            }
            Self::UnknownApp { app_id, auth_app_id: Some(merchant) } => write!(
                f,
                "it says that it is for the app {app_id:?} and about {merchant:?} (`auth_app_id`), for which there is no client: add one to `Clients`"
            ),
            Self::ReturnUrl => f.write_str(
                "these are the parameters of a return URL, which any user can send; deliver on the notification, or query the trade",
            ),
            Self::Unnamed => f.write_str(
                "it has neither `notify_id` nor `notify_type`, so it may be a return URL, which any user can send; query the trade instead",
            ),
            Self::Incomplete { missing, .. } => write!(f, "it lacks {}", decode::named(missing)),
            Self::OtherNotification { expected, .. } => write!(f, "it is not `{expected}`"),
        }
    }
}

impl std::error::Error for NotificationError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::CertificateDownload(error) => error.source(),
            _ => None,
        }
    }
}

impl From<NoKey> for NotificationError {
    fn from(error: NoKey) -> Self {
        match error {
            NoKey::Number => Self::CertificateNumber,
            NoKey::Download(error) => Self::CertificateDownload(error),
        }
    }
}

impl From<FormError> for NotificationError {
    fn from(error: FormError) -> Self {
        Self::Form(error)
    }
}
