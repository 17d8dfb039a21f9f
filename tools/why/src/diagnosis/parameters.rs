//! Mistakes in which parameters were signed and which were sent, and what each makes of a reading.

use super::reach::Reach;
use super::reading::{Pair, Reading};
use super::{Mistake, Subject};
use crate::known::Known;

/// What each of these mistakes makes of a reading.
pub(super) fn guesses(
    reading: &Reading,
    subject: Subject,
    known: &Known,
    reach: Reach,
) -> Vec<(Mistake, Reading)> {
    let mut guesses = of_sign_type(reading, subject);
    guesses.extend(zeros_dropped(reading));
    guesses.extend(extra(reading, reach));
    if subject == Subject::Request {
        guesses.extend(not_sent(reading, known));
    }
    guesses
}

/// Both rules of notifications are right ones.
fn of_sign_type(reading: &Reading, subject: Subject) -> Vec<(Mistake, Reading)> {
    let sign_type = ["sign_type".to_owned()];
    let is_there = reading.pairs.iter().any(|pair| pair.name == "sign_type");
    match subject {
        Subject::Request if is_there && !reading.left_out.contains(&sign_type[0]) => {
            vec![(Mistake::SignTypeLeftOut, reading.without(&sign_type))]
        }
        Subject::ReturnUrl if is_there => {
            vec![(Mistake::SignTypeSigned, Reading { left_out: Vec::new(), ..reading.clone() })]
        }
        _ => Vec::new(),
    }
}

/// What takes 0 for nothing drops it before signing, and sends it all the same.
fn zeros_dropped(reading: &Reading) -> Option<(Mistake, Reading)> {
    let zeros = reading.pairs.iter().filter(|pair| matches!(pair.value.as_str(), "0" | "false"));
    let names: Vec<String> = zeros.map(|pair| pair.name.clone()).collect();
    let less = reading.without(&names);
    (!names.is_empty()).then_some((Mistake::ZerosDropped { names }, less))
}

fn extra(reading: &Reading, reach: Reach) -> Vec<(Mistake, Reading)> {
    let signed: Vec<&str> =
        reading.pairs.iter().filter(|pair| reading.is_signed(pair)).map(|pair| pair.name.as_str()).collect();
    let count = signed.len();
    let runs = (1..count).flat_map(|many| (0..=count - many).map(move |first| (first, many)));
    let at_an_end = |first: usize, many: usize| {
        many == 1 || (reach != Reach::Usual && (first == 0 || first + many == count))
    };
    let runs = runs.filter(|(first, many)| reach == Reach::EveryParameter || at_an_end(*first, *many));
    let mut all: Vec<Vec<&str>> =
        runs.filter_map(|(first, many)| signed.get(first..first + many)).map(<[&str]>::to_vec).collect();
    if reach == Reach::EveryParameter {
        let pairs = (0..count).flat_map(|one| (one + 2..count).map(move |other| (one, other)));
        all.extend(pairs.filter_map(|(one, other)| Some(vec![*signed.get(one)?, *signed.get(other)?])));
    }
    let guess = |names: Vec<&str>| {
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let less = reading.without(&names);
        (Mistake::Extra { names }, less)
    };
    all.into_iter().map(guess).collect()
}

/// Names that are not pieces of a value.
const COMMON: [&str; 17] = [
    "alipay_root_cert_sn",
    "alipay_sdk",
    "app_auth_token",
    "app_cert_sn",
    "app_id",
    "auth_token",
    "biz_content",
    "charset",
    "encrypt_type",
    "format",
    "method",
    "notify_url",
    "return_url",
    "sign_type",
    "timestamp",
    "version",
    "ws_service_url",
];

/// A value that holds `&` and was not encoded has become more than one parameter.
pub(super) fn not_encoded(reading: &Reading) -> Vec<(Mistake, Reading)> {
    const LONGEST_RUN: usize = 6;
    let is_a_piece = |pair: &Pair| !COMMON.contains(&pair.name.as_str());
    let merged = |place: usize, many: usize, separator: &str| {
        let pair = reading.pairs.get(place)?;
        let parts = reading.pairs.get(place + 1..=place + many)?;
        if !parts.iter().all(|part| is_a_piece(part)) {
            return None;
        }
        let text = |part: &Pair| {
            let equals = if part.value.is_empty() { separator } else { "=" };
            format!("&{}{equals}{}", part.name, part.value)
        };
        let value: String = parts.iter().map(|part| text(part)).collect();
        let mut whole = reading.clone();
        whole.pairs.drain(place + 1..=place + many);
        let whole = whole.with_values(&[(place, pair.value.clone() + &value)])?;
        Some((Mistake::NotEncoded { names: vec![pair.name.clone()] }, whole))
    };
    let holds_ampersands = |pair: &Pair| ["http", "{", "["].iter().any(|start| pair.value.starts_with(start));
    let places = reading.pairs.iter().enumerate().filter(|(_, pair)| holds_ampersands(pair));
    let runs = places.flat_map(|(place, _)| (1..=LONGEST_RUN).map(move |many| (place, many)));
    runs.flat_map(|(place, many)| ["", "="].map(|separator| merged(place, many, separator)))
        .flatten()
        .collect()
}

/// The names that are a piece of JSON: their beginning was sent without encoding.
pub(super) fn broken_off(reading: &Reading) -> Option<Mistake> {
    let is_a_piece = |pair: &Pair| pair.name.contains(['"', '{', '}']);
    let place = reading.pairs.iter().position(|pair| is_a_piece(pair))?;
    let whole =
        reading.pairs.get(..place)?.iter().rev().find(|pair| pair.value.starts_with(['{', '[', '"']))?;
    Some(Mistake::NotEncoded { names: vec![whole.name.clone()] })
}

/// The parameters whose JSON ends before it should.
pub(super) fn cut_short(reading: &Reading) -> Option<Mistake> {
    let is_cut = |pair: &Pair| {
        let json = serde_json::from_str::<serde_json::Value>(&pair.value);
        pair.value.starts_with(['{', '[']) && json.is_err_and(|error| error.is_eof())
    };
    let names: Vec<String> =
        reading.pairs.iter().filter(|pair| is_cut(pair)).map(|pair| pair.name.clone()).collect();
    (!names.is_empty()).then_some(Mistake::CutShort { names })
}

/// Parameters whose value can be guessed.
fn not_sent(reading: &Reading, known: &Known) -> Vec<(Mistake, Reading)> {
    let app_id = known.app_id.as_deref().unwrap_or_default();
    let guessable = [
        ("sign_type", "RSA2"),
        ("sign_type", "RSA"),
        ("format", "json"),
        ("format", "JSON"),
        ("version", "1.0"),
        ("charset", "utf-8"),
        ("charset", "UTF-8"),
        ("charset", "gbk"),
        ("app_id", app_id),
        ("app_cert_sn", known.app_cert_sn.as_deref().unwrap_or_default()),
        ("alipay_root_cert_sn", known.root_cert_sn.as_deref().unwrap_or_default()),
    ];
    let is_sent = |name: &str| reading.pairs.iter().any(|pair| pair.name == name);
    let unsent = guessable.into_iter().filter(|(name, value)| !value.is_empty() && !is_sent(name));
    unsent
        .filter_map(|(name, value)| {
            Some((Mistake::NotSent { names: vec![name.to_owned()] }, reading.with(name, value)?))
        })
        .collect()
}
