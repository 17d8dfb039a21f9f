//! One description, its parameters as a tree.

use alipay_schema::{Api, Content, ErrorRow, Outcome, Parameter, Type};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::limits;
use crate::layout::{Page, facts};
use crate::visitor::Visitor;
use crate::words::Word;

/// `GET /apis/{method}`
pub(crate) async fn one(visitor: Visitor, Path(method): Path<String>) -> Response {
    let Some(api) = visitor.description(&method) else { return visitor.not_found(&Word::NoSuchApi) };
    let content = html! {
        @if let Some(title) = &api.title { p.lead { (title) } }
        (facts(&summary(&visitor, &api)))
        @if !api.call.notification {
            p { a.button href={ "/try/" (method) } { (visitor.say(&Word::Fill)) } }
        }
        (section(&visitor, &api, &Word::Request, rows_of(&api.request), matches!(api.request, Content::Free)))
        @if !api.form.is_empty() { (section(&visitor, &api, &Word::Beside, Some(&api.form), false)) }
        @for group in &api.one_of { p { (visitor.say(&Word::OneOf)) " " code { (group.join(", ")) } } }
        (section(&visitor, &api, &Word::Reply, api.response.as_deref(), false))
        @if let Some(rows) = api.errors.as_deref().filter(|rows| !rows.is_empty()) { (errors(&visitor, rows)) }
        p.plain { (visitor.say(&Word::Advised)) }
    };
    Page { visitor: &visitor, title: method, is_list: false }.of(&content).into_response()
}

fn summary(visitor: &Visitor, api: &Api) -> Vec<(String, Markup)> {
    let mut rows = vec![(visitor.say(&Word::CalledBy), html! { (api.call.words().join(", ")) })];
    if let Some(operation) = &api.v3 {
        rows.push((visitor.say(&Word::RestGateway), html! { (operation.verb) " " (*operation.path) }));
    }
    if let Some(effect) = api.effect {
        rows.push((visitor.say(&Word::Effect), html! { (effect.word()) }));
    }
    if let Some(instead) = &api.deprecated {
        rows.push((visitor.say(&Word::Deprecated), html! { (instead) }));
    }
    // Another scheme could run as a script of ours.
    if let Some(docs) = api.docs.as_ref().filter(|docs| docs.starts_with("https://")) {
        let link = html! { a href=(docs) rel="noopener noreferrer" { (docs) } };
        rows.push((visitor.say(&Word::Documentation), link));
    }
    rows
}

fn rows_of(content: &Content) -> Option<&[Parameter]> {
    match content {
        Content::NotStated => None,
        Content::Free => Some(&[]),
        Content::Parameters(rows) => Some(rows),
    }
}

fn section(visitor: &Visitor, api: &Api, name: &Word, rows: Option<&[Parameter]>, is_free: bool) -> Markup {
    html! {
        h2 { (visitor.say(name)) }
        @match rows {
            None => p { (visitor.say(&Word::NotStated)) },
            Some([]) => p { (visitor.say(if is_free { &Word::FreeJson } else { &Word::Nothing })) },
            Some(rows) => (tree(visitor, api, rows, &[])),
        }
    }
}

/// The rows and, below each structure, its own; `within` are the structures that they lie in.
fn tree(visitor: &Visitor, api: &Api, rows: &[Parameter], within: &[&str]) -> Markup {
    html! {
        ul.tree {
            @for row in rows {
                @let below = members(api, row, within);
                li {
                    @match below {
                        Some((name, members)) => details open[within.is_empty()] {
                            summary { (line(visitor, row)) }
                            (tree(visitor, api, members, &[within, &[name]].concat()))
                        },
                        None => (line(visitor, row)),
                    }
                }
            }
        }
    }
}

/// The rows of a structure, unless the row lies in one like it.
fn members<'a>(api: &'a Api, row: &'a Parameter, within: &[&str]) -> Option<(&'a str, &'a [Parameter])> {
    let Type::Structure(name) = &row.ty else { return None };
    let structure = api.structure(name).filter(|_| !within.contains(&name.as_str()))?;
    Some((name, &structure.parameters))
}

/// What a row says, but for the members of its structure.
pub(super) fn line(visitor: &Visitor, row: &Parameter) -> Markup {
    html! {
        b { (*row.name) } " " code { (row.type_as_written()) } " "
        span.limits { (limits(row, visitor.language).join(", ")) }
        @if let Some(meaning) = &row.description { " " span { (meaning) } }
        @if let Some(values) = &row.limits.values {
            " " span.plain {
                @for (place, value) in values.rows.iter().enumerate() { @if place > 0 { ", " } (*value.name) }
                @if values.open { ", …" }
            }
        }
        @if let Some(example) = &row.example { " " span.plain { (visitor.say(&Word::Example)) " " code { (example) } } }
        @if row.sensitive { " " span.fault { (visitor.say(&Word::Personal)) } }
        @if let Some(instead) = &row.deprecated { " " span.bad { (visitor.say(&Word::Deprecated)) " " (instead) } }
    }
}

fn errors(visitor: &Visitor, rows: &[ErrorRow]) -> Markup {
    let outcome = |row: &ErrorRow| match row.outcome {
        Some(Outcome::Rejected) => Word::Rejected,
        Some(Outcome::Unknown) => Word::Unknown,
        None => Word::NotStated,
    };
    html! {
        h2 { (visitor.say(&Word::Errors)) }
        table { tbody {
            @for row in rows {
                tr {
                    th scope="row" { (*row.code) }
                    td { (visitor.say(&outcome(row))) }
                    td { (row.meaning.as_deref().unwrap_or_default()) " " (row.advice.as_deref().unwrap_or_default()) }
                }
            }
        } }
    }
}
