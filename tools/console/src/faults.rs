//! Faults, switched on and off.

use alipay_simulator::{Fault, PlannedFault};
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::layout::Page;
use crate::pairs::Pairs;
use crate::visitor::Visitor;
use crate::words::Word;

/// `GET /faults`
pub(crate) async fn list(visitor: Visitor) -> Html<String> {
    page(&visitor, &visitor.query, None)
}

fn page(visitor: &Visitor, given: &Pairs, wrong: Option<&str>) -> Html<String> {
    let planned = visitor.simulator.faults().planned();
    let content = html! {
        @if planned.is_empty() { p { (visitor.say(&Word::NoFaults)) } } @else {
            table {
                thead { tr {
                    @for head in [&Word::Method, &Word::Fault, &Word::Often, &Word::Off] {
                        th scope="col" { (visitor.say(head)) }
                    }
                } }
                tbody { @for fault in &planned { (row(visitor, fault)) } }
            }
        }
        h2 { (visitor.say(&Word::SwitchOn)) }
        @if let Some(wrong) = wrong { p.bad role="alert" { (wrong) } }
        (form(visitor, given))
    };
    Page { visitor, title: visitor.say(&Word::Faults), is_list: false }.of(&content)
}

fn row(visitor: &Visitor, planned: &PlannedFault) -> Markup {
    let often = match (planned.once, planned.waits) {
        (false, _) => Word::Always,
        (true, true) => Word::Once,
        (true, false) => Word::Spent,
    };
    html! {
        tr {
            td { @match &planned.method { Some(method) => (method), None => (visitor.say(&Word::OfProgram)) } }
            td { @if let Some(fault) = &planned.fault { code { (fault) } } }
            td { (visitor.say(&often)) }
            td {
                form method="post" action="/faults/off" {
                    button name="number" value=(planned.number) { (visitor.say(&Word::SwitchOff)) }
                }
            }
        }
    }
}

fn form(visitor: &Visitor, given: &Pairs) -> Markup {
    let value = |name| given.value(name).unwrap_or_default();
    let chosen = value("fault");
    html! {
        form.plain method="post" action="/faults" {
            label for="method" { (visitor.say(&Word::Method)) }
            input #method name="method" value=(value("method")) placeholder="alipay.trade.pay" required;
            label for="fault" { (visitor.say(&Word::Fault)) }
            select #fault name="fault" {
                @for name in Fault::NAMES { option value=(name) selected[*name == chosen] { (name) } }
            }
            label for="time" { (visitor.say(&Word::OtherTime)) }
            input #time name="time" value=(value("time")) placeholder="500ms";
            label { input type="checkbox" name="once" checked[given.value("once").is_some()]; " " (visitor.say(&Word::Once)) }
            button.main { (visitor.say(&Word::SwitchOn)) }
        }
    }
}

/// `POST /faults`
pub(crate) async fn switch_on(visitor: Visitor, body: Bytes) -> Response {
    let given = Pairs::of_form(&body);
    match wanted(&visitor, &given) {
        Ok((method, fault)) => {
            let faults = visitor.simulator.faults();
            if given.value("once").is_some() {
                faults.once(method, fault);
            } else {
                faults.always(method, fault);
            }
            Redirect::to("/faults").into_response()
        }
        Err(wrong) => (StatusCode::BAD_REQUEST, page(&visitor, &given, Some(&wrong))).into_response(),
    }
}

fn wanted(visitor: &Visitor, given: &Pairs) -> Result<(String, Fault), String> {
    let method = given.text("method").unwrap_or_default();
    let api = visitor.simulator.description(method).filter(|api| !api.call.notification);
    if api.is_none() {
        return Err(visitor.say(&Word::NoSuchApi));
    }
    let name = given.text("fault").unwrap_or_default();
    let text = match (name.split_once(':'), given.text("time")) {
        (Some((name, _)), Some(time)) => format!("{name}:{time}"),
        _ => name.to_owned(),
    };
    let fault = text.parse::<Fault>().map_err(|error| error.to_string())?;
    Ok((method.to_owned(), fault))
}

/// `POST /faults/off`
pub(crate) async fn switch_off(visitor: Visitor, body: Bytes) -> Response {
    let given = Pairs::of_form(&body);
    let number = given.value("number").and_then(|number| number.parse().ok());
    if number.is_some_and(|number| visitor.simulator.faults().take_back(number)) {
        Redirect::to("/faults").into_response()
    } else {
        visitor.not_found(&Word::NoSuchFault)
    }
}
