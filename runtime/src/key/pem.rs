//! PEM text of a DER document.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

/// A line of PEM holds 64 characters, which are 48 bytes.
const LINE: usize = 48;

pub(super) fn write(label: &str, der: &[u8]) -> Zeroizing<String> {
    // Reserved at once, so that no earlier buffer with a part of the key stays behind.
    let mut pem = Zeroizing::new(String::with_capacity(der.len() * 3 / 2 + 100));
    pem.extend(["-----BEGIN ", label, "-----\n"]);
    for line in der.chunks(LINE) {
        STANDARD.encode_string(line, &mut pem);
        pem.push('\n');
    }
    pem.extend(["-----END ", label, "-----\n"]);
    pem
}
