//! The keys that may have made a signature.

use std::path::Path;

use alipay::{Certificates, PrivateKey, PublicKey, Settings};

use crate::configuration;
use crate::exit::Stop;
use crate::input;

/// Whose key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    App,
    Alipay,
    /// Given by itself.
    Given,
}

impl Owner {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Alipay => "alipay",
            Self::Given => "given",
        }
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::App => "the app's key (private_key)",
            Self::Alipay => "Alipay's key (public_key)",
            Self::Given => "the key of --key",
        }
    }
}

/// Public keys, each with its owner.
pub(super) struct Keys(Vec<(Owner, PublicKey)>);

impl Keys {
    /// Those of the settings and the one that was given; at least one.
    pub(super) fn of(settings: &Settings<'_>, given: Option<&Path>) -> Result<Self, Stop> {
        let stop = |error| configuration::stop(&error);
        let app = settings.private_key().map_err(stop)?.map(|key| key.public_key().clone());
        let alipay = settings.alipay_public_key().map_err(stop)?;
        let given = given.map(read).transpose()?;
        let all = [(Owner::Given, given), (Owner::App, app), (Owner::Alipay, alipay)];
        let keys: Vec<_> = all.into_iter().filter_map(|(owner, key)| Some((owner, key?))).collect();
        if keys.is_empty() {
            return Err(Stop::usage(
                "there is no key to compare with: give --key FILE, or the settings private_key or public_key",
            ));
        }
        Ok(Self(keys))
    }

    pub(super) fn all(&self) -> Vec<PublicKey> {
        self.0.iter().map(|(_, key)| key.clone()).collect()
    }

    /// Whose the key at a place is; the app's or Alipay's, if one of them was given once more.
    pub(super) fn owner(&self, place: usize) -> Option<Owner> {
        let (owner, key) = self.0.get(place)?;
        let other = self.0.iter().find(|(other, same)| *other != Owner::Given && same == key);
        Some(other.map_or(*owner, |(other, _)| *other))
    }

    pub(super) fn names(&self) -> String {
        let names: Vec<&str> = self.0.iter().map(|(owner, _)| owner.words()).collect();
        names.join(", ")
    }

    /// Whether the app's own public key stands where Alipay's belongs.
    pub(super) fn own_as_alipays(&self) -> bool {
        let of = |wanted: Owner| self.0.iter().find(|(owner, _)| *owner == wanted).map(|(_, key)| key);
        of(Owner::App).is_some_and(|app| of(Owner::Alipay) == Some(app))
    }
}

/// A public key, or the one that belongs to a private key or a certificate.
fn read(path: &Path) -> Result<PublicKey, Stop> {
    let content = input::bytes(path)?;
    let certificate = || Certificates::parse(&content).ok()?.public_key().ok();
    PublicKey::parse(&content)
        .or_else(|error| PrivateKey::parse(&content).map(|key| key.public_key().clone()).map_err(|_| error))
        .or_else(|error| certificate().ok_or(error))
        .map_err(|error| Stop::usage(format!("{} cannot be used: {error}", input::shown(path))))
}
