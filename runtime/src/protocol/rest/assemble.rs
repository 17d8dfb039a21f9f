//! From what is asked to a signed HTTP request.

use std::time::{Duration, SystemTime};

use alipay_rules::{Rule, Violation, is_blank};
use web_time::Instant;

use super::{RestProtocol, Way, place::place};
use crate::caller::Caller;
use crate::file::FilePart;
use crate::protocol::Outbound;
use crate::sign::encode;
use crate::upload::{self, TextPart};
use crate::{Charset, Error, HttpRequest, SignType, Verb, clock, common, trace};

const JSON: &str = "application/json";
const CIPHER_TEXT: &str = "text/plain";

/// What tells two calls apart: when, and a text that no other call has.
pub(crate) struct Moment {
    pub(crate) now: SystemTime,
    pub(crate) nonce: String,
}

/// What the reply is to be.
#[derive(Clone, Copy)]
pub(crate) enum Accept {
    Json,
    Events,
}

/// A signed call.
pub(crate) struct Signed {
    verb: Verb,
    target: String,
    /// As it travels; empty where there is none.
    body: Option<String>,
    is_encrypted: bool,
    authorization: String,
    nonce: String,
    app_auth_token: Option<String>,
    root_cert_sn: Option<String>,
    pub(crate) string_to_sign: String,
    pub(crate) signature: String,
}

impl RestProtocol {
    /// Puts the parameters of one call into their places, encrypts the body if it is to be, and signs.
    pub(crate) async fn sign(
        caller: &Caller,
        outbound: &Outbound<'_>,
        way: Way<'_>,
        moment: Moment,
    ) -> Result<Signed, Error> {
        let Moment { now, nonce } = moment;
        let timestamp = clock::milliseconds(now)?;
        let token = outbound.options.common("app_auth_token").or(caller.app_auth_token.as_ref());
        let token = token.filter(|token| !is_blank(token));
        let mut found = common::judged("app_id", &caller.app_id);
        found.extend(token.into_iter().flat_map(|token| common::judged("app_auth_token", token)));
        found.extend(nonce_violation(&nonce));
        let placed = place(outbound, way, found)?;
        let body = match (placed.body, outbound.content.encryption) {
            (Some(clear), Some(encryption)) => Some(encryption.encrypt(clear.as_bytes())?),
            (body, _) => body,
        };

        let certificates = caller.certificates.as_ref();
        let app_cert_sn =
            certificates.map(|own| format!(",app_cert_sn={}", own.app_cert_sn)).unwrap_or_default();
        let auth = format!("app_id={}{app_cert_sn},nonce={nonce},timestamp={timestamp}", caller.app_id);
        let lines = [&auth, way.verb.as_str(), &placed.target, body.as_deref().unwrap_or_default()];
        let string_to_sign: String =
            lines.into_iter().chain(token.map(String::as_str)).flat_map(|line| [line, "\n"]).collect();
        let began = Instant::now();
        let signature = encode(&caller.signer.sign(SignType::Rsa2, string_to_sign.as_bytes()).await?);
        trace::signed(began);
        Ok(Signed {
            verb: way.verb,
            target: placed.target,
            body,
            is_encrypted: outbound.content.encryption.is_some(),
            authorization: format!("ALIPAY-SHA256withRSA {auth},sign={signature}"),
            nonce,
            app_auth_token: token.cloned(),
            root_cert_sn: certificates.map(|own| own.alipay_root_cert_sn.clone()),
            string_to_sign,
            signature,
        })
    }

    /// The request that carries a signed call with these files, which are opened here.
    pub(crate) async fn assemble(
        &self,
        signed: Signed,
        files: Vec<FilePart>,
        accept: Accept,
        timeout: Duration,
    ) -> Result<HttpRequest, Error> {
        let Signed { verb, target, body, is_encrypted, .. } = signed;
        let of_body = if is_encrypted { CIPHER_TEXT } else { JSON };
        let (content_type, body) = if files.is_empty() {
            let content_type = if verb.carries_body() { of_body } else { "" };
            (content_type.to_owned(), body.unwrap_or_default().into_bytes().into())
        } else {
            // Gateway protocol: only this part is signed.
            let data = body.as_deref().map(|text| TextPart {
                name: "data",
                content_type: of_body,
                value: text.as_bytes(),
            });
            upload::multipart(data.into_iter(), files, Charset::Utf8).await?
        };
        let accept = match accept {
            Accept::Json => JSON,
            Accept::Events => "text/event-stream, application/json",
        };
        let headers = [
            ("Accept", Some(accept.to_owned())),
            ("Authorization", Some(signed.authorization)),
            ("alipay-request-id", Some(signed.nonce)),
            ("alipay-app-auth-token", signed.app_auth_token),
            ("alipay-root-cert-sn", signed.root_cert_sn),
            ("alipay-encrypt-type", is_encrypted.then(|| "AES".to_owned())),
        ];
        let headers = headers.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        let url = format!("{}{target}", self.address);
        let request = HttpRequest::new(url, content_type, body, timeout);
        Ok(HttpRequest { method: verb, headers: headers.collect(), ..request })
    }
}

/// It stands between commas, in a header and in what is signed.
fn nonce_violation(nonce: &str) -> Option<Violation> {
    let fits = (1..=64).contains(&nonce.len())
        && nonce.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (!fits).then(|| Violation::new("nonce", Rule::form("1 to 64 of the characters A-Za-z0-9_-")))
}
