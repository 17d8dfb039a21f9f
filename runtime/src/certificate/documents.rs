//! From what was given to the DER of each certificate in it.

use x509_cert::der::{Reader, SliceReader};
use zeroize::Zeroizing;

use super::{BlockFault, CertificateError, tree};
use crate::{armor, pasted};

/// The most that is read, in bytes; Alipay's file of roots has less than 20,000.
const MOST: usize = 256 * 1024;

/// The most certificates of one file; Alipay's file of roots has four.
const MOST_CERTIFICATES: usize = 64;

/// A document, wiped when it is dropped: a key may have been given in the place of a certificate.
pub(super) type Document = Zeroizing<Vec<u8>>;

/// The documents of a file, in its order: PEM with anything between and around the blocks, DER, or base64 of either
/// (which is how the gateway sends a file). What is not a certificate is left to the reader of certificates, but every
/// document is whole.
pub(super) fn documents(given: &[u8]) -> Result<Vec<Document>, CertificateError> {
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
    Documents(Vec<Document>),
    Base64(Document),
}

fn split(given: &[u8]) -> Result<Content, CertificateError> {
    if armor::is_der(given) {
        return elements(given).map(Content::Documents);
    }
    // The words between the blocks may be in any charset.
    let text = match pasted::text(given) {
        Some(text) => text,
        None => Zeroizing::new(String::from_utf8_lossy(given).into_owned()),
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

/// One DER document after the other; white space and NUL bytes behind the last one mean nothing.
fn elements(given: &[u8]) -> Result<Vec<Document>, CertificateError> {
    let (mut documents, mut rest) = (Vec::new(), given);
    while !rest.iter().all(|byte| *byte == 0 || byte.is_ascii_whitespace()) {
        let broken = |fault| CertificateError::Block { number: documents.len() + 1, line: None, fault };
        let document = SliceReader::new(rest).and_then(|mut reader| reader.tlv_bytes());
        let document = document.ok().filter(|document| tree::is_whole(document));
        let document = document.ok_or_else(|| broken(BlockFault::Incomplete))?;
        rest = rest.get(document.len()..).unwrap_or_default();
        add(&mut documents, Zeroizing::new(document.to_vec()))?;
    }
    Ok(documents)
}

/// A run of dashes, and what stands behind it up to the next one.
struct Piece<'a> {
    at: usize,
    dashes: usize,
    words: &'a str,
}

/// The text from its first dash on, in parts that do not overlap, so that each byte is looked at once.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut at = text.find('-').unwrap_or(text.len());
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let words = rest.trim_start_matches('-');
        let dashes = rest.len() - words.len();
        let words = &words[..words.find('-').unwrap_or(words.len())];
        let piece = Piece { at, dashes, words };
        at += dashes + words.len();
        Some(piece)
    })
}

/// The dashes on each side of a line of PEM.
const DASHES: usize = 5;

/// The first or the last line of a certificate in PEM.
struct Mark {
    is_first: bool,
    at: usize,
    /// Where the line's words end.
    end: usize,
}

/// All of them. Those of anything else, such as a key, are passed over; a text that ends within a first line may have
/// lost a certificate. A last line without its dashes is none.
fn marks(text: &str) -> Vec<Mark> {
    let is_word = |character: char| character.is_ascii_alphanumeric() || character == ' ';
    let (mut marks, mut is_behind_line) = (Vec::new(), false);
    let mut pieces = pieces(text).peekable();
    while let Some(Piece { at, dashes, words }) = pieces.next() {
        let behind = pieces.peek().map_or(0, |next| next.dashes);
        let (start, is_whole_line) = (at + dashes, behind >= DASHES && words.chars().all(is_word));
        let own = dashes - if is_behind_line { DASHES } else { 0 };
        is_behind_line = is_whole_line && (words.starts_with("BEGIN ") || words.starts_with("END "));
        let is_cut = match words.strip_prefix("BEGIN ") {
            _ if behind > 0 => false,
            _ if words.is_empty() => (1..=DASHES).contains(&own),
            _ if dashes < DASHES => false,
            Some(label) => label.chars().all(is_word),
            None => "BEGIN ".starts_with(words),
        };
        if is_cut {
            marks.push(Mark { is_first: true, at, end: text.len() });
        } else if dashes >= DASHES {
            let (is_first, label) = match (words.strip_prefix("BEGIN "), words.strip_prefix("END ")) {
                (Some(label), _) => (true, label),
                (_, Some(label)) if is_whole_line => (false, label),
                _ => continue,
            };
            let rest = label.trim_start_matches(is_word);
            let end = start + words.len() - rest.len();
            if label[..label.len() - rest.len()].trim_end().ends_with("CERTIFICATE") {
                marks.push(Mark { is_first, at, end });
            }
        }
    }
    marks
}

/// What stands in each PEM block of a certificate.
fn blocks(text: &str) -> Result<Vec<Document>, CertificateError> {
    // What half a character of a cut text is read as.
    let text = text.strip_suffix(char::REPLACEMENT_CHARACTER).unwrap_or(text).trim_end();
    let (mut documents, mut open) = (Vec::new(), None);
    let broken = |documents: &[Document], mark: &Mark, fault| {
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

fn add(documents: &mut Vec<Document>, document: Document) -> Result<(), CertificateError> {
    if documents.len() == MOST_CERTIFICATES {
        return Err(CertificateError::TooMany { limit: MOST_CERTIFICATES });
    }
    documents.push(document);
    Ok(())
}

fn decode(text: &str) -> Option<Document> {
    armor::decode(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_looked_at_in_parts_that_do_not_overlap() {
        for text in
            ["-----".repeat(20_000), "----- ".repeat(20_000), "-----BEGIN ".repeat(9_000), "-a--b".into()]
        {
            let text = format!("{text}{}", " ".repeat(20_000));
            let mut next = 0;
            for piece in pieces(&text) {
                assert_eq!(piece.at, next, "{}", &text[..12]);
                assert_eq!(piece.words.find('-'), None);
                next += piece.dashes + piece.words.len();
            }
            assert_eq!(next, text.len());
        }
        assert_eq!(pieces("no dashes").count(), 0);
    }
}
