//! What Alipay's app SDK hands to the app when it is done.

use std::fmt;

use crate::EnvelopeError;
use crate::envelope::Members;

/// Why the app's result says nothing. It never holds values of the result but its status.
///
/// ```
/// use alipay::{AppResultError, Error, ErrorKind};
///
/// /// Whether the user seems to have turned back: say so, and query the trade all the same.
/// fn turned_back(error: &Error) -> bool {
///     let no_result = AppResultError::NoResult { status: Some(6001) };
///     matches!(error.kind(), ErrorKind::AppResult(reason) if *reason == no_result)
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AppResultError {
    /// It is not a JSON object, or one with a member twice.
    Envelope(EnvelopeError),
    /// Alipay signed its `result` for another app.
    OtherApp,
    /// It has no `result`, so there is nothing that Alipay signed. The order may have been executed.
    NoResult {
        /// What the app says, unsigned: 8000 in progress, 6001 cancelled by the user, 6002 no connection, 6004 unknown,
        /// 4000 failed, 5000 repeated. Never take it for an answer: query the trade.
        status: Option<u16>,
    },
}

impl fmt::Display for AppResultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Envelope(error) => write!(f, "the app's result cannot be read: {error}"),
            Self::OtherApp => f.write_str("the app handed back a result for another app (`app_id`)"),
            Self::NoResult { status: None } => f.write_str("the app handed back no result"),
            Self::NoResult { status: Some(status) } => {
                write!(f, "the app handed back no result, only the unsigned status {status}")
            }
        }
    }
}

impl std::error::Error for AppResultError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Envelope(error) => Some(error),
            Self::OtherApp | Self::NoResult { .. } => None,
        }
    }
}

/// The app's result, of which only `result` is signed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct AppResult {
    /// A reply's text, unless it is missing or blank.
    pub(crate) result: Option<String>,
    pub(crate) status: Option<u16>,
}

impl AppResult {
    pub(crate) fn read(json: &str) -> Result<Self, AppResultError> {
        let members = Members::read(json).and_then(Members::unique).map_err(AppResultError::Envelope)?;
        let status = members.text("resultStatus").and_then(|status| status.trim().parse().ok());
        // Some apps hand on `result` as the object that its text is. What stands in it is still the text that was signed,
        // unless somebody wrote it anew, and then the signature does not match.
        let object = members.value("result").filter(|result| result.starts_with('{')).map(str::to_owned);
        Ok(Self { result: object.or_else(|| members.text("result")), status })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_result_and_the_status_are_read_from_json() {
        for (json, result, status) in [
            (r#"{"memo":"","result":"{\"a\":1}","resultStatus":"9000"}"#, Some(r#"{"a":1}"#), Some(9000)),
            (r#"{"resultStatus":6001,"memo":"用户取消","result":""}"#, None, Some(6001)),
            (r#"{"result":null,"resultStatus":"?"}"#, None, None),
            (r#"{"result":" "}"#, None, None),
            (r#"{"result": {"a" : 1.0 } ,"resultStatus":"9000"}"#, Some(r#"{"a" : 1.0 }"#), Some(9000)),
            (r#"{"result":["a"],"resultStatus":"9000"}"#, None, Some(9000)),
        ] {
            let expected = AppResult { result: result.map(str::to_owned), status };
            assert_eq!(AppResult::read(json), Ok(expected), "{json}");
        }
    }

    #[test]
    fn what_is_no_json_object_or_has_a_result_twice_is_refused() {
        for (json, expected) in [
            ("", EnvelopeError::Truncated),
            ("resultStatus={9000};memo={}", EnvelopeError::NotJson { line: 1, column: 1 }),
            (r#"["result"]"#, EnvelopeError::NotAnObject),
            (r#"{"result":"a","result":"b"}"#, EnvelopeError::Duplicate { name: "result".to_owned() }),
        ] {
            assert_eq!(AppResult::read(json), Err(AppResultError::Envelope(expected)), "{json}");
        }
    }
}
