//! Notifications and return URLs.

use std::collections::BTreeMap;

use alipay::{Charset, Client, Error, Notification};
use percent_encoding::percent_decode;

use super::calls::{builder, built};
use super::{Texts, Verdict};

fn client(texts: &Texts<'_>) -> Result<Client, String> {
    let sign_type = texts.or("configured", "RSA2")?.parse().map_err(|_| "`configured` is not known")?;
    let charset: Charset = texts.or("client_charset", "utf-8")?.parse().map_err(|_| "`client_charset`?")?;
    built(builder()?.sign_type(sign_type).charset(charset))
}

pub(super) async fn notification(texts: &Texts<'_>) -> Result<Verdict, String> {
    read(texts, client(texts)?.verify_notification(texts.bytes("body")?).await)
}

pub(super) async fn return_url(texts: &Texts<'_>) -> Result<Verdict, String> {
    read(texts, client(texts)?.verify_return_url(texts.bytes("body")?).await)
}

/// The parameter that the row `reads`; what is not there reads as `nothing`.
fn read(texts: &Texts<'_>, verified: Result<Notification, Error>) -> Result<Verdict, String> {
    let wanted = texts.or("reads", "total_amount")?;
    Ok(match verified {
        Ok(verified) => Verdict::Accepted(verified.get(&wanted).unwrap_or("nothing").to_owned()),
        Err(error) => Verdict::of(&error),
    })
}

/// A form as frameworks hand it to an SDK: the last of each name, decoded as UTF-8 as far as that goes.
pub fn parameters(body: &[u8]) -> BTreeMap<String, String> {
    let decoded = |bytes: &[u8]| {
        let spaces: Vec<u8> = bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
        percent_decode(&spaces).decode_utf8_lossy().into_owned()
    };
    let pairs = body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
    let split = |pair: &[u8]| match pair.iter().position(|byte| *byte == b'=') {
        Some(place) => (decoded(&pair[..place]), decoded(&pair[place + 1..])),
        None => (decoded(pair), String::new()),
    };
    pairs.map(split).collect()
}
