//! What the body of a failure says: `{"code":…,"message":…,"links":[…],"details":[…]}`.

use serde_json::value::RawValue;

use crate::envelope::{EnvelopeError, Head, scalar};
use crate::failure::{Detail, Failure, Link};
use crate::json;

/// No failure complains about so many things.
const MOST: usize = 64;

/// The members that every failure has, and the one that some have.
const MEMBERS: [&str; 4] = ["code", "message", "links", "details"];

/// Whether an object has all members of a failure and no others.
pub(super) fn is_one(text: &str) -> bool {
    let Ok(json::Members(members)) = json::few(text, MEMBERS.len()) else { return false };
    let has = |wanted: &&str| members.iter().any(|(name, _)| name == *wanted);
    MEMBERS[..3].iter().all(has) && members.iter().all(|(name, _)| MEMBERS.contains(&name.as_ref()))
}

/// Reads an object. Members of an unknown shape are passed over: the reply's own text has them.
pub(super) fn read(text: &str) -> Result<(Head, Failure), EnvelopeError> {
    let members = json::pick(text, ["code", "message", "details", "links"]);
    let [code, message, details, links] = members.map_err(|_| EnvelopeError::NotAnObject)?;
    let code = code.and_then(scalar).ok_or(EnvelopeError::NoCode)?;
    let head = Head { code: Some(code), msg: message.and_then(scalar), ..Head::default() };
    let details = objects(details, ["field", "value", "location", "issue", "description"]);
    let links = objects(links, ["link", "desc", "rel"]);
    let detail = |[field, value, location, issue, description]: [Option<String>; 5]| Detail {
        field,
        value,
        location,
        issue,
        description,
    };
    let link = |[link, desc, rel]: [Option<String>; 3]| Link { link, desc, rel };
    let failure = Failure { details: details.map(detail).collect(), links: links.map(link).collect() };
    Ok((head, failure))
}

/// The members of these names of each object of a list.
fn objects<'a, const N: usize>(
    list: Option<&'a str>,
    names: [&'a str; N],
) -> impl Iterator<Item = [Option<String>; N]> + 'a {
    let items = list.and_then(|list| serde_json::from_str::<Vec<&RawValue>>(list).ok()).unwrap_or_default();
    items.into_iter().take(MOST).filter_map(move |item| {
        let values = json::pick(item.get(), names).ok()?;
        Some(values.map(|value| value.and_then(text)))
    })
}

/// A scalar's text, and the JSON text of anything nested.
fn text(value: &str) -> Option<String> {
    if value.starts_with(['{', '[']) { Some(value.to_owned()) } else { scalar(value) }
}
