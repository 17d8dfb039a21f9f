//! From settings to a client, or to the sentence that says which of them is wrong.

use std::sync::Arc;

use alipay_rules::is_blank;
use url::Url;

use super::{ClientBuilder, encryption};
use crate::caller::Caller;
use crate::client::Inner;
use crate::notification::Explanations;
use crate::pasted::is_invisible;
use crate::protocol::gateway::GatewayProtocol;
use crate::retry::Budget;
#[cfg(not(feature = "http"))]
use crate::transport::NoTransport;
use crate::verify::{Keys, Verifier};
use crate::{Client, ConfigurationError, Error, Transport};

impl ClientBuilder {
    /// Builds the client.
    ///
    /// # Errors
    /// When a setting is missing or cannot be used, with a sentence that says which and why.
    pub fn build(self) -> Result<Client, Error> {
        use ConfigurationError as Cannot;

        let missing: Vec<&'static str> = [
            is_blank(&self.app_id).then_some("app_id"),
            self.signer.is_none().then_some("private_key"),
            (self.alipay_public_key.is_none() && self.certificates.is_none()).then_some("alipay_public_key"),
        ]
        .into_iter()
        .flatten()
        .collect();
        match missing.as_slice() {
            [] => {}
            [one] => return Err(Cannot::Missing(one).into()),
            _ => return Err(Cannot::SeveralMissing(missing).into()),
        }
        let token = self.app_auth_token.as_deref().unwrap_or_default();
        for (name, value) in [("app_id", self.app_id.as_str()), ("app_auth_token", token)] {
            if value.contains(|character: char| character.is_control() || is_invisible(character)) {
                return Err(Cannot::ControlCharacter(name).into());
            }
        }
        // What is wrong with keys is said first.
        let carrier = self.carrier();
        let signer = self.signer.ok_or(Cannot::Missing("private_key"))?.map_err(Cannot::PrivateKey)?;
        let signer = signer.signer(self.signing_threads);
        let (certificates, keys) = match (self.alipay_public_key, self.certificates) {
            (Some(_), Some(_)) => return Err(Cannot::BothModes.into()),
            (None, Some(_)) if !self.further_public_keys.is_empty() => return Err(Cannot::BothModes.into()),
            (Some(_), None) if !self.further_certificates.is_empty() => return Err(Cannot::BothModes.into()),
            (None, None) => return Err(Cannot::Missing("alipay_public_key").into()),
            (Some(first), None) => {
                let keys = std::iter::once(first).chain(self.further_public_keys);
                let keys = keys.collect::<Result<Vec<_>, _>>().map_err(Cannot::AlipayPublicKey)?;
                if signer.public_key().is_some_and(|own| keys.contains(own)) {
                    return Err(Cannot::OwnPublicKey.into());
                }
                (None, Keys::Fixed(keys))
            }
            (None, Some(files)) => {
                let clock = Arc::clone(&self.clock);
                let own_key = signer.public_key();
                let (own, keyring) = files.checked(
                    self.further_certificates,
                    &self.app_id,
                    own_key,
                    clock,
                    self.shared_certificates,
                )?;
                (Some(own), Keys::Certificates(Arc::new(keyring)))
            }
        };
        let encryption = encryption::of(self.encryption_key, self.encrypt_type, self.encrypt_every_call)?;
        let (gateway, transport) = carrier?;
        Ok(Client::new(Inner {
            caller: Caller {
                app_id: self.app_id,
                signer,
                sign_type: self.sign_type,
                certificates,
                app_auth_token: self.app_auth_token,
            },
            protocol: GatewayProtocol { address: gateway, charset: self.charset },
            verifier: Verifier { keys, sign_type: self.sign_type, charset: self.charset },
            encryption,
            encrypt_every_call: self.encrypt_every_call,
            timeout: self.timeout,
            retry: self.retry,
            retry_budget: Budget::default(),
            transport,
            clock: self.clock,
            explanations: Explanations::default(),
        }))
    }

    /// The same settings, with what carries the calls: clients that are built from clones of it share that.
    pub(crate) fn connected(mut self) -> Result<Self, Error> {
        let (_, transport) = self.carrier()?;
        self.transport = Some(transport);
        Ok(self)
    }

    /// Where calls go, and what carries them there.
    fn carrier(&self) -> Result<(Url, Arc<dyn Transport>), ConfigurationError> {
        let gateway = self.gateway.checked(self.allow_plain_http).map_err(ConfigurationError::Gateway)?;
        let transport = match &self.transport {
            Some(transport) => Arc::clone(transport),
            #[cfg(feature = "http")]
            None => self.connection.clone().transport(&gateway, self.timeout)?,
            #[cfg(not(feature = "http"))]
            None => Arc::new(NoTransport::HTTP),
        };
        Ok((gateway, transport))
    }
}
