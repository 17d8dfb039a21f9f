//! The gateway's own codes, as types.

use std::fmt;

/// What the gateway itself says to a call: the member `code` of a reply.
///
/// It says what kind of failure it is; the sub-code says which one. New codes may come, so the last variant keeps
/// any other text.
///
/// ```
/// use alipay::{Error, GatewayCode};
///
/// /// Whether the failed call was one too many.
/// fn is_rate_limited(error: &Error) -> bool {
///     error.gateway_code() == Some(GatewayCode::RateLimited)
/// }
///
/// assert_eq!(GatewayCode::from("40005"), GatewayCode::RateLimited);
/// assert_eq!(GatewayCode::from("40007").as_str(), "40007");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GatewayCode {
    /// 10000: the call was carried out. The reply's own fields tell the state of the business.
    Success,
    /// 10003: the call was accepted and the user is still paying; query later.
    Pending,
    /// 20000: the service could not be reached or broke off; the call may have been executed.
    ServiceUnavailable,
    /// 20001: the authorisation that came with the call does not suffice.
    InsufficientAuthorization,
    /// 40001: a parameter is missing.
    MissingParameter,
    /// 40002: a parameter is wrong.
    InvalidParameter,
    /// 40003: a condition of the call is not met, such as a setting of the app.
    InsufficientConditions,
    /// 40004: the business behind the API refused; the sub-code is one of the API's own.
    BusinessFailed,
    /// 40005: too many calls in too short a time.
    RateLimited,
    /// 40006: the app or the user may not do this.
    InsufficientPermissions,
    /// Any other code, as it was received.
    Other(String),
}

impl GatewayCode {
    const KNOWN: [Self; 10] = [
        Self::Success,
        Self::Pending,
        Self::ServiceUnavailable,
        Self::InsufficientAuthorization,
        Self::MissingParameter,
        Self::InvalidParameter,
        Self::InsufficientConditions,
        Self::BusinessFailed,
        Self::RateLimited,
        Self::InsufficientPermissions,
    ];

    /// The code on the wire: `10000`.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Success => "10000",
            Self::Pending => "10003",
            Self::ServiceUnavailable => "20000",
            Self::InsufficientAuthorization => "20001",
            Self::MissingParameter => "40001",
            Self::InvalidParameter => "40002",
            Self::InsufficientConditions => "40003",
            Self::BusinessFailed => "40004",
            Self::RateLimited => "40005",
            Self::InsufficientPermissions => "40006",
            Self::Other(code) => code,
        }
    }
}

impl From<&str> for GatewayCode {
    fn from(code: &str) -> Self {
        let known = Self::KNOWN.into_iter().find(|known| known.as_str() == code);
        known.unwrap_or_else(|| Self::Other(code.to_owned()))
    }
}

impl fmt::Display for GatewayCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::common::CODES;

    #[test]
    fn every_code_is_read_back_and_an_unknown_one_is_kept() {
        for known in GatewayCode::KNOWN {
            assert_eq!(GatewayCode::from(known.as_str()), known);
        }
        for other in ["", "10001", "ACQ.SYSTEM_ERROR", "10000 "] {
            assert_eq!(GatewayCode::from(other), GatewayCode::Other(other.to_owned()));
        }
    }

    #[test]
    fn every_gateway_code_of_the_catalogue_has_a_variant() {
        let numbers = CODES.iter().filter(|row| row.code.chars().all(|digit| digit.is_ascii_digit()));
        let codes: Vec<_> = numbers.map(|row| GatewayCode::from(row.code)).collect();
        assert_eq!(codes.len(), 8, "{codes:?}");
        assert!(codes.iter().all(|code| !matches!(code, GatewayCode::Other(_))), "{codes:?}");
    }
}
