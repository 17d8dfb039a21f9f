//! The text of the header as somebody may have signed it.

use super::RestMistake;
use super::lines::Lines;
use crate::rest::RestRequest;

/// Each with the mistake that it would be.
pub(super) fn authorizations(request: &RestRequest, auth: &[u8]) -> Vec<(RestMistake, Vec<u8>)> {
    let text = String::from_utf8_lossy(auth).into_owned();
    let header = request.header("authorization").unwrap_or_default();
    let without_sign = header.rsplit_once(",sign=").map_or(header, |(text, _)| text);
    let whole = [header.to_owned(), without_sign.to_owned(), format!("{text},sign=")];
    let members: Vec<&str> = text.split(',').collect();
    let without = (0..members.len()).map(|left_out| {
        let rest = members.iter().enumerate().filter(|(place, _)| *place != left_out);
        rest.map(|(_, member)| *member).collect::<Vec<_>>().join(",")
    });
    let others = without.chain([text.replace(',', "&"), text.replace(',', ", ")]);
    let others = others.map(|text| (RestMistake::OtherAuthorization, text.into_bytes()));
    whole.map(|text| (RestMistake::WholeHeader, text.into_bytes())).into_iter().chain(others).collect()
}

/// More members have more orders than are worth trying.
const MOST_ORDERED: usize = 5;

/// The same members in every other order.
pub(super) fn orders(lines: &Lines) -> Vec<(RestMistake, Lines)> {
    let text = String::from_utf8_lossy(&lines.auth).into_owned();
    let members: Vec<&str> = text.split(',').collect();
    if members.len() > MOST_ORDERED {
        return Vec::new();
    }
    let guess = |order: Vec<&str>| {
        (RestMistake::OtherAuthorization, Lines { auth: order.join(",").into(), ..lines.clone() })
    };
    permutations(&members).into_iter().map(guess).collect()
}

fn permutations<'a>(members: &[&'a str]) -> Vec<Vec<&'a str>> {
    if members.is_empty() {
        return vec![Vec::new()];
    }
    let begun = |place: usize| {
        let mut rest = members.to_vec();
        let first = rest.remove(place);
        permutations(&rest).into_iter().map(move |order| [vec![first], order].concat())
    };
    (0..members.len()).flat_map(begun).collect()
}
