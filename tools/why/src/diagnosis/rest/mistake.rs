//! The mistakes that are known of requests of the REST gateway.

/// What makes the text that was signed differ from the one to sign: the text of `Authorization` before `,sign=`, the method,
/// path and query, the body, and the merchant's token if one is sent, each with a line break behind it.
///
/// ```
/// use alipay_why::RestMistake;
///
/// let mistake = RestMistake::QueryLeftOut;
/// assert_eq!(mistake.code(), "query_left_out");
/// assert!(mistake.sentence().starts_with("the query was not signed"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RestMistake {
    /// The first line is another text than the header's.
    OtherAuthorization,
    /// The first line is the whole header.
    WholeHeader,
    /// The header begins with another word than `ALIPAY-SHA256withRSA`.
    Scheme,
    /// The signature is over another hash than SHA-256.
    NotSha256,
    /// The method is not in capital letters.
    MethodCase,
    /// Another method was signed.
    OtherMethod,
    /// The host was signed with the path.
    Host,
    /// The query was left out.
    QueryLeftOut,
    /// A space was signed as `+` and sent as `%20`, or the other way round.
    Spaces,
    /// Path and query were signed as they are before they are encoded.
    Decoded,
    /// Path and query were encoded otherwise when they were sent.
    Reencoded,
    /// The parameters of the query were put in order for the signature.
    QuerySorted,
    /// The body was written as JSON once more between signing and sending.
    Reserialised,
    /// The body was left out.
    BodyLeftOut,
    /// A line break behind the body was signed as a part of it.
    BodyLineBreak,
    /// The body was signed before it was encrypted.
    ClearText,
    /// All parts of an upload were signed, and not the part `data` alone.
    WholeUpload,
    /// The merchant's token is sent, and its line was left out.
    TokenLeftOut,
    /// The merchant's token stands in another line than the last one.
    TokenMisplaced,
    /// The line break behind the last line is missing.
    LastLineBreak,
    /// Between the lines stands something else than a line break.
    LineBreaks,
    /// Parameters were sorted and signed, as the other gateway has it.
    SortedParameters,
}

impl RestMistake {
    /// Its name for programs, which stays.
    pub fn code(self) -> &'static str {
        match self {
            Self::OtherAuthorization => "other_authorization",
            Self::WholeHeader => "whole_header",
            Self::Scheme => "scheme",
            Self::NotSha256 => "not_sha256",
            Self::MethodCase => "method_case",
            Self::OtherMethod => "other_method",
            Self::Host => "host",
            Self::QueryLeftOut => "query_left_out",
            Self::Spaces => "spaces",
            Self::Decoded => "decoded_target",
            Self::Reencoded => "reencoded_target",
            Self::QuerySorted => "query_sorted",
            Self::Reserialised => "reserialised_body",
            Self::BodyLeftOut => "body_left_out",
            Self::BodyLineBreak => "body_line_break",
            Self::ClearText => "clear_text",
            Self::WholeUpload => "whole_upload",
            Self::TokenLeftOut => "token_left_out",
            Self::TokenMisplaced => "token_misplaced",
            Self::LastLineBreak => "last_line_break",
            Self::LineBreaks => "line_breaks",
            Self::SortedParameters => "sorted_parameters",
        }
    }

    /// What it is and what to change, in one sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::OtherAuthorization => {
                "the first line that was signed is not the text of `Authorization`: sign what is sent there before \
                 `,sign=`, with the same members in the same order"
            }
            Self::WholeHeader => {
                "the first line that was signed is the whole header: sign the text without the scheme and without `,sign=`"
            }
            Self::Scheme => "`Authorization` must begin with ALIPAY-SHA256withRSA and a space",
            Self::NotSha256 => {
                "the signature is over another hash than SHA-256, the only one that the REST gateway knows (SHA256withRSA)"
            }
            Self::MethodCase => {
                "the method was not signed in capital letters: GET, POST, PUT, PATCH or DELETE"
            }
            Self::OtherMethod => "another method was signed than the one that is sent",
            Self::Host => "the host was signed: sign the path, which begins with /v3/, and the query",
            Self::QueryLeftOut => "the query was not signed: sign path, `?` and query as they are sent",
            Self::Spaces => {
                "a space was signed as `+` and sent as `%20`, or the other way round: sign the address as it is sent"
            }
            Self::Decoded => {
                "path and query were signed before they were URL-encoded: sign the address as it is sent"
            }
            Self::Reencoded => {
                "path and query were URL-encoded otherwise when they were sent, as an HTTP client may do: give it the \
                 encoded address, and sign that"
            }
            Self::QuerySorted => {
                "the parameters of the query were sorted for the signature: sign them in the order in which they are sent"
            }
            Self::Reserialised => {
                "the body was serialised once more after it was signed: send the very text that was signed"
            }
            Self::BodyLeftOut => "the body was not signed: its text is the fourth line",
            Self::BodyLineBreak => {
                "a line break behind the body was signed, and it is not sent: sign the body as it is sent"
            }
            Self::ClearText => {
                "the body was signed before it was encrypted: sign the cipher text that is sent"
            }
            Self::WholeUpload => "the whole upload was signed: sign the text of its part `data` alone",
            Self::TokenLeftOut => {
                "`alipay-app-auth-token` is sent and was not signed: its value is the last line"
            }
            Self::TokenMisplaced => {
                "the merchant's token was signed in another place: it is the last line, after the body"
            }
            Self::LastLineBreak => "the line break behind the last line is missing: each line ends with one",
            Self::LineBreaks => {
                "the lines were not joined by line breaks: each line ends with one (\\n, one character)"
            }
            Self::SortedParameters => {
                "sorted parameters were signed, as for gateway.do: the REST gateway has lines signed, which are the text of \
                 `Authorization`, the method, path and query, the body, and the merchant's token if there is one"
            }
        }
    }
}
