//! Checks of how the structures of a description refer to each other.

use std::collections::{HashMap, HashSet};

use alipay_rules::Kind;

use crate::{
    Api, Finding, Located, Parameter, Structure, Type,
    finding::Findings,
    model::key_spans::Places,
    words::{quoted, suggest},
};

/// The largest number of parameters that a request can be made to need. The largest API known has 365 in all.
const MOST_NEEDED: usize = 10_000;
/// The deepest nesting of structures that a request can be made to need. The deepest API known has 10 levels.
const DEEPEST_NEEDED: usize = 32;

/// Names that other systems use for types that have another name here.
const SYNONYMS: [(&str, &str); 13] = [
    ("text", "string"),
    ("str", "string"),
    ("int", "number"),
    ("integer", "number"),
    ("long", "number"),
    ("float", "decimal"),
    ("double", "decimal"),
    ("price", "amount"),
    ("money", "amount"),
    ("bool", "boolean"),
    ("timestamp", "datetime"),
    ("map", "json"),
    ("binary", "file"),
];

pub(crate) fn check_types(api: &Api, places: &Places, findings: &mut Findings) {
    for structure in &api.types {
        check_name(&structure.name, findings);
    }
    let known: HashSet<&str> = api.types.iter().map(|structure| structure.name.as_str()).collect();
    for parameter in top(api).chain(members(api)) {
        check_known(parameter, &known, places, findings);
    }
    check_used(api, findings);
    check_finite(api, places, findings);
}

fn top(api: &Api) -> impl Iterator<Item = &Parameter> {
    api.sent_rows().chain(api.response.iter().flatten())
}

fn members(api: &Api) -> impl Iterator<Item = &Parameter> {
    api.types.iter().flat_map(|structure| &structure.parameters)
}

fn is_scalar(name: &str) -> bool {
    Kind::named(name).is_some()
}

fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|character| character.is_ascii_alphanumeric() || character == '_')
}

fn check_name(name: &Located<String>, findings: &mut Findings) {
    if is_scalar(name) {
        let title = format!("{} is a type of its own and cannot be a structure", quoted(name));
        findings.add(Finding::error(name.span, title, "taken"));
    } else if !is_name(name) {
        let title = format!("{} is not a valid name of a structure", quoted(name));
        let help = "it begins with a letter and holds letters, digits and underscores".to_owned();
        findings.add(Finding::error(name.span, title, "no name").help(help));
    }
}

fn check_known(parameter: &Parameter, known: &HashSet<&str>, places: &Places, findings: &mut Findings) {
    let (Type::Structure(name), Some(span)) = (&parameter.ty, places.of(parameter, "type")) else { return };
    if known.contains(name.as_str()) {
        return;
    }
    let scalars = Kind::ALL.iter().map(|kind| kind.facts().word);
    let lower = name.to_ascii_lowercase();
    let notation = notation(&lower).map(str::to_owned);
    let synonym = SYNONYMS.iter().find(|(other, _)| *other == lower).map(|(_, ours)| *ours);
    let guess = synonym.or_else(|| suggest(name, scalars.chain(known.iter().copied())));
    let help = notation.unwrap_or_else(|| match guess {
        Some(guess) => format!("did you mean {}?", quoted(guess)),
        None => format!("add {} under `types`", quoted(name)),
    });
    findings.add(Finding::error(span, format!("unknown type {}", quoted(name)), "no such type").help(help));
}

/// How a description writes what other languages write in their way; `name` is in lower case.
fn notation(name: &str) -> Option<&'static str> {
    match name {
        "list" | "array" | "set" => Some(LIST),
        _ if name.ends_with("[]") || name.contains('<') => Some(LIST),
        "object" | "struct" | "structure" | "model" => Some(
            "members of its own stand under `types`, and their name there is the type; `json` is JSON text inside a string",
        ),
        _ => None,
    }
}

const LIST: &str = "a list is written in brackets around the type of its items: `[string]`";

/// A structure is used when the request, the form or the response leads to it.
fn check_used(api: &Api, findings: &mut Findings) {
    let by_name: HashMap<&str, &Structure> =
        api.types.iter().map(|structure| (structure.name.as_str(), structure)).collect();
    let mut used = HashSet::new();
    let mut open: Vec<&Parameter> = top(api).collect();
    while let Some(parameter) = open.pop() {
        if let Type::Structure(name) = &parameter.ty
            && let Some(structure) = by_name.get(name.as_str())
            && used.insert(name.as_str())
        {
            open.extend(&structure.parameters);
        }
    }
    let named = api.types.iter().filter(|structure| is_name(&structure.name) && !is_scalar(&structure.name));
    for structure in named.filter(|structure| !used.contains(structure.name.as_str())) {
        let title = format!("the type {} is never used", quoted(&structure.name));
        let help = "leave it out, or name it as the `type` of a parameter".to_owned();
        findings.add(Finding::warning(structure.name.span, title, "never used").help(help));
    }
}

/// A structure that requires itself, however indirectly, can never be given. Optional members and lists may recur.
fn check_finite(api: &Api, places: &Places, findings: &mut Findings) {
    let needs_of = needs_of(api);
    for parameter in members(api) {
        let (Some(name), Some(span)) = (needed_by(parameter), places.of(parameter, "type")) else { continue };
        let shown = quoted(name);
        let title = match needs_of.get(name) {
            Some(Needs { waits: 1.., .. }) => format!("{shown} can never be given: it requires itself"),
            Some(needs) if needs.parameters > MOST_NEEDED => {
                format!("{shown} requires more than {MOST_NEEDED} parameters")
            }
            Some(needs) if needs.depth > DEEPEST_NEEDED => {
                format!("{shown} requires more than {DEEPEST_NEEDED} levels")
            }
            _ => continue,
        };
        let help = "one of the parameters on the way must be optional, conditional or a list".to_owned();
        findings.add(Finding::error(span, title, "required here").help(help));
    }
}

/// The structure that must be given along with this parameter's own.
fn needed_by(parameter: &Parameter) -> Option<&str> {
    match &parameter.ty {
        Type::Structure(name) if parameter.is_required() && !parameter.list => Some(name),
        _ => None,
    }
}

/// What it takes to give a structure.
#[derive(Default)]
struct Needs<'a> {
    /// How many of the structures that it needs are not worked out yet; those that need themselves never are.
    waits: usize,
    /// The structures that need it.
    users: Vec<&'a str>,
    parameters: usize,
    depth: usize,
}

/// Works out the needs of all structures, from those that need no other upwards.
fn needs_of(api: &Api) -> HashMap<&str, Needs<'_>> {
    let mut all: HashMap<&str, Needs<'_>> =
        api.types.iter().map(|s| (s.name.as_str(), Needs::default())).collect();
    for structure in &api.types {
        let name = structure.name.as_str();
        let needed = structure.parameters.iter().filter_map(needed_by);
        let waits =
            needed.filter_map(|needed| all.get_mut(needed).map(|needs| needs.users.push(name))).count();
        let own = Needs { waits, parameters: structure.parameters.len(), depth: 1, users: Vec::new() };
        if let Some(needs) = all.get_mut(name) {
            *needs = Needs { users: std::mem::take(&mut needs.users), ..own };
        }
    }
    let mut ready: Vec<&str> =
        all.iter().filter(|(_, needs)| needs.waits == 0).map(|(name, _)| *name).collect();
    while let Some(done) = ready.pop() {
        let Some(needs) = all.get(done) else { continue };
        let (parameters, depth, users) = (needs.parameters, needs.depth, needs.users.clone());
        for user in users {
            if let Some(needs) = all.get_mut(user) {
                needs.parameters = needs.parameters.saturating_add(parameters);
                needs.depth = needs.depth.max(depth + 1);
                needs.waits -= 1;
                if needs.waits == 0 {
                    ready.push(user);
                }
            }
        }
    }
    all
}
