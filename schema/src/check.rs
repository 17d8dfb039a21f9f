//! What a description must be beyond its form. Each rule is one function with its own place and message.

mod files;
mod fits;
mod groups;
pub(crate) mod notification;
mod operation;
mod pages;
pub(crate) mod row;
mod samples;
mod types;
pub(crate) mod v3_alone;

use crate::{
    Api, Common, Finding, Located, Parameter, Reading, Span, Type, finding::Findings,
    model::key_spans::Places, protocol::PROTOCOL_PARAMETERS, words::quoted,
};
use files::{check_file, check_no_file};
use groups::check_group;
use operation::check_operation;
use pages::check_pages;
use row::check_row;
use samples::check_fixed_value;
use types::check_types;

/// An API as it was read, with what the checks need to know of its places.
pub(crate) struct Draft {
    pub(crate) api: Api,
    /// The groups of [`Api::one_of`], each name at its place.
    pub(crate) one_of: Vec<Vec<Located<String>>>,
    /// Where `docs` stands.
    pub(crate) docs: Span,
}

/// Checks an API that was not read from a description, by the rules for one that was. A finding about a row stands at
/// the row's name, wherever that is.
///
/// ```
/// use alipay_rules::Kind;
/// use alipay_schema::{Content, Located, Parameter, Source, Span, Type, check, read_api};
///
/// let text = "{ method: alipay.trade.pay, call: execute, request: {} }";
/// let mut api = read_api(&Source::new("pay.yaml", text)).value.unwrap();
/// let name = Located::new("notes".to_owned(), Span::default());
/// let mut notes = Parameter::new(name, Type::Scalar(Kind::Text));
/// notes.limits.max_items = Some(3);
/// api.request = Content::Parameters(vec![notes]);
/// assert_eq!(check(&api)[0].title, "`max_items` of `notes` belongs only on a list");
/// ```
pub fn check(api: &Api) -> Vec<Finding> {
    let place = |name: &str| {
        api.sent_rows().find(|row| *row.name == name).map_or(api.method.span, |row| row.name.span)
    };
    let located = |name: &String| Located::new(name.clone(), place(name));
    let one_of = api.one_of.iter().map(|group| group.iter().map(located).collect()).collect();
    let draft = Draft { api: api.clone(), one_of, docs: api.method.span };
    let mut findings = Findings::default();
    check_api(&draft, &Places::Names, &mut findings);
    Reading::of(Some(()), findings).findings
}

pub(crate) fn check_api(draft: &Draft, places: &Places, findings: &mut Findings) {
    let api = &draft.api;
    check_method(&api.method, findings);
    check_docs(api.docs.as_deref(), draft.docs, findings);
    check_codes(api.errors.iter().flatten().map(|row| &row.code), findings);
    check_names_twice(api, findings);
    check_names_of_the_protocol(api, findings);
    for group in &draft.one_of {
        check_group(group, api, places, findings);
    }
    for parameter in api.form.iter().chain(inside(api)) {
        check_row(parameter, places, findings);
    }
    for parameter in inside(api) {
        check_no_file(parameter, places, findings);
    }
    for file in api.form.iter().filter(|parameter| parameter.ty == Type::File) {
        check_file(file, api, places, findings);
    }
    check_types(api, places, findings);
    check_operation(api, findings);
    check_pages(api, findings);
}

pub(crate) fn check_common(common: &Common, places: &Places, findings: &mut Findings) {
    for row in &common.parameters {
        check_row(&row.parameter, places, findings);
        check_fixed_value(row, places, findings);
        check_no_file(&row.parameter, places, findings);
        if let (Type::Structure(name), Some(span)) = (&row.parameter.ty, places.of(&row.parameter, "type")) {
            let title = format!("unknown type {}", quoted(name));
            let help = "a common parameter is a scalar".to_owned();
            findings.add(Finding::error(span, title, "no scalar").help(help));
        }
    }
    check_codes(common.codes.iter().map(|row| &row.code), findings);
}

/// Every row but those that travel outside `biz_content`.
fn inside(api: &Api) -> impl Iterator<Item = &Parameter> {
    let members = api.types.iter().flat_map(|structure| &structure.parameters);
    api.request.parameters().iter().chain(api.response.iter().flatten()).chain(members)
}

fn check_method(method: &Located<String>, findings: &mut Findings) {
    let segment = |segment: &str| {
        segment.starts_with(|first: char| first.is_ascii_alphabetic())
            && segment.chars().all(|character| character.is_ascii_alphanumeric() || character == '_')
    };
    if !method.is_empty() && !method.split('.').all(segment) {
        let title = format!("{} is not a valid name of a method", quoted(method));
        let help = "a method's name is made of words with dots between them: `alipay.trade.pay`".to_owned();
        findings.add(Finding::error(method.span, title, "no name of a method").help(help));
    }
}

fn check_docs(docs: Option<&str>, span: Span, findings: &mut Findings) {
    if docs.is_some_and(|docs| !docs.starts_with("https://") && !docs.starts_with("http://")) {
        findings.add(Finding::error(
            span,
            "`docs` must be an address",
            "begins neither with https:// nor with http://",
        ));
    }
}

fn check_codes<'a>(codes: impl Iterator<Item = &'a Located<String>>, findings: &mut Findings) {
    for code in codes.filter(|code| code.is_empty() || code.contains(char::is_whitespace)) {
        let title = format!("{} is not a valid error code", quoted(code));
        findings.add(Finding::error(code.span, title, "an error code has no blanks"));
    }
}

fn check_names_twice(api: &Api, findings: &mut Findings) {
    for parameter in &api.form {
        let twin = api.request.parameters().iter().find(|other| other.name == parameter.name);
        if let Some(twin) = twin {
            let title = format!("{} stands in `form` and in `request`", quoted(&parameter.name));
            findings.add(Finding::error(parameter.name.span, title, "again").other(twin.name.span, "first"));
        }
    }
}

/// Outside `biz_content`, two parameters of one name would be one. What Alipay sends by itself has common ones of its own.
fn check_names_of_the_protocol(api: &Api, findings: &mut Findings) {
    let is_common = |name: &str| PROTOCOL_PARAMETERS.iter().any(|common| common.eq_ignore_ascii_case(name));
    for parameter in api.form.iter().filter(|parameter| !api.call.notification && is_common(&parameter.name))
    {
        let title = format!("{} stands in `form`, and is a common parameter", quoted(&parameter.name));
        let help =
            "leave it out: the client gives it, or each call does, as in `request.with().auth_token(…)`";
        let finding = Finding::error(parameter.name.span, title, "a common parameter");
        findings.add(finding.help(help.to_owned()));
    }
}
