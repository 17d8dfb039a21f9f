//! The end of a row, once nothing more of it can come.

use crate::{
    findings::quoted,
    line::Text,
    rows::{
        cell_lines, example_split,
        reader::{Open, Reader},
        row::Row,
    },
};

impl Reader<'_> {
    /// Finishes what is open.
    pub(crate) fn close(&mut self) {
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => {}
            Open::Cells(row) => {
                let span = row.span();
                let columns = self.columns.clone().unwrap_or_default();
                match row.finish(&columns, self.samples, self.findings) {
                    Some(row) => self.push(row),
                    None => self.findings.warning(span, "this row has no name", "not read"),
                }
            }
            Open::Card(row, _) => self.push(row),
            Open::Glued(row, lines) => self.close_glued(row, lines),
            Open::Spaced(row, rest) => self.close_spaced(row, &rest),
            Open::Loose(cells) => {
                let columns = self.columns.as_deref().unwrap_or_default();
                for row in cell_lines::rows(&cells, columns, self.samples, self.findings) {
                    self.push(row);
                }
            }
        }
    }

    fn push(&mut self, mut row: Row) {
        row.settle(self.findings);
        // Only an outermost row is surely no member of one that could not be read.
        self.has_gap &= row.rank > 0 || row.marked;
        if self.has_gap {
            self.findings.mark(row.name.span, "a row above it cannot be read, of which it may be a member");
        }
        if self.is_guessed {
            self.findings.mark(row.name.span, "its table has no header");
        }
        if self.has_unread {
            self.findings.mark(row.name.span, "a line above it, within its table, could not be read");
        }
        self.rows.push(row);
    }

    fn close_glued(&mut self, mut row: Row, mut lines: Vec<Text>) {
        let known = self.samples.value(&row.name);
        match lines.len() {
            0 => {}
            1 if known.as_deref() != Some(lines[0].as_str()) => row.description = lines.pop(),
            _ => {
                if let [_, more, .., _] = lines.as_slice() {
                    let title = format!(
                        "the row {} has more lines below it than cells: the last is taken as its example",
                        quoted(&row.name)
                    );
                    self.findings.warning(more.span, title, "one too many");
                }
                row.example = lines.pop();
                row.description = lines.into_iter().reduce(|mut text, more| {
                    text.value.push('\n');
                    text.value.push_str(&more);
                    text
                });
            }
        }
        example_split::settle_example(&mut row, self.samples, self.findings);
        self.push(row);
    }

    fn close_spaced(&mut self, mut row: Row, rest: &str) {
        let known = self.samples.value(&row.name);
        let split = example_split::split(rest, known.as_deref());
        let span = row.name.span;
        row.description = split.description.map(|text| Text::new(text.to_owned(), span));
        row.example = split.example.map(|text| Text::new(text.to_owned(), span));
        if !split.sure {
            let title = match &row.example {
                Some(example) => {
                    format!("{} is taken as the example of {}", quoted(example), quoted(&row.name))
                }
                None => format!("{} is taken to have no example", quoted(&row.name)),
            };
            self.findings.warning(span, title, "only spaces separate the description from the example");
        }
        self.push(row);
    }
}
