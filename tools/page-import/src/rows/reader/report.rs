//! What the reader says of lines that it cannot place, or places by a guess.

use super::{Open, Reader};
use crate::{
    findings::quoted,
    line::{Line, Text},
    rows::{card, recognise, tags::Tag},
    words::columns,
};

impl Reader<'_> {
    /// What a column says that nobody knows is not read.
    pub(super) fn report_unknown(&mut self, line: &Line) {
        for cell in
            line.cells.iter().filter(|cell| columns::column(cell).is_none() && !cell.trim().is_empty())
        {
            let title = format!("the column {} is not known, and is left out", quoted(cell));
            self.findings.advise(
                cell.span,
                title,
                "not read",
                "call it as other pages do, such as 是否必选 or 最大长度",
            );
        }
    }

    /// A line of a card's text may be somebody else's row.
    pub(super) fn doubt(&mut self, line: &Line) {
        if card::looks_like_row(line.text()) || recognise::is_parameter(line) {
            self.refuse(line.text());
        } else if recognise::is_failure(line) && !matches!(self.open, Open::Card(_, Tag::Values)) {
            let title = format!("{} is taken as a part of the card above it", quoted(line.text()));
            self.findings.warning(line.span(), title, "looks like an error code");
        }
    }

    pub(super) fn report_subheading(&mut self) {
        let Some(heading) = self.subheading.take().filter(|_| !self.rows.is_empty()) else { return };
        let title = format!("the rows under {} are taken as part of the table above it", quoted(&heading));
        self.findings.advise(
            heading.span,
            title,
            "a heading within a part",
            "take them away if they are not this API's",
        );
    }

    pub(super) fn unread(&mut self, line: &Line) {
        let Some(cell) =
            line.cells.iter().find(|cell| !cell.trim().is_empty() && columns::column(cell).is_none())
        else {
            return;
        };
        if card::looks_like_row(cell) {
            return self.refuse(cell);
        }
        self.has_unread |= !self.rows.is_empty();
        self.findings.not_read(
            line.span(),
            cell,
            "no row of a table",
            "if it is a parameter, write it as the other rows are written; else leave it",
        );
    }

    /// A parameter that is left out makes half a description.
    pub(super) fn refuse(&mut self, text: &Text) {
        let title = format!("this looks like a parameter and cannot be read: {}", quoted(text));
        let help = "write it as the other rows are written; take it away if it is a sentence";
        self.findings.doubt(text.span, title, "not read", help);
        self.has_gap = true;
    }
}
