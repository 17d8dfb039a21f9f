//! A client's settings by name: from environment variables, or from wherever else an app keeps them.

mod values;
mod variables;

use std::ffi::OsString;
use std::fmt;

use crate::{Client, ClientBuilder, Error, KeyError, PublicKey};

/// Settings under the names of environment variables, which [`ClientBuilder::from_env`] lists.
///
/// Use it for a file of settings or a vault that keeps them under the same names, and for a program that needs less
/// than a whole client: one that signs by a [`Signer`](crate::Signer), or only receives notifications.
///
/// ```
/// use std::collections::HashMap;
///
/// use alipay::{PrivateKey, Settings};
///
/// let (app, alipay) = (PrivateKey::generate()?, PrivateKey::generate()?);
/// let vault = HashMap::from([
///     ("ALIPAY_APP_ID", "2014072300007148".to_owned()),
///     ("ALIPAY_PUBLIC_KEY", alipay.public_key().to_spki_pem()),
/// ]);
/// let settings = Settings::from_fn(|name| vault.get(name).map(Into::into));
/// let client = settings.builder_without_private_key()?.signer(app).build()?; // a signer of your own
/// # drop(client);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Settings<'a>(Lookup<'a>);

/// Finds a variable by its name.
type Lookup<'a> = Box<dyn Fn(&str) -> Option<OsString> + 'a>;

impl ClientBuilder {
    /// A builder with the settings that environment variables hold, for a client that needs more than they can say.
    ///
    /// Blanks, line ends and one pair of quotes around a value do not count, and a variable without a value is not set.
    ///
    /// | variable | |
    /// |---|---|
    /// | `ALIPAY_APP_ID` | needed |
    /// | `ALIPAY_PRIVATE_KEY` or `ALIPAY_PRIVATE_KEY_FILE` | needed: the app's key, or the path of its file |
    /// | `ALIPAY_PUBLIC_KEY` or `ALIPAY_PUBLIC_KEY_FILE` | needed in public-key mode: Alipay's key, or the path of its file; PEM may hold several, for a planned change |
    /// | `ALIPAY_APP_CERT_FILE`, `ALIPAY_CERT_FILE`, `ALIPAY_ROOT_CERT_FILE` | needed in certificate mode: the paths of the three files; Alipay's may hold its next certificate, too |
    /// | `ALIPAY_GATEWAY` | `production`, `sandbox` or an address |
    /// | `ALIPAY_SIGN_TYPE` | the name of a [`SignType`](crate::SignType): `RSA2`, `RSA` |
    /// | `ALIPAY_CHARSET` | the name of a [`Charset`](crate::Charset): `utf-8`, `gbk` |
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
        Settings::from_env().builder()
    }
}

impl<'a> Settings<'a> {
    /// The names of all settings, for a program that passes them on or looks for mistakes in them.
    ///
    /// ```
    /// use alipay::Settings;
    ///
    /// let misspelt = |name: &str| name.starts_with("ALIPAY_") && !Settings::NAMES.contains(&name);
    /// assert!(misspelt("ALIPAY_APPID"));
    /// ```
    pub const NAMES: &'static [&'static str] = &[
        "ALIPAY_APP_ID",
        "ALIPAY_PRIVATE_KEY",
        "ALIPAY_PRIVATE_KEY_FILE",
        "ALIPAY_PUBLIC_KEY",
        "ALIPAY_PUBLIC_KEY_FILE",
        "ALIPAY_APP_CERT_FILE",
        "ALIPAY_CERT_FILE",
        "ALIPAY_ROOT_CERT_FILE",
        "ALIPAY_GATEWAY",
        "ALIPAY_SIGN_TYPE",
        "ALIPAY_CHARSET",
        "ALIPAY_APP_AUTH_TOKEN",
        "ALIPAY_AES_KEY",
        "ALIPAY_AES_KEY_FILE",
    ];

    /// Those of this process's environment.
    pub fn from_env() -> Self {
        Self::from_fn(|name| std::env::var_os(name))
    }

    /// Those that `lookup` finds by the variables' names, each asked for when it is needed.
    pub fn from_fn(lookup: impl Fn(&str) -> Option<OsString> + 'a) -> Self {
        Self(Box::new(lookup))
    }

    /// A builder with all settings.
    ///
    /// # Errors
    /// When some are missing, or one cannot be used; the error names all that are missing.
    pub fn builder(&self) -> Result<ClientBuilder, Error> {
        self.no_more_than_one_missing(&["ALIPAY_PRIVATE_KEY"])?;
        let builder = self.builder_without_private_key()?;
        let key = self.key("ALIPAY_PRIVATE_KEY", "ALIPAY_PRIVATE_KEY_FILE")?;
        Ok(builder.private_key(key.as_slice()))
    }

    /// A builder with all settings but the app's private key, which is not asked for.
    ///
    /// # Errors
    /// As [`builder`](Self::builder).
    pub fn builder_without_private_key(&self) -> Result<ClientBuilder, Error> {
        self.no_more_than_one_missing(&[])?;
        let mut builder = Client::builder().app_id(self.needed("ALIPAY_APP_ID")?);
        builder = match self.certificates()? {
            Some([app, alipay, root]) => builder.certificates(app, alipay, root),
            None => {
                let given = self.key("ALIPAY_PUBLIC_KEY", "ALIPAY_PUBLIC_KEY_FILE")?;
                with_keys(builder, PublicKey::parse_all(given.as_slice()))
            }
        };
        if let Some(gateway) = self.text("ALIPAY_GATEWAY")? {
            builder = builder.gateway(gateway);
        }
        if let Some(sign_type) = self.sign_type()? {
            builder = builder.sign_type(sign_type);
        }
        if let Some(charset) = self.charset()? {
            builder = builder.charset(charset);
        }
        if let Some(key) = self.optional_key("ALIPAY_AES_KEY", "ALIPAY_AES_KEY_FILE")? {
            builder = builder.encryption_key(key.as_slice());
        }
        if let Some(token) = self.text("ALIPAY_APP_AUTH_TOKEN")? {
            builder = builder.app_auth_token(token);
        }
        Ok(builder)
    }
}

/// The first key as the one that every client needs, and the others after it.
fn with_keys(builder: ClientBuilder, keys: Result<Vec<PublicKey>, KeyError>) -> ClientBuilder {
    let (first, further) = match keys {
        Ok(keys) => {
            let mut keys = keys.into_iter();
            (keys.next().ok_or(KeyError::Empty), keys.collect())
        }
        Err(error) => (Err(error), Vec::new()),
    };
    further.into_iter().fold(builder.with_alipay_public_key(first), ClientBuilder::further_alipay_public_key)
}

/// Prints nothing: they hold keys.
impl fmt::Debug for Settings<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
