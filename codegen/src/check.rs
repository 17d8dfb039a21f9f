//! What a sound description may still say that cannot become Rust: two names that would be one, and what this
//! version of alipay does not do.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use alipay_schema::{Api, Content, Finding, Located, Parameter, Type};
use syn::Ident;

use crate::render::Lists;
use crate::side::{Direction, Side};
use crate::{docs, names};

/// Everything that stands in the way, in the order of the places; `method` is the name that the file was found by.
pub fn findings(api: &Api, method: Option<&str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    check_method(api, method, &mut findings);
    check_files(api, &mut findings);
    check_codes(api, &mut findings);
    for side in Side::all(api) {
        check_fields(&side, &mut findings);
        check_types(&side, &mut findings);
        check_values(&side, &mut findings);
    }
    check_own_types(api, &mut findings);
    findings.sort_by_key(|finding| finding.span);
    findings.dedup();
    findings
}

/// A file in the place of one method that describes another would be called under the other's name.
fn check_method(api: &Api, method: Option<&str>, findings: &mut Vec<Finding>) {
    if let Some(method) = method.filter(|method| *method != *api.method) {
        let title = format!("this is the file of `{method}`, but it describes `{}`", *api.method);
        findings.push(Finding::error(api.method.span, title, "another method"));
    }
}

/// A request of free content has no builder that could take a file.
fn check_files(api: &Api, findings: &mut Vec<Finding>) {
    let files = api.form.iter().filter(|parameter| parameter.ty == Type::File);
    for file in files.filter(|_| api.request == Content::Free) {
        let title = format!("the file `{}` stands next to free content", *file.name);
        let help = "list the members of `biz_content` under `request`".to_owned();
        findings.push(Finding::error(file.name.span, title, "cannot be given").help(help));
    }
}

fn check_codes(api: &Api, findings: &mut Vec<Finding>) {
    let codes = api.errors.iter().flatten().map(|row| (names::variant_beside_other(&row.code), &row.code));
    distinct(codes, "leave one of them out: it arrives as `Other` then", findings);
}

/// Fields of one type, and with them setters of one builder.
fn check_fields(side: &Side<'_>, findings: &mut Vec<Finding>) {
    let named = match side.direction {
        Direction::Sent => names::setter,
        Direction::Received => names::snake,
    };
    let help = "a name in Rust is the wire's in snake case, with an underscore behind keywords and `build`";
    let members = side.structures.iter().map(|structure| structure.parameters.iter().collect());
    for parameters in std::iter::once(side.top.clone()).chain(members) {
        let stated = parameters.into_iter().map(|parameter: &Parameter| &parameter.name);
        distinct(stated.map(|name| (named(name), name)), help, findings);
    }
}

fn check_types(side: &Side<'_>, findings: &mut Vec<Finding>) {
    let types = side.structures.iter().map(|structure| (names::camel(&structure.name), &structure.name));
    distinct(types, "rename one of them: the names of types do not travel", findings);
}

/// The enums of value lists, and the names within each of them.
fn check_values(side: &Side<'_>, findings: &mut Vec<Finding>) {
    let lists = Lists::of(side);
    let help = "take the values of one of them out of `values` and into its `description`";
    distinct(lists.own().map(|list| (list.name.clone(), &list.parameter.name)), help, findings);
    for list in lists.own() {
        let rows = list.names().into_iter().zip(list.values.rows.iter().map(|row| &row.name));
        distinct(rows, "take one of them out of `values` and into the `description`", findings);
    }
}

/// Types of the request stand besides those that every API has, and types of a notification next to itself.
fn check_own_types(api: &Api, findings: &mut Vec<Finding>) {
    let own: &[&str] =
        if api.call.notification { &["Notification"] } else { &["Request", "Response", "ErrorCode"] };
    for structure in Side::request(api).structures {
        let name = names::camel(&structure.name);
        if own.iter().any(|own| name == own) {
            let title = format!("the type `{}` has the name of a type that every API has", *structure.name);
            let help = "give it another name: the names of types do not travel".to_owned();
            findings.push(
                Finding::error(structure.name.span, title, "taken")
                    .other(api.method.span, format!("the API, which has its own `{name}`"))
                    .help(help),
            );
        }
    }
}

/// A finding for each name that an earlier one has in Rust already, with both places.
fn distinct<'a>(
    names: impl IntoIterator<Item = (Ident, &'a Located<String>)>,
    help: &str,
    findings: &mut Vec<Finding>,
) {
    let mut taken: HashMap<Ident, &Located<String>> = HashMap::new();
    for (name, stated) in names {
        match taken.entry(name) {
            Entry::Vacant(place) => drop(place.insert(stated)),
            Entry::Occupied(first) => {
                let title = format!(
                    "{} and {} are both `{}` in Rust",
                    docs::code(first.get()),
                    docs::code(stated),
                    first.key()
                );
                findings.push(
                    Finding::error(stated.span, title, "again")
                        .other(first.get().span, "first")
                        .help(help.to_owned()),
                );
            }
        }
    }
}
