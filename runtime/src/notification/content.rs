//! The bytes that are signed for a notification.

use std::fmt;

use super::Form;

/// Which parameters the signature of a notification is over.
///
/// ```
/// use alipay::{Notification, notification::NotificationRule};
///
/// /// Whether `sign_type` was signed as well, as in messages.
/// fn has_signed_type(notification: &Notification) -> bool {
///     notification.rule() == NotificationRule::V2
/// }
/// # fn main() {}
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotificationRule {
    /// All but `sign` and `sign_type`: payment notifications and return URLs.
    V1,
    /// All but `sign`: messages and notifications of the service market.
    V2,
}

impl NotificationRule {
    /// The rule that a notification's parameters suggest.
    ///
    /// Gateway protocol: V2 is for those that carry the name of a message or of a service, or `biz_content`.
    pub(crate) fn suggested_by(form: &Form) -> Self {
        let of_messages = ["msg_method", "method", "service", "biz_content"];
        if of_messages.iter().any(|name| form.value(name).is_some()) { Self::V2 } else { Self::V1 }
    }

    pub(crate) fn other(self) -> Self {
        match self {
            Self::V1 => Self::V2,
            Self::V2 => Self::V1,
        }
    }
}

impl fmt::Display for NotificationRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::V1 => "V1",
            Self::V2 => "V2",
        })
    }
}

/// Which parameters are signed.
#[derive(Clone, Copy, Debug)]
pub struct Signed {
    /// The rule that says so.
    pub rule: NotificationRule,
    /// Whether `alipay_cert_sn` is among them.
    pub with_certificate: bool,
}

impl Signed {
    /// Whether a parameter of this name is signed.
    pub fn holds(self, name: &str) -> bool {
        match name {
            "sign" => false,
            "sign_type" => self.rule == NotificationRule::V2,
            "alipay_cert_sn" => self.with_certificate,
            _ => true,
        }
    }

    /// The names and pairs that are signed, in the order of their names.
    pub(super) fn pairs(self, form: &Form) -> Vec<(&str, &[u8])> {
        form.sorted()
            .filter(|parameter| !parameter.is_blank() && self.holds(&parameter.name))
            .map(|parameter| (parameter.name.as_str(), parameter.pair.as_slice()))
            .collect()
    }
}

/// The bytes to sign of pairs in their order.
pub(super) fn joined(pairs: &[(&str, &[u8])]) -> Vec<u8> {
    let pairs: Vec<&[u8]> = pairs.iter().map(|(_, pair)| *pair).collect();
    pairs.join(&b'&')
}
