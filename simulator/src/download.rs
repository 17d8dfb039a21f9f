//! The API that hands out Alipay's certificates.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::mode::Mode;
use crate::refusal::Refusal;

pub(crate) const METHOD: &str = "alipay.open.app.alipaycert.download";

/// The node that answers a download.
pub(crate) fn node(mode: &Mode, content: &Value) -> Result<Value, Refusal> {
    let sn = content.get("alipay_cert_sn").and_then(Value::as_str).unwrap_or_default();
    let file = mode.authority().and_then(|authority| authority.find(sn)).ok_or_else(|| {
        Refusal::wrong(
            "isv.alipay-cert-not-exist",
            "`alipay_cert_sn` is the number of no certificate of Alipay",
        )
    })?;
    Ok(json!({ "code": "10000", "msg": "Success", "alipay_cert_content": STANDARD.encode(file) }))
}
