//! What `alipay-why` needs, which looks closer at a signature than verifying does.

pub use crate::crypto::Undone;
pub use crate::notification::content::Signed;
pub use crate::notification::form::{Form, Parameter};
pub use crate::sign::canonical::is_dropped;

use rsa::traits::PublicKeyParts;

use crate::crypto::Public;
use crate::notification::{NotificationRule, Purpose, refused};
use crate::{NotificationError, PublicKey};

/// The rules by which a form may have been signed, the likelier one first.
pub fn rules(form: &Form) -> [NotificationRule; 2] {
    let suggested = NotificationRule::suggested_by(form);
    [suggested, suggested.other()]
}

/// Undoes a signature with the key that made it; `None` if another one did.
pub fn undone(key: &PublicKey, signature: &[u8]) -> Option<Undone> {
    key.public().undo(signature)
}

/// Why verifying refuses a form of Alipay's whose signature is right: a notification, or else a return URL.
pub fn refused_all_the_same(form: &Form, is_notification: bool) -> Option<NotificationError> {
    let (purpose, rule) = if is_notification {
        (Purpose::Notification, NotificationRule::suggested_by(form))
    } else {
        (Purpose::ReturnUrl, NotificationRule::V1)
    };
    let signed = Signed { rule, with_certificate: false };
    let is_signed = |parameter: &&Parameter| !parameter.is_blank() && signed.holds(&parameter.name);
    let parameters = form.parameters.iter().filter(is_signed);
    let parameters: Vec<(String, String)> =
        parameters.map(|parameter| (parameter.name.clone(), parameter.value.clone())).collect();
    refused(purpose, rule, form.value("sign_type").is_some(), &parameters)
}

/// The modulus and the exponent of a key, the highest byte first.
pub fn rsa_numbers(key: &PublicKey) -> (Vec<u8>, Vec<u8>) {
    let Public::Rsa(key) = key.public();
    (key.portable.n().to_bytes_be(), key.portable.e().to_bytes_be())
}
