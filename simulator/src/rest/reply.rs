//! Replies of the REST gateway: a status, a JSON body, and headers that sign it.

use std::error::Error;
use std::time::UNIX_EPOCH;

use alipay::Clock;
use alipay_schema::PROTOCOL_MEMBERS;
use axum::http::StatusCode;
use serde_json::Value;

use super::failure::Failure;
use crate::encryption::Encryption;
use crate::fault::{self, Fault};
use crate::outgoing::Outgoing;
use crate::rest_headers::{RestHeaders, Signature};
use crate::shared::Shared;

const JSON: &str = "application/json;charset=utf-8";
/// Without a charset: the official Java SDK knows no other.
const CIPHER_TEXT: &str = "text/plain";

/// What a reply says, before it is signed.
pub(super) struct Said {
    pub(super) status: u16,
    pub(super) body: Value,
    pub(super) verdict: String,
}

impl Said {
    /// What the other gateway's node says: HTTP has a success's code, and a failure has one.
    pub(super) fn node(shared: &Shared, mut node: Value) -> Self {
        if let Some(failure) = Failure::of_node(&node) {
            return Self::failure(shared, &failure);
        }
        if let Some(members) = node.as_object_mut() {
            members.retain(|name, _| !PROTOCOL_MEMBERS.contains(&name.as_str()));
        }
        Self { status: 200, body: node, verdict: "success".to_owned() }
    }

    pub(super) fn failure(shared: &Shared, failure: &Failure) -> Self {
        let (body, verdict) = (failure.body(&shared.base), failure.verdict());
        Self { status: failure.status, body, verdict }
    }

    pub(super) fn is_success(&self) -> bool {
        self.status == 200
    }

    /// A reply that nobody signed: the gateway does not know what was asked for.
    pub(super) fn unsigned(self) -> Outgoing {
        let Self { status, body, verdict } = self;
        Outgoing::rest(code(status), JSON, body.to_string().into_bytes(), verdict, RestHeaders::unsigned())
    }

    /// A signed reply, encrypted if `encryption` says how.
    pub(super) fn signed(
        self,
        shared: &Shared,
        fault: Option<&Fault>,
        encryption: Option<&Encryption>,
    ) -> Result<Outgoing, Box<dyn Error>> {
        let Self { status, body, verdict } = self;
        let mut body = body.to_string();
        if matches!(fault, Some(Fault::DuplicateMember)) {
            fault::repeat_member(&mut body);
        }
        let (content_type, encrypt_type) = match encryption {
            Some(Encryption { encrypt_type, key }) => {
                body = encrypt_type.encrypt(key, body.as_bytes())?;
                (CIPHER_TEXT, Some(encrypt_type.to_string()))
            }
            None => (JSON, None),
        };
        let (key, certificate) = shared.mode.signer();
        let since = shared.clock.now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let mut signature = Signature {
            timestamp: since.as_millis().to_string(),
            nonce: format!("{:032x}", fastrand::u128(..)),
            value: String::new(),
            certificate,
        };
        signature.sign(&key, body.as_bytes())?;
        let headers = RestHeaders { signature: Some(signature), encrypt_type };
        Ok(Outgoing::rest(code(status), content_type, body.into_bytes(), verdict, headers))
    }
}

fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
