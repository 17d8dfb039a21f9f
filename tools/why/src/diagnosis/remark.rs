//! What a request can fail by although its signature is right.

use alipay::__private::SIGN_TYPES;
use alipay::__private::why::{Form, refused_all_the_same};
use alipay::{NotificationError, SignType};
use chrono::NaiveDateTime;

use super::Subject;
use super::values::TIME;
use crate::form::Sent;
use crate::known::Known;

/// Something next to the signature for which the gateway may refuse a request, or a reply may not be believed.
///
/// ```
/// use alipay_why::Remark;
///
/// let remark = Remark::TimestampForm;
/// assert_eq!((remark.code(), remark.parameter()), ("timestamp_form", Some("timestamp")));
/// assert_eq!(remark.sentence(), "`timestamp` must be yyyy-MM-dd HH:mm:ss, in Beijing's time");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Remark {
    /// A parameter that every request needs is missing.
    Missing {
        /// Its name.
        parameter: &'static str,
    },
    /// A parameter is not the one that is configured.
    Other {
        /// Its name.
        parameter: &'static str,
    },
    /// `sign_type` is not written `RSA2` or `RSA`.
    SignTypeName,
    /// `timestamp` is not written `yyyy-MM-dd HH:mm:ss`.
    TimestampForm,
    /// `charset` stands in the body alone, and the text has more than ASCII.
    CharsetInBody,
    /// A notification or a return URL is for another app than the configured one.
    OtherApp,
    /// Alipay's signature is of another type than the configured one.
    OtherSignType {
        /// The configured one.
        configured: SignType,
    },
    /// A text of Alipay's can be read in more than one way, since a name or a value of it holds another parameter.
    Ambiguous,
    /// A notification has neither a `notify_id` nor a `notify_type`.
    Unnamed,
    /// Something stands around the request in the text that was given.
    Surrounded(Side),
    /// The request was wrapped: line breaks stand within it.
    Wrapped,
    /// The request stood in quotes, with backslashes.
    Escaped,
    /// The whole request was URL-encoded once more.
    Encoded,
    /// `sign` has line breaks.
    LineBreaks,
    /// The app's own public key is configured as Alipay's.
    OwnKey,
    /// `timestamp` of the REST gateway is not the milliseconds since 1970.
    Milliseconds,
    /// `timestamp` of the REST gateway is far from this machine's time.
    Clock {
        /// How far, in minutes.
        minutes: u64,
        /// Whether it lies ahead.
        is_ahead: bool,
    },
    /// `expired_seconds` have passed since `timestamp`.
    Expired,
}

/// Where something stands that is not part of a request.
///
/// ```
/// use alipay_why::{Remark, Side};
///
/// let remark = Remark::Surrounded(Side::Before); // as the time of a line of a log
/// assert!(remark.sentence().starts_with("something stands before the request"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// In front of it.
    Before,
    /// After it.
    Behind,
    /// On both sides.
    Around,
}

impl Remark {
    /// Its name for programs, which stays.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::Other { .. } => "other_than_configured",
            Self::SignTypeName => "sign_type_name",
            Self::TimestampForm => "timestamp_form",
            Self::CharsetInBody => "charset_in_body",
            Self::OtherApp => "other_app",
            Self::OtherSignType { .. } => "other_sign_type",
            Self::Ambiguous => "ambiguous",
            Self::Unnamed => "unnamed",
            Self::Surrounded(_) => "surrounded_text",
            Self::Wrapped => "wrapped_text",
            Self::Escaped => "escaped_text",
            Self::Encoded => "encoded_text",
            Self::LineBreaks => "signature_line_breaks",
            Self::OwnKey => "own_key_as_alipays",
            Self::Milliseconds => "timestamp_milliseconds",
            Self::Clock { .. } => "clock",
            Self::Expired => "expired",
        }
    }

    /// The name of the parameter that it is about.
    pub fn parameter(self) -> Option<&'static str> {
        match self {
            Self::Missing { parameter } | Self::Other { parameter } => Some(parameter),
            Self::SignTypeName | Self::OtherSignType { .. } => Some("sign_type"),
            Self::TimestampForm | Self::Milliseconds | Self::Clock { .. } => Some("timestamp"),
            Self::Expired => Some("expired_seconds"),
            Self::CharsetInBody => Some("charset"),
            Self::LineBreaks => Some("sign"),
            Self::OtherApp => Some("app_id"),
            Self::Ambiguous
            | Self::Unnamed
            | Self::Surrounded(_)
            | Self::Wrapped
            | Self::Escaped
            | Self::Encoded
            | Self::OwnKey => None,
        }
    }

    /// What it is and what to change, in one sentence.
    pub fn sentence(self) -> String {
        match self {
            Self::Missing { parameter } => match parameter {
                "app_cert_sn" | "alipay_root_cert_sn" => {
                    format!("`{parameter}` is missing, which certificate mode needs: send and sign it")
                }
                _ => format!("`{parameter}` is missing, which every request needs: send and sign it"),
            },
            Self::Other { parameter } => match parameter {
                "app_id" => "`app_id` is not the configured one, and the gateway uses the public key of the app that \
                             it names"
                    .to_owned(),
                _ => format!("`{parameter}` is not that of the configured certificate"),
            },
            Self::SignTypeName => format!("`sign_type` must be {SIGN_TYPES}, in capitals"),
            Self::TimestampForm => {
                "`timestamp` must be yyyy-MM-dd HH:mm:ss, in Beijing's time".to_owned()
            }
            Self::CharsetInBody => "`charset` stands in the body alone: the gateway decodes by the one in the URL, so \
                                    put it there"
                .to_owned(),
            Self::OtherApp => "`app_id` is that of another app than the configured one, so verifying refuses it: it is \
                               not for this app"
                .to_owned(),
            Self::OtherSignType { configured } => format!(
                "the signature is not {configured}, which is configured, so verifying refuses it: choose {configured} \
                 for the app in the console, or configure the type that it has"
            ),
            Self::Ambiguous => "a value holds another parameter, so the signed text can be read in more than one way and \
                                verifying refuses it: query the trade instead"
                .to_owned(),
            Self::Unnamed => "neither `notify_id` nor `notify_type` is there, so it may be a return URL, which any user \
                              can send, and verifying refuses it as a notification: query the trade instead"
                .to_owned(),
            Self::Surrounded(side) => format!(
                "something stands {} the request in this text, and was not taken for a part of it: give the raw body \
                 or the URL alone",
                match side {
                    Side::Before => "before",
                    Side::Behind => "behind",
                    Side::Around => "before and behind",
                }
            ),
            Self::Wrapped => {
                "line breaks stand within the request in this text, and were left out".to_owned()
            }
            Self::Escaped => {
                "the request stood in quotes in this text, and its backslashes were left out".to_owned()
            }
            Self::Encoded => "the whole request is URL-encoded once more: as such neither the gateway nor Alipay's app \
                              reads it; pass it on as it was made"
                .to_owned(),
            Self::LineBreaks => "`sign` has line breaks: encode it as base64 without them".to_owned(),
            Self::Milliseconds => {
                "`timestamp` must be the milliseconds since 1970, of 13 digits: this may be seconds".to_owned()
            }
            Self::Clock { minutes, is_ahead } => format!(
                "`timestamp` is {minutes} minutes {} this machine's time: sign each request afresh, and if it was sent just \
                 now, set the clock of the machine that signed",
                if is_ahead { "ahead of" } else { "behind" }
            ),
            Self::Expired => "`expired_seconds` have passed since `timestamp`, by this machine's time: send a request at \
                              once, or sign it afresh"
                .to_owned(),
            Self::OwnKey => "the key configured as Alipay's (public_key) is the app's own: every reply and every \
                             notification will fail to verify; the console shows Alipay's after the app's was uploaded"
                .to_owned(),
        }
    }
}

/// What is to be looked at next to the signature.
pub(super) fn remarks(
    form: &Form,
    sent: &Sent,
    subject: Subject,
    known: &Known,
    signature: &Facts,
) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if subject == Subject::Request && form.value("service").is_none() {
        remarks.extend(of_parameters(form, known));
        if is_charset_in_body_alone(form, sent) {
            remarks.push(Remark::CharsetInBody);
        }
    }
    if subject.is_alipays() {
        remarks.extend(of_alipays(form, known, signature.sign_type));
        remarks.extend(refused(form, subject));
    }
    if signature.has_line_breaks {
        remarks.push(Remark::LineBreaks);
    }
    if known.own_key_as_alipays() {
        remarks.push(Remark::OwnKey);
    }
    remarks
}

/// What a signature says of itself.
pub(super) struct Facts {
    pub(super) has_line_breaks: bool,
    pub(super) sign_type: Option<SignType>,
}

/// For what verifying refuses a text that Alipay signed.
fn of_alipays(form: &Form, known: &Known, sign_type: Option<SignType>) -> Vec<Remark> {
    let is_other = |app_id: &String| form.value("app_id").is_some_and(|sent| sent != app_id);
    let other_app = known.app_id.as_ref().is_some_and(is_other);
    let named = form.value("sign_type").and_then(|named| named.parse::<SignType>().ok());
    let other_type = known.sign_type.filter(|configured| {
        [sign_type, named].into_iter().flatten().any(|sign_type| sign_type != *configured)
    });
    let other_type = other_type.map(|configured| Remark::OtherSignType { configured });
    other_app.then_some(Remark::OtherApp).into_iter().chain(other_type).collect()
}

/// What verifying refuses however right the signature is.
fn refused(form: &Form, subject: Subject) -> Option<Remark> {
    match refused_all_the_same(form, subject == Subject::Notification)? {
        NotificationError::Ambiguous { .. } => Some(Remark::Ambiguous),
        NotificationError::Unnamed => Some(Remark::Unnamed),
        _ => None,
    }
}

fn of_parameters(form: &Form, known: &Known) -> Vec<Remark> {
    let needed = ["app_id", "method", "charset", "sign_type", "timestamp", "version"];
    let missing = needed.into_iter().filter(|name| form.value(name).is_none());
    let mut remarks: Vec<Remark> = missing.map(|parameter| Remark::Missing { parameter }).collect();
    let is_sign_type = |named: &str| SignType::ALL.iter().any(|known| known.as_str() == named);
    if form.value("sign_type").is_some_and(|named| !is_sign_type(named)) {
        remarks.push(Remark::SignTypeName);
    }
    let is_time = |text: &str| text.len() == 19 && NaiveDateTime::parse_from_str(text, TIME).is_ok();
    if form.value("timestamp").is_some_and(|time| !is_time(time)) {
        remarks.push(Remark::TimestampForm);
    }
    let configured = [
        ("app_id", &known.app_id),
        ("app_cert_sn", &known.app_cert_sn),
        ("alipay_root_cert_sn", &known.root_cert_sn),
    ];
    for (parameter, configured) in configured {
        match (configured, form.value(parameter)) {
            (Some(_), None) if parameter != "app_id" => remarks.push(Remark::Missing { parameter }),
            (Some(configured), Some(sent)) if !sent.trim_end_matches("_TEST_1A").eq(configured) => {
                remarks.push(Remark::Other { parameter });
            }
            _ => {}
        }
    }
    remarks
}

/// Gateway protocol: the query and the body are decoded by the charset in the query.
fn is_charset_in_body_alone(form: &Form, sent: &Sent) -> bool {
    let is_charset = |pair: &[u8]| pair.starts_with(b"charset=");
    let is_ascii = form.parameters.iter().all(|parameter| parameter.value.is_ascii());
    (sent.has_url && !sent.body.is_empty())
        && !sent.query.split(|byte| *byte == b'&').any(is_charset)
        && !is_ascii
        && form.value("charset").is_some()
}
