//! The calls that came, and one of them.

mod one;

use alipay_simulator::Recorded;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse};
use maud::{Markup, html};
use serde_json::Value;

use crate::layout::Page;
use crate::visitor::Visitor;
use crate::words::Word;

pub(crate) use one::one;

/// How many calls a page shows, the latest ones.
const SHOWN: usize = 200;

/// `GET /`
pub(crate) async fn list(visitor: Visitor) -> Html<String> {
    let calls = visitor.simulator.calls();
    let wanted = visitor.query.text("q").map(str::to_lowercase);
    let fits = |call: &&Recorded| match &wanted {
        Some(wanted) => {
            let texts = [&call.called.method, &call.verdict, &call.called.app_id];
            texts.iter().any(|text| text.to_lowercase().contains(wanted))
        }
        None => true,
    };
    let found: Vec<&Recorded> = calls.iter().rev().filter(fits).collect();
    let content = html! {
        form.search role="search" {
            label for="q" { (visitor.say(&Word::Search)) }
            input #q type="search" name="q" value=(visitor.query.text("q").unwrap_or_default());
            button { (visitor.say(&Word::Find)) }
        }
        p { (visitor.say(&Word::CountOfCalls { count: found.len() })) " · " a href="/calls.json" download { "calls.json" } }
        @if !found.is_empty() {
            table {
                thead { tr {
                    @for name in [&Word::Number, &Word::Time, &Word::Method, &Word::Verdict, &Word::Content] {
                        th scope="col" { (visitor.say(name)) }
                    }
                } }
                tbody { @for call in found.iter().take(SHOWN) { (row(&visitor, call)) } }
            }
        } @else {
            p { (visitor.say(&Word::NoCalls)) " " code { (visitor.simulator.url()) } }
        }
    };
    Page { visitor: &visitor, title: visitor.say(&Word::Calls), is_list: true }.of(&content)
}

fn row(visitor: &Visitor, call: &Recorded) -> Markup {
    let masked = visitor.simulator.masked(call);
    html! {
        tr {
            td { a href={ "/calls/" (call.number) } { (call.number) } }
            td.times { (call.at) }
            td {
                b { (call.called.method) }
                @if let Some(operation) = &call.called.operation { br; (operation) }
            }
            td { (verdict(call)) @if !call.ignored.is_empty() { br; span.bad { (visitor.say(&Word::PassedOver)) } } }
            td { code { (beginning(&masked["content"])) } }
        }
    }
}

/// In the colour of what it means, with the fault that the call met.
fn verdict(call: &Recorded) -> Markup {
    let colour = match call.verdict.get(..1) {
        Some("1" | "s") => "good",
        Some("2" | "4" | "5") => "bad",
        _ => "plain",
    };
    html! {
        span class=(colour) { (call.verdict) }
        @if let Some(fault) = &call.fault { " " span.fault { (fault) } }
    }
}

/// So much of a content that a line holds it.
fn beginning(content: &Value) -> String {
    let text = if content.is_null() { String::new() } else { content.to_string() };
    let mut characters = text.chars();
    let mut shown: String = characters.by_ref().take(120).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

/// `GET /calls.json`: what the simulator's own status page gives.
pub(crate) async fn file(visitor: Visitor) -> impl IntoResponse {
    let calls = visitor.simulator.calls();
    let calls: Value = calls.iter().rev().map(|call| visitor.simulator.masked(call)).collect();
    let headers =
        [(CONTENT_TYPE, "application/json"), (CONTENT_DISPOSITION, "attachment; filename=\"calls.json\"")];
    (headers, format!("{calls:#}"))
}
