//! One call: its parameters, signed, and the way to the gateway.

use alipay_rules::Violations;
use web_time::Instant;

use super::{Client, Content, Inner};
use crate::api::Called;
use crate::common;
use crate::encryption::Encryption;
use crate::file::FilePart;
use crate::options::Options;
use crate::parameters::{Parameters, Place, Signed};
use crate::transport::TransferError;
use crate::{Error, HttpReply, HttpRequest, Request, clock, trace, upload};

impl Client {
    /// All parameters of a call that somebody else makes.
    pub(super) async fn signed_alone<R: Request>(
        &self,
        request: &R,
        called: &Called,
    ) -> Result<Signed, Error> {
        let signing = self.signed_without_files(request, called);
        let (signed, _) = trace::other(trace::signing(&called.method), signing).await?;
        Ok(signed)
    }

    /// All parameters of one call, checked, encoded and signed, and what its content was encrypted with.
    pub(super) async fn signed<R: Request>(
        &self,
        request: &R,
        called: &Called,
    ) -> Result<(Signed, Option<&Encryption>), Error> {
        let content = self.content_of(request).map_err(|error| error.in_call_of(called))?;
        let signed = self.sign(called, &content, request.form(), &request.files(), request.options()).await?;
        Ok((signed, content.encryption))
    }

    /// All parameters of one call, checked, encoded and signed.
    pub(super) async fn sign(
        &self,
        called: &Called,
        content: &Content<'_>,
        form: Vec<(&'static str, String)>,
        files: &[FilePart],
        options: &Options,
    ) -> Result<Signed, Error> {
        let Inner { app_id, signer, verifier, app_auth_token, clock, .. } = &*self.0;
        let in_this_call = |error: Error| error.in_call_of(called);
        let timestamp = clock::timestamp(clock.now()).map_err(Error::from).map_err(in_this_call)?;
        let mut found = options.violations(|name| {
            form.iter().any(|(own, _)| *own == name) || files.iter().any(|file| file.parameter == name)
        });
        let gathered = common::gather(|name| match name {
            "app_id" => Some(app_id.clone()),
            "method" => Some(called.method.to_string()),
            "charset" => Some(verifier.charset.as_str().to_owned()),
            "sign_type" => Some(verifier.sign_type.as_str().to_owned()),
            "timestamp" => Some(timestamp.clone()),
            "app_cert_sn" => verifier.keys.app_cert_sn(),
            "alipay_root_cert_sn" => verifier.keys.alipay_root_cert_sn(),
            "app_auth_token" => options.common(name).or(app_auth_token.as_ref()).cloned(),
            "encrypt_type" => content.encryption.map(|with| with.encrypt_type.as_str().to_owned()),
            "biz_content" => content.text.clone(),
            _ => options.common(name).cloned(),
        });
        let mut parameters = gathered.unwrap_or_else(|broken| {
            found.extend(broken);
            Parameters::default()
        });
        if let Some(violations) = Violations::of(found) {
            return Err(in_this_call(violations.into()));
        }
        for (name, value) in options.extra() {
            parameters.add(name.clone(), value.clone(), Place::Body);
        }
        for (name, value) in form {
            parameters.add(name, value, Place::Body);
        }
        let encoded = parameters.encode(verifier.charset).map_err(Error::from).map_err(in_this_call)?;
        let began = Instant::now();
        let signed = encoded.sign(verifier.sign_type, signer.as_ref()).await;
        let signed = signed.map_err(Error::from).map_err(in_this_call)?;
        trace::signed(began);
        Ok(signed)
    }

    /// Sends a call, once.
    pub(super) async fn send(
        &self,
        called: &Called,
        signed: Signed,
        files: Vec<FilePart>,
        options: &Options,
    ) -> Result<HttpReply, Error> {
        let Inner { verifier, gateway, timeout, transport, .. } = &*self.0;
        let in_this_call = |error: Error| error.in_call_of(called);
        let (content_type, body) = if files.is_empty() {
            let content_type = format!("application/x-www-form-urlencoded;charset={}", verifier.charset);
            (content_type, signed.urlencoded_in(Place::Body).into_bytes().into())
        } else {
            upload::multipart(&signed, files, verifier.charset).await.map_err(in_this_call)?
        };
        let transfer = body.transfer();
        let url = format!("{gateway}?{}", signed.urlencoded_in(Place::Query));
        let request = HttpRequest::new(url, content_type, body, options.timeout.unwrap_or(*timeout));
        let began = Instant::now();
        let reply = transport.send(request).await.map_err(|error| {
            in_this_call(match &transfer {
                Some(transfer) => match transfer.give_up(error) {
                    TransferError::File(error) => error.into(),
                    TransferError::Transport(error) => error.into(),
                },
                None => error.into(),
            })
        })?;
        trace::replied(began, &reply);
        Ok(reply)
    }
}
