//! The common parameters of every call, as the catalogue's `common.yaml` states them.

use alipay_rules::{Kind, Limits, Rule, Violation, Violations};

use crate::parameters::Parameters;
use crate::{ErrorRow, Outcome};

/// Where a parameter travels.
///
/// The gateway finds the charset in the URL's query and reads the body by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the URL's query: the parameters of the protocol.
    Query,
    /// In the body: the parameters of the API.
    Body,
}

/// One row of the table.
pub(crate) struct CommonParameter {
    pub(crate) name: &'static str,
    pub(crate) limits: Limits<'static>,
    pub(crate) place: Place,
    /// The value, where it is the same in every call.
    pub(crate) value: Option<&'static str>,
}

impl CommonParameter {
    fn judge(&self, value: &str) -> Vec<Violation> {
        let mut broken = self.limits.check(value);
        if self.name == "return_url" && !(value.starts_with("http://") || value.starts_with("https://")) {
            broken.push(Rule::form("an address that begins with http:// or https://"));
        }
        broken.into_iter().map(|rule| Violation::new(self.name, rule)).collect()
    }
}

/// Gathers the common parameters of one call from `value_of` their names.
///
/// `sign` is not among them: it comes last, and its recorded length of 344 is that of a 2048-bit key only.
///
/// # Errors
/// With every limit that is broken.
pub(crate) fn gather(value_of: impl Fn(&str) -> Option<String>) -> Result<Parameters, Violations> {
    let (mut parameters, mut found) = (Parameters::default(), Vec::new());
    for row in PARAMETERS.iter().filter(|row| row.name != "sign") {
        match row.value.map(str::to_owned).or_else(|| value_of(row.name)) {
            Some(value) => {
                found.extend(row.judge(&value));
                parameters.add(row.name, value, row.place);
            }
            None if row.limits.required => found.push(Violation::new(row.name, Rule::Missing)),
            None => {}
        }
    }
    Violations::of(found).map_or(Ok(parameters), Err)
}

const fn text(max_length: Option<usize>, required: bool) -> Limits<'static> {
    Limits { max_length, required, ..Limits::of(Kind::Text) }
}

const fn row(name: &'static str, limits: Limits<'static>, place: Place) -> CommonParameter {
    CommonParameter { name, limits, place, value: None }
}

pub(crate) static PARAMETERS: &[CommonParameter] = &[
    row("app_id", text(Some(32), true), Place::Query),
    row("method", text(Some(128), true), Place::Query),
    CommonParameter { value: Some("json"), ..row("format", text(Some(40), false), Place::Query) },
    row("return_url", text(Some(256), false), Place::Query),
    row("notify_url", text(None, false), Place::Query),
    row("charset", text(Some(10), true), Place::Query),
    row("sign_type", text(Some(10), true), Place::Query),
    row("sign", text(Some(344), true), Place::Query),
    row("timestamp", text(Some(19), true), Place::Query),
    CommonParameter { value: Some("1.0"), ..row("version", text(Some(3), true), Place::Query) },
    row("auth_token", text(None, false), Place::Query),
    row("app_auth_token", text(Some(40), false), Place::Body),
    row("biz_content", text(None, false), Place::Body),
];

const fn code(code: &'static str, meaning: &'static str, advice: &'static str, outcome: Outcome) -> ErrorRow {
    ErrorRow { code, meaning, advice, outcome }
}

pub(crate) static CODES: &[ErrorRow] = &[
    code("20000", "The service is not available", "Query before you repeat the call", Outcome::Unknown),
    code("20001", "The authorisation is not sufficient", "Renew the token", Outcome::Rejected),
    code(
        "40001",
        "A required parameter is missing",
        "Compare the call with the API's page",
        Outcome::Rejected,
    ),
    code("40002", "A parameter is not valid", "Compare the call with the API's page", Outcome::Rejected),
    code(
        "40003",
        "The conditions for the call are not met",
        "Check the app's settings in the console",
        Outcome::Rejected,
    ),
    code("40004", "The business refused the call", "See sub_code and sub_msg", Outcome::Rejected),
    code("40005", "The app calls too often", "Wait before you repeat the call", Outcome::Rejected),
    code(
        "40006",
        "The app lacks the permission for this API",
        "Sign the product's contract in the console",
        Outcome::Rejected,
    ),
    code(
        "isp.unknow-error",
        "The business system failed",
        "Query before you repeat the call",
        Outcome::Unknown,
    ),
    code("aop.unknow-error", "The gateway failed", "Query before you repeat the call", Outcome::Unknown),
];

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
            "biz_content",
        ] {
            assert!(PARAMETERS.iter().any(|row| row.name == name && row.value.is_none()), "{name}");
        }
    }

    #[test]
    fn what_the_gateway_needs_to_decode_a_call_travels_in_the_query() {
        for name in ["app_id", "method", "charset", "sign_type", "timestamp", "version", "format", "sign"] {
            assert!(PARAMETERS.iter().all(|row| row.name != name || row.place == Place::Query), "{name}");
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
