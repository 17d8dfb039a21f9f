//! From what was given to the DER of each certificate in it.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use x509_cert::der::{Reader, SliceReader};

use super::{BlockFault, CertificateError, tree};
use crate::pasted;

/// Padding is often lost when text is copied, and means nothing.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The most that is read, in bytes; Alipay's file of roots has less than 20,000.
const MOST: usize = 256 * 1024;

/// The most certificates of one file; Alipay's file of roots has four.
const MOST_CERTIFICATES: usize = 64;

/// The documents of a file, in its order: PEM with anything between and around the blocks, DER, or base64 of either
/// (which is how the gateway sends a file). What is not a certificate is left to the reader of certificates, but every
/// document is whole.
pub(super) fn documents(given: &[u8]) -> Result<Vec<Vec<u8>>, CertificateError> {
    if given.len() > MOST {
        return Err(CertificateError::TooLarge { limit: MOST });
    }
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
    if let [0x30, 0x80..=0xff, ..] = given {
        return elements(given).map(Content::Documents);
    }
    // The words between the blocks may be in any charset.
    let text = match pasted::text(given) {
        Some(text) => String::clone(&text),
        None => String::from_utf8_lossy(given).into_owned(),
    };
    if text.contains("-----") {
        return blocks(&text).map(Content::Documents);
    }
    let base64 = pasted::bare(&text);
    if base64.is_empty() {
        return Err(CertificateError::Empty);
    }
    decode(base64).map(Content::Base64).ok_or(CertificateError::Unreadable)
}

/// One DER document after the other, with a line end behind the last one if need be.
fn elements(given: &[u8]) -> Result<Vec<Vec<u8>>, CertificateError> {
    let (mut documents, mut rest) = (Vec::new(), given);
    while !rest.trim_ascii().is_empty() {
        let broken = |fault| CertificateError::Block { number: documents.len() + 1, line: None, fault };
        let document = SliceReader::new(rest).and_then(|mut reader| reader.tlv_bytes());
        let document = document.ok().filter(|document| tree::is_whole(document));
        let document = document.ok_or_else(|| broken(BlockFault::Incomplete))?;
        rest = rest.get(document.len()..).unwrap_or_default();
        add(&mut documents, document.to_vec())?;
    }
    Ok(documents)
}

/// The first or the last line of a certificate in PEM.
struct Mark {
    is_first: bool,
    at: usize,
    /// Where the line's words end.
    end: usize,
}

/// All of them. Those of anything else, such as a key, are passed over.
fn marks(text: &str) -> impl Iterator<Item = Mark> {
    text.match_indices("-----").filter_map(|(at, dashes)| {
        let words = &text[at + dashes.len()..];
        // The text ends within a first line.
        let last = words.trim_end();
        if !last.is_empty() && "BEGIN CERTIFICATE".starts_with(last) {
            return Some(Mark { is_first: true, at, end: text.len() });
        }
        let (is_first, label) = match words.strip_prefix("BEGIN ") {
            Some(label) => (true, label),
            None => (false, words.strip_prefix("END ")?),
        };
        let is_word = |character: char| character.is_ascii_alphanumeric() || character == ' ';
        let rest = label.trim_start_matches(is_word);
        let label = &label[..label.len() - rest.len()];
        label.trim_end().ends_with("CERTIFICATE").then(|| Mark { is_first, at, end: text.len() - rest.len() })
    })
}

/// What stands in each PEM block of a certificate.
fn blocks(text: &str) -> Result<Vec<Vec<u8>>, CertificateError> {
    let (mut documents, mut open) = (Vec::new(), None);
    let broken = |documents: &Vec<Vec<u8>>, mark: &Mark, fault| {
        let line = 1 + text[..mark.at].matches('\n').count();
        CertificateError::Block { number: documents.len() + 1, line: Some(line), fault }
    };
    for mark in marks(text) {
        match open.take() {
            None if mark.is_first => open = Some(mark),
            None => return Err(broken(&documents, &mark, BlockFault::NoBegin)),
            Some(first) if mark.is_first => return Err(broken(&documents, &first, BlockFault::NoEnd)),
            Some(first) => {
                let body = text[first.end..mark.at].trim_start_matches('-');
                let document = decode(body).ok_or_else(|| broken(&documents, &first, BlockFault::Base64))?;
                if !tree::is_whole(&document) {
                    return Err(broken(&documents, &first, BlockFault::Incomplete));
                }
                add(&mut documents, document)?;
            }
        }
    }
    match open {
        Some(first) => Err(broken(&documents, &first, BlockFault::NoEnd)),
        None => Ok(documents),
    }
}

fn add(documents: &mut Vec<Vec<u8>>, document: Vec<u8>) -> Result<(), CertificateError> {
    if documents.len() == MOST_CERTIFICATES {
        return Err(CertificateError::TooMany { limit: MOST_CERTIFICATES });
    }
    documents.push(document);
    Ok(())
}

/// Base64 with any white space in it; `\n` in two characters is how environment variables often carry line breaks.
fn decode(text: &str) -> Option<Vec<u8>> {
    let lines = text.split("\\n").flat_map(|line| line.split("\\r"));
    let bare: String = lines.flat_map(str::split_whitespace).collect();
    BASE64.decode(bare).ok().filter(|bytes| !bytes.is_empty())
}
