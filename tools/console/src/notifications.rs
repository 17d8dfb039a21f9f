//! Notifications: how each stands, and what was sent.

use alipay_simulator::{NotificationAnswer, NotificationState, SentNotification};
use axum::body::Bytes;
use axum::response::{Html, IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::layout::Page;
use crate::pairs::Pairs;
use crate::visitor::Visitor;
use crate::words::Word;

/// How many sendings a page shows, the latest ones.
const SHOWN: usize = 100;

/// What of a notification says what it is about.
const ABOUT: [&str; 4] = ["out_trade_no", "trade_status", "out_biz_no", "refund_fee"];

/// `GET /notifications`
pub(crate) async fn list(visitor: Visitor) -> Html<String> {
    let (states, sent) = (visitor.simulator.notification_states(), visitor.simulator.notifications());
    let heads = [&Word::NotifyId, &Word::About, &Word::Address, &Word::Attempts, &Word::Answer, &Word::Next];
    let content = html! {
        @if states.is_empty() { p { (visitor.say(&Word::NoNotifications)) } } @else {
            table {
                thead { tr { @for head in heads { th scope="col" { (visitor.say(head)) } } } }
                tbody { @for state in states.iter().rev().take(SHOWN) { (row(&visitor, state)) } }
            }
            h2 { (visitor.say(&Word::Sendings)) }
            @for sent in sent.iter().rev().take(SHOWN) { (sending(&visitor, sent)) }
        }
    };
    Page { visitor: &visitor, title: visitor.say(&Word::Notifications), is_list: true }.of(&content)
}

fn row(visitor: &Visitor, state: &NotificationState) -> Markup {
    let button = |action: &str, word: &Word| {
        html! {
            form method="post" action=(action) {
                button name="notify_id" value=(state.notify_id) { (visitor.say(word)) }
            }
        }
    };
    html! {
        tr {
            td { (state.notify_id) }
            td { @for (name, value) in &state.about { @if ABOUT.contains(name) { (name) "=" (value) br; } } }
            td.long { (state.url) }
            td.number { (state.attempts) }
            td { @if let Some(answer) = &state.answer { (answered(visitor, answer)) } }
            td {
                @if let Some(next) = &state.next { (next) (button("/notifications/settle", &Word::Settle)) }
                @else { (visitor.say(&Word::NotAgain)) }
                (button("/notifications/resend", &Word::Resend))
            }
        }
    }
}

fn answered(visitor: &Visitor, answer: &NotificationAnswer) -> Markup {
    match answer {
        NotificationAnswer::Success => html! { span.good { "success" } },
        NotificationAnswer::Other { status, body } => {
            html! { span.bad { "HTTP " (status) } " " code { (body) } }
        }
        NotificationAnswer::None(reason) => {
            html! { span.bad { (visitor.say(&Word::NoAnswer)) } " " (reason) }
        }
        NotificationAnswer::NotSent => html! { span.plain { (visitor.say(&Word::NotSent)) } },
        other => html! { (format!("{other:?}")) },
    }
}

fn sending(visitor: &Visitor, sent: &SentNotification) -> Markup {
    let title = format!(
        "{} · {} · {}",
        sent.at,
        visitor.say(&Word::Attempt { number: sent.attempt }),
        sent.notify_id
    );
    html! {
        details {
            summary { (title) " · " (answered(visitor, &sent.answer)) }
            p { "POST " (sent.url) }
            table { tbody {
                @for (name, value) in &sent.parameters {
                    tr { th scope="row" { (name) } td { code { (value) } } }
                }
            } }
            pre { (sent.body) }
        }
    }
}

/// `POST /notifications/resend`
pub(crate) async fn resend(visitor: Visitor, body: Bytes) -> Response {
    let is_there = visitor.simulator.resend(&number(&body)).await;
    back(&visitor, is_there)
}

/// `POST /notifications/settle`: as if the app had answered `success`.
pub(crate) async fn settle(visitor: Visitor, body: Bytes) -> Response {
    let is_there = visitor.simulator.settle(&number(&body));
    back(&visitor, is_there)
}

fn number(body: &[u8]) -> String {
    Pairs::of_form(body).value("notify_id").unwrap_or_default().to_owned()
}

fn back(visitor: &Visitor, is_there: bool) -> Response {
    if is_there {
        Redirect::to("/notifications").into_response()
    } else {
        visitor.not_found(&Word::NoSuchNotification)
    }
}
