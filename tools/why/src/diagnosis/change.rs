//! The changes of values that are known.

use super::Subject;
use crate::words::{JSON_AGAIN, RAW};

/// What makes the values that were sent differ from those that were signed.
///
/// ```
/// use alipay_why::{Change, Mistake, Subject};
///
/// assert_eq!(Change::JsonSpacing.code(), "json_spacing");
/// let change = Mistake::Values { change: Change::JsonSpacing, names: vec!["biz_content".to_owned()] };
/// assert!(change.sentence(Subject::Request).contains("`biz_content`"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Change {
    /// `+` and blank were exchanged.
    PlusLost,
    /// Blanks were signed as `+`, in a value that cannot hold one.
    BlanksAsPlus,
    /// White space around the value was sent and not signed.
    WhiteSpaceAdded,
    /// White space around the value was signed and not sent.
    WhiteSpaceLost,
    /// The ends of its lines were changed.
    LineEnds,
    /// The value was URL-encoded once more than it should be, after it had been signed.
    EncodedTwice,
    /// The value was signed URL-encoded.
    EncodedBeforeSigning,
    /// `/` is written `\/`, or the other way round.
    EscapedSlash,
    /// Characters are written for HTML, as `&quot;` and `&amp;`.
    HtmlEscaped,
    /// Characters were signed as they are written for HTML.
    HtmlSigned,
    /// A number was written anew, with other zeros or as a float is.
    NumberAnew,
    /// Quotes have a backslash before them on one of the two ways.
    Backslashes,
    /// White space within the JSON was changed.
    JsonSpacing,
    /// The JSON was made a string of JSON on one of the two ways.
    JsonTwice,
    /// Characters were written `\uXXXX`, or the other way round.
    UnicodeEscaped,
    /// `?` was signed in place of characters.
    QuestionMarks,
    /// The bytes of one charset were read in another one.
    Misread,
    /// Bytes that are not text of the charset were replaced, and are lost.
    Undecodable,
    /// Another time was signed than the one that was sent.
    OtherTime,
    /// The clear text was signed, and the encrypted one sent.
    ClearText,
}

impl Change {
    /// All, the likeliest first.
    pub(super) const ALL: [Self; 20] = [
        Self::PlusLost,
        Self::BlanksAsPlus,
        Self::WhiteSpaceAdded,
        Self::WhiteSpaceLost,
        Self::LineEnds,
        Self::EncodedTwice,
        Self::EncodedBeforeSigning,
        Self::EscapedSlash,
        Self::HtmlEscaped,
        Self::HtmlSigned,
        Self::NumberAnew,
        Self::Backslashes,
        Self::JsonSpacing,
        Self::JsonTwice,
        Self::UnicodeEscaped,
        Self::QuestionMarks,
        Self::Misread,
        Self::OtherTime,
        Self::ClearText,
        Self::Undecodable,
    ];

    /// Its name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::PlusLost => "plus_lost",
            Self::BlanksAsPlus => "blanks_as_plus",
            Self::WhiteSpaceAdded => "white_space_added",
            Self::WhiteSpaceLost => "white_space_lost",
            Self::LineEnds => "line_ends",
            Self::EncodedTwice => "encoded_twice",
            Self::EncodedBeforeSigning => "encoded_before_signing",
            Self::EscapedSlash => "escaped_slash",
            Self::HtmlEscaped => "html_escaped",
            Self::HtmlSigned => "html_signed",
            Self::NumberAnew => "number_anew",
            Self::Backslashes => "backslashes",
            Self::JsonSpacing => "json_spacing",
            Self::JsonTwice => "json_twice",
            Self::UnicodeEscaped => "unicode_escaped",
            Self::QuestionMarks => "question_marks",
            Self::Misread => "misread",
            Self::Undecodable => "undecodable",
            Self::OtherTime => "other_time",
            Self::ClearText => "clear_text",
        }
    }

    /// Whether it can befall what carries the signature: Alipay signs the time and the content that it sends.
    pub(super) fn is_of(self, subject: Subject) -> bool {
        !subject.is_alipays() || !matches!(self, Self::OtherTime | Self::ClearText | Self::BlanksAsPlus)
    }

    /// Whether it is worth a first look together with another mistake.
    pub(super) fn is_usual(self) -> bool {
        !matches!(
            self,
            Self::WhiteSpaceLost | Self::HtmlSigned | Self::QuestionMarks | Self::Misread | Self::OtherTime
        )
    }

    /// What it is and what to change; `{}` stands for the names, `{were}` for the verb.
    pub(super) fn sentence(self, subject: Subject) -> String {
        if !subject.is_alipays() {
            return self.in_a_request().to_owned();
        }
        match self {
            Self::EscapedSlash | Self::JsonSpacing | Self::JsonTwice | Self::UnicodeEscaped => {
                JSON_AGAIN.to_owned()
            }
            _ => format!("{}: {RAW}", self.on_its_way()),
        }
    }

    fn in_a_request(self) -> &'static str {
        match self {
            Self::PlusLost => {
                "+ became a space in {}: URL-encode the value when it is sent, and decode it once; or, if the value has \
                 spaces of its own, they were signed as +: sign the plain value"
            }
            Self::BlanksAsPlus => {
                "the spaces of {} were signed as +: sign the plain values, and form-encode them afterwards"
            }
            Self::WhiteSpaceAdded => "the white space around {} was not signed: sign the value that is sent",
            Self::WhiteSpaceLost => {
                "{} {were} signed with white space or a line end around the value, and sent without: trim before signing"
            }
            Self::LineEnds => {
                "the line ends within {} were changed between signing and sending (CRLF and LF): sign the very text \
                 that is sent"
            }
            Self::EncodedTwice => "{} {were} URL-encoded twice: encode once, after signing",
            Self::EncodedBeforeSigning => {
                "{} {were} URL-encoded before signing: sign the values as they are, and encode afterwards"
            }
            Self::EscapedSlash => {
                "`/` and `\\/` were exchanged in {} after signing: sign the very text that is sent"
            }
            Self::HtmlEscaped => {
                "{} {were} escaped for HTML after signing (&quot;, &amp;): escape once, where the page is written"
            }
            Self::HtmlSigned => {
                "{} {were} signed as written for HTML (&quot;, &amp;), and sent without: sign the plain values"
            }
            Self::NumberAnew => {
                "the numbers of {} were written anew after signing, as a float is (0.10 became 0.1): keep amounts as text, \
                 and sign the very text that is sent"
            }
            Self::Backslashes => {
                "quotes in {} have a backslash in one text and none in the other (addslashes, a string literal): sign the \
                 very text that is sent"
            }
            Self::JsonSpacing => {
                "the white space within the JSON of {} was changed after signing: serialise once, sign and send that text"
            }
            Self::JsonTwice => {
                "{} {were} serialised twice, a JSON string that holds JSON, on one of the two ways: serialise once, \
                 sign and send that text"
            }
            Self::UnicodeEscaped => {
                "characters of {} are written \\uXXXX in one text and as they are in the other: serialise once, sign and \
                 send that text"
            }
            Self::QuestionMarks => {
                "characters of {} were signed as ?: the string became bytes in a charset that lacks them (a platform's \
                 default); name the `charset` that is sent"
            }
            Self::Misread => {
                "the bytes of {} were read in another charset (ISO-8859-1, say) between signing and sending: name the \
                 charset wherever bytes become text"
            }
            Self::Undecodable => {
                "{} {were} decoded in the wrong charset: characters were replaced by U+FFFD and are lost; name the \
                 charset wherever bytes become text"
            }
            Self::OtherTime => {
                "another {} was signed than the one that is sent: take the time once, and sign and send that"
            }
            Self::ClearText => {
                "the clear text of {} was signed, and the encrypted one sent: encrypt first, then sign what is sent"
            }
        }
    }

    /// What befell a text of Alipay's.
    fn on_its_way(self) -> &'static str {
        match self {
            Self::PlusLost => {
                "+ became a space in {}, which {were} decoded twice, or passed on without being encoded"
            }
            Self::WhiteSpaceAdded => "white space came around {}",
            Self::WhiteSpaceLost => "the white space around {} was trimmed away",
            Self::LineEnds => "the line ends within {} were changed",
            Self::EncodedTwice => "{} {were} not decoded, or encoded once more",
            Self::EncodedBeforeSigning => "{} {were} decoded twice",
            Self::HtmlEscaped => "{} {were} escaped for HTML, as filters against XSS do",
            Self::HtmlSigned => "the HTML entities within {} were decoded",
            Self::NumberAnew => "the numbers of {} were read as numbers and written anew (0.10 became 0.1)",
            Self::Backslashes => "quotes in {} were escaped by backslashes, or such backslashes removed",
            Self::QuestionMarks => "? became other characters in {}",
            Self::Misread => {
                "{} {were} decoded in another charset (ISO-8859-1, say) than the one that `charset` names"
            }
            Self::Undecodable => {
                "{} {were} decoded in another charset than the one of the form, and characters were lost (U+FFFD)"
            }
            _ => "{} {were} changed",
        }
    }
}
