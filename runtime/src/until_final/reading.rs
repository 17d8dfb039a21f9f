//! What an answer comes to, by the table of the API.

use std::str::FromStr;

use alipay_rules::flow::{Flow, Standing, Undo};

use super::machine::Heard;
use super::step::StepKind;
use crate::{Amount, Error, GatewayCode, JsonValue, Outcome, Reply};

type Answer<'a> = Result<&'a Reply<JsonValue>, &'a Error>;

/// What was heard; `amount` is what the request asked for, if it is known.
pub(super) fn heard(flow: &Flow, step: StepKind, answer: Answer<'_>, amount: Option<Amount>) -> Heard {
    match (step, answer) {
        (StepKind::Cancel, Ok(reply)) => {
            flow.undo.as_ref().map_or(Heard::Unknown, |undo| undone(undo, reply))
        }
        (StepKind::Cancel, Err(error)) => failed(error, flow.undo.map_or(&[], |undo| undo.refusals)),
        (_, Ok(reply)) if is_about_another(flow, reply, amount) => Heard::Another,
        (StepKind::Send, Ok(reply)) => sent(flow, reply, amount),
        (StepKind::Send, Err(error)) => failed(error, &[]),
        (StepKind::Query, Ok(reply)) => found(flow, reply),
        (StepKind::Query, Err(error)) if is_about_nothing(flow, error) => Heard::Nothing,
        // That it was not answered says nothing of what was asked about.
        (StepKind::Query, Err(_)) => Heard::Unknown,
    }
}

/// The amount that a request or a reply names.
pub(super) fn amount(flow: &Flow, members: &JsonValue) -> Option<Amount> {
    match members.get(flow.amount?)? {
        JsonValue::String(text) => Amount::from_str(text.trim()).ok(),
        JsonValue::Number(number) => Amount::from_str(&number.to_string()).ok(),
        _ => None,
    }
}

fn is_about_another(flow: &Flow, reply: &JsonValue, wanted: Option<Amount>) -> bool {
    wanted.zip(amount(flow, reply)).is_some_and(|(wanted, there)| wanted != there)
}

fn is_about_nothing(flow: &Flow, error: &Error) -> bool {
    let (codes, _) = flow.nothing;
    error.verified_text().is_some() && error.sub_code().is_some_and(|code| codes.contains(&code))
}

/// A success of the API itself. One without code 10000 or without the amount that it is about does not say enough.
fn sent(flow: &Flow, reply: &Reply<JsonValue>, wanted: Option<Amount>) -> Heard {
    let text = |member: &str| reply.get(member).and_then(JsonValue::as_str);
    let is_later = flow.at_once.is_some_and(|(member, now)| text(member).is_some_and(|mode| mode != now));
    match reply.gateway_code() {
        Some(GatewayCode::Pending) => Heard::Pending,
        Some(GatewayCode::Success) if is_later => Heard::Pending,
        Some(GatewayCode::Success) => match &flow.reply {
            Some(status) => {
                text(status.member).and_then(|value| status.says(value)).map_or(Heard::Unknown, stands)
            }
            None if wanted.is_some() && amount(flow, reply).is_none() => Heard::Unknown,
            None => Heard::Done,
        },
        _ => Heard::Unknown,
    }
}

/// A success of the query.
fn found(flow: &Flow, reply: &JsonValue) -> Heard {
    let (_, is_nothing) = flow.nothing;
    match reply.get(flow.state.member).and_then(JsonValue::as_str) {
        Some(value) => flow.state.says(value).map_or(Heard::Unknown, stands),
        None if is_nothing => Heard::Nothing,
        None => Heard::Unknown,
    }
}

fn stands(standing: Standing) -> Heard {
    match standing {
        Standing::Done => Heard::Done,
        Standing::Pending => Heard::Pending,
        Standing::Undone => Heard::Undone,
        Standing::Failed => Heard::Failed,
    }
}

/// A success of the cancel; one that asks to be called again has not undone everything.
fn undone(undo: &Undo, reply: &Reply<JsonValue>) -> Heard {
    let (member, again) = undo.again;
    let is_again = reply.get(member).and_then(JsonValue::as_str) == Some(again);
    if is_again || reply.gateway_code() != Some(GatewayCode::Success) {
        Heard::Unknown
    } else {
        Heard::Undone
    }
}

/// A call that gave an error. `refusals` are the codes that are stated to have done nothing.
fn failed(error: &Error, refusals: &[&str]) -> Heard {
    let is_stated =
        || error.verified_text().is_some() && error.sub_code().is_some_and(|code| refusals.contains(&code));
    match error.outcome() {
        Outcome::NotSent | Outcome::Rejected => Heard::Refused,
        // Of several attempts, an earlier one may have been executed.
        Outcome::Unknown if error.attempts() == 1 && is_stated() => Heard::Refused,
        Outcome::Unknown | Outcome::Executed => Heard::Unknown,
    }
}
