//! Why a reply is not an envelope.

use std::fmt;

use crate::words::plain;

/// Why a reply cannot be read. It never holds values of the reply, only names of its members.
///
/// ```
/// use alipay::{EnvelopeError, Error, ErrorKind};
///
/// /// Whether something between the app and the gateway, such as a proxy, may have answered.
/// fn is_foreign(error: &Error) -> bool {
///     matches!(error.kind(), ErrorKind::Envelope(EnvelopeError::Html | EnvelopeError::Empty))
/// }
/// assert!(is_foreign(&EnvelopeError::Html.into()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EnvelopeError {
    /// The body is empty.
    Empty,
    /// The body is an HTML page: an error page of the gateway or of a proxy.
    Html,
    /// The body ends too early.
    Truncated,
    /// The body's bytes are text of no known charset.
    NotText,
    /// The body is not JSON.
    NotJson {
        /// The line of the first fault, counted from 1.
        line: usize,
        /// Its column in that line, counted from 1 in bytes.
        column: usize,
    },
    /// The body is JSON, but no object.
    NotAnObject,
    /// Objects and lists are nested more than 128 deep.
    TooDeep,
    /// The outermost object has more members than any reply; the others are not read.
    TooManyMembers {
        /// The most that are read.
        limit: usize,
    },
    /// The API's node is missing, and so is `error_response`.
    NoNode {
        /// The name that was expected.
        expected: String,
    },
    /// A member is there twice: one could have been verified and the other one used.
    Duplicate {
        /// The member's name.
        name: String,
    },
    /// An object or list stands next to the node. Only the node is signed, and nothing else is believed.
    SecondNode {
        /// The member's name.
        name: String,
    },
    /// The node is neither an object nor encrypted text.
    NodeForm,
    /// The node is encrypted, and the call was not.
    Encrypted,
    /// The REST gateway, or something before it, answered with a redirect, which is never followed.
    Redirect,
    /// The reply has no signature and another content type than one of the REST gateway has.
    ContentType {
        /// What it has.
        content_type: String,
    },
    /// A failure of the REST gateway has no `code`.
    NoCode,
    /// An event of a stream is larger than any that is read.
    EventTooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// The reply to the check of a `notify_id` is neither `true` nor `false`.
    NoVerdict,
}

impl fmt::Display for EnvelopeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the reply is empty"),
            Self::Html => f.write_str(
                "the reply is an HTML page; the gateway sends one when it cannot make sense of a call, and so do proxies",
            ),
            Self::Truncated => f.write_str("the reply ends too early"),
            Self::NotText => f.write_str("the reply is neither UTF-8 nor GB18030 text"),
            Self::NotJson { line, column } => {
                write!(f, "the reply is not JSON (line {line}, column {column})")
            }
            Self::NotAnObject => f.write_str("the reply is JSON, but no object"),
            Self::TooDeep => f.write_str("the reply is nested more than 128 deep"),
            Self::TooManyMembers { limit } => {
                write!(f, "the reply has more than {limit} members, and no reply has so many")
            }
            Self::NoNode { expected } => {
                write!(f, "the reply has neither the node `{expected}` nor `error_response`")
            }
            Self::Duplicate { name } => {
                write!(f, "the reply has {:?} twice, so it was tampered with", plain(name))
            }
            Self::SecondNode { name } => {
                let name = plain(name);
                write!(f, "the reply has another object next to its node, {name:?}, so it was tampered with")
            }
            Self::NodeForm => f.write_str("the reply's node is not an object"),
            Self::Redirect => f.write_str("the reply is a redirect, which is not followed"),
            Self::ContentType { content_type } => {
                write!(f, "the reply's content type is {:?}, which no reply of the gateway has", plain(content_type))
            }
            Self::NoCode => f.write_str("the reply is a failure without a `code`"),
            Self::EventTooLarge { limit } => write!(f, "an event is larger than {limit} bytes"),
            Self::NoVerdict => f.write_str("the reply is neither `true` nor `false`"),
            Self::Encrypted => f.write_str("the reply is encrypted, and the call was not"),
        }
    }
}

impl std::error::Error for EnvelopeError {}
