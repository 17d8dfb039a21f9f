//! How the app is set up: with keys, or with certificates.

use std::sync::Arc;

use alipay::{ClientBuilder, PrivateKey, PublicKey};

use crate::authority::Authority;
use crate::refusal::Refusal;

/// What replies are signed with.
pub(crate) enum Mode {
    Key(PrivateKey),
    Certificates(Arc<Authority>),
}

impl Mode {
    /// The key that signs now and, in certificate mode, the number of its certificate.
    pub(crate) fn signer(&self) -> (PrivateKey, Option<String>) {
        match self {
            Self::Key(key) => (key.clone(), None),
            Self::Certificates(authority) => {
                let current = authority.current();
                (current.key, Some(current.sn))
            }
        }
    }

    pub(crate) fn alipay_public_key(&self) -> PublicKey {
        self.signer().0.public_key().clone()
    }

    pub(crate) fn authority(&self) -> Option<&Arc<Authority>> {
        match self {
            Self::Key(_) => None,
            Self::Certificates(authority) => Some(authority),
        }
    }

    /// Gives a client what it verifies this gateway's replies with.
    pub(crate) fn introduce(&self, client: ClientBuilder) -> ClientBuilder {
        match self {
            Self::Key(key) => client.alipay_public_key(key.public_key()),
            Self::Certificates(authority) => client.certificates(
                authority.app_certificate(),
                authority.alipay_certificate(),
                authority.root_certificates(),
            ),
        }
    }

    /// Whether a request names the app's certificate, or none in key mode.
    pub(crate) fn check_app(&self, given: Option<&str>) -> Result<(), Refusal> {
        match (self, given) {
            (Self::Key(_), Some(_)) => {
                Err(Refusal::unknown_certificate("this gateway was started in key mode"))
            }
            (Self::Certificates(_), None) => Err(Refusal::missing("app_cert_sn")),
            (Self::Certificates(authority), Some(given)) if given != authority.app_sn() => {
                Err(Refusal::unknown_certificate("`app_cert_sn` is not the number of the app's certificate"))
            }
            _ => Ok(()),
        }
    }

    /// Whether the root certificates that a request names are this gateway's.
    pub(crate) fn check_root(&self, given: &str) -> Result<(), Refusal> {
        match self {
            Self::Certificates(authority) if given != authority.root_sn() => Err(Refusal::invalid(
                "alipay-root-cert-sn",
                "`alipay_root_cert_sn` does not name the root certificates of this gateway",
            )),
            _ => Ok(()),
        }
    }
}
