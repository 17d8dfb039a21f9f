//! One call: what was asked, the text that was signed, and what was answered.

use std::borrow::Cow;

use alipay::{Charset, string_to_sign};
use alipay_simulator::{Head, Recorded};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde_json::Value;

use super::verdict;
use crate::layout::{Page, facts};
use crate::visitor::Visitor;
use crate::words::Word;

/// What stands in the place of personal data.
const MASK: &str = "***";

/// `GET /calls/{number}`
pub(crate) async fn one(visitor: Visitor, Path(number): Path<String>) -> Response {
    let number: Option<u64> = number.parse().ok();
    let calls = visitor.simulator.calls();
    let Some(call) = calls.iter().find(|call| Some(call.number) == number) else {
        return visitor.not_found(&Word::NoSuchCall);
    };
    let shown = Shown::of(&visitor, call);
    let content = html! {
        (facts(&summary(&visitor, call)))
        p {
            @if shown.is_whole {
                a href={ "/calls/" (call.number) } { (visitor.say(&Word::HideValues)) }
            } @else {
                a href={ "/calls/" (call.number) "?values=shown" } { (visitor.say(&Word::ShowValues)) }
            }
        }
        div.sides {
            section #asked aria-labelledby="of-asked" {
                h2 #of-asked { (visitor.say(&Word::Request)) }
                @if let Some(head) = &shown.asked { (lines(head)) }
                h3 { (visitor.say(&Word::Parameters)) }
                table { tbody {
                    @for (name, value) in &shown.parameters {
                        tr { th scope="row" { (name) } td { code { (value) } } }
                    }
                } }
                h3 { (visitor.say(&Word::Signed)) }
                @match &shown.signed {
                    Some(text) => pre #signed { (text) },
                    None => p { (visitor.say(&Word::NotReadable)) },
                }
            }
            section #replied aria-labelledby="of-replied" {
                h2 #of-replied { (visitor.say(&Word::Reply)) }
                (lines(&call.replied))
                pre #body { (shown.answer) }
            }
        }
    };
    let title = format!("{} {} · {}", visitor.say(&Word::Call), call.number, call.called.method);
    Page { visitor: &visitor, title, is_list: false }.of(&content).into_response()
}

fn summary(visitor: &Visitor, call: &Recorded) -> Vec<(String, Markup)> {
    let text = |text: &str| html! { (text) };
    let mut rows = vec![
        (visitor.say(&Word::Time), text(&call.at)),
        (visitor.say(&Word::Verdict), verdict(call)),
        (
            visitor.say(&Word::Executed),
            text(&visitor.say(if call.executed { &Word::Yes } else { &Word::No })),
        ),
        (visitor.say(&Word::App), text(&call.called.app_id)),
    ];
    if visitor.simulator.description(&call.called.method).is_some() {
        let method = &call.called.method;
        let link = html! { a href={ "/apis/" (method) } { (method) } };
        rows.push((visitor.say(&Word::Method), link));
    }
    if !call.ignored.is_empty() {
        let ignored =
            html! { ul { @for found in &call.ignored { li.bad { (found.words(visitor.language)) } } } };
        rows.push((visitor.say(&Word::PassedOver), ignored));
    }
    rows
}

/// The first line and the headers.
fn lines(head: &Head) -> Markup {
    html! {
        pre.head {
            b { (head.line) } "\n"
            @for (name, value) in &head.headers { (name) ": " (value) "\n" }
        }
    }
}

/// A call as a visitor sees it: whole, or without personal data.
struct Shown {
    is_whole: bool,
    asked: Option<Head>,
    parameters: Vec<(String, String)>,
    signed: Option<String>,
    answer: String,
}

impl Shown {
    fn of(visitor: &Visitor, call: &Recorded) -> Self {
        if visitor.query.value("values") == Some("shown") {
            Self::whole(call)
        } else {
            Self::masked(visitor, call)
        }
    }

    fn whole(call: &Recorded) -> Self {
        let charset = call.called.parameter("charset").and_then(|name| name.parse::<Charset>().ok());
        let text = charset.unwrap_or_default().decode(&call.answer);
        let lossy = || String::from_utf8_lossy(&call.answer).into_owned();
        let answer = text.map_or_else(lossy, Cow::into_owned);
        Self {
            is_whole: true,
            asked: call.asked.clone(),
            parameters: call.called.parameters.clone(),
            signed: call.signed.clone(),
            answer,
        }
    }

    fn masked(visitor: &Visitor, call: &Recorded) -> Self {
        let masked = visitor.simulator.masked(call);
        let member = |pair: &Value, name: &str| pair[name].as_str().unwrap_or_default().to_owned();
        let pairs = masked["parameters"].as_array().into_iter().flatten();
        let parameters: Vec<_> = pairs.map(|pair| (member(pair, "name"), member(pair, "value"))).collect();
        // The REST gateway's signature is over the body, of which nothing can be left out line by line.
        let is_rest = call.called.operation.is_some();
        let pairs = || parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let signed = || if is_rest { MASK.to_owned() } else { string_to_sign(pairs()) };
        let signed = call.signed.as_ref().map(|_| signed());
        let answer =
            if masked["answer"].is_null() { MASK.to_owned() } else { format!("{:#}", masked["answer"]) };
        Self { is_whole: false, asked: call.asked.as_ref().map(without_values), parameters, signed, answer }
    }
}

/// The head without the values of its query, and without what lets others call for the merchant.
fn without_values(head: &Head) -> Head {
    let mut head = head.clone();
    if let Some((before, rest)) = head.line.clone().split_once('?') {
        let (_, version) = rest.rsplit_once(' ').unwrap_or_default();
        head.line = format!("{before}?{MASK} {version}");
    }
    for (name, value) in &mut head.headers {
        if matches!(name.as_str(), "authorization" | "alipay-app-auth-token" | "cookie") {
            MASK.clone_into(value);
        }
    }
    head
}
