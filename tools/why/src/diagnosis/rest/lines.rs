//! The lines that are signed of a request.

use super::{Mistake, RestMistake};
use crate::rest::RestRequest;

/// The header, taken apart.
pub(super) struct Authorization<'a> {
    scheme: &'a str,
    /// What stands before the signature.
    pub(super) text: &'a str,
    pub(super) sign: Option<&'a str>,
}

impl<'a> Authorization<'a> {
    pub(super) fn of(header: &'a str) -> Self {
        let (scheme, rest) = header.split_once(' ').unwrap_or((header, ""));
        let (text, sign) = match rest.rsplit_once("sign=") {
            Some((text, sign)) => (text.strip_suffix(',').unwrap_or(text), Some(sign)),
            None => (rest, None),
        };
        Self { scheme, text, sign: sign.filter(|sign| !sign.is_empty()) }
    }

    pub(super) fn members(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.text.split(',').filter_map(|member| member.split_once('='))
    }

    pub(super) fn member(&self, name: &str) -> Option<&'a str> {
        self.members().find(|(own, value)| *own == name && !value.is_empty()).map(|(_, value)| value)
    }

    pub(super) fn scheme_mistake(&self) -> Option<Mistake> {
        (self.scheme != "ALIPAY-SHA256withRSA").then_some(Mistake::Rest(RestMistake::Scheme))
    }
}

/// How lines are put together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// Gateway protocol: a line break behind each, the last one too.
    Each,
    NoLast,
    Windows,
    Escaped,
    Nothing,
}

/// What is signed.
#[derive(Clone)]
pub(super) struct Lines {
    pub(super) auth: Vec<u8>,
    pub(super) verb: Vec<u8>,
    pub(super) target: Vec<u8>,
    pub(super) body: Vec<u8>,
    pub(super) token: Option<Vec<u8>>,
    /// How many lines stand before the token's.
    pub(super) place_of_token: usize,
    pub(super) ending: Ending,
}

impl Lines {
    pub(super) fn of(request: &RestRequest, authorization: &Authorization<'_>) -> Self {
        Self {
            auth: authorization.text.into(),
            verb: request.verb.to_ascii_uppercase().into(),
            target: request.target().into(),
            body: request.signed_body(),
            token: request.header("alipay-app-auth-token").map(Into::into),
            place_of_token: 4,
            ending: Ending::Each,
        }
    }

    pub(super) fn content(&self) -> Vec<u8> {
        let mut lines = vec![&self.auth, &self.verb, &self.target, &self.body];
        if let Some(token) = &self.token {
            lines.insert(self.place_of_token.min(lines.len()), token);
        }
        let between: &[u8] = match self.ending {
            Ending::Each | Ending::NoLast => b"\n",
            Ending::Windows => b"\r\n",
            Ending::Escaped => b"\\n",
            Ending::Nothing => b"",
        };
        let mut content = lines.iter().map(|line| line.as_slice()).collect::<Vec<_>>().join(between);
        if self.ending != Ending::NoLast {
            content.extend(between);
        }
        content
    }
}
