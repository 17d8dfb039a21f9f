//! Saved pages to lines. The tokenizer is a browser's; of the tree only what makes lines, tables and cards is kept.

mod buffer;
mod element;
mod row;

use std::{cell::RefCell, collections::HashMap};

use html5ever::{
    tendril::StrTendril,
    tokenizer::{
        BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
        states::{Rawtext, ScriptData},
    },
};

use crate::{
    line::{Form, Line, Text},
    shapes::{
        html::{
            buffer::Buffer,
            element::{DEEPEST, Element, attribute, is_block, is_void},
            row::Cells,
        },
        page::{Page, Places},
    },
};

/// The lines of a page.
pub(crate) fn lines(page: &Page<'_>) -> Vec<Line> {
    let sink = Sink(RefCell::new(Reader { buffer: Buffer::of(Places::of(page)), ..Reader::default() }));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(page.text.as_str()));
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
    /// How many elements of each name are open.
    counts: HashMap<String, usize>,
    buffer: Buffer<'p>,
    cells: Cells,
    /// Whether parts of a card's first line stand in the line that is being read.
    side_by_side: bool,
}

impl Reader<'_> {
    fn is_in(&self, name: &str) -> bool {
        self.counts.get(name).is_some_and(|count| *count > 0)
    }

    fn push(&mut self, element: Element) {
        if self.open.len() < DEEPEST {
            *self.counts.entry(element.name.clone()).or_default() += 1;
            self.open.push(element);
        }
    }

    /// Closes all elements from this one on.
    fn close_from(&mut self, at: usize) {
        for element in self.open.drain(at..) {
            if let Some(count) = self.counts.get_mut(&element.name) {
                *count -= 1;
            }
        }
    }

    fn text(&mut self, text: &str, line: usize) {
        if ["script", "style", "title"].iter().any(|name| self.is_in(name)) {
            return;
        }
        if self.cells.in_cell() && self.cells.is_first() && !text.trim().is_empty() && self.buffer.is_empty()
        {
            let row = self.open.iter().rposition(|element| element.name == "tr").unwrap_or(0);
            self.cells.indent(self.open[row..].iter().map(|element| element.padding).sum());
        }
        self.side_by_side |=
            !text.trim().is_empty() && self.open.iter().any(|element| element.is_side_by_side);
        if !self.is_in("pre") || self.cells.in_cell() {
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
        // A table within a cell has rows of its own.
        while self.open.last().is_some_and(|open| Element::ends(name, &open.name)) {
            self.close_from(self.open.len() - 1);
        }
        match name {
            "tr" => {
                self.end_row();
                self.end_line();
                self.cells.begin_row();
            }
            "td" | "th" if self.cells.in_row() => {
                self.end_cell();
                let span =
                    |name| attribute(tag, name).and_then(|count| count.trim().parse().ok()).unwrap_or(1);
                self.cells.begin_cell(span("rowspan"), span("colspan"));
            }
            "table" => {
                self.break_line();
                self.cells.begin_table();
            }
            "br" => self.break_line(),
            _ if is_block(name) && !element.is_side_by_side => self.break_line(),
            _ => {}
        }
        if !is_void(name) && !tag.self_closing {
            self.push(element);
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
        if self.is_in(name)
            && let Some(at) = self.open.iter().rposition(|element| element.name == name)
        {
            self.close_from(at);
        }
    }

    /// Ends the line, unless it is a cell's or the parts of a card's first line.
    fn break_line(&mut self) {
        if self.cells.in_cell() {
            self.buffer.line_break();
        } else if !self.open.iter().any(|element| element.is_side_by_side) {
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        let Some(text) = self.buffer.take() else { return };
        let heading = self.open.iter().rev().find_map(Element::heading);
        let form = match (heading, self.is_in("pre")) {
            (Some(depth), _) => Form::Heading(depth),
            (_, true) => Form::Code,
            _ => Form::Plain,
        };
        let lists = self.open.iter().filter(|element| element.is_list()).count();
        let (bullet, level) = (self.is_in("li"), self.level());
        let strong = std::mem::replace(&mut self.side_by_side, false) && level.is_some();
        self.lines.push(Line { indent: 2 * lists, bullet, level, strong, ..Line::of(form, text) });
    }

    fn level(&self) -> Option<usize> {
        self.open.iter().filter(|element| element.is_card).count().checked_sub(1)
    }

    fn end_cell(&mut self) {
        if self.cells.in_cell() {
            self.cells.end_cell(&self.buffer.take_cell());
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        let level = self.level();
        if let Some(line) = self.cells.end_row() {
            self.lines.push(Line { level, ..line });
        }
    }

    fn end_of_part(&mut self) {
        let Some(last) = self.lines.last() else { return };
        self.lines.push(Line::of(Form::End, Text::new(String::new(), last.span())));
    }
}
