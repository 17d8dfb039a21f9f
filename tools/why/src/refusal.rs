//! Why a text is nothing whose signature could be looked at.

use std::fmt;

use alipay::Charset;

use crate::words::printable;

/// Why the parameters of a request cannot be had from a text. It holds names of parameters and never their values.
///
/// ```
/// use alipay_why::{Known, Refusal, explain};
///
/// let reply = br#"{"alipay_trade_query_response":{"code":"10000"},"sign":"c2lnbg=="}"#;
/// assert_eq!(explain(reply, &Known::default(), &[]), Err(Refusal::Reply));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// It is a key, or holds a private one.
    Key,
    /// A parameter holds a private key.
    KeyWithin(String),
    /// It is a request of the REST gateway (v3), and not in a shape that shows verb, address, headers and body.
    VersionThree,
    /// It is a reply of the gateway.
    Reply,
    /// A curl line whose last quote is not closed.
    OpenQuote,
    /// A curl line that takes a part of the body from a file.
    OtherFile(String),
    /// A curl line with an `&` that its shell takes for its own.
    BareAmpersand,
    /// A `#` within the query.
    Fragment,
    /// Two values in two places.
    Differs(String),
    /// A member of a JSON object that is not text.
    NoText(String),
    /// A character that the charset of the request lacks.
    Unmappable(Charset),
    /// Its values are no longer URL-encoded.
    Decoded,
    /// A line break stands within the parameters.
    LineBreak,
    /// A URL within the call of another program.
    Beside,
    /// One parameter a line.
    OneALine,
    /// What a program prints of an array or a map.
    Dump,
    /// `&amp;` between the parameters.
    EscapedForHtml,
    /// `\u0026` between the parameters.
    EscapedForJson,
    /// An `&` within the value of this parameter.
    Ampersand(String),
    /// A name that goes on behind a blank or a colon.
    NoName(String),
    /// What should be `sign`.
    Capital(String),
    /// None of its parameters is one of Alipay's.
    NothingKnown,
    /// Its parameters cannot be read as a form, for the reason that is given.
    Unreadable(String),
}

impl std::error::Error for Refusal {}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key => f.write_str("it holds a key, which is not shown: give the request that it signed, and the key by --key"),
            Self::KeyWithin(name) => write!(
                f,
                "a private key stands in `{}`: never send one, and replace it if this was sent",
                shown(name)
            ),
            Self::VersionThree => f.write_str(
                "it is a request of the REST gateway (Authorization: ALIPAY-…), which signs the method, the address and the body: give all of it, as an HTTP message, a curl line, in a HAR file, or as `alipay call --v3 --dry-run` prints it",
            ),
            Self::Reply => f.write_str(
                "it is a reply of the gateway, and only what is sent to it and notifications are looked at here; `alipay call` verifies the reply that it gets, and `alipay call --raw` prints it as it came",
            ),
            Self::OpenQuote => f.write_str("the curl line has an open quote"),
            Self::OtherFile(file) => {
                write!(f, "a part of the body is in another file: put the content of {} in its place", shown(file))
            }
            Self::BareAmpersand => f.write_str(
                "the curl line has an & outside of quotes, where the shell ends the command, so only what stands before it was sent: put the URL and the body in quotes",
            ),
            Self::Fragment => f.write_str(
                "what follows a # in a URL is not sent: a value that holds one must be URL-encoded",
            ),
            Self::Differs(name) => write!(
                f,
                "`{}` is there twice with different values, in the URL's query and in the body: send it once",
                shown(name)
            ),
            Self::NoText(name) => write!(
                f,
                "`{}` is not text any more: give the raw body, not what a framework made of it",
                shown(name)
            ),
            Self::Unmappable(charset) => write!(
                f,
                "it names {charset} and holds a character that {charset} lacks, so this is not what was sent: give the raw body"
            ),
            Self::Decoded => f.write_str(
                "it was decoded already, so a + cannot be told from a space: give the raw body or the URL as it was sent; if it was sent like this, URL-encode every value",
            ),
            Self::LineBreak => f.write_str(
                "a line break stands within the parameters, as where a long line was wrapped: give them on one line",
            ),
            Self::Beside => f.write_str(
                "more than a URL and a body stands here: give the URL on one line and the body on the next, or a curl line",
            ),
            Self::OneALine => f.write_str(
                "it has one parameter a line; give the raw body (name=value&…), not what a program made of it",
            ),
            Self::Dump => f.write_str(
                "it is how a program prints an array or a map, in which values are decoded already; give the raw body (name=value&…) or the URL as it was sent",
            ),
            Self::EscapedForHtml => f.write_str(
                "the & between the parameters were escaped for HTML (&amp;): send and give it without",
            ),
            Self::EscapedForJson => f.write_str(
                "the & between the parameters were escaped for JSON (\\u0026): give the text, not its JSON",
            ),
            Self::Ampersand(name) => write!(
                f,
                "an & within `{}` was not URL-encoded (%26), so its value ends there and the rest is read as another parameter",
                shown(name)
            ),
            Self::NoName(name) => write!(
                f,
                "a space or a colon stands behind `{}`, within the name of a parameter; give the raw body (name=value&…) or the URL as it was sent",
                shown(name)
            ),
            Self::Capital(name) => {
                write!(f, "there is no `sign`, but `{}`: names of parameters are in lower case", shown(name))
            }
            Self::Unreadable(words) => f.write_str(words),
            Self::NothingKnown => f.write_str(
                "none of its parameters is one of Alipay's (app_id, method, sign, notify_id and so on)",
            ),
        }
    }
}

/// A name as it is shown: what a terminal would obey is escaped, what is too long for a name is cut.
fn shown(name: &str) -> String {
    const LONGEST: usize = 40;
    let shown = printable(name);
    match shown.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", shown.get(..end).unwrap_or_default()),
        None => shown,
    }
}
