//! Keys in files, whatever they are kept in.

use std::fs;
use std::path::Path;

use alipay::{CertificateError, Certificates, KeyError, PrivateKey, PublicKey};

use crate::exit::Stop;
use crate::input;

/// A public key, or the one that belongs to a private key or a certificate; and the private one, if it is one.
pub(super) fn key(path: &Path) -> Result<(PublicKey, Option<PrivateKey>), Stop> {
    let content = input::bytes(path)?;
    let read = match PublicKey::parse(&content) {
        Ok(key) => Ok((key, None)),
        Err(KeyError::PrivateAsPublic) => private(&content),
        Err(KeyError::Certificate) => read_certificates(&content).map(|(_, key)| (key, None)),
        Err(error) => Err(words(error)),
    };
    read.map_err(|words| Stop::usage(format!("{} cannot be used: {words}", input::shown(path))))
}

/// The certificates of a file, with the key of the first one; or what is wrong with it.
pub(super) fn certificates(path: &Path) -> Result<(Certificates, PublicKey), String> {
    let content = fs::read(path).map_err(|error| format!("cannot be read: {error}"))?;
    read_certificates(&content).map_err(|words| format!("cannot be used: {words}"))
}

fn private(content: &[u8]) -> Result<(PublicKey, Option<PrivateKey>), String> {
    let key = PrivateKey::parse(content).map_err(words)?;
    Ok((key.public_key().clone(), Some(key)))
}

fn read_certificates(content: &[u8]) -> Result<(Certificates, PublicKey), String> {
    let read = Certificates::parse(content).and_then(|certificates| {
        let key = certificates.public_key()?;
        Ok((certificates, key))
    });
    read.map_err(|error| match error {
        CertificateError::NotACertificate if PublicKey::parse(content) == Err(KeyError::Certificate) => {
            "it is a request for a certificate; give the certificate that was issued for it, or the key"
                .to_owned()
        }
        other => other.to_string(),
    })
}

/// The library is given keys, this command the paths of their files.
fn words(error: KeyError) -> String {
    match error {
        KeyError::Unreadable => "it is neither a key nor a certificate, in PEM, base64 or DER".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::exit::Exit;

    #[test]
    fn a_file_that_cannot_be_used_says_what_it_is() {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/keys");
        let own = PrivateKey::parse(fs::read(folder.join("app_private_key.pem")).unwrap()).unwrap();
        for (name, is_private) in [
            ("app_private_key.pem", true),
            ("app_private_key_pkcs1.pem", true),
            ("app_public_key.pem", false),
        ] {
            let (public, private) = key(&folder.join(name)).map_err(|stop| stop.words).unwrap();
            assert_eq!((&public, private.is_some()), (own.public_key(), is_private), "{name}");
        }
        assert!(key(&folder.join("certificate.pem")).is_ok());
        for (name, expected) in [
            ("certificate_request.pem", "it is a request for a certificate"),
            ("tiny_private_key.pem", "it has 512 bits"),
            ("encrypted_private_key.pem", "it is protected by a password"),
            ("encrypted_private_key_pkcs1.pem", "it is protected by a password"),
            ("ec_private_key.pem", "it is not an RSA key"),
            ("README.md", "it is neither a key nor a certificate"),
            ("nowhere.pem", "cannot be read"),
            ("folder", "cannot be read"),
        ] {
            let stop = key(&folder.join(name)).map(|_| ()).unwrap_err();
            assert!(stop.words.contains(expected), "{name}: {}", stop.words);
            assert_eq!(stop.exit, Exit::Usage, "{name}");
        }
        let text = fs::read_to_string(folder.join("app_private_key.pem")).unwrap();
        let bare: String = text.lines().filter(|line| !line.starts_with('-')).collect();
        for given in [&text, &bare] {
            let stop = key(Path::new(given)).map(|_| ()).unwrap_err();
            assert!(stop.words.starts_with("a text that is not a path cannot be read"), "it is not repeated");
        }
    }
}
