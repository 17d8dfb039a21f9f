//! What a shell may put where the command line wants a method or a parameter.

use std::env;
use std::ffi::OsStr;

use alipay_schema::{Api, Parameter, Type};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter};

use crate::catalogue;
use crate::language::{self, Language};

/// The methods of all descriptions; files, where none begins so.
pub(crate) fn methods() -> ArgValueCompleter {
    ArgValueCompleter::new(|current: &OsStr| {
        let found = current.to_str().map(beginning_with).unwrap_or_default();
        if found.is_empty() { PathCompleter::file().complete(current) } else { found }
    })
}

/// The parameters of the API that the line names, and the values of those that have a list of them.
pub(crate) fn parameters() -> ArgValueCompleter {
    ArgValueCompleter::new(|current: &OsStr| {
        let words = words(env::args());
        let api = words.iter().find_map(|word| Some(catalogue::of_method(word).ok()??.api));
        match (api, current.to_str()) {
            (Some(api), Some(current)) => continuing(&api, current, &words),
            _ => Vec::new(),
        }
    })
}

/// The line that is completed: a shell gives it behind `--`.
fn words(arguments: impl Iterator<Item = String>) -> Vec<String> {
    arguments.skip_while(|word| word != "--").skip(1).collect()
}

/// So many descriptions are read for their titles in no time.
const TITLED: usize = 30;

fn beginning_with(current: &str) -> Vec<CompletionCandidate> {
    let mut methods = catalogue::methods().unwrap_or_default();
    methods.retain(|method| method.starts_with(current));
    let are_titled = methods.len() <= TITLED;
    let title = |method: &str| {
        let api = catalogue::of_method(method).ok().flatten().filter(|_| are_titled)?.api;
        let api = if language::chosen() == Language::Chinese { api.in_chinese() } else { api };
        Some(api.title?.into())
    };
    methods.iter().map(|method| CompletionCandidate::new(method).help(title(method))).collect()
}

/// What may stand in the place of `current` in the line of these words.
fn continuing(api: &Api, current: &str, words: &[String]) -> Vec<CompletionCandidate> {
    let (above, begun) = match current.rfind('.').filter(|_| !current.contains(['=', ':', '@'])) {
        Some(dot) => current.split_at(dot + 1),
        None => ("", current),
    };
    let Some(rows) = rows(api, above) else { return Vec::new() };
    if let Some((name, value)) = begun.split_once('=') {
        let row = rows.iter().find(|row| *row.name == name);
        let values = row.and_then(|row| row.limits.values.as_ref());
        let values = values.into_iter().flat_map(|values| &values.rows);
        let fitting = values.filter(|own| own.name.starts_with(value));
        return fitting.map(|own| CompletionCandidate::new(format!("{above}{name}={}", *own.name))).collect();
    }
    let is_given = |row: &Parameter| {
        let whole = format!("{above}{}", *row.name);
        let mut rest = words.iter().filter_map(|word| word.strip_prefix(&whole));
        !row.list && rest.any(|rest| rest.is_empty() || rest.starts_with(['=', ':', '@']))
    };
    let fitting =
        rows.iter().filter(|row| row.name.starts_with(begun) && !(is_given(row) && *row.name != begun));
    fitting
        .map(|row| {
            let candidate = CompletionCandidate::new(format!("{above}{}{}", *row.name, ending(row)));
            candidate.help(row.description.clone().map(Into::into))
        })
        .collect()
}

/// What follows a parameter's name.
fn ending(row: &Parameter) -> &'static str {
    match (&row.ty, row.list) {
        (Type::Structure(_), false) => ".",
        (Type::Structure(_), true) => "[0].",
        (Type::File, _) => "@",
        (Type::Scalar(_), false) => "=",
        (Type::Scalar(_), true) => "[0]=",
    }
}

/// The rows that a path ends at: `goods_detail[0].`; those of the request for an empty one.
fn rows<'a>(api: &'a Api, path: &str) -> Option<Vec<&'a Parameter>> {
    let mut rows: Vec<&Parameter> = api.sent_rows().collect();
    for step in path.split_terminator('.') {
        let name = step.split('[').next().unwrap_or_default();
        let row = rows.into_iter().find(|row| *row.name == name)?;
        let Type::Structure(structure) = &row.ty else { return None };
        rows = api.structure(structure)?.parameters.iter().collect();
    }
    Some(rows)
}

#[cfg(test)]
mod tests {
    use alipay_schema::{Source, read_api};

    use super::*;

    const DESCRIPTION: &str = "\
method: a.b
request:
  out_trade_no: { type: string }
  out_request_no: { type: string }
  tags: { type: [string] }
  kind: { type: string, values: { NEW: new, OLD: old, NONE: none } }
  shop: { type: Shop }
  goods_detail: { type: [Goods] }
types:
  Shop: { name: { type: string }, place: { type: Place } }
  Place: { city: { type: string } }
  Goods: { goods_id: { type: string }, price: { type: amount } }
";

    fn shown(current: &str, words: &[&str]) -> Vec<String> {
        let api = read_api(&Source::new("b.yaml", DESCRIPTION)).value.unwrap();
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let candidates = continuing(&api, current, &words);
        candidates.iter().map(|one| one.get_value().to_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn a_parameter_is_completed_by_the_description_of_the_method() {
        for (current, expected) in [
            ("out_", &["out_trade_no=", "out_request_no="][..]),
            ("tag", &["tags[0]="]),
            ("sh", &["shop."]),
            ("shop.", &["shop.name=", "shop.place."]),
            ("shop.place.c", &["shop.place.city="]),
            ("go", &["goods_detail[0]."]),
            ("goods_detail[1].g", &["goods_detail[1].goods_id="]),
            ("kind=N", &["kind=NEW", "kind=NONE"]),
            ("kind=X", &[]),
            ("out_trade_no=", &[]),
            ("nothing", &[]),
            ("out_trade_no.x", &[]),
            ("none.x", &[]),
        ] {
            assert_eq!(shown(current, &[]), expected, "{current}");
        }
    }

    #[test]
    fn what_was_given_is_not_offered_again_but_for_lists() {
        let line = ["alipay", "call", "a.b", "out_trade_no=1", "kind", "=", "NEW", "tags[0]=a", "out_"];
        assert_eq!(shown("out_", &line), ["out_request_no="]);
        assert_eq!(shown("k", &line), [""; 0]);
        assert_eq!(shown("t", &line), ["tags[0]="]);
        assert_eq!(
            words(["alipay", "--", "alipay", "call"].map(str::to_owned).into_iter()),
            ["alipay", "call"]
        );
    }
}
