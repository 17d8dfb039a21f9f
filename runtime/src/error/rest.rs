//! What a failure of the REST gateway states: an HTTP status, and one code in place of number and sub-code.

use crate::api::{Called, ErrorRow};
use crate::common::{BEFORE_EXECUTION, CODES};
use crate::envelope::Head;
use crate::{ErrorKind, Outcome};

/// The status of a call that the gateway does not take, since there were too many.
pub(super) const TOO_MANY: u16 = 429;

/// What the other gateway writes before its own codes: REST has `invalid-app-id` for `isv.invalid-app-id`.
const PREFIXES: [&str; 3] = ["isv.", "isp.", "aop."];

/// As [`super::outcome::stated`].
pub(super) fn stated(kind: &ErrorKind, api: Option<&Called>, head: &Head, status: u16) -> Option<Outcome> {
    match kind {
        // Gateway protocol: it was not sent on to the API.
        ErrorKind::Failure | ErrorKind::UnverifiedFailure if status == TOO_MANY => Some(Outcome::Rejected),
        // It failed in the middle of it, whatever else is said.
        ErrorKind::Failure if status >= 500 => Some(Outcome::Unknown),
        ErrorKind::Failure => of_signed(head, api),
        ErrorKind::UnverifiedFailure if matches!(status, 400 | 401) && refused_at_the_door(head) => {
            Some(Outcome::Rejected)
        }
        _ => None,
    }
}

/// The API's own row counts before that of all APIs.
fn of_signed(head: &Head, api: Option<&Called>) -> Option<Outcome> {
    let outcome = rows(head, api).find_map(|row| row.outcome)?;
    Some(if outcome == Outcome::Rejected { outcome } else { Outcome::Unknown })
}

/// A code that the gateway gives before it looks at the API, as in the other gateway's unsigned failures.
fn refused_at_the_door(head: &Head) -> bool {
    head.code.as_deref().is_some_and(|code| BEFORE_EXECUTION.iter().any(|known| is_same(known, code)))
}

/// What the description and the common one say about a failure's code, the API's own rows first.
pub(super) fn rows<'a>(
    head: &'a Head,
    api: Option<&'a Called>,
) -> impl Iterator<Item = &'static ErrorRow> + 'a {
    let own = api.map_or(&[][..], |api| api.errors);
    head.code
        .as_deref()
        .into_iter()
        .flat_map(move |code| own.iter().chain(CODES).filter(move |row| is_same(row.code, code)))
}

/// Whether the other gateway writes that code so.
fn is_same(described: &str, code: &str) -> bool {
    described == code || PREFIXES.iter().any(|prefix| described.strip_prefix(prefix) == Some(code))
}
