//! Errors in words for whoever sits at the terminal.

use alipay::{ConfigurationError, Error, ErrorKind, VariableError};

use super::{FILE, PREFIX};
use crate::exit::Stop;

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
