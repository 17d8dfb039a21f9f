//! What is judged without a call: chains of certificates, descriptions and their names, keys.

use std::time::{Duration, Instant};

use alipay::{Certificates, PrivateKey, PublicKey};
use alipay_schema::{Source, read_api};

use super::calls::now;
use super::{Texts, Verdict};

/// What takes longer than this is a defect.
const LONGEST: Duration = Duration::from_secs(30);

pub(super) fn chain(texts: &Texts<'_>) -> Result<Verdict, String> {
    let now = now(texts)?;
    let roots = Certificates::parse(texts.bytes("roots")?).map_err(|error| error.to_string())?;
    let given = texts.bytes("given")?;
    Ok(match Certificates::parse(given) {
        Err(error) => Verdict::refused(&error),
        Ok(file) => match file.check(&roots, now) {
            Ok(()) => Verdict::Accepted("a path".to_owned()),
            Err(error) => Verdict::refused(&error),
        },
    })
}

/// A `description`, the `method` whose description is looked for, or a `private_key` or `public_key`.
pub(super) fn description(texts: &Texts<'_>) -> Result<Verdict, String> {
    let verdict = if texts.has("description") {
        let description = texts.bytes("description")?;
        timed(move || read(&description))?
    } else if texts.has("method") {
        match alipay_specs::path(&texts.text("method")?) {
            None => Verdict::said("no path"),
            Some(path) => Verdict::Accepted(path.display().to_string()),
        }
    } else if texts.has("private_key") {
        let given = texts.bytes("private_key")?;
        timed(move || PrivateKey::parse(given).map_or_else(|error| Verdict::refused(&error), |_| taken()))?
    } else {
        let given = texts.bytes("public_key")?;
        timed(move || PublicKey::parse(given).map_or_else(|error| Verdict::refused(&error), |_| taken()))?
    };
    Ok(verdict)
}

fn taken() -> Verdict {
    Verdict::Accepted("a key".to_owned())
}

/// The first thing that is wrong with a description.
fn read(description: &[u8]) -> Verdict {
    let Ok(text) = str::from_utf8(description) else { return Verdict::said("not UTF-8") };
    let reading = read_api(&Source::new("row.yaml", text));
    match (reading.value, reading.findings.first()) {
        (_, Some(finding)) => Verdict::said(finding.title.clone()),
        (Some(api), None) => Verdict::Accepted(api.method.value.clone()),
        (None, None) => Verdict::said("nothing"),
    }
}

/// In a thread with little room, so that recursion by the depth of the input ends the process.
fn timed(judge: impl FnOnce() -> Verdict + Send + 'static) -> Result<Verdict, String> {
    let start = Instant::now();
    let thread = std::thread::Builder::new().stack_size(512 * 1024).spawn(judge);
    let verdict = thread.map_err(|error| error.to_string())?.join();
    let verdict = verdict.unwrap_or_else(|_| Verdict::Accepted("a panic".to_owned()));
    Ok(if start.elapsed() > LONGEST { Verdict::Accepted("too much time".to_owned()) } else { verdict })
}
