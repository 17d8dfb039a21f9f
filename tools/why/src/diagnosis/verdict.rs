//! What comes of a diagnosis, in a word.

use super::Foreign;

/// Whether a signature matches, and if not, how much is known of why.
///
/// ```
/// use alipay_why::Verdict;
///
/// assert_eq!(Verdict::Unsigned { meant: Some("Sign".to_owned()) }.code(), "unsigned");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// It matches.
    Holds,
    /// It is what comes of the mistakes that were found.
    Mistaken,
    /// There is no `sign`.
    Unsigned {
        /// The name of a parameter that may have been meant.
        meant: Option<String>,
    },
    /// `sign` is not valid base64, whatever is done to it.
    NotBase64(Foreign),
    /// `sign` was cut off.
    CutOff {
        /// The characters that arrived.
        characters: usize,
        /// The characters of a signature with the smallest of the keys.
        of: usize,
    },
    /// `sign` has too few bits to be a signature.
    NoSignature {
        /// How many.
        bits: usize,
    },
    /// `sign_type` names a kind of signature that is not known here, and none of the keys made it.
    Unsupported {
        /// What it names.
        sign_type: &'static str,
    },
    /// None of the keys made it, or it was altered on its way.
    OtherKey {
        /// Its size, which is that of its key unless it was altered.
        bits: usize,
    },
    /// One of the keys made it, of something that no known mistake leads to.
    OtherContent {
        /// Whether every two mistakes were tried together; not so if it is long, or has very many parameters.
        two_at_a_time: bool,
    },
}

impl Verdict {
    /// Its name for programs, which stays.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Mistaken => "mistaken",
            Self::Unsigned { .. } => "unsigned",
            Self::NotBase64(_) => "not_base64",
            Self::CutOff { .. } => "cut_off",
            Self::NoSignature { .. } => "no_signature",
            Self::Unsupported { .. } => "unsupported",
            Self::OtherKey { .. } => "other_key",
            Self::OtherContent { .. } => "other_content",
        }
    }
}
