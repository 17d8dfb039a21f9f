//! Errors in words for whoever sits at the terminal.

use std::ffi::OsString;
use std::fmt::Display;

use alipay::{ConfigurationError, Error, ErrorKind, VariableError};

use super::{Configuration, FILE, PREFIX};
use crate::exit::Stop;

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
            _ => return Stop::usage(chain(error)),
        };
        let setting = name.strip_prefix(PREFIX).unwrap_or(name).to_ascii_lowercase();
        let flag = setting.replace('_', "-");
        Stop::usage(match reason {
            VariableError::NotSet if matches!(name, "ALIPAY_PRIVATE_KEY" | "ALIPAY_PUBLIC_KEY") => format!(
                "the setting {setting} is missing: give --{flag}-file, set {name} or {name}_FILE, or write {setting}_file into {FILE}"
            ),
            VariableError::NotSet => format!(
                "the setting {setting} is missing: give --{flag}, set {name}, or write {setting} into {FILE}"
            ),
            VariableError::File(_) => format!("the setting {setting}{} {reason}", self.given(name)),
            _ => format!("the setting {setting} ({}) {reason}", self.origin(name).unwrap_or_default()),
        })
    }

    /// A file that a setting names and that cannot be used.
    pub(crate) fn unusable(&self, name: &str, reason: impl Display) -> Stop {
        let setting = name.strip_prefix(PREFIX).unwrap_or(name).to_ascii_lowercase();
        Stop::usage(format!("the setting {setting}{} names a file that {reason}", self.given(name)))
    }

    /// Who names which file. What is no path, such as a key in its place, is not repeated.
    fn given(&self, name: &str) -> String {
        let origin = self.origin(name).unwrap_or_default();
        let value = self.value(name).unwrap_or_default();
        match path(name, &value) {
            Some(path) => format!(" ({origin}: {path})"),
            None => format!(" ({origin})"),
        }
    }
}

/// A value that names a file, and cannot be what that file should hold.
fn path<'a>(name: &str, value: &'a OsString) -> Option<&'a str> {
    let is_secret_so_short = name.contains("AES");
    let path = value.to_str().filter(|path| path.len() < 256 && !path.contains(['\n', '\r']))?;
    (!is_secret_so_short && !path.contains("-----")).then_some(path)
}

/// An error with its causes, unless it names the innermost one itself: what lies between says nothing more.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let words = error.to_string();
    let causes: Vec<String> =
        std::iter::successors(error.source(), |cause| cause.source()).map(ToString::to_string).collect();
    if causes.last().is_none_or(|innermost| words.contains(innermost.as_str())) {
        return words;
    }
    let told = |words: String, cause: String| {
        if words.contains(&cause) { words } else { format!("{words}: {cause}") }
    };
    causes.into_iter().fold(words, told)
}
