//! How the gateway says no: its code, and a sub-code that names the reason.

use serde_json::{Value, json};

use crate::named::Misnamed;

/// A failed call.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    code: &'static str,
    sub_code: String,
    sub_msg: String,
}

impl Refusal {
    /// 40001: a common parameter is missing.
    pub(crate) fn missing(parameter: &str) -> Self {
        let name = match parameter {
            "sign" => "signature",
            "sign_type" => "signature-type",
            other => other,
        };
        Self {
            code: "40001",
            sub_code: format!("isv.missing-{}", name.replace('_', "-")),
            sub_msg: format!("the parameter `{parameter}` is missing"),
        }
    }

    /// 40002: something about the request is wrong.
    pub(crate) fn invalid(what: &str, sub_msg: impl Into<String>) -> Self {
        Self { code: "40002", sub_code: format!("isv.invalid-{what}"), sub_msg: sub_msg.into() }
    }

    /// 40002: the parts of an upload cannot be read.
    pub(crate) fn upload_failed(sub_msg: impl Into<String>) -> Self {
        Self::wrong("isv.upload-fail", sub_msg)
    }

    /// 40002 with a sub-code of its own pattern.
    pub(crate) fn wrong(sub_code: &str, sub_msg: impl Into<String>) -> Self {
        Self { code: "40002", sub_code: sub_code.to_owned(), sub_msg: sub_msg.into() }
    }

    /// 40002: `app_cert_sn` is the number of no certificate that was uploaded.
    pub(crate) fn unknown_certificate(sub_msg: &str) -> Self {
        Self::wrong("isv.app-cert-not-exist", sub_msg)
    }

    /// 40001: the API wants its content encrypted.
    pub(crate) fn missing_encryption() -> Self {
        Self {
            code: "40001",
            sub_code: "isv.decryption-error-missing-encrypt-type".to_owned(),
            sub_msg: "this API's content must be encrypted".to_owned(),
        }
    }

    /// 20000: nobody knows whether the call was executed.
    pub(crate) fn unavailable() -> Self {
        Self { code: "20000", sub_code: "isp.unknow-error".to_owned(), sub_msg: "系统繁忙".to_owned() }
    }

    /// 20000: a test's own answer cannot be given.
    pub(crate) fn misnamed(misnamed: &Misnamed) -> Self {
        Self { sub_msg: misnamed.to_string(), ..Self::unavailable() }
    }

    /// 40005: there were too many calls.
    pub(crate) fn too_many() -> Self {
        let sub_msg = "too many calls in too short a time".to_owned();
        Self { code: "40005", sub_code: "isv.app-call-limited".to_owned(), sub_msg }
    }

    /// 20001: the merchant's token is none.
    pub(crate) fn unknown_token() -> Self {
        Self {
            code: "20001",
            sub_code: "aop.invalid-app-auth-token".to_owned(),
            sub_msg: "this gateway knows no such `app_auth_token`".to_owned(),
        }
    }

    /// 40004: the API's own `INVALID_PARAMETER`.
    pub(crate) fn business(code: &str, sub_msg: impl Into<String>) -> Self {
        Self { code: "40004", sub_code: code.to_owned(), sub_msg: sub_msg.into() }
    }

    #[cfg(test)]
    pub(crate) fn sub_code(&self) -> &str {
        &self.sub_code
    }

    /// The response node.
    pub(crate) fn node(&self) -> Value {
        let msg = match self.code {
            "20000" => "Service Currently Unavailable",
            "20001" => "Insufficient Token Permissions",
            "40001" => "Missing Required Arguments",
            "40004" => "Business Failed",
            "40005" => "Call Limited",
            _ => "Invalid Arguments",
        };
        json!({ "code": self.code, "msg": msg, "sub_code": self.sub_code, "sub_msg": self.sub_msg })
    }

    /// The code and the sub-code.
    pub(crate) fn verdict(&self) -> String {
        format!("{} {}", self.code, self.sub_code)
    }

    /// One sentence for a page.
    pub(crate) fn sentence(&self) -> String {
        format!("{} {}: {}", self.code, self.sub_code, self.sub_msg)
    }
}
