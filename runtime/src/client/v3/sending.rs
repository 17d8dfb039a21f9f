//! One call: signed, sent and judged.

use alipay_rules::{Rule, Violation};
use rsa::rand_core::{OsRng, RngCore};

use super::Client;
use crate::api::Called;
use crate::client::Inner;
use crate::encryption::Encryption;
use crate::protocol::rest::{Accept, Asked, Moment, RestProtocol, Signed, Way};
use crate::protocol::{Content, Outbound};
use crate::retry::Deadline;
use crate::{
    Charset, ConfigurationError, EncryptType, EncryptionError, Error, HttpRequest, Prepared, Reply, Request,
    SignType, SigningError, call_kind, trace,
};

impl Client {
    pub(super) async fn call_of<R: call_kind::V3>(&self, request: &R) -> Result<Reply<R::Response>, Error> {
        let called = request.called();
        self.base.repeated(request, &called, |deadline| self.attempt(request, &called, deadline)).await
    }

    /// One attempt, encrypted and signed afresh.
    async fn attempt<R: call_kind::V3>(
        &self,
        request: &R,
        called: &Called,
        deadline: Deadline,
    ) -> Result<Reply<R::Response>, Error> {
        let outbound = Outbound { deadline, ..self.outbound(request, called)? };
        let signed = self.signed(request, &outbound).await?;
        let assembled = self.assembled(signed, &outbound, Accept::Json).await?;
        let path = match request.place() {
            None => trace::Path::Template(request.operation().path),
            Some(_) => trace::Path::Hidden,
        };
        trace::asked(assembled.method, self.protocol.address(), path);
        let sent = self.base.send(assembled);
        let answer =
            RestProtocol::judge(sent.await?, called, &self.base.0.verifier, &self.base, asked(&outbound));
        Reply::decoded(answer.await?, called)
    }

    pub(super) async fn prepared<R: call_kind::V3>(
        &self,
        request: &R,
        called: &Called,
    ) -> Result<Prepared, Error> {
        let outbound = self.outbound(request, called)?;
        let mut signed = self.signed(request, &outbound).await?;
        let string_to_sign = std::mem::take(&mut signed.string_to_sign);
        let signature = std::mem::take(&mut signed.signature);
        let request = self.assembled(signed, &outbound, Accept::Json).await?;
        let elsewhere = "made by Client::page or Client::order_string: the REST gateway has neither";
        let without_body = Err(Violation::new("", Rule::form(elsewhere)).into());
        Ok(Prepared { called: called.clone(), string_to_sign, signature, request, without_body })
    }

    /// What a request asks, with its content in clear.
    pub(super) fn outbound<'a, R: Request>(
        &'a self,
        request: &'a R,
        called: &'a Called,
    ) -> Result<Outbound<'a>, Error> {
        let Inner { caller, protocol, .. } = &*self.base.0;
        if caller.sign_type != SignType::Rsa2 {
            return Err(ConfigurationError::RestSignType(caller.sign_type).into());
        }
        if protocol.charset != Charset::Utf8 {
            return Err(ConfigurationError::RestCharset(protocol.charset).into());
        }
        let content = Content { text: request.content(), encryption: self.encryption_of(request)? };
        let (form, files, options) = (request.form(), request.files(), request.options());
        Ok(Outbound { called, content, form, files, options, deadline: Deadline::NEVER })
    }

    /// What the body of a call, if it has one, and the reply are encrypted with.
    fn encryption_of<R: Request>(&self, request: &R) -> Result<Option<&Encryption>, EncryptionError> {
        let Inner { encryption, encrypt_every_call, .. } = &*self.base.0;
        let asked = request.options().encrypted.unwrap_or(*encrypt_every_call);
        if !request.must_encrypt() && !asked {
            return Ok(None);
        }
        match encryption {
            None => Err(EncryptionError::NoKey),
            Some(own) if own.encrypt_type != EncryptType::Aes => Err(EncryptionError::AesAlone),
            Some(own) => Ok(Some(own)),
        }
    }

    pub(super) async fn signed<R: call_kind::V3>(
        &self,
        request: &R,
        outbound: &Outbound<'_>,
    ) -> Result<Signed, Error> {
        let Inner { caller, clock, .. } = &*self.base.0;
        let nonce = match &self.nonces {
            Some(nonces) => nonces(),
            None => random()?,
        };
        let way = Way::of(request.operation(), request.place());
        RestProtocol::sign(caller, outbound, way, Moment { now: clock.now(), nonce }).await
    }

    pub(super) async fn assembled(
        &self,
        signed: Signed,
        outbound: &Outbound<'_>,
        accept: Accept,
    ) -> Result<HttpRequest, Error> {
        let timeout = outbound.timeout(self.base.0.timeout)?;
        self.protocol.assemble(signed, outbound.all_files(), accept, timeout).await
    }
}

pub(super) fn asked<'a>(outbound: &Outbound<'a>) -> Asked<'a> {
    Asked { encryption: outbound.content.encryption, accept_unsigned: outbound.options.accept_unsigned }
}

/// 128 bits that no other call has.
fn random() -> Result<String, SigningError> {
    let mut bytes = [0; 16];
    OsRng.try_fill_bytes(&mut bytes).map_err(|_| SigningError::NoRandomness)?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}
