//! Which downloaded files are trusted, at which time.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::NaiveDate;

use super::super::trust;
use super::{der, read};
use crate::TrustError;
use crate::testing::certificates::{NEXT, ROOTS, bundle};

pub(super) fn day(year: i32, month: u32, day: u32) -> SystemTime {
    let midnight = NaiveDate::from_ymd_opt(year, month, day).unwrap().and_time(chrono::NaiveTime::MIN);
    UNIX_EPOCH + Duration::from_secs(u64::try_from(midnight.and_utc().timestamp()).unwrap())
}

fn judge(file: &str, roots: &str, now: SystemTime) -> Result<String, TrustError> {
    trust::check(&read(bundle(file)), &read(bundle(roots)), now).map(|last| last.sn.to_string())
}

#[test]
fn a_file_is_trusted_if_it_is_one_path_from_a_root_whatever_its_order() {
    for file in ["next class2", "class2 next", "next class2 root", "root class2 next", "class2 root next"] {
        assert_eq!(judge(file, ROOTS, day(2024, 5, 6)).as_deref(), Ok(NEXT), "{file}");
    }
    // A configured root itself, even one that is signed in a way that nothing else may be.
    assert!(judge("sha1", ROOTS, day(2024, 5, 6)).is_ok());
    // The root may stand where its namesake does.
    assert_eq!(judge("next class2", "impostor root", day(2024, 5, 6)).as_deref(), Ok(NEXT));
}

#[test]
fn everything_else_is_refused_with_its_reason() {
    for (file, expected) in [
        ("next", TrustError::Root),               // the certificate above it is missing
        ("app", TrustError::Root),                // an app's never is in any file
        ("next class2 class2", TrustError::Path), // twice the same
        ("next alipay class2", TrustError::Path), // two ends
        ("next class2 class1", TrustError::Path), // two tops
        ("next root", TrustError::Path),          // a gap
        ("next class2 root impostor", TrustError::Path), // two self-signed
        ("next class2 elliptic", TrustError::Path), // a self-signed one that has no part in it
        ("expired class2", TrustError::Expired),
        ("early class2", TrustError::NotYetValid),
        ("next old_class2", TrustError::Expired),
        ("weak class2", TrustError::Algorithm), // SHA-1
        // Attacks: authorities of the same name with keys of their own.
        ("next class2_impostor", TrustError::Signature),
        ("next class2_impostor impostor", TrustError::Signature),
        // Attack: a merchant issues a certificate in Alipay's name with the one that the authority gave them.
        ("forged merchant class2", TrustError::Issuer),
        // An authority that may not have authorities below it, and one that may not sign certificates.
        ("deep sub class2", TrustError::Issuer),
        ("unsigning silent", TrustError::Issuer),
    ] {
        assert_eq!(judge(file, ROOTS, day(2024, 5, 6)), Err(expected), "{file}");
    }
    for roots in ["elliptic sha1", "sm2", "class1"] {
        assert_eq!(judge("next class2", roots, day(2024, 5, 6)), Err(TrustError::Root), "{roots}");
    }
    assert_eq!(judge("next class2", "impostor", day(2024, 5, 6)), Err(TrustError::Signature));
}

#[test]
fn validity_is_judged_at_the_time_of_the_clock() {
    let second = Duration::from_secs(1);
    for (now, expected) in [
        (day(2024, 1, 1) - second, Err(TrustError::NotYetValid)),
        (day(2024, 1, 1), Ok(NEXT.to_owned())),
        (day(2029, 1, 1), Ok(NEXT.to_owned())),
        (day(2029, 1, 1) + second, Err(TrustError::Expired)),
        (day(2037, 1, 1) + second, Err(TrustError::Expired)),
        (UNIX_EPOCH - second, Err(TrustError::NotYetValid)),
    ] {
        assert_eq!(judge("next class2", ROOTS, now), expected, "{now:?}");
    }
}

#[test]
fn a_file_with_one_changed_byte_is_not_trusted_or_says_the_same() {
    let (file, roots) = (der("next class2"), read(bundle(ROOTS)));
    let (leaf, mut refused) = (der("next").len(), 0);
    let signed = read(&file).iter().map(|one| one.signed.clone()).collect::<Vec<_>>();
    for index in (0..leaf).step_by(17) {
        let mut changed = file.clone();
        changed[index] ^= 0x01;
        match crate::Certificates::parse(&changed) {
            Ok(read) if trust::check(&read, &roots, day(2024, 5, 6)).is_ok() => {
                let now = read.iter().map(|one| one.signed.clone()).collect::<Vec<_>>();
                assert_eq!(now, signed, "byte {index}");
            }
            _ => refused += 1,
        }
    }
    assert!(refused > leaf / 17 - 3, "{refused} of {}", leaf / 17);
}

#[test]
fn a_certificate_in_the_file_that_cannot_be_read_breaks_the_path() {
    let unreadable = "-----BEGIN CERTIFICATE-----\nMAMCAQc=\n-----END CERTIFICATE-----\n";
    let file = format!("{}{unreadable}", bundle("next class2"));
    assert_eq!(
        trust::check(&read(file), &read(bundle(ROOTS)), day(2024, 5, 6)).err(),
        Some(TrustError::Path)
    );
}

#[test]
fn a_file_with_more_certificates_than_a_path_has_is_refused_at_once() {
    let many = "class2 ".repeat(60);
    assert_eq!(judge(&many, ROOTS, day(2024, 5, 6)), Err(TrustError::Path));
}
