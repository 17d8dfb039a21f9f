//! What `alipay-why` needs, which looks closer at a signature than verifying does.

pub use crate::crypto::Undone;
pub use crate::notification::content::Signed;
pub use crate::notification::form::{Form, Parameter};
pub use crate::sign::canonical::is_dropped;

use rsa::traits::PublicKeyParts;

use crate::PublicKey;
use crate::crypto::Public;
use crate::notification::NotificationRule;

/// The rules by which a form may have been signed, the likelier one first.
pub fn rules(form: &Form) -> [NotificationRule; 2] {
    let suggested = NotificationRule::suggested_by(form);
    [suggested, suggested.other()]
}

/// Undoes a signature with the key that made it; `None` if another one did.
pub fn undone(key: &PublicKey, signature: &[u8]) -> Option<Undone> {
    key.public().undo(signature)
}

/// The modulus and the exponent of a key, the highest byte first.
pub fn rsa_numbers(key: &PublicKey) -> (Vec<u8>, Vec<u8>) {
    let Public::Rsa(key) = key.public();
    (key.portable.n().to_bytes_be(), key.portable.e().to_bytes_be())
}
