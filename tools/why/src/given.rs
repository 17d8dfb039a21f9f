//! From what was given to a diagnosis: bytes → text → shape → parameters with where they stood → form → diagnosis.

use std::time::SystemTime;

use alipay::{Charset, PrivateKey};

use crate::diagnosis::{self, Check, Diagnosis, Mistake, Note, Remark, Side};
use crate::extent::{self, Extent};
use crate::form::Sent;
use crate::known::Known;
use crate::refusal::Refusal;
use crate::rest::RestRequest;
use crate::{charset, form, parameters, repair, secrets, shapes, text};

/// Diagnoses the request or the notification that a text holds: a URL, a form, a curl line, a recorded HTTP message, the
/// HTML form of a page, JSON, a line of a log.
///
/// `own` are the private keys that no answer may show: a text that holds one of them is refused.
///
/// ```
/// use alipay::{PrivateKey, SignType};
/// use alipay_why::{Known, Owner, Verdict, explain};
///
/// let key = PrivateKey::generate()?;
/// let signed = "app_id=1&method=alipay.trade.query&sign_type=RSA2";
/// let signature = SignType::Rsa2.sign(&key, signed.as_bytes())?.replace('+', "%2B");
/// let line = format!("curl -d '{signed}&sign={signature}' https://openapi.alipay.com/gateway.do");
/// let known = Known::of(Owner::App, key.public_key());
/// let diagnosis = explain(line.as_bytes(), &known, std::slice::from_ref(&key))?;
/// assert_eq!(diagnosis.verdict, Verdict::Holds);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When no request can be read in it, with what it is in place of one.
pub fn explain(given: &[u8], known: &Known, own: &[PrivateKey]) -> Result<Diagnosis, Refusal> {
    if let Some(request) = rest(given, own)? {
        return Ok(diagnosis::of_rest(&request, known, SystemTime::now()));
    }
    let (sent, notes) = located(given, known, own)?;
    let diagnosis = diagnosis::of_sent(&sent, known)
        .map_err(|error| Refusal::Unreadable(charset::words(&sent.joined(), &error)))?;
    Ok(notes.into_iter().fold(diagnosis, Diagnosis::noted))
}

/// The request of the REST gateway that a text holds; `None` if it does not hold one.
fn rest(given: &[u8], own: &[PrivateKey]) -> Result<Option<RestRequest>, Refusal> {
    let text = text::bare(given);
    if !text.windows(SCHEME.len()).any(|window| window == SCHEME) {
        return Ok(None);
    }
    [given, &text].into_iter().try_for_each(secrets::refuse_key)?;
    let request = shapes::rest(&text)?;
    if request.header("authorization").is_none() {
        return Err(Refusal::VersionThree);
    }
    for (name, text) in [("body", request.body.as_slice()), ("url", request.url.as_bytes())] {
        secrets::refuse_within(&form::encoded(name.as_bytes(), text), own)?;
    }
    Ok(Some(request))
}

/// The request within a text, and what is known besides of how it stands there.
pub(crate) fn located(given: &[u8], known: &Known, own: &[PrivateKey]) -> Result<(Sent, Vec<Note>), Refusal> {
    let text = text::bare(given);
    [given, &text].into_iter().try_for_each(secrets::refuse_key)?;
    let (text, certain) = repaired(text);
    let read = read(&text, known.charset, own);
    let check = Check::new(known);
    let found = match &read {
        Ok(sent) if check.holds(&sent.joined()) => None,
        _ => found(&text, read.as_ref().ok(), &check, known.charset),
    };
    let found = found.or_else(|| evident(&text, &read));
    let (sent, notes) = match found {
        Some((sent, notes)) => {
            secrets::refuse_within(&sent.joined(), own)?;
            (sent, notes)
        }
        None => (read?, Vec::new()),
    };
    Ok((sent, certain.into_iter().chain(notes).collect()))
}

/// A text without what was certainly done to it as a whole.
fn repaired(text: Vec<u8>) -> (Vec<u8>, Vec<Note>) {
    let mut notes = Vec::new();
    let text = match repair::encoded(&text) {
        Some((inner, is_all)) => {
            notes.extend(is_all.then_some(Note::Remark(Remark::Encoded)));
            inner
        }
        None => text,
    };
    match repair::entities(&text) {
        Some((restored, names)) => {
            notes.push(Note::Mistake(Mistake::Entities { names }));
            (restored, notes)
        }
        None => (text, notes),
    }
}

/// The parameters as they were sent.
fn read(text: &[u8], default: Charset, own: &[PrivateKey]) -> Result<Sent, Refusal> {
    let sent = shapes::read(text, default)?.merged()?;
    let form = sent.joined();
    secrets::refuse_within(&form, own)?;
    parameters::checked(form)?;
    Ok(sent)
}

/// A request that matches, within the text or what it may have been before it was wrapped or quoted.
fn found(text: &[u8], read: Option<&Sent>, check: &Check<'_>, default: Charset) -> Option<(Sent, Vec<Note>)> {
    let within = |text: &[u8]| {
        let extent = extent::all(text)
            .into_iter()
            .find(|at| text.get(at.begin..at.end).is_some_and(|form| check.holds(form)))?;
        Some((cut(text, extent)?, vec![note(text, extent)]))
    };
    let joined = read.map(Sent::joined).filter(|joined| joined != text);
    if let Some(found) = within(text).or_else(|| joined.as_deref().and_then(within)) {
        return Some(found);
    }
    let others = [(repair::unwrapped(text), Remark::Wrapped), (repair::unescaped(text), Remark::Escaped)];
    others.into_iter().find_map(|(text, remark)| {
        let text = text?;
        let sent = shapes::read(&text, default).and_then(Sent::merged).ok();
        let sent = sent.filter(|sent| check.holds(&sent.joined())).map(|sent| (sent, Vec::new()));
        let (sent, mut notes) = sent.or_else(|| within(&text))?;
        notes.push(Note::Remark(remark));
        Some((sent, notes))
    })
}

/// The request that a text shows, where nothing matches, and something stands around it that cannot belong to it.
fn evident(text: &[u8], read: &Result<Sent, Refusal>) -> Option<(Sent, Vec<Note>)> {
    let joined = match read {
        Ok(sent) => sent.joined(),
        Err(Refusal::NoName(_)) => text.to_vec(),
        Err(_) => return None,
    };
    let extent = extent::evident(&joined)?;
    let sent = cut(&joined, extent)?;
    parameters::checked(sent.joined()).ok()?;
    Some((sent, vec![note(&joined, extent)]))
}

fn cut(text: &[u8], extent: Extent) -> Option<Sent> {
    Some(Sent { body: text.get(extent.begin..extent.end)?.to_vec(), ..Sent::default() })
}

fn note(text: &[u8], extent: Extent) -> Note {
    let side = match (extent.begin > 0, extent.end < text.len()) {
        (true, true) => Side::Around,
        (true, false) => Side::Before,
        _ => Side::Behind,
    };
    if extent.is_glued {
        Note::Mistake(Mistake::Touched(side))
    } else {
        Note::Remark(Remark::Surrounded(side))
    }
}

/// How the header of the REST gateway begins, in whatever shape the request is given.
const SCHEME: &[u8] = b"ALIPAY-SHA256withRSA";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_leads_to_the_same_form() {
        for given in [
            "app_id=1&sign=2",
            "\u{feff}https://openapi.alipay.com/gateway.do?app_id=1&sign=2\n",
            "```\nPOST /gateway.do?app_id=1 HTTP/1.1\r\nHost: openapi.alipay.com\r\n\r\nsign=2\n```",
            "curl -X POST 'https://openapi.alipay.com/gateway.do?app_id=1' \\\n  -H 'A: b' -d sign=2",
            r#"{"string_to_sign":"x","url":"https://x/gateway.do?app_id=1","body":"sign=2"}"#,
            "string_to_sign:\na\n\nsign:\n2\n\norder_string:\napp_id=1&sign=2\n",
            "<form action='/?app_id=1'><input name=sign value=2></form>",
            "--X\nContent-Disposition: form-data; name=\"app_id\"\n\n1\n--X\nContent-Disposition: form-data; name=\"sign\"\n\n2\n--X--",
        ] {
            let sent = read(&text::bare(given.as_bytes()), Charset::Utf8, &[]);
            assert_eq!(sent.map(|sent| sent.joined()), Ok(b"app_id=1&sign=2".to_vec()), "{given}");
        }
    }

    #[test]
    fn what_is_not_looked_at_here_says_so() {
        for (given, expected) in [
            ("it logged ALIPAY-SHA256withRSA app_id=1,sign=x and no more", Refusal::VersionThree),
            ("curl https://x/v3/ -d 'ALIPAY-SHA256withRSA app_id=1'", Refusal::VersionThree),
            (r#"{"a_response":{"code":"1"},"sign":"x"}"#, Refusal::Reply),
            ("-----BEGIN RSA PRIVATE KEY-----\nx", Refusal::Key),
            ("app_id=1&b=-----BEGIN+PRIVATE+KEY-----", Refusal::KeyWithin("b".to_owned())),
        ] {
            let refused = explain(given.as_bytes(), &Known::default(), &[]);
            assert_eq!(refused, Err(expected), "{given}");
        }
    }
}
