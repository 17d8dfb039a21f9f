//! The parts of a page: what stands under which heading.

use alipay_schema::Span;

use crate::{
    line::{Form, Line},
    words::{self, Part},
};

/// Lines under one heading.
#[derive(Debug)]
pub(crate) struct Section {
    pub(crate) part: Part,
    pub(crate) heading: Span,
    pub(crate) lines: Vec<Line>,
}

/// Cuts a page at its headings. What stands before the first is a part of its own.
pub(crate) fn sections(lines: Vec<Line>) -> Vec<Section> {
    let mut sections = vec![Section { part: Part::Other, heading: Span::default(), lines: Vec::new() }];
    for line in lines {
        let named =
            (line.cells.len() == 1 && line.form != Form::Code).then(|| words::part(line.text())).flatten();
        let opened = named.or((line.form == Form::Heading).then_some(Part::Other));
        match (opened, sections.last_mut()) {
            (Some(part), _) => {
                sections.push(Section { part, heading: line.span(), lines: Vec::new() });
                // A heading that is no part's name may be the title, which names the method.
                if named.is_none()
                    && let Some(section) = sections.last_mut()
                {
                    section.lines.push(line);
                }
            }
            (None, Some(section)) => section.lines.push(line),
            (None, None) => {}
        }
    }
    sections
}
