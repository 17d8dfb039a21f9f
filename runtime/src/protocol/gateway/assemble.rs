//! From what is asked to a signed HTTP request.

use std::borrow::Cow;
use std::mem;
use std::time::{Duration, SystemTime};

use alipay_rules::{Location, Rule, Violation, Violations};
use web_time::Instant;

use super::GatewayProtocol;
use crate::caller::Caller;
use crate::file::FilePart;
use crate::parameters::{Parameters, Signed};
use crate::protocol::Outbound;
use crate::upload::{self, TextPart};
use crate::{Error, HttpRequest, clock, common, trace};

impl GatewayProtocol {
    /// All parameters of one call, checked, encoded and signed.
    pub(crate) async fn sign(
        &self,
        caller: &Caller,
        outbound: &Outbound<'_>,
        now: SystemTime,
    ) -> Result<Signed, Error> {
        let encoded = self.parameters(caller, outbound, now)?.encode(self.charset)?;
        let began = Instant::now();
        let signed = encoded.sign(caller.sign_type, caller.signer.as_ref()).await?;
        trace::signed(began);
        Ok(signed)
    }

    /// The request that carries a signed call with these files, which are opened here.
    pub(crate) async fn assemble(
        &self,
        signed: &Signed,
        files: Vec<FilePart>,
        timeout: Duration,
    ) -> Result<HttpRequest, Error> {
        let Self { address, charset } = self;
        let (content_type, body) = if files.is_empty() {
            let content_type = format!("application/x-www-form-urlencoded;charset={charset}");
            (content_type, signed.urlencoded_in(Location::Body).into_bytes().into())
        } else {
            let texts = signed.bytes_in(Location::Body);
            let texts = texts.map(|(name, value)| TextPart { name, content_type: "text/plain", value });
            upload::multipart(texts, files, *charset).await?
        };
        let url = signed.url_of_query(address.as_str());
        Ok(HttpRequest::new(url, content_type, body, timeout))
    }

    /// Those of the protocol, those of the API and those of this call alone.
    fn parameters<'a>(
        &self,
        caller: &'a Caller,
        outbound: &'a Outbound<'_>,
        now: SystemTime,
    ) -> Result<Parameters<'a>, Error> {
        let Outbound { called, content, form, options, .. } = outbound;
        let mut timestamp = Cow::Owned(clock::timestamp(now)?);
        let certificates = caller.certificates.as_ref();
        let mut found = options.violations(|name| outbound.is_own(name));
        if options.accept_unsigned {
            let left_out = "left out: only a reply of the REST gateway can be accepted without a signature";
            found.push(Violation::new("accept_unsigned", Rule::form(left_out)));
        }
        let gathered = common::gather(|name| {
            let borrowed = match name {
                "app_id" => Some(caller.app_id.as_str()),
                "method" => Some(called.method.as_ref()),
                "charset" => Some(self.charset.as_str()),
                "sign_type" => Some(caller.sign_type.as_str()),
                "timestamp" => return Some(mem::take(&mut timestamp)),
                "app_cert_sn" => certificates.map(|own| own.app_cert_sn.as_str()),
                "alipay_root_cert_sn" => certificates.map(|own| own.alipay_root_cert_sn.as_str()),
                "app_auth_token" => {
                    options.common(name).or(caller.app_auth_token.as_ref()).map(String::as_str)
                }
                "encrypt_type" => content.encryption.map(|with| with.encrypt_type.as_str()),
                "biz_content" => content.text.as_deref(),
                _ => options.common(name).map(String::as_str),
            };
            borrowed.map(Cow::Borrowed)
        });
        let mut parameters = gathered.unwrap_or_else(|broken| {
            found.extend(broken);
            Parameters::default()
        });
        if let Some(violations) = Violations::of(found) {
            return Err(violations.into());
        }
        for (name, value) in options.extra() {
            parameters.add(name.as_str(), value.as_str(), Location::Body);
        }
        for (name, value) in form {
            parameters.add(*name, value.as_str(), Location::Body);
        }
        Ok(parameters)
    }
}
