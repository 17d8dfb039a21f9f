//! From the bytes of a file to the text of a page.

use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};

/// The text of a page that was saved in some encoding: UTF-8, UTF-16 with its byte order mark, or GB18030, of which GBK
/// and GB2312 are parts. `None` if the bytes are not a text in any of them.
///
/// ```
/// assert_eq!(alipay_page_import::decode("参数".as_bytes()).as_deref(), Some("参数"));
/// assert_eq!(alipay_page_import::decode(b"\xb2\xce\xca\xfd").as_deref(), Some("参数"), "GBK");
/// assert_eq!(alipay_page_import::decode(b"\xff\xff\0"), None);
/// ```
pub fn decode(bytes: &[u8]) -> Option<String> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let encoding = Encoding::for_bom(bytes).map_or(GB18030, |(encoding, _)| encoding);
    let is_known = [UTF_16LE, UTF_16BE, GB18030].contains(&encoding);
    let (text, _, has_errors) = encoding.decode(bytes);
    (is_known && !has_errors).then(|| text.into_owned())
}
