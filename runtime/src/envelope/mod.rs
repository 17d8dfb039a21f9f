//! The JSON around a reply's node: found once, by a real JSON reader, and never looked at again.

mod error;
mod head;
mod members;
mod reading;

pub use error::EnvelopeError;
pub(crate) use head::Head;
pub(crate) use reading::Reading;

pub(crate) use head::scalar;
pub(crate) use members::{Members, is_too_deep, shortened, unreadable};

/// The member that the gateway answers with when it does not get as far as the API.
pub(crate) const ERROR_RESPONSE: &str = "error_response";

/// A reply's parts. Nothing of it is believed before [`verify`](crate::verify) has seen it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Envelope<'a> {
    /// The node as it stands in the text: an object, or a string of cipher text with its quotes.
    pub(crate) node: &'a str,
    /// Whether the node is cipher text.
    pub(crate) is_encrypted: bool,
    /// Whether the node is `error_response`, which is never a success.
    pub(crate) is_error_response: bool,
    /// The signature, unless it is missing, `null` or blank.
    pub(crate) signature: Option<String>,
    /// Which certificate signed, in certificate mode.
    pub(crate) certificate: Option<String>,
}

impl<'a> Envelope<'a> {
    /// Finds the parts of the reply to `method`, in any order.
    ///
    /// Gateway protocol: the node is called after the method, or `error_response`. A second object or list is
    /// refused under any name, since it would not be signed; unknown scalars are ignored.
    pub(crate) fn open(text: &'a str, method: &str) -> Result<Self, EnvelopeError> {
        let members = Members::read(text)?.unique()?;
        let expected = node_name(method);
        let is_node = |name: &str| name == expected || name == ERROR_RESPONSE;
        let nested: Vec<_> = members.0.iter().filter(|(_, value)| value.starts_with(['{', '['])).collect();

        let encrypted = members.0.iter().find(|(name, value)| *name == expected && value.starts_with('"'));
        let Some((name, node)) = encrypted.or_else(|| nested.iter().find(|(name, _)| is_node(name)).copied())
        else {
            return Err(match members.value(&expected) {
                Some(_) => EnvelopeError::NodeForm,
                None => EnvelopeError::NoNode { expected },
            });
        };
        if let Some((second, _)) = nested.iter().find(|(other, _)| other != name) {
            return Err(EnvelopeError::SecondNode { name: shortened(second) });
        }
        if node.starts_with('[') {
            return Err(EnvelopeError::NodeForm);
        }
        Ok(Self {
            node,
            is_encrypted: encrypted.is_some(),
            is_error_response: name == ERROR_RESPONSE,
            signature: members.value("sign").and_then(scalar),
            certificate: members.value("alipay_cert_sn").and_then(scalar),
        })
    }
}

/// `alipay.trade.pay` is answered under `alipay_trade_pay_response`.
pub(crate) fn node_name(method: &str) -> String {
    format!("{}_response", method.replace('.', "_"))
}

#[cfg(test)]
mod tests;
