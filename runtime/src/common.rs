//! The common parameters of every call, as the catalogue's `common.yaml` states them.

use std::borrow::Cow;

use alipay_rules::{Limits, Location, Rule, Violation, Violations, app_address, is_blank};

use crate::parameters::Parameters;

/// One row of the table.
pub(crate) struct CommonParameter {
    pub(crate) name: &'static str,
    pub(crate) limits: Limits<'static>,
    pub(crate) location: Location,
    /// The value, where it is the same in every call.
    pub(crate) value: Option<&'static str>,
}

impl CommonParameter {
    fn travels(&self) -> bool {
        self.location.is_of_requests()
    }

    /// An API whose parameters all travel outside `biz_content` has none to give.
    fn must_be_given(&self) -> bool {
        self.limits.required && self.name != "biz_content"
    }

    fn judge(&self, value: &str) -> Vec<Violation> {
        let mut broken = self.limits.check(value);
        broken.extend(app_address(self.name, value));
        // They come with a token or an id that was read from a file, and would be signed and sent.
        if self.location == Location::Query && has_controls(value) && !is_blank(value) {
            broken.push(Rule::form("free of line breaks and other control characters"));
        }
        broken.into_iter().map(|rule| Violation::new(self.name, rule)).collect()
    }
}

fn has_controls(value: &str) -> bool {
    // Those beyond ASCII are rare, and looked for character by character. A search that stops nowhere takes many bytes at once.
    let is_odd = |byte: u8| byte.is_ascii_control() | !byte.is_ascii();
    value.bytes().fold(false, |found, byte| found | is_odd(byte)) && value.contains(char::is_control)
}

/// Gathers the common parameters of one call from `value_of` their names.
///
/// `sign` is not among them: it comes last, and its recorded length of 344 is that of a 2048-bit key only.
///
/// # Errors
/// With every limit that is broken.
pub(crate) fn gather<'a, V: Into<Cow<'a, str>>>(
    mut value_of: impl FnMut(&str) -> Option<V>,
) -> Result<Parameters<'a>, Violations> {
    let (mut parameters, mut found) = (Parameters::with_room_for(PARAMETERS.len()), Vec::new());
    for row in PARAMETERS.iter().filter(|row| row.travels() && row.name != "sign") {
        match row.value.map(Cow::Borrowed).or_else(|| value_of(row.name).map(Into::into)) {
            Some(value) => {
                found.extend(row.judge(&value));
                parameters.add(row.name, value, row.location);
            }
            None if row.must_be_given() => found.push(Violation::new(row.name, Rule::Missing)),
            None => {}
        }
    }
    Violations::of(found).map_or(Ok(parameters), Err)
}

/// What is wrong with the value of the common parameter of that name.
pub(crate) fn judged(name: &str, value: &str) -> Vec<Violation> {
    let row = PARAMETERS.iter().find(|row| row.name == name);
    row.map(|row| row.judge(value)).unwrap_or_default()
}

/// Whether a parameter of that name, in any case, is the protocol's own.
pub(crate) fn is_protocol(name: &str) -> bool {
    PARAMETERS.iter().any(|row| row.travels() && row.name.eq_ignore_ascii_case(name))
}

alipay_macro::common_parameters! {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_that_a_client_gives_has_a_row() {
        for name in [
            "app_id",
            "method",
            "charset",
            "sign_type",
            "timestamp",
            "return_url",
            "notify_url",
            "auth_token",
            "app_auth_token",
            "encrypt_type",
            "biz_content",
            "app_cert_sn",
            "alipay_root_cert_sn",
        ] {
            assert!(PARAMETERS.iter().any(|row| row.name == name && row.value.is_none()), "{name}");
        }
    }

    #[test]
    fn protocol_parameters_travel_in_the_query_and_the_content_in_the_body() {
        let location = |name: &str| PARAMETERS.iter().find(|row| row.name == name).map(|row| row.location);
        for name in ["app_id", "method", "charset", "sign_type", "timestamp", "version", "format", "sign"] {
            assert_eq!(location(name), Some(Location::Query), "{name}");
        }
        assert_eq!(location("biz_content"), Some(Location::Body));
    }

    #[test]
    fn a_code_of_the_gateway_that_leaves_the_outcome_open_says_so() {
        let outcome = |code: &str| CODES.iter().find(|row| row.code == code).and_then(|row| row.outcome);
        for code in ["20000", "isp.unknow-error", "aop.unknow-error", "SYSTEM_ERROR"] {
            assert_eq!(outcome(code), Some(crate::Outcome::Unknown), "{code}");
        }
        for code in ["40001", "40006", "isv.invalid-signature", "isv.app-call-limited", "INVALID_PARAMETER"] {
            assert_eq!(outcome(code), Some(crate::Outcome::Rejected), "{code}");
        }
        for code in ["40002", "40003", "40004", "isv.code-invalid", "isv.upload-fail"] {
            assert!(CODES.iter().any(|row| row.code == code) && outcome(code).is_none(), "{code}");
        }
    }

    #[test]
    fn required_parameters_must_be_given_and_must_not_be_blank() {
        let sentences = |value: Option<&str>| {
            let found = gather(|_| value.map(str::to_owned)).err().unwrap();
            found.iter().filter(|one| one.path == "app_id").map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(sentences(None), ["`app_id` is required and was not given"]);
        assert_eq!(sentences(Some(" ")), ["`app_id` is required and must not be blank"]);
    }
}
