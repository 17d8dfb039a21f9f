//! Text as a form carries it.

use std::fmt::Write;

use form_urlencoded::byte_serialize;

use super::{Charset, Unmappable};

impl Charset {
    /// `text` in this charset, form-urlencoded.
    ///
    /// Every byte of a character beyond ASCII is written in hexadecimal, as Java does. The second byte of many in GBK is
    /// an ASCII letter; left as it is, it would be read as that letter by a decoder that goes character by character.
    pub(crate) fn form_encode(self, text: &str) -> Result<String, Unmappable> {
        let bytes = self.encode(text)?;
        if self == Self::Utf8 || text.is_ascii() {
            return Ok(byte_serialize(&bytes).collect());
        }
        let mut encoded = String::with_capacity(bytes.len() * 3);
        let mut piece = [0; 4];
        for character in text.chars() {
            let bytes = self.encode(character.encode_utf8(&mut piece))?;
            if character.is_ascii() {
                encoded.extend(byte_serialize(&bytes));
                continue;
            }
            for byte in &*bytes {
                // Writing to a string does not fail.
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
        Ok(encoded)
    }
}
