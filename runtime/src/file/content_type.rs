//! What kind of file it is.

/// For what is of no kind that is known.
const UNKNOWN: &str = "application/octet-stream";

/// What the first bytes of a file tell.
pub(super) fn of(beginning: &[u8]) -> &'static str {
    infer::get(beginning).map_or(UNKNOWN, |kind| kind.mime_type())
}

/// Whether `text` can stand in a header as a content type.
pub(super) fn is_one(text: &str) -> bool {
    let is_sign = |byte: u8| byte == b' ' || byte.is_ascii_graphic();
    text.bytes().all(is_sign)
        && text.split_once('/').is_some_and(|(kind, rest)| !kind.trim().is_empty() && !rest.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_what_it_is() {
        for (beginning, content_type) in [
            // JPEGs as cameras, scanners and editors begin them: JFIF, Exif, SPIFF, Adobe, bare.
            (&b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"[..], "image/jpeg"),
            (b"\xff\xd8\xff\xe1\x12\x34Exif\x00", "image/jpeg"),
            (b"\xff\xd8\xff\xe8\x00\x20SPIFF", "image/jpeg"),
            (b"\xff\xd8\xff\xee\x00\x0eAdobe", "image/jpeg"),
            (b"\xff\xd8\xff\xdb\x00\x43", "image/jpeg"),
            (b"\x89PNG\r\n\x1a\n", "image/png"),
            (b"GIF89a", "image/gif"),
            (b"BM\x36\x00\x00\x00", "image/bmp"),
            (b"%PDF-1.7", "application/pdf"),
            (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", "video/mp4"),
            (b"PK\x03\x04\x14\x00", "application/zip"),
            (b"hello", UNKNOWN),
            (b"", UNKNOWN),
        ] {
            assert_eq!(of(beginning), content_type, "{:?}", String::from_utf8_lossy(beginning));
        }
    }

    #[test]
    fn a_content_type_is_one_line_with_a_slash() {
        for good in ["image/jpeg", "text/plain; charset=utf-8"] {
            assert!(is_one(good), "{good:?}");
        }
        for bad in ["", "jpeg", "/", "image/", "image/jpeg\r\nX: y", "图/jpeg", "a/\0"] {
            assert!(!is_one(bad), "{bad:?}");
        }
    }
}
