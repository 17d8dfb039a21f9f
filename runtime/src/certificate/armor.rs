//! From what was given to the DER of each certificate in it.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use x509_cert::der::{Reader, SliceReader};

use super::CertificateError;

/// Padding is often lost when text is copied, and means nothing.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

const DER_SEQUENCE: u8 = 0x30;

/// The documents of a file, in its order: PEM with anything between and around the blocks, DER, or base64 of either
/// (which is how the gateway sends a file). What is no certificate is left to the reader of certificates.
pub(super) fn documents(given: &[u8]) -> Result<Vec<Vec<u8>>, CertificateError> {
    match split(given)? {
        Content::Documents(documents) => Ok(documents),
        // Base64 within base64 is nobody's format.
        Content::Base64(inner) => match split(&inner)? {
            Content::Documents(documents) => Ok(documents),
            Content::Base64(_) => Err(CertificateError::Unreadable),
        },
    }
}

enum Content {
    Documents(Vec<Vec<u8>>),
    Base64(Vec<u8>),
}

fn split(given: &[u8]) -> Result<Content, CertificateError> {
    if given.trim_ascii().is_empty() {
        return Err(CertificateError::Empty);
    }
    if given.first() == Some(&DER_SEQUENCE) {
        return Ok(Content::Documents(elements(given)));
    }
    // The words between the blocks may be in any charset.
    let text = String::from_utf8_lossy(given);
    if text.contains("-----BEGIN ") {
        return Ok(Content::Documents(blocks(&text)));
    }
    decode(text.trim_start_matches('\u{feff}')).map(Content::Base64).ok_or(CertificateError::Unreadable)
}

/// One DER document after the other; what follows the last whole one is dropped.
fn elements(given: &[u8]) -> Vec<Vec<u8>> {
    let (mut documents, mut rest) = (Vec::new(), given);
    while let Ok(document) = SliceReader::new(rest).and_then(|mut reader| reader.tlv_bytes()) {
        documents.push(document.to_vec());
        rest = rest.get(document.len()..).unwrap_or_default();
        if rest.is_empty() {
            break;
        }
    }
    documents
}

/// What stands in each PEM block of a certificate; a block that is not base64 becomes an empty document, so that the
/// others keep their places.
fn blocks(text: &str) -> Vec<Vec<u8>> {
    text.split("-----BEGIN ")
        .skip(1)
        .filter_map(|block| {
            let (label, rest) = block.split_once("-----")?;
            let (body, _) = rest.split_once("-----END").unwrap_or((rest, ""));
            label.trim_end().ends_with("CERTIFICATE").then(|| decode(body).unwrap_or_default())
        })
        .collect()
}

/// Base64 with any white space in it; `\n` in two characters is how environment variables often carry line breaks.
fn decode(text: &str) -> Option<Vec<u8>> {
    let lines = text.split("\\n").flat_map(|line| line.split("\\r"));
    let bare: String = lines.flat_map(str::split_whitespace).collect();
    BASE64.decode(bare).ok().filter(|bytes| !bytes.is_empty())
}
