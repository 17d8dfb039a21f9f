//! One variable, or the file that it names.

use std::fmt::Display;
use std::str::FromStr;

use zeroize::Zeroizing;

use super::Settings;
use crate::{ConfigurationError, EncryptionKey, VariableError, pasted};

/// A key's text or bytes, wiped once it has been parsed.
type Secret = Zeroizing<Vec<u8>>;

/// The files of certificate mode, in the order in which a client takes them.
pub(super) const CERTIFICATES: [&str; 3] =
    ["ALIPAY_APP_CERT_FILE", "ALIPAY_CERT_FILE", "ALIPAY_ROOT_CERT_FILE"];

impl Settings<'_> {
    /// A variable's text without the blanks and the quotes around it; a blank one counts as not set, as shells and
    /// container files often leave it.
    pub(super) fn text(&self, name: &'static str) -> Result<Option<String>, ConfigurationError> {
        let Some(value) = self.0(name) else { return Ok(None) };
        let text = value.into_string().map(Zeroizing::new);
        let text = text.map_err(|_| unusable(name, VariableError::NotText))?;
        Ok(Some(pasted::bare(&text).to_owned()).filter(|text| !text.is_empty()))
    }

    /// Names all that is needed and not set, where that is more than one: `more`, next to what every builder needs.
    pub(super) fn no_more_than_one_missing(&self, more: &[&'static str]) -> Result<(), ConfigurationError> {
        // What is not text is there, and is refused when it is read.
        let is_set =
            |name: &'static str| !matches!(self.text(name).map(|text| text.map(Zeroizing::new)), Ok(None));
        let is_given = |name: &'static str| match name {
            "ALIPAY_PRIVATE_KEY" => is_set(name) || is_set("ALIPAY_PRIVATE_KEY_FILE"),
            "ALIPAY_PUBLIC_KEY" => is_set(name) || is_set("ALIPAY_PUBLIC_KEY_FILE"),
            _ => is_set(name),
        };
        let has_certificates = CERTIFICATES.into_iter().any(is_set);
        let mode: &[&'static str] = if has_certificates { &CERTIFICATES } else { &["ALIPAY_PUBLIC_KEY"] };
        let needed = ["ALIPAY_APP_ID"].iter().chain(more).chain(mode).copied();
        let missing: Vec<&'static str> = needed.filter(|name| !is_given(name)).collect();
        if missing.len() > 1 { Err(ConfigurationError::VariablesNotSet(missing)) } else { Ok(()) }
    }

    pub(super) fn needed(&self, name: &'static str) -> Result<String, ConfigurationError> {
        self.text(name)?.ok_or_else(|| unusable(name, VariableError::NotSet))
    }

    pub(super) fn named<T: FromStr>(
        &self,
        name: &'static str,
        known: impl Display,
    ) -> Result<Option<T>, ConfigurationError> {
        let unknown = || unusable(name, VariableError::Unknown(known.to_string()));
        let read = |text: String| text.parse().map_err(|_| unknown());
        self.text(name)?.map(read).transpose()
    }

    pub(super) fn key(&self, name: &'static str, file: &'static str) -> Result<Secret, ConfigurationError> {
        self.optional_key(name, file)?.ok_or_else(|| unusable(name, VariableError::NotSet))
    }

    /// A key from a variable, or from the file that another one names.
    pub(super) fn optional_key(
        &self,
        name: &'static str,
        file: &'static str,
    ) -> Result<Option<Secret>, ConfigurationError> {
        // Wiped whatever comes of it: either may be a key.
        let text = self.text(name)?.map(Zeroizing::new);
        let path = self.text(file)?.map(Zeroizing::new);
        match (text, path) {
            (Some(text), None) => Ok(Some(Zeroizing::new(text.as_bytes().to_vec()))),
            (None, Some(path)) => read(file, &path).map(|bytes| Some(Zeroizing::new(bytes))),
            (None, None) => Ok(None),
            (Some(_), Some(_)) => Err(unusable(name, VariableError::Both { other: file })),
        }
    }

    /// The files of certificate mode; `None` if no variable names one, and all of them when one does.
    pub(super) fn certificates(&self) -> Result<Option<[Vec<u8>; 3]>, ConfigurationError> {
        let set = |name: &'static str| Ok(self.text(name)?.map(|_| name));
        let Some(first) = CERTIFICATES.into_iter().find_map(|name| set(name).transpose()).transpose()? else {
            return Ok(None);
        };
        for key in ["ALIPAY_PUBLIC_KEY", "ALIPAY_PUBLIC_KEY_FILE"] {
            if self.text(key)?.is_some() {
                return Err(unusable(key, VariableError::Both { other: first }));
            }
        }
        let file = |name| read(name, &Zeroizing::new(self.needed(name)?));
        let [app, alipay, root] = CERTIFICATES.map(file);
        Ok(Some([app?, alipay?, root?]))
    }
}

fn read(variable: &'static str, path: &str) -> Result<Vec<u8>, ConfigurationError> {
    std::fs::read(path).map_err(|error| {
        let reason =
            if is_content(variable, path) { VariableError::NotAPath } else { VariableError::File(error) };
        unusable(variable, reason)
    })
}

/// Whether a text is what a file of keys holds, and not the file's name: PEM, or base64 of DER or of an encryption key.
///
/// Base64 may begin as an absolute path does and be made of nothing else than one, but no path ends as the base64 of an
/// encryption key.
fn is_content(variable: &str, text: &str) -> bool {
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    let is_path = text.starts_with('/') && !(variable == "ALIPAY_AES_KEY_FILE" && text.ends_with("=="));
    text.contains("-----")
        || text.contains(['\r', '\n'])
        || (text.len() >= 64 && text.starts_with("MI") && text.bytes().all(is_base64))
        || (!is_path && EncryptionKey::parse(text).is_ok())
}

fn unusable(name: &'static str, reason: VariableError) -> ConfigurationError {
    ConfigurationError::Variable { name, reason }
}
