//! The settings of a call: flags, then the environment, then `alipay.toml`.

use std::collections::HashMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use alipay::{ConfigurationError, Error, ErrorKind, Settings, VariableError};

use crate::exit::Stop;
use crate::input;

/// The file that is read where none is named.
const FILE: &str = "alipay.toml";

/// The settings that every command takes which signs or verifies.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Settings (before ALIPAY_… variables, before alipay.toml)")]
pub(crate) struct SettingsArguments {
    /// A file of settings, in place of alipay.toml here
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The app's id
    #[arg(long, value_name = "ID")]
    app_id: Option<OsString>,
    /// The app's private key
    #[arg(long, value_name = "FILE")]
    private_key_file: Option<OsString>,
    /// Alipay's public key, not the app's own
    #[arg(long, value_name = "FILE")]
    public_key_file: Option<OsString>,
    /// In certificate mode, the app's certificate
    #[arg(long, value_name = "FILE")]
    app_cert_file: Option<OsString>,
    /// In certificate mode, Alipay's certificate
    #[arg(long, value_name = "FILE")]
    cert_file: Option<OsString>,
    /// In certificate mode, the root certificates
    #[arg(long, value_name = "FILE")]
    root_cert_file: Option<OsString>,
    /// The key for content encryption
    #[arg(long, value_name = "FILE")]
    aes_key_file: Option<OsString>,
    /// production, sandbox or an address
    #[arg(long, value_name = "GATEWAY")]
    gateway: Option<OsString>,
    /// RSA2 or RSA
    #[arg(long, value_name = "TYPE")]
    sign_type: Option<OsString>,
    /// utf-8, gbk, gb2312 or gb18030
    #[arg(long, value_name = "CHARSET")]
    charset: Option<OsString>,
    /// The token of the merchant on whose behalf the app calls
    #[arg(long, value_name = "TOKEN")]
    app_auth_token: Option<OsString>,
}

/// The names of all settings, as variables.
const NAMES: [&str; 13] = [
    "ALIPAY_APP_ID",
    "ALIPAY_PRIVATE_KEY",
    "ALIPAY_PRIVATE_KEY_FILE",
    "ALIPAY_PUBLIC_KEY",
    "ALIPAY_PUBLIC_KEY_FILE",
    "ALIPAY_APP_CERT_FILE",
    "ALIPAY_CERT_FILE",
    "ALIPAY_ROOT_CERT_FILE",
    "ALIPAY_AES_KEY",
    "ALIPAY_AES_KEY_FILE",
    "ALIPAY_GATEWAY",
    "ALIPAY_SIGN_TYPE",
    "ALIPAY_CHARSET",
];
const TOKEN: &str = "ALIPAY_APP_AUTH_TOKEN";
const PREFIX: &str = "ALIPAY_";

/// Where settings come from, the first one before the others.
pub(crate) struct Configuration {
    flags: HashMap<String, OsString>,
    file: HashMap<String, OsString>,
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
        let file = match &self.config {
            Some(path) => table(
                path,
                &fs::read_to_string(path).map_err(|error| input::unreadable(path, &error).into_usage())?,
            )?,
            None => match fs::read_to_string(FILE) {
                Ok(text) => table(Path::new(FILE), &text)?,
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => HashMap::new(),
                Err(error) => return Err(input::unreadable(Path::new(FILE), &error).into_usage()),
            },
        };
        Ok(Configuration { flags: given.collect(), file })
    }
}

impl Configuration {
    /// The settings for a client.
    pub(crate) fn settings(&self) -> Settings<'_> {
        Settings::from_fn(|name| self.value(name))
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

/// A file's settings under the names of variables; its paths are seen from its own folder.
fn table(path: &Path, text: &str) -> Result<HashMap<String, OsString>, Stop> {
    let shown = path.display();
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        // The whole error shows the line, which may hold a key.
        let line =
            error.span().map_or(1, |span| text.get(..span.start).unwrap_or_default().lines().count().max(1));
        Stop::usage(format!("{shown} is no TOML, at line {line}: {}", error.message()))
    })?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut settings = HashMap::new();
    for (key, value) in table {
        let name = format!("{PREFIX}{}", key.to_ascii_uppercase());
        let known = || NAMES.iter().copied().chain([TOKEN]);
        if key.chars().any(char::is_uppercase) || !known().any(|known| known == name) {
            let names: Vec<String> =
                known().filter_map(|name| Some(name.strip_prefix(PREFIX)?.to_ascii_lowercase())).collect();
            let meant = alipay_schema::suggest(&key, names.iter().map(String::as_str));
            let meant = meant.map(|name| format!(": did you mean `{name}`?")).unwrap_or_default();
            return Err(Stop::usage(format!("{shown} has no setting `{key}`{meant}")));
        }
        let toml::Value::String(value) = value else {
            return Err(Stop::usage(format!("`{key}` in {shown} must be a text in quotes")));
        };
        let value = if key.ends_with("_file") && !value.trim().is_empty() {
            folder.join(value).into_os_string()
        } else {
            value.into()
        };
        settings.insert(name, value);
    }
    Ok(settings)
}

/// An error of the settings, in words that name every way to give one.
pub(crate) fn stop(error: &Error) -> Stop {
    let ErrorKind::Configuration(ConfigurationError::Variable { name, reason }) = error.kind() else {
        return Stop::usage(chain(error));
    };
    let setting = name.strip_prefix(PREFIX).unwrap_or(name).to_ascii_lowercase();
    let flag = setting.replace('_', "-");
    Stop::usage(match reason {
        VariableError::NotSet if matches!(*name, "ALIPAY_PRIVATE_KEY" | "ALIPAY_PUBLIC_KEY") => format!(
            "the setting {setting} is missing: give --{flag}-file, set {name} or {name}_FILE, or write {setting}_file into {FILE}"
        ),
        VariableError::NotSet => {
            format!(
                "the setting {setting} is missing: give --{flag}, set {name}, or write {setting} into {FILE}"
            )
        }
        other => format!("the setting {setting} {other}"),
    })
}

/// An error with its causes.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let (mut words, mut cause) = (error.to_string(), error.source());
    while let Some(source) = cause {
        let next = source.to_string();
        if !words.contains(&next) {
            let joint = if words.ends_with('.') { " Cause:" } else { ":" };
            words = format!("{words}{joint} {next}");
        }
        cause = source.source();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(flags: &[(&str, &str)], file: &[(&str, &str)]) -> Configuration {
        let map = |pairs: &[(&str, &str)]| {
            pairs.iter().map(|(name, value)| ((*name).to_owned(), OsString::from(value))).collect()
        };
        Configuration { flags: map(flags), file: map(file) }
    }

    #[test]
    fn a_flag_hides_what_a_file_says_in_another_way() {
        let configuration = of(
            &[("ALIPAY_PRIVATE_KEY_FILE", "a.pem"), ("ALIPAY_PUBLIC_KEY_FILE", "b.pem")],
            &[("ALIPAY_PRIVATE_KEY", "text"), ("ALIPAY_APP_CERT_FILE", "c.crt"), ("ALIPAY_CHARSET", "gbk")],
        );
        assert_eq!(configuration.value("ALIPAY_PRIVATE_KEY"), None);
        assert_eq!(configuration.value("ALIPAY_PRIVATE_KEY_FILE"), Some("a.pem".into()));
        assert_eq!(configuration.value("ALIPAY_APP_CERT_FILE"), None);
        assert_eq!(configuration.value("ALIPAY_CHARSET"), Some("gbk".into()));
    }

    #[test]
    fn certificates_of_a_flag_join_those_of_a_file() {
        let file = [("ALIPAY_APP_CERT_FILE", "a"), ("ALIPAY_CERT_FILE", "b"), ("ALIPAY_ROOT_CERT_FILE", "c")];
        let configuration = of(&[("ALIPAY_CERT_FILE", "new")], &file);
        assert_eq!(
            CERTIFICATES.map(|name| configuration.value(name)),
            [Some("a".into()), Some("new".into()), Some("c".into())]
        );
    }

    #[test]
    fn a_file_is_read_with_its_paths_and_refused_with_its_line() {
        let read = table(Path::new("keys/alipay.toml"), "app_id = '1'\npublic_key_file = 'a.pem'\n").unwrap();
        assert_eq!(read["ALIPAY_PUBLIC_KEY_FILE"], Path::new("keys/a.pem"));
        for (text, words) in [
            ("app_id = '1'\napp_idd = '2'", "has no setting `app_idd`: did you mean `app_id`?"),
            ("app_id = 1", "`app_id` in alipay.toml must be a text in quotes"),
            ("app_id = '1'\nprivate_key = MIIEvg\n", "alipay.toml is no TOML, at line 2"),
            ("APP_ID = '1'", "has no setting `APP_ID`"),
        ] {
            let stop = table(Path::new("alipay.toml"), text).unwrap_err();
            assert!(stop.words.contains(words) && !stop.words.contains("MIIE"), "{}", stop.words);
        }
    }
}
