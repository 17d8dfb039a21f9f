//! What a page says, in one place: the rows of its tables, its samples, its words about the call.

mod address;
pub(crate) mod call_kind;
pub(crate) mod letter_case;
pub(crate) mod method;
mod misplaced;
mod notification;
mod several;
mod tables;
mod unheaded;

use alipay_schema::{Calls, Span};

use crate::{
    document::method::{Mention, Weight},
    findings::{Findings, quoted},
    line::{Form, Line, Text, start},
    rows::{error_row::Failure, recognise, row::Row},
    samples::Samples,
    sections::{Section, cells, sections},
    words::headings::{self, Part},
};

/// A page that has been read and not yet understood.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) method: Option<Text>,
    /// What the page calls the API.
    pub(crate) title: Option<String>,
    pub(crate) call: Calls,
    pub(crate) request: Option<Vec<Row>>,
    pub(crate) response: Option<Vec<Row>>,
    pub(crate) common_request: Vec<Row>,
    pub(crate) common_response: Vec<Row>,
    pub(crate) errors: Option<Vec<Failure>>,
    pub(crate) samples: Samples,
}

/// So many lines of its tables that cannot be read show that a page is in disorder.
const DISORDER: usize = 3;

/// Reads the lines of a page. `given` is the method that it is said to be about.
pub(crate) fn document(
    lines: Vec<Line>,
    common_names: &[String],
    given: Option<&str>,
    findings: &mut Findings,
) -> Document {
    let lines: Vec<Line> = lines.into_iter().map(Line::unquoted).collect();
    let lines = if let Some(given) = given { several::only(lines, given, findings) } else { lines };
    let mut sections = sections(lines);
    if findings.is_draft() {
        sections = unheaded::assign(sections, findings);
    }
    notification::refuse(&sections, findings);
    let samples = Samples::of(&sections, findings);
    // The common tables are compared and not imported: what cannot be read in them does no harm.
    let common = |part| tables::rows(&sections, part, &samples, &mut Findings::default()).unwrap_or_default();
    let (common_request, common_response) = (common(Part::CommonRequest), common(Part::CommonResponse));
    let mut mentions = method::mentions(&sections);
    let stated = common_request.iter().find(|row| *row.name == "method").and_then(|row| row.example.as_ref());
    mentions.extend(stated.map(|method| Mention {
        method: method.to_ascii_lowercase(),
        span: method.span,
        weight: Weight::Stated,
    }));
    let method = method::decide(&mentions, given, findings);
    let tables = sections
        .iter()
        .filter(|section| section.part == Part::Request && section.lines.iter().any(recognise::is_parameter));
    if tables.count() > 1 {
        method::refuse_several(&mentions, findings);
    }
    address::check(&sections, common_names, findings);
    let request = tables::rows(&sections, Part::Request, &samples, findings);
    let response = tables::rows(&sections, Part::Response, &samples, findings);
    let mut document = Document {
        title: method.as_ref().and_then(|method| title(&sections, method)),
        method,
        call: call_kind::calls(&sections, findings),
        request,
        response,
        common_request,
        common_response,
        errors: tables::failures(&sections, findings),
        samples,
    };
    document.report_what_is_missing(findings);
    misplaced::report(&sections, findings);
    let is_unusual = misplaced::report_order(&sections, findings);
    report_the_end(&sections, &mut document, findings);
    if is_unusual {
        document.mark_all("the parts of the page stand in an unusual order", findings);
    } else if findings.unread() >= DISORDER {
        document.mark_all("several lines of the page could not be read", findings);
    }
    document
}

impl Document {
    /// Marks every row and code, where none can be sure to stand where it belongs.
    fn mark_all(&self, why: &str, findings: &mut Findings) {
        let rows = [&self.request, &self.response].into_iter().flatten().flatten().map(|row| row.name.span);
        let codes = self.errors.iter().flatten().map(|failure| failure.code.span);
        rows.chain(codes).for_each(|span| findings.mark(span, why));
    }

    /// The place of the last row of a part, which may have been cut with the page. What ends with it is not its length:
    /// of `16` a `1` may be left.
    fn last_row(&mut self, part: Part, is_draft: bool) -> Option<Span> {
        if part == Part::Errors {
            return self.errors.iter().flatten().next_back().map(|failure| failure.code.span);
        }
        let rows = if part == Part::Request { &mut self.request } else { &mut self.response };
        let row = rows.as_mut()?.last_mut()?;
        if is_draft && row.description.is_none() && row.example.is_none() && row.values.is_empty() {
            row.length = None;
        }
        Some(row.name.span)
    }

    /// What a description needs, or what is not stated for want of a part of the page.
    pub(crate) fn report_what_is_missing(&self, findings: &mut Findings) {
        if self.request.is_none() {
            let help = "the page needs a heading such as 业务请求参数, and below it a table or a sentence such as 无业务请求参数";
            return findings.error(
                start(),
                "the page has no request parameters that can be read",
                "no table of them",
                help,
            );
        }
        if self.call == Calls::ANY {
            findings.warning(
                start(),
                "the page does not say how the API is called: `call: any`",
                "no call in its samples",
            );
        }
        if self.response.is_none() {
            findings.warning(
                start(),
                "the page has no response parameters that can be read: `response` is not stated",
                "no table of them",
            );
        }
        if self.errors.is_none() {
            findings.warning(
                start(),
                "the page has no error codes that can be read: `errors` is not stated",
                "no table of them",
            );
        }
    }
}

/// What stands in brackets behind the method, in the line of its title.
fn title(sections: &[Section], method: &Text) -> Option<String> {
    let behind = cells(sections).filter_map(|cell| cell.trim().strip_prefix(method.as_str()));
    let inside = behind.filter_map(|rest| rest.trim().strip_prefix(['(', '（']));
    inside
        .filter_map(|rest| rest.split([')', '）']).next())
        .map(|title| title.trim().to_owned())
        .find(|title| !title.is_empty())
}

fn states_none(line: &Line, part: Part) -> bool {
    headings::is_none(line.text(), part) || headings::is_bare_none(line.text())
}

/// A page that ends in a table may have been cut there, which nothing would show.
fn report_the_end(sections: &[Section], document: &mut Document, findings: &mut Findings) {
    let Some(section) =
        sections.iter().rev().find(|section| section.part == Part::Other || !section.lines.is_empty())
    else {
        return;
    };
    let Some(last) = section.lines.last() else { return };
    let is_table = matches!(section.part, Part::Request | Part::Response | Part::Errors);
    let is_none = section.lines.iter().any(|line| states_none(line, section.part));
    if !is_table || last.form == Form::End || is_none {
        return;
    }
    let filled = last.cells.iter().skip(1).rfind(|cell| !cell.trim().is_empty());
    let end = filled.map_or_else(String::new, |cell| format!(" … {}", quoted(cell)));
    let title =
        format!("the page ends at {}{end}: nothing shows that the table is whole", quoted(last.text()));
    let is_first = !sections.iter().any(|section| matches!(section.part, Part::Response | Part::Errors));
    if section.part == Part::Request && is_first {
        let help = "copy the page to its end; if it has no more, write 业务响应参数 and 无 behind the table";
        let row = document.last_row(section.part, findings.is_draft()).unwrap_or(last.span());
        findings.doubt_of(row, last.span(), title, "the last line", help);
    } else {
        if let Some(row) = document.last_row(section.part, findings.is_draft()) {
            findings.mark(row, &title);
        }
        findings.warning(last.span(), title, "the last line");
    }
}
