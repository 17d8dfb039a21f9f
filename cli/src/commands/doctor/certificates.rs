//! The three files of certificate mode.

use std::fs;
use std::time::Duration;

use alipay::{CertificateError, Certificates, Gateway, PrivateKey, TrustError};

use super::check::Check;
use super::messages::{Item, Message};
use super::patient::Patient;
use super::{plain, reasons};

const DAY: i64 = 24 * 3600;

/// From here on a new certificate should be asked for, in days.
const SOON: i64 = 30;

const FILES: [(Item, &str, &str); 3] = [
    (Item::AppCertificate, "app_cert_file", "ALIPAY_APP_CERT_FILE"),
    (Item::AlipayCertificate, "cert_file", "ALIPAY_CERT_FILE"),
    (Item::RootCertificates, "root_cert_file", "ALIPAY_ROOT_CERT_FILE"),
];

/// Nothing in public-key mode.
pub(super) fn check(
    patient: &Patient<'_>,
    own: Option<&PrivateKey>,
    gateway: &Gateway,
    checks: &mut Vec<Check>,
) {
    if !patient.configuration.has_certificates() {
        return;
    }
    let [app, alipay, roots] = FILES.map(|file| read(patient, file, checks));
    if let Some(File { certificates, .. }) = &roots {
        checks.push(match certificates.root_sn() {
            Ok(sn) => Check::fine(Item::RootCertificates, Message::RootsFit { sn }),
            Err(error) => unusable(patient, Item::RootCertificates, error),
        });
    }
    if let Some(app) = &app {
        checks.extend(dated(patient, Item::AppCertificate, &app.certificates));
        checks.extend(owned(patient, &app.certificates, own));
    }
    if let Some(alipay) = &alipay {
        checks.extend(dated(patient, Item::AlipayCertificate, &alipay.certificates));
    }
    let Some(roots) = &roots else { return };
    let above = alipay.as_ref().map(|file| file.text.as_str()).unwrap_or_default();
    for (item, file) in [(Item::AppCertificate, &app), (Item::AlipayCertificate, &alipay)] {
        if let Some(file) = file {
            let trusted = trusted(file, above, &roots.certificates, patient);
            checks.extend(chained(patient, item, trusted, gateway));
        }
    }
}

/// A file that could be read.
struct File {
    /// Its text; nothing of one that is not PEM.
    text: String,
    certificates: Certificates,
}

fn read(
    patient: &Patient<'_>,
    (item, setting, variable): (Item, &str, &'static str),
    checks: &mut Vec<Check>,
) -> Option<File> {
    let Some(path) = patient.configuration.file(variable) else {
        checks.push(patient.missing(item, setting, variable));
        return None;
    };
    let content = match fs::read(&path) {
        Ok(content) => content,
        // The path may be a key that stands in its place, so it is not repeated.
        Err(error) => {
            checks.push(Check::wrong(item, Message::Unusable { reason: error.to_string() }));
            return None;
        }
    };
    match Certificates::parse(&content) {
        Ok(certificates) => Some(File { text: String::from_utf8(content).unwrap_or_default(), certificates }),
        Err(error) => {
            checks.push(unusable(patient, item, error));
            None
        }
    }
}

fn unusable(patient: &Patient<'_>, item: Item, error: CertificateError) -> Check {
    Check::wrong(item, Message::Unusable { reason: reasons::certificate(error, patient.language) })
}

/// Whose it is, and how long it is valid. Alipay's is believed by the client after it has expired, and the app's is not by
/// the gateway.
fn dated(patient: &Patient<'_>, item: Item, certificates: &Certificates) -> Vec<Check> {
    let facts = || Ok((certificates.subject()?.to_owned(), certificates.sn()?, certificates.expires()?));
    let (subject, sn, until) = match facts() {
        Ok(facts) => facts,
        Err(error) => return vec![unusable(patient, item, error)],
    };
    let seconds = |duration: Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
    let left = match until.duration_since(patient.now) {
        Ok(left) => seconds(left),
        Err(past) => -seconds(past.duration()),
    };
    judged(item, left, |days| Message::CertificateFits { subject, sn, days })
}

/// What becomes of a certificate that is valid for so many seconds more.
fn judged(item: Item, left: i64, fits: impl FnOnce(i64) -> Message) -> Vec<Check> {
    let days = left / DAY;
    let shown = Check::fine(item, fits(days));
    match left {
        ..0 if item == Item::AppCertificate => {
            vec![Check::wrong(item, Message::CertificateExpired { days: -days })]
        }
        ..0 => vec![Check::warning(item, Message::CertificateExpired { days: -days })],
        _ if days < SOON => vec![shown, Check::warning(item, Message::CertificateExpiresSoon { days })],
        _ => vec![shown],
    }
}

/// Whether it is this app's: by its key, and by the name that the console gives, `<pid>-<app_id>`.
fn owned(patient: &Patient<'_>, app: &Certificates, own: Option<&PrivateKey>) -> Vec<Check> {
    let item = Item::AppCertificate;
    let mut checks = Vec::new();
    match (app.public_key(), own) {
        (Ok(key), Some(own)) if *own.public_key() != key => {
            checks.push(Check::wrong(item, Message::CertificateOfOtherKey));
        }
        (Err(error), _) => checks.push(unusable(patient, item, error)),
        _ => {}
    }
    let named = app.subject().ok().and_then(app_of);
    let asked = patient.settings.app_id().ok().flatten();
    if let (Some(named), Some(asked)) = (named, asked)
        && named != asked
    {
        let app = plain::last_four(named).trim_start_matches('…').to_owned();
        checks.push(Check::wrong(item, Message::CertificateOfOtherApp { app }));
    }
    checks
}

/// The app that a certificate names.
fn app_of(subject: &str) -> Option<&str> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut names = subject.split([',', '+']).filter_map(|part| part.strip_prefix("CN=")?.split_once('-'));
    names.find(|(pid, app)| is_number(pid) && is_number(app)).map(|(_, app)| app)
}

/// Whether a root vouches for a file's certificate. The console's file of an app holds the app's alone: what stands between
/// it and the root may be in Alipay's.
fn trusted(file: &File, above: &str, roots: &Certificates, patient: &Patient<'_>) -> Result<(), TrustError> {
    let alone = file.certificates.check(roots, patient.now);
    let Err(reason) = alone else { return alone };
    let Some(own) = blocks(&file.text).next() else { return Err(reason) };
    let mut between = blocks(above).skip(1).map(|authority| [own, authority].join("\n"));
    let vouched =
        |path: String| Certificates::parse(path).is_ok_and(|path| path.check(roots, patient.now).is_ok());
    if between.any(vouched) { Ok(()) } else { Err(reason) }
}

/// The certificates of a PEM file.
fn blocks(text: &str) -> impl Iterator<Item = &str> {
    const END: &str = "-----END CERTIFICATE-----";
    text.split_inclusive(END)
        .filter_map(|part| part.find("-----BEGIN CERTIFICATE-----").map(|at| &part[at..]))
}

/// An expired one was reported by its own date.
fn chained(
    patient: &Patient<'_>,
    item: Item,
    trusted: Result<(), TrustError>,
    gateway: &Gateway,
) -> Option<Check> {
    Some(match trusted {
        Ok(()) => Check::fine(item, Message::CertificateTrusted),
        Err(TrustError::Expired) => return None,
        Err(TrustError::Root) if item == Item::AppCertificate => {
            Check::fine(item, Message::CertificateIssuerElsewhere)
        }
        Err(TrustError::Root) if gateway.url() == Gateway::Sandbox.url() => {
            Check::fine(item, Message::CertificateOfSandbox)
        }
        Err(reason) => {
            let reason = reasons::trust(reason, patient.language);
            Check::warning(item, Message::CertificateUntrusted { reason })
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_certificate_says_which_app_it_is_of() {
        for (subject, app) in [
            ("CN=2088102169481075-2014072300007148,OU=Alipay,O=Shop,C=CN", Some("2014072300007148")),
            ("C=CN,CN=2088102169481075-2014072300007148", Some("2014072300007148")),
            ("CN=支付宝(中国)网络技术有限公司-2088102169481075,C=CN", None),
            ("CN=Ant Financial Certification Authority R1", None),
            ("", None),
        ] {
            assert_eq!(app_of(subject), app, "{subject}");
        }
    }

    #[test]
    fn a_certificate_is_warned_of_before_it_expires() {
        for (item, left, codes) in [
            (Item::AppCertificate, 30 * DAY, &["fine cert-fits"][..]),
            (Item::AppCertificate, 30 * DAY - 1, &["fine cert-fits", "warning cert-expires-soon"]),
            (Item::AlipayCertificate, 0, &["fine cert-fits", "warning cert-expires-soon"]),
            (Item::AppCertificate, -1, &["wrong cert-expired"]),
            (Item::AlipayCertificate, -10 * DAY, &["warning cert-expired"]),
        ] {
            let fits = |days| Message::CertificateFits { subject: String::new(), sn: String::new(), days };
            let found = judged(item, left, fits);
            let found =
                found.iter().map(|check| format!("{} {}", check.verdict.name(), check.message.code()));
            assert_eq!(found.collect::<Vec<_>>(), codes, "{left}");
        }
    }

    #[test]
    fn a_file_is_cut_into_its_certificates() {
        let block = |text: &str| format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----");
        let text = format!("Subject: x\n{}\n\nSubject: y\n{}\n", block("AA=="), block("BB=="));
        assert_eq!(blocks(&text).collect::<Vec<_>>(), [block("AA=="), block("BB==")]);
        assert_eq!(blocks("").count(), 0);
    }
}
