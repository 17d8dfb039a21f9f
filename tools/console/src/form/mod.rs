//! A form of any description: what its request breaks, its Rust code and its curl line, and a button that sends it.

mod checked;
mod content;
mod curl;
mod example;
mod fields;
mod filled;
mod given;
mod literal;
mod options;
mod page;
mod sending;

use alipay_schema::Api;
use axum::extract::{Path, Request};
use axum::response::{IntoResponse, Response};

use crate::visitor::Visitor;
use crate::words::Word;
use checked::Checked;
use filled::Filled;
use given::Given;
use page::Shown;

/// `GET /try/{method}`: nothing is filled in yet.
pub(crate) async fn empty(visitor: Visitor, Path(method): Path<String>) -> Response {
    match described(&visitor, &method) {
        Ok(api) => shown(&visitor, &api, &Given::default(), Wish::Look).await,
        Err(refused) => refused,
    }
}

/// `POST /try/{method}`: the same form with what was given, and with what the pressed button asks for.
pub(crate) async fn filled(visitor: Visitor, Path(method): Path<String>, request: Request) -> Response {
    let api = match described(&visitor, &method) {
        Ok(api) => api,
        Err(refused) => return refused,
    };
    let mut given = match Given::read(request).await {
        Ok(given) => given,
        Err(unreadable) => return unreadable,
    };
    let wish = wish(&mut given, &api);
    shown(&visitor, &api, &given, wish).await
}

/// What a form is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// To be shown, before anybody has filled in anything.
    Look,
    /// What is wrong.
    Check,
    /// To be sent, unless something is wrong.
    Send,
    /// To be sent, so that the gateway's own refusal is seen.
    SendAnyway,
}

/// The wish of the button that was pressed; what changes the form is done.
fn wish(given: &mut Given, api: &Api) -> Wish {
    let pressed = given.others.value("do").unwrap_or_default().to_owned();
    match pressed.split_once(':') {
        Some(("open", path)) => given.open(path),
        Some(("close", path)) => given.close(path),
        _ => {}
    }
    match pressed.as_str() {
        "send" => Wish::Send,
        "send-anyway" => Wish::SendAnyway,
        "example" => {
            given.fill(api);
            Wish::Check
        }
        _ => Wish::Check,
    }
}

#[expect(clippy::result_large_err, reason = "the answer, which is given at once")]
fn described(visitor: &Visitor, method: &str) -> Result<Api, Response> {
    let api = visitor.description(method).filter(|api| !api.call.notification);
    api.ok_or_else(|| visitor.not_found(&Word::NoSuchApi))
}

async fn shown(visitor: &Visitor, api: &Api, given: &Given, wish: Wish) -> Response {
    let filled = Filled::of(api, given);
    // An empty form is not wrong yet.
    let checked = if wish == Wish::Look { Checked::default() } else { Checked::of(&filled) };
    let is_sent = match wish {
        Wish::Look | Wish::Check => false,
        Wish::Send => checked.violations.is_empty(),
        Wish::SendAnyway => true,
    };
    // No client sends what the REST gateway alone has in this way.
    let is_sent = is_sent && !api.call.v3;
    let sent = if is_sent { Some(sending::send(visitor, &filled).await) } else { None };
    let curl = match sending::signed(&visitor.client, &filled).await {
        Ok(signed) if !api.call.v3 => curl::line(&filled, signed).await,
        _ => None,
    };
    Shown { visitor, filled: &filled, checked: &checked, is_fresh: wish == Wish::Look, sent, curl }
        .page()
        .into_response()
}
