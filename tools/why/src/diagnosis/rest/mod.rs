//! Requests of the REST gateway (v3): what was really signed, and which known mistakes lead to it.

mod authorizations;
mod bodies;
mod guesses;
mod lines;
mod mistake;
mod parameters;
mod targets;

use std::time::{SystemTime, UNIX_EPOCH};

use alipay::__private::why::Form;
use alipay::{Charset, SignType};

use super::judge::Case;
use super::remark::Remark;
use super::signature::{self, Read};
use super::signer::{Made, Probabilistic};
use super::{Diagnosis, Mistake, Signed, Subject, Verdict};
use crate::known::{Known, Owner};
use crate::rest::RestRequest;
use lines::{Authorization, Lines};

pub use mistake::RestMistake;

/// Says why the signature of a request does not match; `now` is this machine's time.
pub(crate) fn of_rest(request: &RestRequest, known: &Known, now: SystemTime) -> Diagnosis {
    let authorization = Authorization::of(request.header("authorization").unwrap_or_default());
    let lines = Lines::of(request, &authorization);
    let read = authorization.sign.map(signature::read);
    let bytes = read.as_ref().and_then(|read| read.bytes.as_ref().ok());
    let made = bytes.and_then(|bytes| Made::of(&known.keys, bytes));
    let mut found = match (&read, &made) {
        (None, _) => (Verdict::Unsigned { meant: None }, Vec::new()),
        (Some(read), Some(made)) => content(request, &lines, known, read, made),
        (Some(read), None) => without_maker(&lines, known, read),
    };
    found.1.extend(authorization.scheme_mistake());
    if found.0 == Verdict::Holds && !found.1.is_empty() {
        found.0 = Verdict::Mistaken;
    }
    let mut remarks = of_members(&authorization, known);
    remarks.extend(of_time(&authorization, now));
    if known.own_key_as_alipays() {
        remarks.push(Remark::OwnKey);
    }
    Diagnosis {
        subject: Subject::Rest,
        verdict: found.0,
        mistakes: found.1,
        remarks,
        key: made.as_ref().map(|made| made.place),
        sign_type: made.as_ref().and_then(|made| made.sign_type),
        charset: Charset::Utf8,
        string_to_sign: String::from_utf8_lossy(&lines.content()).into_owned(),
        signed: made.and_then(|made| Some(Signed(made.hash?, made.digest))),
    }
}

/// One of the keys made it: of what?
fn content(
    request: &RestRequest,
    lines: &Lines,
    known: &Known,
    read: &Read,
    made: &Made,
) -> (Verdict, Vec<Mistake>) {
    let mut mistakes: Vec<Mistake> = read.damage.iter().copied().map(Mistake::Signature).collect();
    mistakes.extend(made.mistake.clone());
    if made.sign_type.is_some_and(|sign_type| sign_type != SignType::Rsa2) {
        mistakes.push(Mistake::Rest(RestMistake::NotSha256));
    }
    if known.owner(made.place) == Owner::Alipay {
        mistakes.push(Mistake::Signer(Owner::Alipay));
    }
    match guesses::explain(request, lines, known, |content| made.holds(content)) {
        Some(found) => {
            mistakes.extend(found.into_iter().map(Mistake::Rest));
            (if mistakes.is_empty() { Verdict::Holds } else { Verdict::Mistaken }, mistakes)
        }
        None => (Verdict::OtherContent { two_at_a_time: true }, mistakes),
    }
}

/// None of the keys made it as it must be made.
fn without_maker(lines: &Lines, known: &Known, read: &Read) -> (Verdict, Vec<Mistake>) {
    let bytes = read.bytes.as_ref().ok();
    let mut suspects = bytes.into_iter().flat_map(|bytes| Probabilistic::suspects(&known.keys, bytes));
    if let Some(hash) = suspects.find_map(|suspect| suspect.hash_over(&lines.content())) {
        return (Verdict::Mistaken, vec![Mistake::Probabilistic { hash: hash.name() }]);
    }
    let Ok(form) = Form::read(b"sign_type=RSA2", Charset::Utf8) else {
        return (Verdict::Unsigned { meant: None }, Vec::new());
    };
    let case = Case { form: &form, known, subject: Subject::Rest, readings: &[] };
    let found = case.judge(Some(read), None, None);
    (found.verdict, found.mistakes)
}

/// What the header lacks, or has of another app.
fn of_members(authorization: &Authorization<'_>, known: &Known) -> Vec<Remark> {
    let missing = ["app_id", "nonce", "timestamp"].into_iter();
    let missing = missing.filter(|name| authorization.member(name).is_none());
    let mut remarks: Vec<Remark> = missing.map(|parameter| Remark::Missing { parameter }).collect();
    for (parameter, configured) in [("app_id", &known.app_id), ("app_cert_sn", &known.app_cert_sn)] {
        match (configured, authorization.member(parameter)) {
            (Some(_), None) if parameter != "app_id" => remarks.push(Remark::Missing { parameter }),
            (Some(configured), Some(sent)) if configured != sent => remarks.push(Remark::Other { parameter }),
            _ => {}
        }
    }
    remarks
}

/// How far a request may be from now before it is worth a word.
const MINUTES: u64 = 10;

fn of_time(authorization: &Authorization<'_>, now: SystemTime) -> Option<Remark> {
    let written = authorization.member("timestamp")?;
    let Some(sent) = written.parse::<u64>().ok().filter(|_| written.len() == 13) else {
        return Some(Remark::Milliseconds);
    };
    let now = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
    let now = u64::try_from(now).unwrap_or(u64::MAX);
    let seconds = authorization.member("expired_seconds").and_then(|seconds| seconds.parse::<u64>().ok());
    if seconds.is_some_and(|seconds| now > sent.saturating_add(seconds.saturating_mul(1000))) {
        return Some(Remark::Expired);
    }
    let minutes = now.abs_diff(sent) / 60_000;
    (minutes >= MINUTES).then_some(Remark::Clock { minutes, is_ahead: sent > now })
}

#[cfg(test)]
mod tests;
