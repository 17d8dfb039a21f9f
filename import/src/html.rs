//! Saved pages to lines. The tokenizer is a browser's; of the tree only what makes lines, tables and cards is kept.

use std::cell::RefCell;

use html5ever::{
    tendril::StrTendril,
    tokenizer::{
        BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
        states::{Rawtext, ScriptData},
    },
};

use crate::{
    html_element::{Element, is_block, is_void},
    html_text::Buffer,
    line::{Form, Line, Places, Text},
};

/// The lines of a page.
pub(crate) fn lines(page: &str) -> Vec<Line> {
    let sink = Sink(RefCell::new(Reader { buffer: Buffer::of(Places::of(page), page), ..Reader::default() }));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(page));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut reader = tokenizer.sink.0.into_inner();
    reader.end_row();
    reader.end_line();
    reader.lines
}

struct Sink<'p>(RefCell<Reader<'p>>);

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut reader = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => reader.text(&text, usize::try_from(line).unwrap_or(1)),
            Token::TagToken(tag) => return reader.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Default)]
struct Reader<'p> {
    lines: Vec<Line>,
    open: Vec<Element>,
    buffer: Buffer<'p>,
    /// The cells of the row that is open.
    row: Option<Vec<Text>>,
    in_cell: bool,
}

impl Reader<'_> {
    fn is_in(&self, name: &str) -> bool {
        self.open.iter().any(|element| element.name == name)
    }

    fn text(&mut self, text: &str, line: usize) {
        if self.is_in("script") || self.is_in("style") || self.is_in("title") {
            return;
        }
        if !self.is_in("pre") || self.in_cell {
            return self.buffer.push(text, line);
        }
        for (at, piece) in text.split('\n').enumerate() {
            if at > 0 {
                self.end_line();
            }
            self.buffer.push(piece, line);
        }
    }

    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name = tag.name.as_ref();
        if tag.kind == TagKind::EndTag {
            self.end(name);
            return TokenSinkResult::Continue;
        }
        self.start(name, tag);
        match name {
            "script" => TokenSinkResult::RawData(ScriptData),
            "style" | "noscript" | "iframe" => TokenSinkResult::RawData(Rawtext),
            _ => TokenSinkResult::Continue,
        }
    }

    fn start(&mut self, name: &str, tag: &Tag) {
        let element = Element::of(name, tag);
        match name {
            "tr" => {
                self.end_row();
                self.end_line();
                self.row = Some(Vec::new());
            }
            "td" | "th" if self.row.is_some() => {
                self.end_cell();
                self.in_cell = true;
            }
            "br" => self.break_line(),
            _ if is_block(name) && !element.is_side_by_side => self.break_line(),
            _ => {}
        }
        if !is_void(name) && !tag.self_closing {
            self.open.push(element);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "td" | "th" => self.end_cell(),
            "tr" => self.end_row(),
            "table" | "body" | "html" => {
                self.end_row();
                self.end_line();
                self.end_of_part();
            }
            _ if is_block(name) => self.break_line(),
            _ => {}
        }
        if let Some(at) = self.open.iter().rposition(|element| element.name == name) {
            self.open.truncate(at);
        }
    }

    /// Ends the line, unless it is a cell's or the parts of a card's first line.
    fn break_line(&mut self) {
        if self.in_cell {
            self.buffer.line_break();
        } else if !self.open.iter().any(|element| element.is_side_by_side) {
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        let form = match (self.open.iter().any(Element::is_heading), self.is_in("pre")) {
            (true, _) => Form::Heading,
            (_, true) => Form::Code,
            _ => Form::Plain,
        };
        let lists = self.open.iter().filter(|element| element.is_list()).count();
        if let Some(text) = self.buffer.take() {
            let bullet = self.is_in("li");
            self.lines.push(Line { form, cells: vec![text], indent: 2 * lists, bullet, level: self.level() });
        }
    }

    fn level(&self) -> Option<usize> {
        self.open.iter().filter(|element| element.is_card).count().checked_sub(1)
    }

    fn end_cell(&mut self) {
        if let (true, Some(row)) = (self.in_cell, &mut self.row) {
            row.push(self.buffer.take_cell());
        }
        self.in_cell = false;
    }

    fn end_row(&mut self) {
        self.end_cell();
        let Some(cells) = self.row.take().filter(|cells| cells.iter().any(|cell| !cell.is_empty())) else {
            return;
        };
        let form = if cells.len() > 1 { Form::Row } else { Form::Plain };
        self.lines.push(Line { form, cells, indent: 0, bullet: false, level: self.level() });
    }

    fn end_of_part(&mut self) {
        let Some(last) = self.lines.last() else { return };
        let cells = vec![Text::new(String::new(), last.span())];
        self.lines.push(Line { form: Form::End, cells, indent: 0, bullet: false, level: None });
    }
}
