//! From what was given to a diagnosis: bytes → text → shape → parameters with where they stood → form → diagnosis.

mod charset;
mod pairs;
mod parameters;
mod refusal;
mod secrets;
mod sent;
mod shape;
mod text;

use std::path::Path;

use alipay::Charset;
use alipay::diagnosis::{Diagnosis, Known, diagnose};

use super::keys::Keys;
use crate::exit::Stop;
use crate::input;
use refusal::Refusal;
use sent::Sent;

/// Diagnoses the request or the notification of a file.
pub(super) fn diagnosis(file: &Path, known: &Known, keys: &Keys) -> Result<Diagnosis, Stop> {
    let given = input::bytes(file)?;
    let stop = |words: String| Stop::refused(format!("{}: {words}", input::shown(file)));
    let sent = read(&given, known.charset, keys).map_err(|refusal| stop(refusal.to_string()))?;
    diagnose(&sent.query, &sent.body, known).map_err(|error| stop(charset::words(&sent.joined(), &error)))
}

/// The parameters as they were sent.
fn read(given: &[u8], default: Charset, keys: &Keys) -> Result<Sent, Refusal> {
    let text = text::bare(given);
    [given, &text].into_iter().try_for_each(secrets::refuse_key)?;
    if text.windows(V3.len()).any(|window| window == V3) {
        return Err(Refusal::VersionThree);
    }
    let sent = shape::read(&text, default)?.merged()?;
    let form = sent.joined();
    secrets::refuse_within(&form, keys.private())?;
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
            let sent = read(given.as_bytes(), Charset::Utf8, &Keys::default());
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
            let sent = read(given.as_bytes(), Charset::Utf8, &Keys::default());
            assert_eq!(sent, Err(expected), "{given}");
        }
    }
}
