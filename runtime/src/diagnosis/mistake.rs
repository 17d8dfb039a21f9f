//! The mistakes that are known.

use std::fmt;

use crate::{Charset, SignType};

/// One thing that was done wrong, on the way to a signature or afterwards.
///
/// Names of parameters stand in it, never their values.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mistake {
    /// `sign` has blanks in place of `+`.
    SignaturePlusLost,
    /// `sign` is URL-encoded once more than it should be.
    SignatureEncodedTwice,
    /// `sign` is base64 of the alphabet for URLs.
    SignatureUrlSafe,
    /// The `=` at the end of `sign` are missing.
    SignatureUnpadded,
    /// `sign_type` names another type than the signature has.
    SignType {
        /// What `sign_type` says.
        named: SignType,
        /// What the signature is.
        actual: SignType,
    },
    /// `sign_type` was left out of what was signed.
    SignTypeLeftOut,
    /// `sign_type` was signed with the others, and then not sent.
    SignTypeNotSent,
    /// `sign_type` was signed with the others.
    SignTypeSigned,
    /// The text was signed in another charset.
    Charset {
        /// The one that was signed.
        signed: Charset,
        /// The one that is named.
        named: Charset,
    },
    /// These parameters were added after the others had been signed.
    Extra {
        /// Their names.
        names: Vec<String>,
    },
    /// The pairs were signed in the order in which they were sent.
    Unsorted,
    /// The pairs were sorted without regard to capital letters.
    SortedWithoutCase,
    /// Pairs without a value were signed.
    BlanksKept,
    /// The values were signed in quotes.
    Quoted,
    /// A line break behind the text was signed too.
    LineBreak,
    /// `+` became a blank on the way.
    PlusLost {
        /// In these parameters.
        names: Vec<String>,
    },
    /// White space around the value was not signed.
    Trimmed {
        /// In these parameters.
        names: Vec<String>,
    },
    /// The value was URL-encoded once more than it should be, after it had been signed.
    EncodedTwice {
        /// In these parameters.
        names: Vec<String>,
    },
    /// The value was signed URL-encoded.
    EncodedBeforeSigning {
        /// In these parameters.
        names: Vec<String>,
    },
    /// `/` is written `\/`, or the other way round.
    EscapedSlash {
        /// In these parameters.
        names: Vec<String>,
    },
    /// Characters are written for HTML, as `&quot;` and `&amp;`.
    HtmlEscaped {
        /// In these parameters.
        names: Vec<String>,
    },
    /// White space within the JSON was changed after it had been signed.
    JsonSpacing {
        /// In these parameters.
        names: Vec<String>,
    },
    /// Characters were written `\uXXXX`, or the other way round.
    UnicodeEscaped {
        /// In these parameters.
        names: Vec<String>,
    },
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SignaturePlusLost => f.write_str(
                "`sign` has blanks in place of +: it was not URL-encoded when it was sent, or decoded twice",
            ),
            Self::SignatureEncodedTwice => f.write_str("`sign` was URL-encoded twice: encode it once"),
            Self::SignatureUrlSafe => f.write_str(
                "`sign` is base64 of the alphabet for URLs (- and _): use the standard one (+ and /), and URL-encode it",
            ),
            Self::SignatureUnpadded => f.write_str("`sign` has lost the = at its end"),
            Self::SignType { named, actual } => {
                write!(f, "`sign_type` says {named}, but the signature is {actual}: make them the same")
            }
            Self::SignTypeLeftOut => f.write_str(
                "`sign_type` was left out of the string to sign: in a request everything but `sign` is signed",
            ),
            Self::SignTypeNotSent => {
                f.write_str("`sign_type` was signed, and then not sent: send what was signed")
            }
            Self::SignTypeSigned => f.write_str(
                "`sign_type` is part of the string that was signed: here everything but `sign` and `sign_type` is",
            ),
            Self::Charset { signed, named } => write!(
                f,
                "the text was signed in {signed}, but the charset is {named}: sign the bytes of the `charset` that is sent"
            ),
            Self::Extra { names } => {
                write!(f, "{} not signed: sign last, after every parameter was added", are(names))
            }
            Self::Unsorted => {
                f.write_str("the pairs were signed in the order in which they are sent: sort them by name")
            }
            Self::SortedWithoutCase => f.write_str(
                "the pairs were sorted without regard to capital letters: compare names byte by byte",
            ),
            Self::BlanksKept => {
                f.write_str("pairs without a value were signed: leave them out of the string to sign")
            }
            Self::Quoted => f.write_str("the values were signed in quotes: sign name=value"),
            Self::LineBreak => f.write_str("a line break behind the text was signed with it: sign the text alone"),
            Self::PlusLost { names } => write!(
                f,
                "+ became a blank in {}: URL-encode the value when it is sent, and decode it once",
                list(names)
            ),
            Self::Trimmed { names } => write!(
                f,
                "the white space around {} was not signed: sign the value that is sent",
                list(names)
            ),
            Self::EncodedTwice { names } => {
                write!(f, "{} URL-encoded twice: encode once, after signing", are(names))
            }
            Self::EncodedBeforeSigning { names } => write!(
                f,
                "{} URL-encoded before signing: sign the values as they are, and encode afterwards",
                are(names)
            ),
            Self::EscapedSlash { names } => write!(
                f,
                "`/` and `\\/` were exchanged in {} after signing: sign the very text that is sent",
                list(names)
            ),
            Self::HtmlEscaped { names } => write!(
                f,
                "{} escaped for HTML after signing (&quot;, &amp;): escape once, where the page is written",
                are(names)
            ),
            Self::JsonSpacing { names } => write!(
                f,
                "the white space within the JSON of {} was changed after signing: serialise once, sign and send that text",
                list(names)
            ),
            Self::UnicodeEscaped { names } => write!(
                f,
                "characters of {} are written \\uXXXX in one text and as they are in the other: serialise once, sign and send that text",
                list(names)
            ),
        }
    }
}

fn list(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

fn are(names: &[String]) -> String {
    format!("{} {}", list(names), if names.len() == 1 { "was" } else { "were" })
}
