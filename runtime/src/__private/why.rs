//! What `alipay-why` needs, which looks closer at a signature than verifying does.

pub use crate::notification::content::Signed;
pub use crate::notification::form::{Form, Parameter};
pub use crate::sign::canonical::is_dropped;
pub use crate::sign::diagnose::{Undone, undone};

use rsa::traits::PublicKeyParts;

use crate::PublicKey;
use crate::notification::NotificationRule;

/// The rules by which a form may have been signed, the likelier one first.
pub fn rules(form: &Form) -> [NotificationRule; 2] {
    let suggested = NotificationRule::suggested_by(form);
    [suggested, suggested.other()]
}

/// The modulus and the exponent of a key, the highest byte first.
pub fn rsa_numbers(key: &PublicKey) -> (Vec<u8>, Vec<u8>) {
    (key.rsa().n().to_bytes_be(), key.rsa().e().to_bytes_be())
}
