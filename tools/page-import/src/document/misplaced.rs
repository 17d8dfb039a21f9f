//! Rows of parameters where no table is expected: a heading is missing, or a row has got out of its table.

use crate::{
    findings::{Findings, quoted},
    line::Form,
    rows::recognise::{is_failure, is_parameter},
    sections::Section,
    words::headings::Part,
};

/// Reports rows that stand under a heading that opens no table of parameters.
pub(crate) fn report(sections: &[Section], findings: &mut Findings) {
    let is_table = |section: &Section| matches!(section.part, Part::Request | Part::Response | Part::Errors);
    let first = sections.iter().position(|section| section.part == Part::Request);
    let last = sections.iter().rposition(is_table);
    for (at, section) in sections.iter().enumerate() {
        let is_between = first.is_some_and(|first| first < at) && last.is_some_and(|last| at < last);
        let rows = || section.lines.iter().filter(|line| line.form != Form::Code);
        match section.part {
            Part::Other | Part::Unknown | Part::RequestSample | Part::ResponseSample => {}
            Part::Notification => {
                if first.is_some()
                    && let Some(row) = rows().find(|line| is_parameter(line))
                {
                    let title = "the parameters of the API's notification are left out: they are a description of their own";
                    findings.warning(row.span(), title, "the first");
                }
                continue;
            }
            _ => continue,
        }
        if let Some(line) = rows().find(|line| is_parameter(line)) {
            let title = format!(
                "{} looks like a parameter and stands in no table of such: it is left out",
                quoted(line.text())
            );
            // Between the tables it is likely to be a part of one of them.
            if is_between && section.part != Part::Other && (line.is_row() || section.part == Part::Unknown) {
                let help = "write a heading such as 业务响应参数 or 异步通知参数 above it; take it away if it is not a parameter";
                findings.doubt(line.span(), title, "is a heading missing above it?", help);
            } else {
                findings.warning(line.span(), title, "is a heading missing above it?");
            }
        }
        if let Some(line) = rows().find(|line| is_failure(line)) {
            let title = format!(
                "{} looks like an error code and stands in no table of such: it is left out",
                quoted(line.text())
            );
            findings.warning(line.span(), title, "is a heading missing above it?");
        }
    }
}

/// Reports parts that stand in another order than on any page: their headings may have been mixed up.
/// Whether there are such.
pub(crate) fn report_order(sections: &[Section], findings: &mut Findings) -> bool {
    let rank = |part| [Part::Request, Part::Response, Part::Errors].iter().position(|known| *known == part);
    let ranked: Vec<(usize, &Section)> = sections
        .iter()
        .filter(|section| !section.lines.is_empty())
        .filter_map(|section| Some((rank(section.part)?, section)))
        .collect();
    let pairs: Vec<&[(usize, &Section)]> = ranked.windows(2).filter(|pair| pair[0].0 > pair[1].0).collect();
    for pair in &pairs {
        let title =
            "the parts of the page stand in an unusual order: request, response and error codes are expected";
        findings.warning(pair[1].1.heading, title, "behind a later part");
    }
    !pairs.is_empty()
}
