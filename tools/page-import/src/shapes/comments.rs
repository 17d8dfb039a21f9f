//! What somebody has commented out of a text, which is not part of the page.

use crate::{findings::Findings, shapes::page::Places};

/// The comments of a text: `<!-- … -->`, over as many lines as they have.
pub(crate) struct Comments(Vec<(usize, usize)>);

impl Comments {
    /// Finds them; one that holds a row is reported.
    pub(crate) fn of(places: &Places<'_>, findings: &mut Findings) -> Self {
        let text = places.text();
        let mut comments = Vec::new();
        let mut from = 0;
        while let Some(start) = text[from..].find("<!--").map(|at| from + at) {
            let Some(end) = text[start..].find("-->").map(|at| start + at + 3) else { break };
            if text[start..end].contains(['|', '\t']) {
                report(places, start, end, findings);
            }
            comments.push((start, end));
            from = end;
        }
        Self(comments)
    }

    /// What of a line of the text is outside of comments: its first part that is not empty.
    pub(crate) fn outside<'t>(
        &self,
        line: &'t str,
        places: &Places<'t>,
        findings: &mut Findings,
    ) -> Option<&'t str> {
        let start = places.offset(line);
        let end = start + line.len();
        if line.trim_start().strip_prefix("//").is_some_and(|rest| rest.trim_start().starts_with('|')) {
            report(places, start, end, findings);
            return None;
        }
        let mut from = start;
        let first = self.0.partition_point(|(_, close)| *close <= start);
        let inside = self.0[first..].iter().take_while(|(begin, _)| *begin < end);
        for (begin, close) in inside.copied().chain([(end, end)]) {
            let part = places.text().get(from..begin.max(from)).unwrap_or_default();
            if !part.trim().is_empty() {
                return Some(part);
            }
            from = close;
        }
        None
    }
}

fn report(places: &Places<'_>, start: usize, end: usize, findings: &mut Findings) {
    let title = "this is commented out on the page, and is left out";
    findings.warning(places.span(start, end), title, "a comment");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shapes::{page::Page, text};

    #[test]
    fn what_is_commented_out_is_no_line_and_a_row_of_it_is_reported() {
        for (text, expected, reported) in [
            ("a\n<!-- | b | c | -->\nd", vec!["a", "d"], 1),
            ("a\n<!--\n| b | c |\n\n-->\nd", vec!["a", "d"], 1),
            ("a <!-- why -->", vec!["a"], 0),
            ("<!-- why --> a", vec!["a"], 0),
            ("a\n// | b | c |\nd", vec!["a", "d"], 1),
            ("a\n<!-- never closed\nd", vec!["a", "<!-- never closed", "d"], 0),
            ("<!----><!-- b -->", vec![], 0),
        ] {
            let mut findings = Findings::default();
            let page = Page::of(text);
            let lines = text::lines(&page, false, &mut findings);
            let texts: Vec<&str> = lines.iter().map(|line| line.text().trim()).collect();
            assert_eq!(texts, expected, "{text}");
            assert_eq!(findings.sorted().len(), reported, "{text}");
        }
    }
}
