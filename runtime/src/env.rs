//! A client's settings from environment variables.

use std::ffi::OsString;
use std::str::FromStr;

use zeroize::Zeroizing;

use crate::{Client, ClientBuilder, ConfigurationError, Error, VariableError};

/// A key's text or bytes, wiped once it has been parsed.
type Secret = Zeroizing<Vec<u8>>;

impl ClientBuilder {
    /// A builder with the settings that environment variables hold, for a client that needs more than they can say.
    ///
    /// Blanks and line ends around a value do not count, and a variable without a value is not set.
    ///
    /// | variable | |
    /// |---|---|
    /// | `ALIPAY_APP_ID` | needed |
    /// | `ALIPAY_PRIVATE_KEY` or `ALIPAY_PRIVATE_KEY_FILE` | needed: the app's key, or the path of its file |
    /// | `ALIPAY_PUBLIC_KEY` or `ALIPAY_PUBLIC_KEY_FILE` | needed in public-key mode: Alipay's key, or the path of its file |
    /// | `ALIPAY_APP_CERT_FILE`, `ALIPAY_CERT_FILE`, `ALIPAY_ROOT_CERT_FILE` | needed in certificate mode: the paths of the three files |
    /// | `ALIPAY_GATEWAY` | `production`, `sandbox` or an address |
    /// | `ALIPAY_SIGN_TYPE` | `RSA2` or `RSA` |
    /// | `ALIPAY_CHARSET` | `utf-8`, `gbk`, `gb2312` or `gb18030` |
    /// | `ALIPAY_APP_AUTH_TOKEN` | the merchant's token for all calls |
    /// | `ALIPAY_AES_KEY` or `ALIPAY_AES_KEY_FILE` | the key for content encryption, or the path of its file |
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use alipay::{ClientBuilder, RetryPolicy};
    ///
    /// let builder = ClientBuilder::from_env()?.timeout(Duration::from_secs(5));
    /// let client = builder.retry(RetryPolicy::attempts(3)).build()?;
    /// # drop(client);
    /// # Ok::<(), alipay::Error>(())
    /// ```
    ///
    /// # Errors
    /// When a variable is missing or cannot be used; the error names it.
    pub fn from_env() -> Result<Self, Error> {
        Ok(builder(|name| std::env::var_os(name))?)
    }
}

/// Reads the settings; `lookup` finds a variable by its name.
fn builder(lookup: impl Fn(&str) -> Option<OsString>) -> Result<ClientBuilder, ConfigurationError> {
    let environment = Environment(lookup);
    let mut builder = Client::builder()
        .app_id(environment.needed("ALIPAY_APP_ID")?)
        .private_key(environment.key("ALIPAY_PRIVATE_KEY", "ALIPAY_PRIVATE_KEY_FILE")?.as_slice());
    builder = match environment.certificates()? {
        Some([app, alipay, root]) => builder.certificates(app, alipay, root),
        None => builder
            .alipay_public_key(environment.key("ALIPAY_PUBLIC_KEY", "ALIPAY_PUBLIC_KEY_FILE")?.as_slice()),
    };
    if let Some(gateway) = environment.text("ALIPAY_GATEWAY")? {
        builder = builder.gateway(gateway);
    }
    if let Some(sign_type) = environment.named("ALIPAY_SIGN_TYPE", "it must be RSA2 or RSA")? {
        builder = builder.sign_type(sign_type);
    }
    if let Some(charset) = environment.named("ALIPAY_CHARSET", "it must be utf-8, gbk, gb2312 or gb18030")? {
        builder = builder.charset(charset);
    }
    if let Some(key) = environment.optional_key("ALIPAY_AES_KEY", "ALIPAY_AES_KEY_FILE")? {
        builder = builder.encryption_key(key.as_slice());
    }
    if let Some(token) = environment.text("ALIPAY_APP_AUTH_TOKEN")? {
        builder = builder.app_auth_token(token);
    }
    Ok(builder)
}

struct Environment<F>(F);

impl<F: Fn(&str) -> Option<OsString>> Environment<F> {
    /// A variable's text without the blanks around it; a blank one counts as not set, as shells and container files
    /// often leave it.
    fn text(&self, name: &'static str) -> Result<Option<String>, ConfigurationError> {
        let Some(value) = self.0(name) else { return Ok(None) };
        let text = value.into_string().map(Zeroizing::new);
        let text = text.map_err(|_| unusable(name, VariableError::NotText))?;
        Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty()))
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

    fn key(&self, name: &'static str, file: &'static str) -> Result<Secret, ConfigurationError> {
        self.optional_key(name, file)?.ok_or_else(|| unusable(name, VariableError::NotSet))
    }

    /// A key from a variable, or from the file that another one names.
    fn optional_key(
        &self,
        name: &'static str,
        file: &'static str,
    ) -> Result<Option<Secret>, ConfigurationError> {
        match (self.text(name)?, self.text(file)?) {
            (Some(text), None) => Ok(Some(Zeroizing::new(text.into_bytes()))),
            (None, Some(path)) => read(file, path).map(|bytes| Some(Zeroizing::new(bytes))),
            (None, None) => Ok(None),
            (Some(_), Some(_)) => Err(unusable(name, VariableError::Both { other: file })),
        }
    }

    /// The files of certificate mode; nothing when no variable names one, and all of them when one does.
    fn certificates(&self) -> Result<Option<[Vec<u8>; 3]>, ConfigurationError> {
        let set = |name: &'static str| Ok(self.text(name)?.map(|_| name));
        let Some(first) = CERTIFICATES.into_iter().find_map(|name| set(name).transpose()).transpose()? else {
            return Ok(None);
        };
        for key in ["ALIPAY_PUBLIC_KEY", "ALIPAY_PUBLIC_KEY_FILE"] {
            if self.text(key)?.is_some() {
                return Err(unusable(key, VariableError::Both { other: first }));
            }
        }
        let file = |name| read(name, self.needed(name)?);
        let [app, alipay, root] = CERTIFICATES.map(file);
        Ok(Some([app?, alipay?, root?]))
    }
}

/// The files of certificate mode, in the order in which a client takes them.
const CERTIFICATES: [&str; 3] = ["ALIPAY_APP_CERT_FILE", "ALIPAY_CERT_FILE", "ALIPAY_ROOT_CERT_FILE"];

fn read(variable: &'static str, path: String) -> Result<Vec<u8>, ConfigurationError> {
    std::fs::read(path).map_err(|error| unusable(variable, VariableError::File(error)))
}

fn unusable(name: &'static str, reason: VariableError) -> ConfigurationError {
    ConfigurationError::Variable { name, reason }
}

#[cfg(test)]
mod tests;
