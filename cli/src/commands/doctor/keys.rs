//! Keys: the app's own, Alipay's, and the one for content.

use std::path::Path;

use alipay::{PrivateKey, PublicKey};

use super::check::Check;
use super::messages::{Item, Message};
use super::patient::Patient;

/// The size that RSA2 wants, in bits.
const BITS: usize = 2048;

/// The app's private key, if it can be used.
pub(super) fn private(patient: &Patient<'_>, checks: &mut Vec<Check>) -> Option<PrivateKey> {
    let item = Item::PrivateKey;
    let key = match patient.settings.private_key() {
        Ok(Some(key)) => key,
        Ok(None) => {
            let variables = "ALIPAY_PRIVATE_KEY / ALIPAY_PRIVATE_KEY_FILE";
            checks.push(patient.missing(item, "private_key_file", variables));
            return None;
        }
        Err(error) => {
            checks.push(patient.unusable(item, &error));
            return None;
        }
    };
    checks.push(sized(item, key.public_key()));
    checks.extend(readable(patient, Item::PrivateKeyFile, "ALIPAY_PRIVATE_KEY"));
    Some(key)
}

/// Alipay's public key; nothing in certificate mode, which has a certificate in its place.
pub(super) fn public(patient: &Patient<'_>, own: Option<&PrivateKey>, checks: &mut Vec<Check>) {
    if patient.configuration.has_certificates() {
        return;
    }
    let item = Item::PublicKey;
    checks.push(match patient.settings.alipay_public_key() {
        Ok(Some(key)) if own.is_some_and(|own| *own.public_key() == key) => {
            Check::wrong(item, Message::KeyOfApp)
        }
        Ok(Some(key)) => sized(item, &key),
        Ok(None) => patient.missing(item, "public_key_file", "ALIPAY_PUBLIC_KEY / ALIPAY_PUBLIC_KEY_FILE"),
        Err(error) => patient.unusable(item, &error),
    });
}

/// The key for content, which an app need not have.
pub(super) fn content(patient: &Patient<'_>, checks: &mut Vec<Check>) {
    let item = Item::AesKey;
    match patient.settings.encryption_key() {
        Ok(None) => checks.push(Check::fine(item, Message::AesKeyNone)),
        Ok(Some(_)) => {
            checks.push(Check::fine(item, Message::AesKeyFits));
            checks.extend(readable(patient, Item::AesKeyFile, "ALIPAY_AES_KEY"));
        }
        Err(error) => checks.push(patient.unusable(item, &error)),
    }
}

fn sized(item: Item, key: &PublicKey) -> Check {
    match key.bits() {
        bits @ ..BITS => Check::warning(item, Message::KeyShort { bits }),
        bits => Check::fine(item, Message::KeyFits { bits }),
    }
}

/// Whether others can read the file that a secret stands in; nothing where it stands in a variable.
fn readable(patient: &Patient<'_>, item: Item, secret: &str) -> Option<Check> {
    let file = patient.configuration.file(&format!("{secret}_FILE"));
    let file = file.or_else(|| patient.configuration.holder(secret).map(Path::to_owned))?;
    mode(&file).map(|mode| match mode & 0o077 {
        0 => Check::fine(item, Message::FilePrivate),
        _ => Check::warning(
            item,
            Message::FileReadable { path: file.display().to_string(), mode: format!("{mode:03o}") },
        ),
    })
}

/// Who may do what with a file; `None` where the system has no such permissions.
#[cfg(unix)]
fn mode(file: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt;

    Some(file.metadata().ok()?.permissions().mode() & 0o777)
}

#[cfg(not(unix))]
fn mode(_: &Path) -> Option<u32> {
    None
}
