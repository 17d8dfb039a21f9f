//! A client's settings from environment variables.

use std::ffi::OsString;
use std::str::FromStr;

use zeroize::Zeroizing;

use crate::{Client, ClientBuilder, ConfigurationError, VariableError};

/// A key's text or bytes, wiped once it has been parsed.
type Secret = Zeroizing<Vec<u8>>;

/// Reads the settings; `lookup` finds a variable by its name.
pub(crate) fn builder(
    lookup: impl Fn(&str) -> Option<OsString>,
) -> Result<ClientBuilder, ConfigurationError> {
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
mod tests {
    use std::collections::HashMap;
    use std::path::PathBuf;

    use super::*;
    use crate::testing::{APP_KEY, Gateway, alipay_key};
    use crate::{Error, ErrorKind};

    /// A complete environment with some variables set otherwise; an empty value counts as not set.
    fn client(changes: &[(&'static str, &str)]) -> Result<Client, Error> {
        let alipay_key = alipay_key().public_key().to_spki_pem();
        let mut set: HashMap<&str, OsString> = HashMap::from([
            ("ALIPAY_APP_ID", "2014072300007148".into()),
            ("ALIPAY_PRIVATE_KEY", APP_KEY.replace('\n', "\\n").into()),
            ("ALIPAY_PUBLIC_KEY", alipay_key.into()),
        ]);
        set.extend(changes.iter().map(|(name, value)| (*name, OsString::from(value))));
        builder(|name| set.get(name).cloned())?.transport(Gateway::answering("")).build()
    }

    fn refused(changes: &[(&'static str, &str)]) -> String {
        let error = client(changes).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Configuration(_)), "{error:?}");
        error.to_string()
    }

    fn file(name: &str) -> String {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/testing");
        folder.join(name).into_os_string().into_string().unwrap()
    }

    #[test]
    fn three_variables_are_enough() {
        assert!(client(&[]).is_ok());
    }

    #[test]
    fn the_others_change_the_defaults() {
        let client = client(&[
            ("ALIPAY_GATEWAY", "Sandbox"),
            ("ALIPAY_SIGN_TYPE", "rsa"),
            ("ALIPAY_CHARSET", "GBK"),
            ("ALIPAY_APP_AUTH_TOKEN", "token"),
            ("ALIPAY_AES_KEY", "AAECAwQFBgcICQoLDA0ODw=="),
        ])
        .unwrap();
        assert_eq!(
            format!("{client:?}"),
            "Client { app_id: \"2014072300007148\", gateway: \"https://openapi-sandbox.dl.alipaydev.com/gateway.do\", charset: Gbk, sign_type: Rsa, .. }"
        );
    }

    #[test]
    fn keys_may_stand_in_files() {
        let (private, public) = (file("app_private_key_pkcs1.pem"), file("app_public_key.pem"));
        assert!(client(&[("ALIPAY_PRIVATE_KEY", ""), ("ALIPAY_PRIVATE_KEY_FILE", &private)]).is_ok());
        let own = refused(&[("ALIPAY_PUBLIC_KEY", ""), ("ALIPAY_PUBLIC_KEY_FILE", &public)]);
        assert!(own.contains("is the app's own"), "{own}");
    }

    #[test]
    fn certificates_stand_in_three_files_in_place_of_the_public_key() {
        let files =
            [file("certificates/app.pem"), file("certificates/alipay.pem"), file("certificates/root.pem")];
        let all: Vec<_> = CERTIFICATES.into_iter().zip(files.iter().map(String::as_str)).collect();
        let keyless = [&all[..], &[("ALIPAY_PUBLIC_KEY", "")]].concat();
        assert!(client(&keyless).is_ok());

        let both = refused(&all[1..]);
        assert_eq!(
            both,
            "the environment variable ALIPAY_PUBLIC_KEY is set together with ALIPAY_CERT_FILE: set one of the two"
        );
        for (index, name) in CERTIFICATES.into_iter().enumerate() {
            let mut changed = keyless.clone();
            changed[index].1 = "";
            assert_eq!(refused(&changed), format!("the environment variable {name} is not set"));
            changed[index].1 = "/nowhere.crt";
            let sentence = refused(&changed);
            assert!(
                sentence.starts_with(&format!(
                    "the environment variable {name} names a file that cannot be read"
                )),
                "{sentence}"
            );
        }
    }

    #[test]
    fn a_variable_that_cannot_be_used_is_named() {
        for (changes, expected) in [
            (&[("ALIPAY_APP_ID", "")][..], "the environment variable ALIPAY_APP_ID is not set"),
            (&[("ALIPAY_PRIVATE_KEY", "")], "the environment variable ALIPAY_PRIVATE_KEY is not set"),
            (&[("ALIPAY_PUBLIC_KEY", "")], "the environment variable ALIPAY_PUBLIC_KEY is not set"),
            (
                &[("ALIPAY_PUBLIC_KEY_FILE", "/x")],
                "the environment variable ALIPAY_PUBLIC_KEY is set together with ALIPAY_PUBLIC_KEY_FILE: set one of the two",
            ),
            (
                &[("ALIPAY_SIGN_TYPE", "SM2")],
                "the environment variable ALIPAY_SIGN_TYPE is not understood: it must be RSA2 or RSA",
            ),
            (
                &[("ALIPAY_CHARSET", "latin1")],
                "the environment variable ALIPAY_CHARSET is not understood: it must be utf-8, gbk, gb2312 or gb18030",
            ),
            (&[("ALIPAY_PRIVATE_KEY", "x.pem")], "the app's private key cannot be used: it is neither PEM"),
            (&[("ALIPAY_AES_KEY", "x")], "the key for content encryption cannot be used: it is not base64"),
            (
                &[("ALIPAY_AES_KEY", "x"), ("ALIPAY_AES_KEY_FILE", "/x")],
                "the environment variable ALIPAY_AES_KEY is set together with ALIPAY_AES_KEY_FILE: set one of the two",
            ),
            (&[("ALIPAY_GATEWAY", "gateway.do")], "the gateway's address cannot be used: it is not a URL"),
        ] {
            let sentence = refused(changes);
            assert!(sentence.starts_with(expected), "{sentence}");
        }
        let missing =
            refused(&[("ALIPAY_PRIVATE_KEY", ""), ("ALIPAY_PRIVATE_KEY_FILE", &file("nowhere.pem"))]);
        assert!(
            missing.starts_with("the environment variable ALIPAY_PRIVATE_KEY_FILE names a file"),
            "{missing}"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_variable_that_is_no_text_is_refused() {
        use std::os::unix::ffi::OsStringExt;

        let error = builder(|_| Some(OsString::from_vec(vec![0xff]))).unwrap_err();
        assert_eq!(error.to_string(), "the environment variable ALIPAY_APP_ID is not Unicode text");
    }
}
