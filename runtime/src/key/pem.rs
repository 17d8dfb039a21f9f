//! PEM text of a DER document.

use rsa::pkcs8::LineEnding;
use rsa::pkcs8::der::{self, pem};
use zeroize::Zeroizing;

pub(super) fn write(label: &str, document: der::Result<impl AsRef<[u8]>>) -> Zeroizing<String> {
    let text = document.and_then(|der| Ok(pem::encode_string(label, LineEnding::LF, der.as_ref())?));
    // Only what is longer than 256 MiB cannot be written, and no key is.
    Zeroizing::new(text.unwrap_or_default())
}
