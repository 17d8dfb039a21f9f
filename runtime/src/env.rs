//! A client's settings from environment variables.

use std::ffi::OsString;
use std::str::FromStr;

use zeroize::Zeroizing;

use crate::{Client, ClientBuilder, ConfigurationError, VariableError};

/// A key's text or bytes, wiped once it has been parsed.
type Secret = Zeroizing<Vec<u8>>;

/// Reads the settings; `lookup` finds a variable by its name.
pub(crate) fn builder(lookup: impl Fn(&str) -> Option<OsString>) -> Result<ClientBuilder, ConfigurationError> {
    let environment = Environment(lookup);
    let mut builder = Client::builder()
        .app_id(environment.needed("ALIPAY_APP_ID")?)
        .private_key(environment.key("ALIPAY_PRIVATE_KEY", "ALIPAY_PRIVATE_KEY_FILE")?.as_slice())
        .alipay_public_key(environment.key("ALIPAY_PUBLIC_KEY", "ALIPAY_PUBLIC_KEY_FILE")?.as_slice());
    if let Some(gateway) = environment.text("ALIPAY_GATEWAY")? {
        builder = builder.gateway(gateway);
    }
    if let Some(sign_type) = environment.named("ALIPAY_SIGN_TYPE", "it must be RSA2 or RSA")? {
        builder = builder.sign_type(sign_type);
    }
    if let Some(charset) = environment.named("ALIPAY_CHARSET", "it must be utf-8, gbk, gb2312 or gb18030")? {
        builder = builder.charset(charset);
    }
    if let Some(token) = environment.text("ALIPAY_APP_AUTH_TOKEN")? {
        builder = builder.app_auth_token(token);
    }
    Ok(builder)
}

struct Environment<F>(F);

impl<F: Fn(&str) -> Option<OsString>> Environment<F> {
    /// A variable's text; an empty one counts as not set, as shells and container files often leave it.
    fn text(&self, name: &'static str) -> Result<Option<String>, ConfigurationError> {
        let Some(value) = self.0(name).filter(|value| !value.is_empty()) else { return Ok(None) };
        value.into_string().map(Some).map_err(|_| unusable(name, VariableError::NotText))
    }

    fn needed(&self, name: &'static str) -> Result<String, ConfigurationError> {
        self.text(name)?.ok_or_else(|| unusable(name, VariableError::NotSet))
    }

    fn named<T: FromStr>(
        &self,
        name: &'static str,
        known: &'static str,
    ) -> Result<Option<T>, ConfigurationError> {
        let read = |text: String| text.parse().map_err(|_| unusable(name, VariableError::Unknown(known)));
        self.text(name)?.map(read).transpose()
    }

    /// A key from a variable, or from the file that another one names.
    fn key(&self, name: &'static str, file: &'static str) -> Result<Secret, ConfigurationError> {
        match (self.text(name)?, self.text(file)?) {
            (Some(text), None) => Ok(Zeroizing::new(text.into_bytes())),
            (None, Some(path)) => std::fs::read(path)
                .map(Zeroizing::new)
                .map_err(|error| unusable(file, VariableError::File(error))),
            (None, None) => Err(unusable(name, VariableError::NotSet)),
            (Some(_), Some(_)) => Err(unusable(name, VariableError::Both { other: file })),
        }
    }
}

fn unusable(name: &'static str, reason: VariableError) -> ConfigurationError {
    ConfigurationError::Variable { name, reason }
}
