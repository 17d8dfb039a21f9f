//! Mistakes in how the text to sign was put together, and what each makes of a reading.

use super::hash::{Hash, Written};
use super::reach::Reach;
use super::reading::{Order, Reading, Step};
use crate::escapes::url;

/// A mistake in how the text to sign was put together.
///
/// ```
/// use alipay_why::{Assembly, Mistake, Subject};
///
/// assert_eq!(Assembly::Unsorted.code(), "unsorted");
/// let sentence = Mistake::Assembly(Assembly::Unsorted).sentence(Subject::Request);
/// assert!(sentence.contains("sort them by name"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Assembly {
    /// The pairs stand in the order in which they were sent.
    Unsorted,
    /// The pairs were sorted without regard to capital letters.
    SortedWithoutCase,
    /// The pairs were sorted as `name=value`, in which `=` counts.
    SortedAsPairs,
    /// The pairs were sorted from the last name to the first.
    SortedDescending,
    /// Pairs without a value were signed.
    BlanksKept,
    /// `sign` itself was signed, without a value.
    SignKept,
    /// The values stand in quotes.
    Quoted,
    /// The pairs are not joined by `&`.
    Joined,
    /// Something stands before or behind the text.
    Surrounded {
        /// What.
        by: &'static str,
    },
    /// The text was URL-encoded as a whole.
    Encoded,
    /// A hash of the text was signed, and so hashed twice.
    Hashed,
    /// Only `biz_content` was signed.
    ContentAlone,
}

impl Assembly {
    /// Its name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unsorted => "unsorted",
            Self::SortedWithoutCase => "sorted_without_case",
            Self::SortedAsPairs => "sorted_as_pairs",
            Self::SortedDescending => "sorted_descending",
            Self::BlanksKept => "blanks_kept",
            Self::SignKept => "sign_kept",
            Self::Quoted => "quoted",
            Self::Joined => "joined",
            Self::Surrounded { .. } => "surrounded",
            Self::Encoded => "encoded_as_a_whole",
            Self::Hashed => "hashed_twice",
            Self::ContentAlone => "content_alone",
        }
    }

    /// What it is and what to change.
    pub(super) fn sentence(self) -> String {
        let sentence = match self {
            Self::Unsorted => "the pairs were signed in the order in which they are sent: sort them by name",
            Self::SortedWithoutCase => {
                "the pairs were sorted without regard to capital letters: compare names byte by byte"
            }
            Self::SortedAsPairs => {
                "the pairs were sorted as name=value, in which = counts (`a1=` came before `a=`): sort by name alone"
            }
            Self::SortedDescending => {
                "the pairs were sorted from the last name to the first: sort them ascending"
            }
            Self::BlanksKept => "pairs without a value were signed: leave them out of the string to sign",
            Self::SignKept => "`sign=` itself stood in the string that was signed: leave it out",
            Self::Quoted => "the values were signed in quotes: sign name=value",
            Self::Joined => "the pairs were not joined by a single & before signing: join them so",
            Self::Encoded => {
                "the whole string was URL-encoded before signing: sign it as it is, and encode the values afterwards"
            }
            Self::Hashed => {
                "a hash of the string was signed, so it was hashed twice: hand the string itself to the signer, or \
                 have it sign a given hash"
            }
            Self::ContentAlone => {
                "only `biz_content` was signed: every parameter that is sent but `sign` is signed"
            }
            Self::Surrounded { by } => {
                return format!("{by} before or behind the string was signed with it: sign the string alone");
            }
        };
        sentence.to_owned()
    }
}

const AROUND: [(&str, &str, &str); 11] = [
    ("", "\n", "a line break"),
    ("", "\r\n", "a line break"),
    ("\n", "", "a line break"),
    ("", " ", "a space"),
    (" ", "", "a space"),
    ("", "&", "&"),
    ("&", "", "&"),
    ("?", "", "?"),
    ("\u{feff}", "", "a byte order mark"),
    ("\"", "\"", "quotes"),
    ("", "\0", "a zero byte"),
];

/// What each of these mistakes makes of a reading.
pub(super) fn guesses(reading: &Reading, reach: Reach) -> Vec<(Assembly, Reading)> {
    let same = || reading.clone();
    let in_order = |order| Reading { order, ..same() };
    let mut guesses = vec![
        (Assembly::SortedAsPairs, in_order(Order::AsPairs)),
        (Assembly::SortedWithoutCase, in_order(Order::WithoutCase)),
        (Assembly::Unsorted, in_order(Order::AsSent)),
        (Assembly::SortedDescending, in_order(Order::Descending)),
        (Assembly::BlanksKept, Reading { blanks_kept: true, ..same() }),
        (Assembly::Quoted, Reading { quote: "\"", ..same() }),
        (Assembly::Quoted, Reading { quote: "'", ..same() }),
    ];
    guesses.extend(sign_kept(reading).map(|kept| (Assembly::SignKept, kept)));
    if reach == Reach::Usual {
        return guesses;
    }
    let around = |(before, after, by)| (Assembly::Surrounded { by }, Reading { before, after, ..same() });
    guesses.extend(AROUND.map(around));
    guesses.extend(
        ["", "\n", "&amp;", ",", "|"].map(|separator| (Assembly::Joined, Reading { separator, ..same() })),
    );
    let after = |step| Reading { step: Some(step), ..same() };
    guesses.extend(url::encodings().map(|encoding| (Assembly::Encoded, after(Step::Encoded(encoding)))));
    guesses.extend([false, true].map(|named| (Assembly::ContentAlone, after(Step::ContentAlone { named }))));
    let hashes = [Hash::Sha256, Hash::Sha1, Hash::Md5];
    let written = hashes.into_iter().flat_map(|hash| Written::ALL.map(|written| (hash, written)));
    guesses.extend(written.map(|(hash, written)| (Assembly::Hashed, after(Step::Hashed(hash, written)))));
    guesses
}

/// `sign=` stays, and the other pairs without a value do not.
fn sign_kept(reading: &Reading) -> Option<Reading> {
    let blank = reading.pairs.iter().filter(|pair| !reading.is_signed(pair));
    let blank: Vec<String> = blank.map(|pair| pair.name.clone()).collect();
    Some(Reading { blanks_kept: true, ..reading.without(&blank).with("sign", "")? })
}
