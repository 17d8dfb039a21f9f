//! Which API a verb and a path ask for.

use std::sync::{Arc, LazyLock};

use alipay_rules::Verb;
use alipay_schema::{Api, Operation, Source, read_api, suggest_method};
use percent_encoding::percent_decode_str;

use crate::catalogue::Catalogue;
use crate::refusal::Refusal;

/// An API, and what stands in the path in place of its parameters.
pub(super) struct Found {
    pub(super) api: Arc<Api>,
    pub(super) operation: Operation,
    pub(super) in_path: Vec<(String, String)>,
}

impl Found {
    /// The API, if its operation has this path.
    fn of(api: Arc<Api>, path: &str) -> Option<Self> {
        let operation = api.v3.clone()?;
        let in_path = values(&operation.path, path)?;
        Some(Self { api, operation, in_path })
    }

    /// As the description writes it: `POST /v3/alipay/trade/pay`.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.operation.verb, *self.operation.path)
    }
}

/// A bundled description that has an operation.
struct Known {
    method: &'static str,
    path: String,
}

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let known = |method: &'static str| {
        let text = alipay_specs::text(method).filter(|text| text.contains("\nv3:"))?;
        let path = read_api(&Source::new(method, text)).value?.v3?.path.value;
        Some(Known { method, path })
    };
    alipay_specs::methods().filter_map(known).collect()
});

/// The API that is asked for; `more` are paths that are known besides.
pub(super) fn find(catalogue: &Catalogue, verb: &str, path: &str, more: &[String]) -> Result<Found, Refusal> {
    // Most paths are the method's name: then not every description has to be read.
    let named = path.strip_prefix("/v3/").and_then(|rest| catalogue.find(&rest.replace('/', ".")));
    let at_hand = catalogue.at_hand().into_iter().chain(named);
    let at_hand: Vec<Found> = at_hand.filter_map(|api| Found::of(api, path)).collect();
    let is_it = |found: &&Found| found.operation.verb.as_str() == verb && found.in_path.is_empty();
    let all =
        if at_hand.iter().any(|found| is_it(&found)) { at_hand } else { known(catalogue, path, at_hand) };
    let (fitting, others): (Vec<Found>, Vec<Found>) =
        all.into_iter().partition(|found| found.operation.verb.as_str() == verb);
    let others: Vec<Verb> = others.iter().map(|found| found.operation.verb).collect();
    // A path that says so goes before one whose parameter could have that value.
    let best = fitting.into_iter().min_by_key(|found| found.in_path.len());
    best.ok_or_else(|| unknown(verb, path, &others, more))
}

/// These, and what the bundled descriptions have at a path.
fn known(catalogue: &Catalogue, path: &str, mut found: Vec<Found>) -> Vec<Found> {
    let fitting = KNOWN.iter().filter(|known| values(&known.path, path).is_some());
    found.extend(fitting.filter_map(|known| Found::of(catalogue.find(known.method)?, path)));
    found
}

fn unknown(verb: &str, path: &str, verbs: &[Verb], more: &[String]) -> Refusal {
    if let Some(first) = verbs.first() {
        return Refusal::invalid("method", format!("{path} is asked for with {first}, not with {verb}"));
    }
    let known = KNOWN.iter().map(|known| known.path.as_str()).chain(more.iter().map(String::as_str));
    let meant = suggest_method(path, known).map(|path| format!(": did you mean {path}?"));
    Refusal::invalid("method", format!("no API is at {path}{}", meant.unwrap_or_default()))
}

/// The values of a path's parameters, decoded; `None` if the path is another one.
fn values(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let (mut expected, mut given) = (template.split('/'), path.split('/'));
    let mut values = Vec::new();
    loop {
        match (expected.next(), given.next()) {
            (None, None) => return Some(values),
            (Some(expected), Some(given)) => {
                let name = expected.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
                match name {
                    Some(name) if !given.is_empty() => {
                        let value = percent_decode_str(given).decode_utf8().ok()?.into_owned();
                        values.push((name.to_owned(), value));
                    }
                    None if expected == given => {}
                    _ => return None,
                }
            }
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_that_of_its_template_segment_by_segment_and_its_values_are_decoded() {
        for (template, path, found) in [
            ("/v3/a/b", "/v3/a/b", Some(vec![])),
            ("/v3/a/{id}", "/v3/a/1", Some(vec![("id", "1")])),
            ("/v3/a/{id}/stop", "/v3/a/%E4%B8%80%20%2B+/stop", Some(vec![("id", "一 ++")])),
            ("/v3/{a}/{b}", "/v3/1/2", Some(vec![("a", "1"), ("b", "2")])),
            ("/v3/a/{id}", "/v3/a/", None),
            ("/v3/a/{id}", "/v3/a", None),
            ("/v3/a/{id}", "/v3/a/1/2", None),
            ("/v3/a/{id}", "/v3/a/%FF", None),
            ("/v3/a/b", "/v3/a/B", None),
            ("/v3/a/b", "/v3/a/%62", None),
        ] {
            let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
            let found: Option<Vec<_>> = found.map(|found: Vec<_>| found.into_iter().map(owned).collect());
            assert_eq!(values(template, path), found, "{template} {path}");
        }
    }

    #[test]
    fn a_path_without_parameters_goes_before_one_that_has_them() {
        let catalogue = Catalogue::with(&[]).unwrap();
        for known in KNOWN.iter().filter(|known| !known.path.contains('{')) {
            let api = catalogue.find(known.method).unwrap();
            let verb = api.v3.as_ref().unwrap().verb;
            let found = find(&catalogue, verb.as_str(), &known.path, &[]).unwrap();
            assert_eq!(*found.api.method, known.method);
        }
    }
}
