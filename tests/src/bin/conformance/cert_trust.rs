//! Which certificates the roots vouch for, and when.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use alipay::{Certificates, NaiveDate, NaiveDateTime, NaiveTime, TrustError};

use crate::entry::Entry;
use crate::fault::{Checked, equal};
use crate::folder::Folder;
use crate::report::{Judged, Judgement};

const AUTHORITY: &str = "Java does not ask whether an issuer may issue, so any merchant could; ours does";
const SHA1: &str = "Java believes a certificate that is signed with SHA-1; ours does not";

/// Files that Java believes and we do not.
const STRICTER: [(&str, TrustError, &str); 4] = [
    ("/forged_merchant_class2.crt", TrustError::Issuer, AUTHORITY),
    ("/deep_sub_class2.crt", TrustError::Issuer, AUTHORITY),
    ("/unsigning_silent.crt", TrustError::Issuer, AUTHORITY),
    ("/weak_class2.crt", TrustError::Algorithm, SHA1),
];

pub(crate) fn judge(folder: &Folder, entry: &mut Entry) -> Judgement {
    entry.told(&["note"]);
    let (cert, root) = (entry.text("cert")?, entry.text("root")?);
    let (file, roots) = (folder.certificates(&cert)?, folder.certificates(&root)?);
    let day = NaiveDate::parse_from_str(&entry.text("as_of")?, "%Y-%m-%d")?;
    let verdict = file.check(&roots, moment(day.and_time(NaiveTime::MIN))?);
    let expected = entry.maybe_flag("trusted")?.ok_or("no verdict")?;
    if let Some((_, why, reason)) = STRICTER.iter().find(|(file, ..)| expected && cert.ends_with(file)) {
        equal("the verdict", &verdict, &Err(*why))?;
        return Ok(Judged::Differs(vec![reason]));
    }
    match verdict {
        Err(TrustError::Algorithm) if cert.contains("/SM2/") => {
            Ok(Judged::Unsupported("a chain of SM2 certificates"))
        }
        verdict if verdict.is_ok() == expected => Ok(Judged::Agrees),
        verdict => Err(format!("ours {verdict:?}, theirs {expected}").into()),
    }
}

/// Checks the first and the last second of a certificate that is its own root, and those around them.
pub(crate) fn validity(certificate: &Certificates, from: &str, to: &str) -> Checked<()> {
    let read = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%SZ");
    let (from, to) = (moment(read(from)?)?, moment(read(to)?)?);
    let second = Duration::from_secs(1);
    for (at, expected) in [
        (from - second, Err(TrustError::NotYetValid)),
        (from, Ok(())),
        (to, Ok(())),
        (to + second, Err(TrustError::Expired)),
    ] {
        equal("its validity", &certificate.check(certificate, at), &expected)?;
    }
    Ok(())
}

fn moment(at: NaiveDateTime) -> Checked<SystemTime> {
    let seconds = u64::try_from(at.and_utc().timestamp())?;
    Ok(UNIX_EPOCH + Duration::from_secs(seconds))
}
