//! What the settings say of the app, for a request to be held against.

use std::fs;

use alipay::{Certificates, SignType};
use alipay_why::Known;

use super::keys::Keys;
use crate::configuration::Configuration;
use crate::exit::Stop;

pub(super) fn of(configuration: &Configuration, keys: &Keys) -> Result<Known, Stop> {
    let settings = configuration.settings_without_certificates();
    let stop = |error| configuration.stop(&error);
    let root = root_certificates(configuration)?;
    Ok(Known {
        keys: keys.known(),
        charset: settings.charset().map_err(stop)?.unwrap_or_default(),
        sign_type: Some(settings.sign_type().map_err(stop)?.unwrap_or(SignType::Rsa2)),
        app_id: settings.app_id().map_err(stop)?,
        app_cert_sn: keys.app_certificates().and_then(|certificates| certificates.sn().ok()),
        root_cert_sn: root.and_then(|certificates| certificates.root_sn().ok()),
        encryption_key: settings.encryption_key().map_err(stop)?,
    })
}

fn root_certificates(configuration: &Configuration) -> Result<Option<Certificates>, Stop> {
    const VARIABLE: &str = "ALIPAY_ROOT_CERT_FILE";
    let Some(path) = configuration.file(VARIABLE) else { return Ok(None) };
    let content = fs::read(&path)
        .map_err(|error| configuration.unusable(VARIABLE, format!("cannot be read: {error}")))?;
    let unusable = |error| configuration.unusable(VARIABLE, format!("cannot be used: {error}"));
    Certificates::parse(content).map(Some).map_err(unusable)
}
