//! Errors in words for whoever sits at the terminal.

use std::ffi::OsString;
use std::fmt::Display;

use alipay::{ConfigurationError, Error, ErrorKind, Settings, VariableError};

use super::{Configuration, FILE, PREFIX};
use crate::exit::{Stop, chain};

impl Configuration {
    /// An error of the settings, in words that say who gave what is wrong, or every way to give what is missing.
    pub(crate) fn stop(&self, error: &Error) -> Stop {
        let (name, reason) = match error.kind() {
            ErrorKind::Configuration(ConfigurationError::Variable { name, reason }) => (*name, reason),
            ErrorKind::Configuration(ConfigurationError::Gateway(_)) => {
                let origin = self.origin("ALIPAY_GATEWAY").map(|origin| format!("{origin}: "));
                // The client's words name its method, which is a flag here.
                let words = chain(error).replace("say allow_plain_http()", "give --allow-plain-http");
                return Stop::usage(format!("{}{words}", origin.unwrap_or_default()));
            }
            ErrorKind::Configuration(ConfigurationError::VariablesNotSet(names)) => {
                let lines = names.iter().map(|name| missing(name));
                return Stop::usage(lines.collect::<Vec<_>>().join("\n       "));
            }
            _ => return Stop::usage(chain(error)),
        };
        let setting = setting(name);
        Stop::usage(match reason {
            VariableError::NotSet => missing(name),
            VariableError::File(_) => format!("the setting {setting}{} {reason}", self.given(name)),
            _ => format!("the setting {setting} ({}) {reason}", self.origin(name).unwrap_or_default()),
        })
    }

    /// A file that a setting names and that cannot be used.
    pub(crate) fn unusable(&self, name: &str, reason: impl Display) -> Stop {
        let setting = setting(name);
        Stop::usage(format!("the setting {setting}{} names a file that {reason}", self.given(name)))
    }

    /// Who names which file. What is not a path, such as a key in its place, is not repeated.
    fn given(&self, name: &str) -> String {
        let origin = self.origin(name).unwrap_or_default();
        let value = self.value(name).unwrap_or_default();
        match path(name, &value) {
            Some(path) => format!(" ({origin}: {path})"),
            None => format!(" ({origin})"),
        }
    }
}

/// The name of a setting in the file of settings.
fn setting(name: &str) -> String {
    name.strip_prefix(PREFIX).unwrap_or(name).to_ascii_lowercase()
}

/// Every way to give what is missing.
fn missing(name: &str) -> String {
    let setting = setting(name);
    let flag = setting.replace('_', "-");
    if Settings::NAMES.contains(&format!("{name}_FILE").as_str()) {
        format!(
            "the setting {setting} is missing: give --{flag}-file, set {name} or {name}_FILE, or write {setting}_file into {FILE}"
        )
    } else {
        format!("the setting {setting} is missing: give --{flag}, set {name}, or write {setting} into {FILE}")
    }
}

/// A value that names a file, and cannot be what that file should hold.
fn path<'a>(name: &str, value: &'a OsString) -> Option<&'a str> {
    let is_secret_so_short = name.contains("AES");
    let path = value.to_str().filter(|path| path.len() < 256 && !path.contains(['\n', '\r']))?;
    (!is_secret_so_short && !path.contains("-----")).then_some(path)
}
