//! From what was given to a diagnosis: bytes → text → shape → parameters with where they stood → form → diagnosis.

use alipay::{Charset, PrivateKey};

use crate::diagnosis::{Diagnosis, diagnose};
use crate::form::Sent;
use crate::known::Known;
use crate::refusal::Refusal;
use crate::{charset, parameters, secrets, shapes, text};

/// Diagnoses the request or the notification that a text holds: a URL, a form, a curl line, a recorded HTTP message, the
/// HTML form of a page, JSON, a line of a log.
///
/// `own` are the private keys that no answer may show: a text that holds one of them is refused.
///
/// # Errors
/// When no request can be read in it, with what it is in place of one.
pub fn explain(given: &[u8], known: &Known, own: &[PrivateKey]) -> Result<Diagnosis, Refusal> {
    let sent = read(given, known.charset, own)?;
    diagnose(&sent.query, &sent.body, known)
        .map_err(|error| Refusal::Unreadable(charset::words(&sent.joined(), &error)))
}

/// The parameters as they were sent.
fn read(given: &[u8], default: Charset, own: &[PrivateKey]) -> Result<Sent, Refusal> {
    let text = text::bare(given);
    [given, &text].into_iter().try_for_each(secrets::refuse_key)?;
    if text.windows(V3.len()).any(|window| window == V3) {
        return Err(Refusal::VersionThree);
    }
    let sent = shapes::read(&text, default)?.merged()?;
    let form = sent.joined();
    secrets::refuse_within(&form, own)?;
    parameters::checked(form)?;
    Ok(sent)
}

/// How the signature of the other interface begins, in whatever shape the request is given.
const V3: &[u8] = b"ALIPAY-SHA256withRSA";

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
            let sent = read(given.as_bytes(), Charset::Utf8, &[]);
            assert_eq!(sent.map(|sent| sent.joined()), Ok(b"app_id=1&sign=2".to_vec()), "{given}");
        }
    }

    #[test]
    fn what_is_not_looked_at_here_says_so() {
        for (given, expected) in [
            ("curl https://x/v3/ -H 'authorization: ALIPAY-SHA256withRSA app_id=1'", Refusal::VersionThree),
            (r#"{"a_response":{"code":"1"},"sign":"x"}"#, Refusal::Reply),
            ("-----BEGIN RSA PRIVATE KEY-----\nx", Refusal::Key),
            ("app_id=1&b=-----BEGIN+PRIVATE+KEY-----", Refusal::KeyWithin("b".to_owned())),
        ] {
            let sent = read(given.as_bytes(), Charset::Utf8, &[]);
            assert_eq!(sent, Err(expected), "{given}");
        }
    }
}
