//! The gateway's own codes, as types.

use std::fmt;

/// The table of all codes, from which they are read and written.
macro_rules! codes {
    ($($(#[$about:meta])* $code:ident = $number:literal;)+) => {
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
            $($(#[$about])* $code,)+
            /// Any other code, as it was received.
            Other(String),
        }

        impl GatewayCode {
            #[cfg(test)]
            const KNOWN: &'static [Self] = &[$(Self::$code),+];

            /// The code on the wire: `10000`.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$code => $number,)+
                    Self::Other(code) => code,
                }
            }
        }

        impl From<&str> for GatewayCode {
            fn from(code: &str) -> Self {
                match code {
                    $($number => Self::$code,)+
                    other => Self::Other(other.to_owned()),
                }
            }
        }
    };
}

codes! {
    /// 10000: the call was carried out. The reply's own fields tell the state of the business.
    Success = "10000";
    /// 10003: the call was accepted and the user is still paying; query later.
    Pending = "10003";
    /// 20000: the service could not be reached or broke off; the call may have been executed.
    ServiceUnavailable = "20000";
    /// 20001: the authorisation that came with the call does not suffice.
    InsufficientAuthorization = "20001";
    /// 40001: a parameter is missing.
    MissingParameter = "40001";
    /// 40002: a parameter is wrong.
    InvalidParameter = "40002";
    /// 40003: a condition of the call is not met, such as a setting of the app.
    InsufficientConditions = "40003";
    /// 40004: the business behind the API refused; the sub-code is one of the API's own.
    BusinessFailed = "40004";
    /// 40005: too many calls in too short a time.
    RateLimited = "40005";
    /// 40006: the app or the user may not do this.
    InsufficientPermissions = "40006";
}

impl fmt::Display for GatewayCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::common::CODES;

    #[test]
    fn every_code_is_read_back_and_an_unknown_one_is_kept() {
        for known in GatewayCode::KNOWN {
            assert_eq!(GatewayCode::from(known.as_str()), *known);
        }
        for other in ["", "10001", "ACQ.SYSTEM_ERROR", "10000 "] {
            assert_eq!(GatewayCode::from(other), GatewayCode::Other(other.to_owned()));
        }
    }

    #[test]
    fn every_gateway_code_of_the_catalogue_has_a_variant() {
        let numbers =
            CODES.iter().map(|row| row.code).filter(|code| code.chars().all(|digit| digit.is_ascii_digit()));
        let codes: BTreeSet<_> = numbers.collect();
        assert_eq!(codes.len(), 8, "{codes:?}");
        let failures = GatewayCode::KNOWN
            .iter()
            .filter(|code| !matches!(code, GatewayCode::Success | GatewayCode::Pending));
        let known: BTreeSet<_> = failures.map(GatewayCode::as_str).collect();
        assert_eq!(
            known, codes,
            "left is the table of this file without successes, right is specs/common.yaml"
        );
    }
}
