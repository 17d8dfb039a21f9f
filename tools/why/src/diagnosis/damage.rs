//! What happened to the text of `sign`.

use super::Subject;

/// What was done to the text of `sign` after the signature had been made.
///
/// ```
/// use alipay_why::{Damage, Mistake, Subject};
///
/// assert_eq!(Damage::PlusLost.code(), "signature_plus_lost");
/// let sentence = Mistake::Signature(Damage::PlusLost).sentence(Subject::Request);
/// assert!(sentence.starts_with("`sign` has spaces in place of +"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Damage {
    /// It has blanks in place of `+`.
    PlusLost,
    /// It is URL-encoded more often than it should be.
    Encoded,
    /// It is base64 of the alphabet for URLs.
    UrlSafe,
    /// The `=` at its end are missing, or are too many.
    Padding,
    /// It is written in hexadecimal digits.
    Hex,
    /// It was written as text twice: base64 of base64, or of hexadecimal digits.
    Twice,
    /// It is escaped for JSON: `\/`, `\u003d`.
    JsonEscaped,
    /// It is escaped for HTML: `&#43;`.
    HtmlEscaped,
    /// It stands in quotes.
    Quoted,
    /// It is how Python shows bytes: `b'…'`.
    BytesLiteral,
}

impl Damage {
    /// Its name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::PlusLost => "signature_plus_lost",
            Self::Encoded => "signature_encoded_twice",
            Self::UrlSafe => "signature_url_safe",
            Self::Padding => "signature_padding",
            Self::Hex => "signature_hex",
            Self::Twice => "signature_base64_twice",
            Self::JsonEscaped => "signature_json_escaped",
            Self::HtmlEscaped => "signature_html_escaped",
            Self::Quoted => "signature_quoted",
            Self::BytesLiteral => "signature_bytes_literal",
        }
    }

    /// What it is and what to change.
    pub(super) fn sentence(self, subject: Subject) -> String {
        let (what, by_app) = match self {
            Self::PlusLost => (
                "`sign` has spaces in place of +",
                "it was not URL-encoded when it was sent, or decoded twice",
            ),
            Self::Encoded => ("`sign` was URL-encoded twice", "encode it once"),
            Self::UrlSafe => (
                "`sign` is base64 of the alphabet for URLs (- and _)",
                "use the standard one (+ and /), and URL-encode it",
            ),
            Self::Padding => {
                ("`sign` has lost the = at its end, or has too many", "send the base64 as it was made")
            }
            Self::Hex => ("`sign` is hex, not base64", "write the bytes of the signature in base64"),
            Self::Twice => (
                "`sign` was written as text twice (base64 of base64 or of hex)",
                "write its bytes in base64 once",
            ),
            Self::JsonEscaped => {
                ("`sign` is escaped for JSON (\\/ or \\u003d)", "send the string that the JSON holds")
            }
            Self::HtmlEscaped => {
                ("`sign` is escaped for HTML (&#43;)", "escape where the page is written, and nowhere else")
            }
            Self::Quoted => ("`sign` stands in quotes", "send it without them"),
            Self::BytesLiteral => {
                ("`sign` is how Python shows bytes (b'…')", "send signature.decode(), not str(signature)")
            }
        };
        let advice = if subject.is_alipays() { crate::words::RAW } else { by_app };
        format!("{what}: {advice}")
    }
}

/// What stands in `sign` in place of base64.
///
/// ```
/// use alipay_why::{Foreign, Known, Verdict, diagnose};
///
/// let unsigned = "app_id=1&method=alipay.trade.query&sign=null";
/// let diagnosis = diagnose("", unsigned, &Known::default())?;
/// assert_eq!(diagnosis.verdict, Verdict::NotBase64(Foreign::Word("null")));
/// # Ok::<(), alipay::FormError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Foreign {
    /// A word that stands for nothing, such as `null`.
    Word(&'static str),
    /// Hexadecimal digits, too few for a signature: a mere hash.
    Digest {
        /// Its size, in bits.
        bits: usize,
    },
    /// A character that no base64 has.
    Character {
        /// The first one.
        character: char,
        /// Its position, counted from 1.
        position: usize,
    },
    /// More characters than any signature has.
    TooLong {
        /// How many.
        characters: usize,
    },
    /// A number of characters that no base64 has.
    Length {
        /// How many.
        characters: usize,
    },
}

impl Foreign {
    /// Whether it is a beginning of base64.
    pub(super) fn is_cut_off(&self) -> bool {
        matches!(self, Self::Length { .. })
    }

    /// The word that stands there.
    pub(super) fn word(given: &str) -> Option<Self> {
        let words = ["null", "undefined", "None", "nil", "NULL", "false", "true", "[object Object]", "NaN"];
        words.into_iter().find(|word| *word == given.trim()).map(Self::Word)
    }

    /// What makes a text no base64.
    pub(super) fn of(text: &str) -> Self {
        let is_base64 = |character: char| character.is_ascii_alphanumeric() || "+/=".contains(character);
        let foreign = text.chars().enumerate().find(|(_, character)| !is_base64(*character));
        if let Some((place, character)) = foreign {
            Self::Character { character, position: place + 1 }
        } else if text.len() >= 16 && text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            Self::Digest { bits: text.len() * 4 }
        } else {
            Self::Length { characters: text.len() }
        }
    }
}
