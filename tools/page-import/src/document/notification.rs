//! Pages about notifications, which are described in another way.

use crate::{
    findings::Findings,
    line::Line,
    sections::Section,
    words::{headings::Part, label::label},
};

/// Refuses a page that is about a notification. An API's page may have one in an appendix.
pub(crate) fn refuse(sections: &[Section], findings: &mut Findings) {
    let has = |part| sections.iter().any(|section| section.part == part && !section.lines.is_empty());
    let first = if !has(Part::Request) {
        sections.iter().find(|section| section.part == Part::Notification).map(|section| section.heading)
    } else if !has(Part::Response) {
        let others = sections.iter().filter(|section| section.part != Part::Notification);
        others.flat_map(|section| &section.lines).find(|line| names_a_notification(line)).map(Line::span)
    } else {
        None
    };
    if let Some(span) = first {
        findings.error(
            span,
            "this page is about a notification, which cannot be imported",
            "not an API",
            "write its description by hand",
        );
    }
}

/// Every notification has a number of its own, and no request that has no response.
fn names_a_notification(line: &Line) -> bool {
    let first = line.text().split_whitespace().next().unwrap_or_default();
    label(first).is_some_and(|label| label.name == "notify_id")
}
