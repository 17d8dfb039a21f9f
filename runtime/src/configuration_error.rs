//! Why a client cannot be built.

use std::fmt;
use std::io;

use crate::words::Cause;
use crate::{CertificateError, CertificateRole, Charset, EncryptionKeyError, KeyError, SignType};

/// Why a client cannot be built. It never holds a part of a key.
///
/// ```
/// use alipay::{Client, ConfigurationError, ErrorKind};
///
/// let error = Client::builder().app_id("2014072300007148").build().unwrap_err();
/// match error.kind() {
///     ErrorKind::Configuration(ConfigurationError::SeveralMissing(names)) => {
///         assert_eq!(names, &["private_key", "alipay_public_key"]);
///     }
///     other => panic!("{other}"),
/// }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum ConfigurationError {
    /// A setting that every client needs was not given.
    Missing(&'static str),
    /// Several settings that every client needs were not given.
    SeveralMissing(Vec<&'static str>),
    /// Several environment variables that every client needs are not set or empty.
    VariablesNotSet(Vec<&'static str>),
    /// A setting holds a line break, another control character or one that is invisible, which would be signed and sent.
    ControlCharacter(&'static str),
    /// The app's private key cannot be used.
    PrivateKey(KeyError),
    /// Alipay's public key cannot be used.
    AlipayPublicKey(KeyError),
    /// The key that was given as Alipay's is the app's own public key.
    OwnPublicKey,
    /// The app's certificate cannot be used.
    AppCertificate(CertificateError),
    /// Alipay's certificate cannot be used.
    AlipayCertificate(CertificateError),
    /// The root certificates cannot be used.
    RootCertificate(CertificateError),
    /// The app's certificate belongs to another private key.
    AppCertificateKey,
    /// The certificate that was given as Alipay's is the app's own.
    OwnCertificate,
    /// A file of certificate mode was given in the place of another one.
    MisplacedCertificate {
        /// What it was given as.
        given_as: CertificateRole,
        /// What it holds.
        holds: CertificateRole,
    },
    /// The file that was given as the root certificates holds no self-signed certificate, which every root is.
    NoRoot,
    /// Alipay's public key and certificates were both given.
    BothModes,
    /// The key for content encryption cannot be used.
    EncryptionKey(EncryptionKeyError),
    /// The gateway's address cannot be used.
    Gateway(&'static str),
    /// An environment variable cannot be used.
    Variable {
        /// Its name.
        name: &'static str,
        /// Why not.
        reason: VariableError,
    },
    /// The proxy's address cannot be used.
    Proxy(&'static str),
    /// The client signs in another way than RSA2, which is all that the REST gateway knows. Only from the calls of a
    /// [`v3::Client`](crate::v3::Client).
    RestSignType(SignType),
    /// The client has another charset than utf-8, which is all that the REST gateway knows. Only from the calls of a
    /// [`v3::Client`](crate::v3::Client).
    RestCharset(Charset),
    /// The blocking client could not start its runtime.
    Runtime(io::Error),
    /// The TLS or proxy settings of this machine cannot be used.
    Transport(Box<dyn std::error::Error + Send + Sync>),
}

/// Why an environment variable cannot be used.
///
/// ```
/// use alipay::{ConfigurationError, ErrorKind, Settings, VariableError};
///
/// let settings = Settings::from_fn(|name| (name == "ALIPAY_CHARSET").then(|| "latin1".into()));
/// let error = settings.charset().unwrap_err();
/// match error.kind() {
///     ErrorKind::Configuration(ConfigurationError::Variable { name, reason: VariableError::Unknown(known) }) => {
///         println!("{name}: {known}");
///     }
///     other => panic!("{other}"),
/// }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum VariableError {
    /// It is needed, and not set or empty.
    NotSet,
    /// It is set together with the one that names a file.
    Both {
        /// The other variable.
        other: &'static str,
    },
    /// It is not Unicode text.
    NotText,
    /// It names nothing known; the sentence says what is.
    Unknown(String),
    /// It names a file that cannot be read.
    File(io::Error),
    /// It holds what the file should hold, where the path of the file belongs.
    NotAPath,
}

impl fmt::Display for ConfigurationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(name) => write!(f, "`{name}` is missing: give it to Client::builder()"),
            Self::SeveralMissing(names) => {
                write!(f, "{} are missing: give them to Client::builder()", quoted(names).join(", "))
            }
            Self::VariablesNotSet(names) => {
                write!(f, "the environment variables {} are not set", names.join(", "))
            }
            Self::ControlCharacter(name) => {
                write!(f, "`{name}` holds a line break, or another character that is invisible")
            }
            Self::PrivateKey(error) => write!(f, "the app's private key cannot be used: {error}"),
            Self::AlipayPublicKey(error) => write!(f, "Alipay's public key cannot be used: {error}"),
            Self::OwnPublicKey => f.write_str(
                "the key given as Alipay's public key is the app's own: the console shows Alipay's after the app's was uploaded",
            ),
            Self::AppCertificate(error) => write!(f, "the app's certificate cannot be used: {error}"),
            Self::AlipayCertificate(error) => write!(f, "Alipay's certificate cannot be used: {error}"),
            Self::RootCertificate(error) => write!(f, "the root certificates cannot be used: {error}"),
            Self::AppCertificateKey => f.write_str(
                "the app's certificate belongs to another private key: give the key that the certificate was requested with, and the files in the order app, Alipay, root",
            ),
            Self::OwnCertificate => f.write_str(
                "the certificate given as Alipay's is the app's own: Alipay's is the file alipayCertPublicKey_RSA2.crt of the console",
            ),
            Self::MisplacedCertificate { given_as, holds } => write!(
                f,
                "the file given as {given_as} holds {holds}: give the three files in the order app, Alipay, root"
            ),
            Self::NoRoot => f.write_str(
                "the file given as the root certificates holds no root, which is a certificate that is signed with its own key: give the file alipayRootCert.crt of the console",
            ),
            Self::BothModes => f.write_str(
                "`alipay_public_key` and `certificates` are both given: an app is set up for one of the two in the console",
            ),
            Self::EncryptionKey(error) => write!(f, "the key for content encryption cannot be used: {error}"),
            Self::Gateway(reason) => write!(f, "the gateway's address cannot be used: {reason}"),
            Self::Variable { name, reason } => write!(f, "the environment variable {name} {reason}"),
            Self::RestSignType(sign_type) => write!(
                f,
                "the REST gateway (v3) knows RSA2 alone, and the client signs with {sign_type}: build one with sign_type(SignType::Rsa2)"
            ),
            Self::RestCharset(charset) => write!(
                f,
                "the REST gateway (v3) knows utf-8 alone, and the client's charset is {charset}: build one with charset(Charset::Utf8)"
            ),
            Self::Proxy(reason) => write!(f, "the proxy's address cannot be used: {reason}"),
            Self::Runtime(error) => {
                write!(f, "the blocking client's runtime cannot be started: {}", Cause(error))
            }
            Self::Transport(error) => {
                write!(f, "no HTTPS client can be set up: {}", Cause(error.as_ref()))
            }
        }
    }
}

fn quoted(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| format!("`{name}`")).collect()
}

impl fmt::Display for VariableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSet => f.write_str("is not set"),
            Self::Both { other } => write!(f, "is set together with {other}: set one of the two"),
            Self::NotText => f.write_str("is not Unicode text"),
            Self::Unknown(known) => write!(f, "is not understood: {known}"),
            Self::NotAPath => f.write_str("holds a key or a certificate itself: give the path of its file"),
            Self::File(error) => write!(f, "names a file that cannot be read: {}", Cause(error)),
        }
    }
}

impl std::error::Error for ConfigurationError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::PrivateKey(error) | Self::AlipayPublicKey(error) => Some(error),
            Self::AppCertificate(error) | Self::AlipayCertificate(error) | Self::RootCertificate(error) => {
                Some(error)
            }
            Self::EncryptionKey(error) => Some(error),
            Self::Variable { reason: VariableError::File(error), .. } | Self::Runtime(error) => Some(error),
            Self::Transport(error) => Some(error.as_ref()),
            _ => None,
        }
    }
}

impl std::error::Error for VariableError {}
