//! Mistakes in values: each is one way to undo it.

mod blanks;
mod charset;
pub(super) mod json;
mod number;
mod timestamp;

pub(super) use timestamp::TIME;

use std::collections::HashSet;
use std::rc::Rc;

use alipay::Charset;
use alipay::{EncryptType, EncryptionKey};

use super::reach::Reach;
use super::reading::{Pair, Reading};
use super::{Change, Mistake, Subject};
use crate::escapes::{html, unicode, url};

/// A value that was received.
pub(super) struct Value<'a> {
    name: &'a str,
    text: &'a str,
    charset: Charset,
    key: Option<&'a EncryptionKey>,
}

impl Change {
    /// What may have been signed in place of a value that was received, in the same order for every value.
    fn undo(self, value: &Value<'_>) -> Vec<String> {
        let text = value.text;
        match self {
            Self::PlusLost if value.name == "timestamp" => Vec::new(),
            Self::PlusLost => blanks::pluses(text),
            Self::BlanksAsPlus => vec![text.replace(' ', "+")],
            Self::WhiteSpaceAdded => blanks::trimmed(text),
            Self::WhiteSpaceLost => blanks::untrimmed(text),
            Self::LineEnds => blanks::line_ends(text),
            Self::EncodedTwice => url::decoded(text, value.charset),
            Self::EncodedBeforeSigning => url::encoded(text, value.charset),
            Self::EscapedSlash => json::slashes(text),
            Self::HtmlEscaped => vec![html::unescaped(text)],
            Self::HtmlSigned => html::escaped(text),
            Self::NumberAnew => number::written_anew(value.name, text),
            Self::Backslashes => json::backslashes(text),
            Self::JsonSpacing => json::respaced(text),
            Self::JsonTwice => json::twice(text),
            Self::UnicodeEscaped => unicode::exchanged(text),
            Self::QuestionMarks => charset::question_marks(text),
            Self::Misread => charset::misread(text),
            Self::OtherTime if value.name == "timestamp" => timestamp::others(text),
            Self::ClearText if value.name == "biz_content" => clear(value),
            Self::OtherTime | Self::ClearText | Self::Undecodable => Vec::new(),
        }
    }
}

/// What an encrypted content says.
fn clear(value: &Value<'_>) -> Vec<String> {
    let Some(key) = value.key else { return Vec::new() };
    let clear = [EncryptType::Aes, EncryptType::AesV2].map(|kind| kind.decrypt(key, value.text).ok());
    clear.into_iter().flatten().filter_map(|bytes| String::from_utf8(bytes).ok()).collect()
}

/// What each of these mistakes makes of a reading: in all values where it can be, in the addresses, in each alone.
pub(super) fn guesses<'a>(
    reading: &'a Reading,
    subject: Subject,
    key: Option<&'a EncryptionKey>,
    reach: Reach,
) -> impl Iterator<Item = (Mistake, Reading)> + use<'a> {
    let is_tried =
        move |change: &Change| change.is_of(subject) && (reach != Reach::Usual || change.is_usual());
    let changes = Change::ALL.into_iter().filter(is_tried);
    changes.flat_map(move |change| {
        let undone = |(place, pair): (usize, &Rc<Pair>)| {
            let Pair { name, value: text, .. } = &**pair;
            let mut undone = change.undo(&Value { name, text, charset: reading.charset, key });
            if reach == Reach::Usual {
                undone.truncate(USUAL);
            }
            undone.iter().any(|value| value != text).then_some((place, undone))
        };
        let undone: Vec<Undone> = reading.pairs.iter().enumerate().filter_map(undone).collect();
        let made = move |values: Values| {
            let names = values.iter().filter_map(|(place, _)| Some(reading.pairs.get(*place)?.name.clone()));
            Some((Mistake::Values { change, names: names.collect() }, reading.with_values(&values)?))
        };
        tried(reading, &undone).into_iter().filter_map(made)
    })
}

/// How many ways of one mistake are usual ones.
const USUAL: usize = 3;
/// The ways beyond these are choices within one value.
const TOGETHER: usize = 20;

/// A place and the values that may have been signed there.
type Undone = (usize, Vec<String>);
/// Other values, each with its place.
type Values = Vec<(usize, String)>;

fn tried(reading: &Reading, undone: &[Undone]) -> Vec<Values> {
    let is_changed =
        |place: usize, value: &str| reading.pairs.get(place).is_some_and(|pair| pair.value != value);
    let is_address = |place: usize| reading.pairs.get(place).is_some_and(|pair| pair.name.ends_with("_url"));
    let addresses: Vec<&Undone> = undone.iter().filter(|(place, _)| is_address(*place)).collect();
    let ways = undone.iter().map(|(_, values)| values.len()).max().unwrap_or_default();
    let together = |scope: &[&Undone], way: usize| -> Values {
        let value = |(place, values): &&Undone| Some((*place, values.get(way).or(values.last())?.clone()));
        scope.iter().filter_map(value).filter(|(place, value)| is_changed(*place, value)).collect()
    };
    let all: Vec<&Undone> = undone.iter().collect();
    let mut tried: Vec<Values> = Vec::new();
    for scope in [all, addresses].iter().filter(|scope| scope.len() > 1) {
        tried.extend((0..ways.min(TOGETHER)).map(|way| together(scope, way)));
    }
    for (place, values) in undone {
        let changed = values.iter().filter(|value| is_changed(*place, value));
        tried.extend(changed.map(|value| vec![(*place, value.clone())]));
    }
    let mut seen = HashSet::new();
    tried.retain(|values| !values.is_empty() && seen.insert(values.clone()));
    tried
}

/// Values in which a character was lost for good when they were decoded.
pub(super) fn undecodable(reading: &Reading) -> Option<Mistake> {
    // The second is what the first one's bytes in UTF-8 are in GBK.
    let is_lost = |text: &str| text.contains('\u{fffd}') || text.contains("锟斤拷");
    let lost = reading.pairs.iter().filter(|pair| is_lost(&pair.value));
    let names: Vec<String> = lost.map(|pair| pair.name.clone()).collect();
    (!names.is_empty()).then_some(Mistake::Values { change: Change::Undecodable, names })
}
