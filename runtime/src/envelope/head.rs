//! What every node begins with: the gateway's own answer.

use std::borrow::Cow;

use alipay_rules::is_blank;

use super::members;
use crate::EnvelopeError;
use crate::json::{self, Value};

/// The four members that every node may have. Blank ones count as absent; a nested one is none that is known, and what
/// it says must not be lost: it is kept as its JSON text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) code: Option<String>,
    pub(crate) msg: Option<String>,
    pub(crate) sub_code: Option<String>,
    pub(crate) sub_msg: Option<String>,
}

impl Head {
    /// Reads them from a node, whose other members may be many and are not kept.
    pub(crate) fn read(node: &str) -> Result<Self, EnvelopeError> {
        let node = Value::read(node).map_err(|error| members::unreadable(&error))?;
        Self::of(node).ok_or(EnvelopeError::NotAnObject)
    }

    /// Takes them from a node that was read; `None` if it is not an object.
    pub(crate) fn of(node: Value<'_>) -> Option<Self> {
        let [code, msg, sub_code, sub_msg] = node
            .pick(["code", "msg", "sub_code", "sub_msg"])?
            .map(|value| value.map(Value::get).and_then(|value| nested(value).or_else(|| scalar(value))));
        Some(Self { code, msg, sub_code, sub_msg })
    }

    /// Gateway protocol: a success has no `sub_code`. Its `code` is 10000, 10003 (the user is still paying) or
    /// absent: `alipay.system.oauth.token` and other old APIs have none.
    pub(crate) fn is_success(&self) -> bool {
        self.sub_code.is_none() && self.has_success_code()
    }

    /// Whether the code is of the family 1…, or absent.
    fn has_success_code(&self) -> bool {
        self.code.as_deref().is_none_or(|code| code.starts_with('1'))
    }

    /// Whether the code is of a family that stands for failures.
    pub(crate) fn has_failure_code(&self) -> bool {
        self.code.as_deref().is_some_and(|code| code.starts_with(['2', '4']))
    }
}

fn nested(value: &str) -> Option<String> {
    value.starts_with(['{', '[']).then(|| value.to_owned())
}

/// The text of a JSON scalar; nothing for `null`, blank text and anything nested.
pub(crate) fn scalar(value: &str) -> Option<String> {
    let text = match value.as_bytes().first()? {
        b'"' => json::string(value)?,
        b'{' | b'[' => return None,
        _ => Cow::Borrowed(value),
    };
    (!is_blank(&text) && value != "null").then(|| text.into_owned())
}
