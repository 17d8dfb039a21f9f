//! The keys that may have made a signature.

mod file;

use std::path::Path;

use alipay::{Certificates, PrivateKey, PublicKey};
use alipay_why::Owner;

use crate::configuration::Configuration;
use crate::exit::Stop;
use crate::output::say;

/// Whose key it is, in a word for programs.
pub(super) fn name(owner: Owner) -> &'static str {
    match owner {
        Owner::App => "app",
        Owner::Alipay => "alipay",
        _ => "given",
    }
}

/// Whose key it is. One that is given by itself says nothing of its owner.
pub(super) fn words(owner: Owner) -> &'static str {
    match owner {
        Owner::App => "the app's key",
        Owner::Alipay => "Alipay's key",
        _ => "the key of --key",
    }
}

/// Public keys, each with its owner, and the private ones among them.
#[derive(Default)]
pub(super) struct Keys {
    public: Vec<Candidate>,
    private: Vec<PrivateKey>,
    app_certificates: Option<Certificates>,
}

struct Candidate {
    owner: Owner,
    /// The setting that it came from.
    setting: Option<&'static str>,
    key: PublicKey,
}

impl Keys {
    /// Those of the settings and the one that was given; at least one. Certificates count one by one: comparing a
    /// signature takes no root.
    pub(super) fn of(configuration: &Configuration, given: Option<&Path>) -> Result<Self, Stop> {
        let mut keys = Self::default();
        if let Some(path) = given {
            let (public, private) = file::key(path)?;
            keys.add(Owner::Unknown, None, public);
            keys.private.extend(private);
        }
        let settings = configuration.settings_without_certificates();
        let stop = |error| configuration.stop(&error);
        let app = settings.private_key().map_err(stop)?;
        if let Some(key) = &app {
            keys.add(Owner::App, Some("private_key"), key.public_key().clone());
        }
        keys.private.extend(app.clone());
        if let Some(key) = settings.alipay_public_key().map_err(stop)? {
            keys.add(Owner::Alipay, Some("public_key"), key);
        }
        for (owner, setting, variable) in [
            (Owner::App, "app_cert_file", "ALIPAY_APP_CERT_FILE"),
            (Owner::Alipay, "cert_file", "ALIPAY_CERT_FILE"),
        ] {
            let Some(path) = configuration.file(variable) else { continue };
            let (certificates, key) =
                file::certificates(&path).map_err(|words| configuration.unusable(variable, words))?;
            if owner == Owner::App {
                if app.as_ref().is_some_and(|app| *app.public_key() != key) {
                    say("the app's certificate (app_cert_file) does not belong to its key (private_key)");
                }
                keys.app_certificates = Some(certificates);
            }
            keys.add(owner, Some(setting), key);
        }
        if keys.public.is_empty() {
            return Err(Stop::usage(
                "there is no key to compare with: give --key FILE, or the settings private_key or public_key",
            ));
        }
        Ok(keys)
    }

    fn add(&mut self, owner: Owner, setting: Option<&'static str>, key: PublicKey) {
        self.public.push(Candidate { owner, setting, key });
    }

    /// All of them, as a diagnosis takes them.
    pub(super) fn known(&self) -> Vec<(Owner, PublicKey)> {
        self.public.iter().map(|candidate| (candidate.owner, candidate.key.clone())).collect()
    }

    /// The key at a place.
    pub(super) fn key(&self, place: usize) -> Option<&PublicKey> {
        self.public.get(place).map(|candidate| &candidate.key)
    }

    /// The certificates of the app, in certificate mode.
    pub(super) fn app_certificates(&self) -> Option<&Certificates> {
        self.app_certificates.as_ref()
    }

    /// The private ones, which no answer may show.
    pub(super) fn private(&self) -> &[PrivateKey] {
        &self.private
    }

    /// Whose the key at a place is; the app's or Alipay's, if one of them was given once more.
    pub(super) fn owner(&self, place: usize) -> Option<Owner> {
        let Candidate { owner, key, .. } = self.public.get(place)?;
        let other = self.public.iter().find(|other| other.owner != Owner::Unknown && other.key == *key);
        Some(other.map_or(*owner, |other| other.owner))
    }

    pub(super) fn names(&self) -> String {
        let name = |candidate: &Candidate| match candidate.setting {
            Some(setting) => format!("{} ({setting})", words(candidate.owner)),
            None => words(candidate.owner).to_owned(),
        };
        self.public.iter().map(name).collect::<Vec<_>>().join(", ")
    }
}
