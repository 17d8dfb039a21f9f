//! The settings of a call: flags, then the environment, then `alipay.toml`.

mod table;
mod words;

use std::collections::HashMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use alipay::__private::SIGN_TYPES;
use alipay::{Charset, Settings};
use clap::ValueHint;

use crate::exit::Stop;
use crate::input;

/// The file that is read where none is named.
const FILE: &str = "alipay.toml";

/// The settings of every command that signs or verifies.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Settings (before ALIPAY_… variables, before alipay.toml)")]
pub(crate) struct SettingsArguments {
    // A key in place of a file begins with a hyphen: it is refused where nothing repeats it.
    /// A file of settings, in place of alipay.toml here
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    config: Option<PathBuf>,
    /// The app's id
    #[arg(long, value_name = "ID")]
    app_id: Option<OsString>,
    /// The app's private key
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, allow_hyphen_values = true)]
    private_key_file: Option<OsString>,
    /// Alipay's public key, not the app's own
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, allow_hyphen_values = true)]
    public_key_file: Option<OsString>,
    /// In certificate mode, the app's certificate
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, allow_hyphen_values = true)]
    app_cert_file: Option<OsString>,
    /// In certificate mode, Alipay's certificate
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, allow_hyphen_values = true)]
    cert_file: Option<OsString>,
    /// In certificate mode, the root certificates
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, allow_hyphen_values = true)]
    root_cert_file: Option<OsString>,
    /// The key for content encryption
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, allow_hyphen_values = true)]
    aes_key_file: Option<OsString>,
    /// production, sandbox or an address
    #[arg(long, value_name = "GATEWAY")]
    gateway: Option<OsString>,
    #[arg(long, value_name = "TYPE", help = SIGN_TYPES)]
    sign_type: Option<OsString>,
    #[arg(long, value_name = "CHARSET", help = Charset::names())]
    charset: Option<OsString>,
    /// The token of the merchant on whose behalf the app calls
    #[arg(long, value_name = "TOKEN")]
    app_auth_token: Option<OsString>,
}

const PREFIX: &str = "ALIPAY_";

/// Where settings come from, the first one before the others.
pub(crate) struct Configuration {
    flags: HashMap<String, OsString>,
    file: HashMap<String, OsString>,
    /// The file's name.
    path: PathBuf,
}

impl SettingsArguments {
    /// Reads the file of settings, if there is one.
    pub(crate) fn read(&self) -> Result<Configuration, Stop> {
        let flags = [
            ("APP_ID", &self.app_id),
            ("PRIVATE_KEY_FILE", &self.private_key_file),
            ("PUBLIC_KEY_FILE", &self.public_key_file),
            ("APP_CERT_FILE", &self.app_cert_file),
            ("CERT_FILE", &self.cert_file),
            ("ROOT_CERT_FILE", &self.root_cert_file),
            ("AES_KEY_FILE", &self.aes_key_file),
            ("GATEWAY", &self.gateway),
            ("SIGN_TYPE", &self.sign_type),
            ("CHARSET", &self.charset),
            ("APP_AUTH_TOKEN", &self.app_auth_token),
        ];
        let given =
            flags.into_iter().filter_map(|(name, value)| Some((format!("{PREFIX}{name}"), value.clone()?)));
        let path = self.config.clone().unwrap_or_else(|| FILE.into());
        let file = match fs::read_to_string(&path) {
            Ok(text) => table::read(&path, &text)?,
            Err(error) if self.config.is_none() && error.kind() == ErrorKind::NotFound => HashMap::new(),
            Err(error) => return Err(input::unreadable(&path, &error)),
        };
        Ok(Configuration { flags: given.collect(), file, path })
    }
}

impl Configuration {
    /// The settings for a client.
    pub(crate) fn settings(&self) -> Settings<'_> {
        Settings::from_fn(|name| self.value(name))
    }

    /// The settings of a program that takes single certificates, each as a [`file`](Self::file) of its own.
    pub(crate) fn settings_without_certificates(&self) -> Settings<'_> {
        Settings::from_fn(|name| self.value(name).filter(|_| !CERTIFICATES.contains(&name)))
    }

    /// Whether the settings are those of certificate mode.
    pub(crate) fn has_certificates(&self) -> bool {
        CERTIFICATES.iter().any(|name| self.value(name).is_some())
    }

    /// The path that a setting names.
    pub(crate) fn file(&self, name: &str) -> Option<PathBuf> {
        self.value(name).map(PathBuf::from)
    }

    /// A setting's text, without what surrounds it.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        let value = self.value(name)?.into_string().ok()?;
        let text = value.trim();
        let bare = text.strip_prefix(['"', '\'']).and_then(|text| text.strip_suffix(['"', '\'']));
        Some(bare.unwrap_or(text).trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// The file of settings, if it is what gives this one.
    pub(crate) fn holder(&self, name: &str) -> Option<&Path> {
        let is_elsewhere =
            self.flags.contains_key(name) || env::var_os(name).is_some_and(|value| !value.is_empty());
        (self.value(name).is_some() && !is_elsewhere).then_some(self.path.as_path())
    }

    /// Where a setting comes from, in the words of whoever gave it.
    fn origin(&self, name: &str) -> Option<String> {
        let setting = name.strip_prefix(PREFIX)?.to_ascii_lowercase();
        if self.flags.contains_key(name) {
            return Some(format!("--{}", setting.replace('_', "-")));
        }
        if env::var_os(name).is_some_and(|value| !value.is_empty()) {
            return Some(name.to_owned());
        }
        self.file.contains_key(name).then(|| self.path.display().to_string())
    }

    /// The first source that knows a setting gives it; one that knows what stands in its place hides it in the others.
    fn value(&self, name: &str) -> Option<OsString> {
        type Source<'a> = &'a dyn Fn(&str) -> Option<OsString>;
        let sources: [Source<'_>; 3] =
            [&|name| self.flags.get(name).cloned(), &|name| env::var_os(name), &|name| {
                self.file.get(name).cloned()
            }];
        for source in sources {
            let says = |name: &str| source(name).filter(|value| !value.to_string_lossy().trim().is_empty());
            if let Some(value) = says(name) {
                return Some(value);
            }
            if in_place_of(name).iter().any(|other| says(other).is_some()) {
                return None;
            }
        }
        None
    }
}

const CERTIFICATES: [&str; 3] = ["ALIPAY_APP_CERT_FILE", "ALIPAY_CERT_FILE", "ALIPAY_ROOT_CERT_FILE"];

/// The settings that say the same in another way.
fn in_place_of(name: &str) -> Vec<&'static str> {
    let with_certificates = |other| [&[other][..], &CERTIFICATES].concat();
    match name {
        "ALIPAY_PRIVATE_KEY" => vec!["ALIPAY_PRIVATE_KEY_FILE"],
        "ALIPAY_PRIVATE_KEY_FILE" => vec!["ALIPAY_PRIVATE_KEY"],
        "ALIPAY_AES_KEY" => vec!["ALIPAY_AES_KEY_FILE"],
        "ALIPAY_AES_KEY_FILE" => vec!["ALIPAY_AES_KEY"],
        "ALIPAY_PUBLIC_KEY" => with_certificates("ALIPAY_PUBLIC_KEY_FILE"),
        "ALIPAY_PUBLIC_KEY_FILE" => with_certificates("ALIPAY_PUBLIC_KEY"),
        name if CERTIFICATES.contains(&name) => vec!["ALIPAY_PUBLIC_KEY", "ALIPAY_PUBLIC_KEY_FILE"],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
