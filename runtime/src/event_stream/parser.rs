//! From bytes, as they come, to events.

use std::collections::VecDeque;
use std::time::Duration;

use super::UnsignedEvent;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Reads a stream whose pieces may end anywhere.
pub(crate) struct Parser {
    /// The most bytes of one event, the line that has not ended yet included.
    limit: usize,
    line: Vec<u8>,
    is_first: bool,
    /// Whether the last piece ended in a carriage return, to which a line feed may belong.
    after_return: bool,
    name: String,
    data: String,
    id: Option<String>,
    retry: Option<Duration>,
    ready: VecDeque<UnsignedEvent>,
}

/// An event is larger than the limit.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TooLarge;

impl Parser {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            limit,
            line: Vec::new(),
            is_first: true,
            after_return: false,
            name: String::new(),
            data: String::new(),
            id: None,
            retry: None,
            ready: VecDeque::new(),
        }
    }

    /// The next event of what was fed.
    pub(crate) fn next(&mut self) -> Option<UnsignedEvent> {
        self.ready.pop_front()
    }

    /// Reads a piece. An event that no blank line has ended when the stream ends is none.
    pub(crate) fn feed(&mut self, mut piece: &[u8]) -> Result<(), TooLarge> {
        if self.after_return && !piece.is_empty() {
            self.after_return = false;
            piece = piece.strip_prefix(b"\n").unwrap_or(piece);
        }
        while let Some(end) = piece.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
            let (line, rest) = piece.split_at(end);
            self.lengthen(line)?;
            self.end_line();
            piece = match rest {
                [b'\r'] => {
                    self.after_return = true;
                    &[]
                }
                [b'\r', b'\n', rest @ ..] | [_, rest @ ..] => rest,
                [] => &[],
            };
        }
        self.lengthen(piece)
    }

    fn lengthen(&mut self, part: &[u8]) -> Result<(), TooLarge> {
        if self.line.len() + part.len() + self.data.len() + self.name.len() > self.limit {
            return Err(TooLarge);
        }
        self.line.extend_from_slice(part);
        Ok(())
    }

    fn end_line(&mut self) {
        let bytes = std::mem::take(&mut self.line);
        let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).filter(|_| self.is_first).unwrap_or(&bytes);
        self.is_first = false;
        if bytes.is_empty() {
            self.dispatch();
            return;
        }
        let line = String::from_utf8_lossy(bytes);
        let (field, value) = line.split_once(':').unwrap_or((&line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => value.clone_into(&mut self.name),
            "data" => {
                self.data.push_str(value);
                self.data.push('\n');
            }
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()).filter(|id| !id.is_empty()),
            "retry" if !value.is_empty() && value.bytes().all(|digit| digit.is_ascii_digit()) => {
                self.retry = value.parse().map(Duration::from_millis).ok();
            }
            // A comment, which keeps the connection open, or a field of a later standard.
            _ => {}
        }
    }

    /// An event without data is none.
    fn dispatch(&mut self) {
        let (name, mut data) = (std::mem::take(&mut self.name), std::mem::take(&mut self.data));
        if data.pop().is_none() {
            return;
        }
        let name = if name.is_empty() { "message".to_owned() } else { name };
        self.ready.push_back(UnsignedEvent { name, data, id: self.id.clone(), retry: self.retry });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pieces: &[&[u8]]) -> Vec<UnsignedEvent> {
        let mut parser = Parser::new(1024);
        for piece in pieces {
            parser.feed(piece).unwrap();
        }
        std::iter::from_fn(|| parser.next()).collect()
    }

    fn pairs(events: &[UnsignedEvent]) -> Vec<(&str, &str)> {
        events.iter().map(|event| (event.name.as_str(), event.data.as_str())).collect()
    }

    #[test]
    fn lines_are_fields_and_a_blank_line_ends_an_event() {
        for (stream, expected) in [
            ("", vec![]),
            ("data: a\n\n", vec![("message", "a")]),
            ("event: start\ndata: {}\n\nevent:end\ndata:x\n\n", vec![("start", "{}"), ("end", "x")]),
            // Only one space is left out, and lines are put together.
            ("data:  a\ndata: b\ndata\ndata:c\n\n", vec![("message", " a\nb\n\nc")]),
            ("data\n\n", vec![("message", "")]),
            ("data: a: b\n\n", vec![("message", "a: b")]),
            // Comments, unknown fields and names in capitals say nothing.
            (": ping\ndata: a\n: b\nid\nDATA: x\nother: y\n data: z\n\n", vec![("message", "a")]),
            // Without data there is no event, and its name is forgotten.
            ("event: end\n\ndata: a\n\n\n\n", vec![("message", "a")]),
            ("event: a\nevent: b\ndata: x\n\n", vec![("b", "x")]),
            // Line ends of all three kinds.
            (
                "event: a\r\ndata: x\r\n\r\ndata: y\r\rdata: z\n\r\n",
                vec![("a", "x"), ("message", "y"), ("message", "z")],
            ),
            ("\u{feff}data: a\n\n\u{feff}data: b\n\n", vec![("message", "a")]),
            ("data: 中文😀\n\n", vec![("message", "中文😀")]),
            // What the end of the stream cuts off is not an event.
            ("data: a\n\ndata: b\n", vec![("message", "a")]),
            ("data: a\n\ndata: b", vec![("message", "a")]),
        ] {
            assert_eq!(pairs(&read(&[stream.as_bytes()])), expected, "{stream:?}");
            // However it is cut into pieces.
            for size in 1..=4 {
                let pieces: Vec<&[u8]> = stream.as_bytes().chunks(size).collect();
                assert_eq!(pairs(&read(&pieces)), expected, "{stream:?} in pieces of {size}");
            }
        }
    }

    #[test]
    fn a_number_stays_until_there_is_another_and_so_does_the_time_to_wait() {
        let events = read(&[
            b"id: 1\nretry: 3000\ndata: a\n\ndata: b\n\nid: x\0y\nretry: 3s\ndata: c\n\nid\ndata: d\n\n",
        ]);
        let seen: Vec<_> = events.iter().map(|event| (event.id.as_deref(), event.retry)).collect();
        let wait = Some(Duration::from_secs(3));
        assert_eq!(seen, [(Some("1"), wait), (Some("1"), wait), (Some("1"), wait), (None, wait)]);
    }

    #[test]
    fn bytes_that_are_no_text_are_replaced() {
        assert_eq!(pairs(&read(&[b"data: \xff\n\n"])), [("message", "\u{fffd}")]);
    }

    #[test]
    fn an_event_that_is_too_large_is_refused_whether_in_one_line_or_many() {
        let long = format!("data: {}", "x".repeat(64));
        assert_eq!(Parser::new(64).feed(long.as_bytes()), Err(TooLarge));
        let mut parser = Parser::new(64);
        let outcome: Result<Vec<()>, _> = (0..64).map(|_| parser.feed(b"data: xxxxxxxx\n")).collect();
        assert_eq!(outcome, Err(TooLarge));
        // Many small ones are no large one, and comments are none at all.
        let mut parser = Parser::new(64);
        for _ in 0..64 {
            assert_eq!(parser.feed(b": ping\ndata: xxxxxxxx\n\n"), Ok(()));
        }
    }

    #[test]
    fn no_data_are_printed() {
        let printed = format!("{:?}", read(&[b"event: start\ndata: SECRET\n\n"]));
        assert!(printed.contains("start") && printed.contains("text of 6") && !printed.contains("SECRET"));
    }
}
