//! The lines of a bill's text, in UTF-8 or GB18030.

use std::io::{BufRead, BufReader, Read};

use encoding_rs::GB18030;

use super::error::BillProblem;
use super::limits::LINE;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Reads line by line and keeps one.
pub(super) struct Lines<R> {
    reader: BufReader<R>,
    charset: Option<Charset>,
    number: u64,
    raw: Vec<u8>,
}

#[derive(Clone, Copy)]
enum Charset {
    Utf8,
    Gb18030,
}

/// What a line comes to.
pub(super) enum Line {
    Text(String),
    /// It is not text; the next one may be.
    Garbled,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(reader: R) -> Self {
        Self {
            reader: BufReader::with_capacity(64 * 1024, reader),
            charset: None,
            number: 0,
            raw: Vec::new(),
        }
    }

    /// The number of the line that was read last, from 1.
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// The next line, without its end; `None` at the end of the text. Nothing can be read behind an error.
    pub(super) fn next(&mut self) -> Result<Option<Line>, BillProblem> {
        self.raw.clear();
        self.number += 1;
        if self.reader.by_ref().take(LINE + 1).read_until(b'\n', &mut self.raw)? == 0 {
            return Ok(None);
        }
        if self.raw.len() as u64 > LINE {
            return Err(BillProblem::LineTooLong);
        }
        let mut line = self.raw.as_slice();
        line = line.strip_suffix(b"\n").unwrap_or(line);
        line = line.strip_suffix(b"\r").unwrap_or(line);
        if let Some(rest) = line.strip_prefix(BYTE_ORDER_MARK).filter(|_| self.number == 1) {
            line = rest;
            self.charset = Some(Charset::Utf8);
        }
        let text = match charset_of(line, &mut self.charset) {
            Charset::Utf8 => std::str::from_utf8(line).ok().map(str::to_owned),
            Charset::Gb18030 => GB18030
                .decode_without_bom_handling_and_without_replacement(line)
                .map(std::borrow::Cow::into_owned),
        };
        Ok(Some(text.map_or(Line::Garbled, Line::Text)))
    }
}

/// The charset of a text by its first line that is not ASCII, as one of the first is in every bill: UTF-8, unless it cannot
/// be.
fn charset_of(line: &[u8], known: &mut Option<Charset>) -> Charset {
    if known.is_none() && !line.is_ascii() {
        *known = Some(if std::str::from_utf8(line).is_ok() { Charset::Utf8 } else { Charset::Gb18030 });
    }
    known.unwrap_or(Charset::Utf8)
}
