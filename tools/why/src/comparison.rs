//! A string that a program logged as the one that it signed, held against the one to sign.

use std::borrow::Cow;

use alipay::Charset;

use crate::diagnosis::Diagnosis;
use crate::words::printable;

/// How many characters are shown on each side of a difference.
const AROUND: usize = 12;

/// What comes of the comparison.
///
/// ```
/// use alipay::{PrivateKey, SignType};
/// use alipay_why::{Comparison, Known, Owner, diagnose};
///
/// let key = PrivateKey::generate()?;
/// let signed = "app_id=1&method=alipay.trade.query"; // without `sign_type`
/// let signature = SignType::Rsa2.sign(&key, signed.as_bytes())?.replace('+', "%2B");
/// let body = format!("{signed}&sign_type=RSA2&sign={signature}");
/// let diagnosis = diagnose("", body, &Known::of(Owner::App, key.public_key()))?;
///
/// let comparison = Comparison::of(signed.as_bytes(), &diagnosis); // as the app's log has it
/// assert_eq!(comparison.is_signed, Some(true));
/// assert_eq!(comparison.words()[0], "the logged string is the one that was signed");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Comparison {
    /// Whether the signature is over the logged string; `None` if it does not say.
    pub is_signed: Option<bool>,
    /// Where the logged string begins to differ from the string to sign; `None` if they are the same.
    pub difference: Option<Difference>,
}

/// The first place where two strings differ.
///
/// ```
/// use alipay_why::{Comparison, Difference};
///
/// /// What to write in place of what was logged.
/// fn correction(comparison: &Comparison) -> Option<String> {
///     let Difference { position, logged, expected, .. } = comparison.difference.as_ref()?;
///     Some(format!("at character {position}: {expected} in place of {logged}"))
/// }
/// # fn main() {}
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// The position of the first other character, counted from 1.
    pub position: usize,
    /// What stands there in the logged string, with what is around it.
    pub logged: String,
    /// What belongs there, with what is around it.
    pub expected: String,
}

impl Comparison {
    /// A log is text in UTF-8, whatever charset was signed, or holds the very bytes.
    pub fn of(log: &[u8], diagnosis: &Diagnosis) -> Self {
        // An editor and a shell end a file with a line break; a program may have signed one.
        let bare = log.strip_suffix(b"\n").map_or(log, |log| log.strip_suffix(b"\r").unwrap_or(log));
        let is_over = |log: &[u8]| {
            let in_charset = diagnosis.charset.encode(&text(log, diagnosis.charset)).map(Cow::into_owned);
            [Ok(log.to_vec()), in_charset]
                .into_iter()
                .flatten()
                .any(|bytes| diagnosis.is_over(&bytes) == Some(true))
        };
        let is_signed = diagnosis.is_over(b"").map(|_| is_over(log) || is_over(bare));
        let logged = if is_over(log) { log } else { bare };
        let logged = text(logged, diagnosis.charset);
        Self { is_signed, difference: Difference::of(&logged, &diagnosis.string_to_sign) }
    }

    /// What it comes to, in sentences.
    pub fn words(&self) -> Vec<String> {
        let signed = match self.is_signed {
            Some(true) => "the logged string is the one that was signed",
            Some(false) => {
                "the logged string is not the one that was signed: log the very bytes that are handed to the signer"
            }
            None => "the signature does not tell whether the logged string was signed",
        };
        let difference = match &self.difference {
            None => "the logged string is the string to sign".to_owned(),
            Some(Difference { position, logged, expected }) => format!(
                "the logged string differs from the string to sign at character {position}: it has …{logged}…, \
                 and …{expected}… belongs there"
            ),
        };
        vec![signed.to_owned(), difference]
    }
}

fn text(log: &[u8], charset: Charset) -> String {
    let text = Charset::Utf8.decode(log).or_else(|| charset.decode(log));
    text.unwrap_or_else(|| String::from_utf8_lossy(log)).into_owned()
}

impl Difference {
    fn of(logged: &str, expected: &str) -> Option<Self> {
        let alike = logged.chars().zip(expected.chars()).take_while(|(one, other)| one == other).count();
        let around = |text: &str| {
            let piece = text.chars().skip(alike.saturating_sub(AROUND)).take(AROUND + AROUND.min(alike));
            printable(&piece.collect::<String>())
        };
        let differ = logged != expected;
        differ.then(|| Self { position: alike + 1, logged: around(logged), expected: around(expected) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_difference_is_named_with_what_stands_around_it() {
        for (logged, expected, position) in
            [("a=1&b=2", "a=1&b=3", 7), ("a=1", "a=1&b=2", 4), ("", "a=1", 1), ("笔a", "笔b", 2)]
        {
            assert_eq!(Difference::of(logged, expected).unwrap().position, position, "{logged}");
        }
        assert_eq!(Difference::of("a=1", "a=1"), None);
        let difference =
            Difference::of("app_id=2014&biz=\u{1b}[2J", "app_id=2014&biz=1&charset=utf-8").unwrap();
        assert_eq!(difference.logged, "id=2014&biz=\\u{1b}[2J");
        assert_eq!(difference.expected, "id=2014&biz=1&charset=ut");
    }
}
