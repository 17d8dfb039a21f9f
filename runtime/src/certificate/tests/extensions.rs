//! Critical extensions, and what a key may be used for.

use std::sync::Arc;

use base64::Engine;
use futures_util::FutureExt;
use x509_cert::TbsCertificate;
use x509_cert::der::asn1::{BitString, ObjectIdentifier, OctetString};
use x509_cert::ext::Extension;
use x509_cert::spki::SubjectPublicKeyInfoOwned;

use super::super::keyring::Keyring;
use super::super::trust;
use super::trust::day;
use super::*;
use crate::testing::Noon;
use crate::{BoxFuture, CertificateDownloadError, SignType, TrustError};

const BASIC_CONSTRAINTS: &str = "2.5.29.19";
const KEY_USAGE: &str = "2.5.29.15";
const EXTENDED_KEY_USAGE: &str = "2.5.29.37";
const NAME_CONSTRAINTS: &str = "2.5.29.30";

/// The usages `digitalSignature` and `keyEncipherment`.
const SIGNING: &[u8] = &[3, 2, 7, 0x80];
const ENCIPHERING: &[u8] = &[3, 2, 5, 0x20];

fn extension(oid: &str, critical: bool, value: &[u8]) -> Extension {
    let value = OctetString::new(value).unwrap();
    Extension { extn_id: ObjectIdentifier::new_unwrap(oid), critical, extn_value: value }
}

/// The certificate of that name with something changed, issued with the app's key.
fn issued(name: &str, change: impl FnOnce(&mut TbsCertificate)) -> Vec<u8> {
    let mut certificate = x509_cert::Certificate::from_der(&der(name)).unwrap();
    change(&mut certificate.tbs_certificate);
    let signed = certificate.tbs_certificate.to_der().unwrap();
    let signature = STANDARD.decode(SignType::Rsa2.sign(&app_key(), &signed).unwrap()).unwrap();
    certificate.signature = BitString::from_bytes(&signature).unwrap();
    certificate.to_der().unwrap()
}

/// A root whose key is the app's.
fn root() -> Vec<u8> {
    let pem = app_key().public_key().to_spki_pem();
    let base64: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    issued("root", |root| {
        root.subject_public_key_info =
            SubjectPublicKeyInfoOwned::from_der(&STANDARD.decode(base64).unwrap()).unwrap();
    })
}

/// Alipay's next certificate with these extensions, below that root.
fn next(extensions: Vec<Extension>) -> Vec<u8> {
    let root = x509_cert::Certificate::from_der(&root()).unwrap();
    issued("next", |next| {
        next.issuer = root.tbs_certificate.subject;
        next.extensions = Some(extensions).filter(|extensions| !extensions.is_empty());
    })
}

#[test]
fn a_certificate_with_a_critical_extension_that_nobody_looks_at_is_not_trusted() {
    let unreadable = extension(KEY_USAGE, true, &[5, 0]);
    for (what, extensions, expected) in [
        ("none", vec![], Ok(())),
        (
            "known ones",
            vec![extension(KEY_USAGE, true, SIGNING), extension(BASIC_CONSTRAINTS, true, &[0x30, 0])],
            Ok(()),
        ),
        (
            "an unknown one that is not critical",
            vec![extension(EXTENDED_KEY_USAGE, false, &[0x30, 0])],
            Ok(()),
        ),
        ("an unknown one", vec![extension(EXTENDED_KEY_USAGE, true, &[0x30, 0])], Err(TrustError::Extension)),
        ("name constraints", vec![extension(NAME_CONSTRAINTS, true, &[0x30, 0])], Err(TrustError::Extension)),
        (
            "one among known ones",
            vec![extension(KEY_USAGE, true, SIGNING), extension("1.2.3", true, &[])],
            Err(TrustError::Extension),
        ),
        ("a known one that cannot be read, where it is not needed", vec![unreadable], Ok(())),
    ] {
        let judged = trust::check(&read(next(extensions)), &read(root()), day(2024, 5, 6)).map(|_| ());
        assert_eq!(judged, expected, "{what}");
    }
}

#[test]
fn what_a_configured_root_says_of_itself_binds_nobody() {
    let odd = issued("root", |root| {
        root.extensions.as_mut().unwrap().push(extension(EXTENDED_KEY_USAGE, true, &[0x30, 0]));
    });
    assert!(trust::check(&read(&odd), &read(&odd), day(2024, 5, 6)).is_ok());
}

/// Hands out one certificate.
struct Handing(Vec<u8>);

impl Source for Handing {
    fn certificates(&self, _: CertSn) -> BoxFuture<'static, Result<Certificates, CertificateDownloadError>> {
        let certificates = read(&self.0);
        Box::pin(async { Ok(certificates) })
    }
}

#[test]
fn a_downloaded_certificate_must_be_made_for_signing() {
    for (usage, expected) in [
        (SIGNING, None),
        (&[3, 2, 6, 0x40], None), // nonRepudiation
        (ENCIPHERING, Some(TrustError::Usage)),
        (&[5, 0], Some(TrustError::Usage)),
    ] {
        let document = next(vec![extension(KEY_USAGE, true, usage)]);
        let sn = CertSn::parse(&read(&document).sn().unwrap()).unwrap();
        let alipay = [read(bundle("alipay"))];
        let keyring = Arc::new(Keyring::new(&alipay, read(root()), Arc::new(Noon), Arc::default()).unwrap());
        let key = keyring.key(sn, &Handing(document)).now_or_never().unwrap();
        let refused = key.err().map(|error| match &*error {
            CertificateDownloadError::Untrusted(reason) => *reason,
            other => panic!("{other}"),
        });
        assert_eq!(refused, expected, "{usage:?}");
    }
}

#[test]
fn what_is_said_of_extensions_fits_those_that_are_not_known_and_those_that_cannot_be_read() {
    let words = TrustError::Extension.to_string();
    assert!(words.contains("a critical extension that is not known"), "{words}");
    assert!(words.contains("extensions that cannot be read"), "{words}");
}
