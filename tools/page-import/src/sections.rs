//! The parts of a page: what stands under which heading.

use alipay_schema::Span;

use crate::{
    line::{Form, Line, Text},
    words::headings::{self, Part},
};

/// Lines under one heading.
#[derive(Debug)]
pub(crate) struct Section {
    pub(crate) part: Part,
    pub(crate) heading: Span,
    pub(crate) lines: Vec<Line>,
    /// Whether no heading says what it is about.
    pub(crate) is_guessed: bool,
    /// How deep its heading is, where the markup says it.
    depth: Option<usize>,
}

impl Section {
    fn new(part: Part, heading: Span, depth: Option<usize>) -> Self {
        Self { part, heading, lines: Vec::new(), is_guessed: false, depth }
    }

    /// A part without a heading, as these lines are.
    pub(crate) fn guessed(part: Part, lines: Vec<Line>) -> Self {
        let heading = lines.first().map_or(Span::default(), Line::span);
        Self { lines, is_guessed: true, ..Self::new(part, heading, None) }
    }
}

/// Cuts a page at its headings. What stands before the first is a part of its own.
pub(crate) fn sections(lines: Vec<Line>) -> Vec<Section> {
    let mut section = Section::new(Part::Other, Span::default(), None);
    let mut sections = Vec::new();
    for line in lines {
        let depth = if let Form::Heading(depth) = line.form { Some(depth) } else { None };
        let can_head = line.cells.len() == 1 && line.form != Form::Code;
        let named = can_head.then(|| headings::part(line.text(), depth.is_some())).flatten();
        // A deeper heading parts the table of the one above it.
        let is_inside = !matches!(section.part, Part::Other | Part::Unknown)
            && depth.zip(section.depth).is_some_and(|(depth, above)| depth > above);
        let Some(part) = named.or((depth.is_some() && !is_inside).then_some(Part::Unknown)) else {
            section.lines.push(line);
            continue;
        };
        let next = Section::new(part, line.span(), depth);
        sections.push(std::mem::replace(&mut section, next));
        // A heading that names no part may be the title, which names the method.
        if named.is_none() {
            section.lines.push(line);
        }
    }
    sections.push(section);
    sections
}

/// All texts of a page, in order.
pub(crate) fn cells(sections: &[Section]) -> impl Iterator<Item = &Text> {
    sections.iter().flat_map(|section| &section.lines).flat_map(|line| &line.cells)
}
