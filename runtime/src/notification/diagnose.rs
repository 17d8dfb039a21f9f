//! Why a notification's signature does not match. It decides nothing.

use super::content::{NotificationRule, Signed, joined};
use super::{Form, NotificationError};
use crate::crypto::Undone;
use crate::envelope::shortened;
use crate::sign::diagnose_all;
use crate::{Charset, Mismatch, PublicKey, SignType};

/// A form with more parameters than this is not a notification of Alipay's, and not worth the work.
const MAX_PARAMETERS: usize = 64;

/// Nor is a longer one.
const MAX_BYTES: usize = 16 * 1024;

/// How many bytes are hashed for all guesses together. A form that would need more is not worth it, either.
const MAX_HASHED: usize = 512 * 1024;

/// For each parameter: without those before it, without those behind it, without itself.
const GUESSES: usize = 3;

/// Explains a signature that none of `keys` matches.
pub(super) fn mismatch(
    form: &Form,
    rule: NotificationRule,
    sign_type: SignType,
    keys: &[PublicKey],
    signature: &[u8],
) -> NotificationError {
    let (cause, maker) = diagnose_all(sign_type, keys, signature);
    let pairs = Signed { rule, with_certificate: false }.pairs(form);
    // With another key or type nothing can match, and whoever sends noise gets no work out of us.
    if let (Mismatch::Content, Some(key)) = (cause, maker)
        && is_worth_the_work(form, &pairs)
        && let Some(Undone { hash, .. }) = key.public().undo(signature)
    {
        let holds = |content: &[u8]| sign_type.digest(content) == hash;
        if let Some(signed) = other_charset(form.charset, &pairs, holds) {
            return NotificationError::OtherCharset { signed, received: form.charset };
        }
        let received: Vec<&str> = form.parameters.iter().map(|parameter| parameter.name.as_str()).collect();
        if let Some(names) = extra_parameters(&received, &pairs, holds) {
            return NotificationError::ExtraParameters { names };
        }
    }
    NotificationError::Mismatch { cause, rule }
}

fn is_worth_the_work(form: &Form, pairs: &[(&str, &[u8])]) -> bool {
    let bytes = pairs.iter().map(|(_, pair)| pair.len() + 1).sum::<usize>();
    let is_alipays = pairs.len() <= MAX_PARAMETERS && bytes <= MAX_BYTES;
    is_alipays && bytes * form.parameters.len() * GUESSES <= MAX_HASHED
}

/// The other charset in which the text of `pairs` was signed.
fn other_charset(
    received: Charset,
    pairs: &[(&str, &[u8])],
    holds: impl Fn(&[u8]) -> bool,
) -> Option<Charset> {
    let bytes = joined(pairs);
    let text = received.decode(&bytes)?;
    Charset::ALL
        .iter()
        .copied()
        .filter(|charset| *charset != received)
        .find(|charset| charset.encode(&text).is_ok_and(|bytes| holds(&bytes)))
}

/// The parameters at the beginning, at the end, or the one anywhere, without which the signature matches; `received` are
/// the names in the order in which they came.
fn extra_parameters(
    received: &[&str],
    pairs: &[(&str, &[u8])],
    holds: impl Fn(&[u8]) -> bool,
) -> Option<Vec<String>> {
    let count = received.len();
    let first = (1..count).map(|many| &received[..many]);
    let last = (1..count).map(|many| &received[count - many..]);
    let single = (0..count).map(|index| &received[index..=index]);
    let without = |extra: &&[&str]| {
        let kept: Vec<_> = pairs.iter().filter(|(name, _)| !extra.contains(name)).copied().collect();
        kept.len() < pairs.len() && holds(&joined(&kept))
    };
    let found = first.chain(last).chain(single).find(without)?;
    Some(
        found
            .iter()
            .filter(|name| pairs.iter().any(|(pair, _)| pair == *name))
            .map(|name| shortened(name))
            .collect(),
    )
}
