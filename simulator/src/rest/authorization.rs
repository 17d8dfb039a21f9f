//! Who asks: the header `Authorization`, verified as the REST gateway does.

use std::time::{SystemTime, UNIX_EPOCH};

use alipay::{Clock, SignType};

use super::arrived::Arrived;
use crate::gate;
use crate::refusal::Refusal;
use crate::shared::Shared;

const SCHEME: &str = "ALIPAY-SHA256withRSA ";

/// What stands in the header, in whatever order its sender chose.
pub(super) struct Authorization<'a> {
    /// The text before the signature, which is signed as it is.
    text: &'a str,
    sign: &'a str,
    members: Vec<(&'a str, &'a str)>,
}

impl<'a> Authorization<'a> {
    fn read(header: Option<&'a str>) -> Result<Self, Refusal> {
        let header = header.ok_or_else(|| Refusal::missing("sign"))?;
        let unknown = || {
            let form =
                "`Authorization` must be written ALIPAY-SHA256withRSA app_id=…,nonce=…,timestamp=…,sign=…";
            Refusal::invalid("signature-type", form)
        };
        let signed = header.strip_prefix(SCHEME).ok_or_else(unknown)?;
        let (text, sign) = signed.rsplit_once(",sign=").ok_or_else(|| Refusal::missing("sign"))?;
        let members: Option<Vec<_>> = text.split(',').map(|member| member.split_once('=')).collect();
        let members = members.ok_or_else(unknown)?;
        let twice = members
            .iter()
            .enumerate()
            .find(|(place, (name, _))| members.iter().take(*place).any(|(earlier, _)| earlier == name));
        match twice {
            Some((_, (name, _))) => {
                Err(Refusal::invalid("signature", format!("`Authorization` has `{name}` more than once")))
            }
            None => Ok(Self { text, sign, members }),
        }
    }

    /// A member that says something.
    fn member(&self, name: &str) -> Option<&'a str> {
        self.members.iter().find(|(own, value)| *own == name && !value.is_empty()).map(|(_, value)| *value)
    }
}

/// What the header names, as far as it can be read: for the record.
pub(super) fn named(arrived: &Arrived) -> Vec<(String, String)> {
    let Ok(read) = Authorization::read(arrived.header("authorization")) else { return Vec::new() };
    let of_header = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let known = |(name, _): &&(&str, &str)| ["app_id", "app_cert_sn", "timestamp"].contains(name);
    let token = arrived.header("alipay-app-auth-token");
    let token = token.map(|token| ("app_auth_token".to_owned(), token.to_owned()));
    read.members.iter().filter(known).map(of_header).chain(token).collect()
}

/// Lets those through who are who they say.
pub(super) fn check(shared: &Shared, arrived: &Arrived) -> Result<(), Refusal> {
    let authorization = Authorization::read(arrived.header("authorization"))?;
    for name in ["app_id", "nonce", "timestamp"] {
        if authorization.member(name).is_none() {
            return Err(Refusal::missing(name));
        }
    }
    gate::app(shared, authorization.member("app_id"))?;
    shared.mode.check_app(authorization.member("app_cert_sn"))?;
    // PHP's SDK and gopay leave it out.
    if let Some(root) = arrived.header("alipay-root-cert-sn") {
        shared.mode.check_root(root)?;
    }
    signature(shared, arrived, &authorization)?;
    timestamp(shared.clock.now(), &authorization)?;
    let token = arrived.header("alipay-app-auth-token");
    if let Some(fault) = token.and_then(|token| shared.common.fault("app_auth_token", token)) {
        return Err(Refusal::invalid("parameter", fault));
    }
    gate::merchant(shared, token)
}

/// What is signed, line by line, and what each of them is.
fn lines<'a>(arrived: &'a Arrived, authorization: &Authorization<'a>) -> Vec<(&'static str, &'a [u8])> {
    let token = arrived.header("alipay-app-auth-token");
    let mut lines = vec![
        ("the text of `Authorization`", authorization.text.as_bytes()),
        ("the method", arrived.verb.as_bytes()),
        ("path and query", arrived.target.as_bytes()),
        ("the body", arrived.body.as_slice()),
    ];
    lines.extend(token.map(|token| ("`alipay-app-auth-token`", token.as_bytes())));
    lines
}

fn joined(lines: &[(&str, &[u8])]) -> Vec<u8> {
    lines.iter().flat_map(|(_, line)| [*line, b"\n"].concat()).collect()
}

/// The text that must have been signed; `None` if the header cannot be read.
pub(super) fn signed(arrived: &Arrived) -> Option<String> {
    let authorization = Authorization::read(arrived.header("authorization")).ok()?;
    Some(String::from_utf8_lossy(&joined(&lines(arrived, &authorization))).into_owned())
}

fn signature(shared: &Shared, arrived: &Arrived, authorization: &Authorization<'_>) -> Result<(), Refusal> {
    let lines = lines(arrived, authorization);
    let signed = joined(&lines);
    SignType::Rsa2.verify(&shared.app_public_key, &signed, authorization.sign).map_err(|error| {
        let outline: Vec<String> =
            lines.iter().map(|(what, line)| format!("{what} ({} bytes)", line.len())).collect();
        let outline = outline.join(", ");
        let of_lines = "each of these lines was verified, with a line break behind it";
        Refusal::invalid("signature", format!("{error}; {of_lines}: {outline}"))
    })
}

/// The time, and whether the sender's own limit of it is over.
fn timestamp(now: SystemTime, authorization: &Authorization<'_>) -> Result<(), Refusal> {
    let number = |name| authorization.member(name).and_then(|value| value.parse::<u64>().ok());
    let written = authorization.member("timestamp").unwrap_or_default();
    let Some(timestamp) = number("timestamp").filter(|_| written.len() == 13) else {
        let form = "`timestamp` must be the milliseconds since 1970, of 13 digits";
        return Err(Refusal::invalid("timestamp", form));
    };
    if authorization.member("expired_seconds").is_none() {
        return Ok(());
    }
    let Some(seconds) = number("expired_seconds") else {
        return Err(Refusal::invalid("timestamp", "`expired_seconds` must be a number of seconds"));
    };
    let now = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
    if now > u128::from(timestamp) + u128::from(seconds) * 1000 {
        return Err(Refusal::invalid("timestamp", "`expired_seconds` have passed since `timestamp`"));
    }
    Ok(())
}
