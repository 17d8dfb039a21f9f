//! Collects what could not be read or had to be decided.

use std::collections::BTreeMap;

use alipay_schema::{Finding, Span};

/// Collects findings; nobody stops at the first.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    all: Vec<Finding>,
    /// Whether what the page does not settle is marked, in place of refusing the page.
    draft: bool,
    unread: usize,
    doubts: Doubts,
}

/// What a page does not settle: whatever stands at these places, and why.
pub(crate) type Doubts = BTreeMap<Span, String>;

impl Findings {
    pub(crate) fn of_draft(draft: bool) -> Self {
        Self { draft, ..Self::default() }
    }

    /// An empty collection of the same kind, for what may turn out not to matter.
    pub(crate) fn aside(&self) -> Self {
        Self::of_draft(self.draft)
    }

    pub(crate) fn is_draft(&self) -> bool {
        self.draft
    }

    /// Something without which there is no description, and in a draft a mark at this place.
    pub(crate) fn doubt(&mut self, span: Span, title: impl Into<String>, label: &str, help: &str) {
        self.doubt_of(span, span, title, label, help);
    }

    /// The same about a part of what is marked.
    pub(crate) fn doubt_of(
        &mut self,
        marked: Span,
        span: Span,
        title: impl Into<String>,
        label: &str,
        help: &str,
    ) {
        if !self.draft {
            return self.error(span, title, label, help);
        }
        let title = title.into();
        self.mark(marked, &title);
        self.advise(span, title, label, help);
    }

    /// Marks what stands at a place in a draft; a finding has said why.
    pub(crate) fn mark(&mut self, span: Span, why: &str) {
        if self.draft {
            self.mark_always(span, why);
        }
    }

    /// The same, whether or not a draft is wanted.
    pub(crate) fn mark_always(&mut self, span: Span, why: &str) {
        self.doubts.entry(span).or_insert_with(|| why.to_owned());
    }

    pub(crate) fn doubts(&self) -> &Doubts {
        &self.doubts
    }

    pub(crate) fn error(&mut self, span: Span, title: impl Into<String>, label: &str, help: &str) {
        self.all.push(Finding::error(span, title, label).help(help.to_owned()));
    }

    /// Something that had to be decided, or that could not be read and is left out.
    pub(crate) fn warning(&mut self, span: Span, title: impl Into<String>, label: &str) {
        self.all.push(Finding::warning(span, title, label));
    }

    /// The same, with what to do about it.
    pub(crate) fn advise(&mut self, span: Span, title: impl Into<String>, label: &str, help: &str) {
        self.all.push(Finding::warning(span, title, label).help(help.to_owned()));
    }

    /// A line of a table that is left out.
    pub(crate) fn not_read(&mut self, span: Span, text: &str, label: &str, help: &str) {
        self.unread += 1;
        self.advise(span, format!("this was not read: {}", quoted(text)), label, help);
    }

    /// How many lines of tables were not read.
    pub(crate) fn unread(&self) -> usize {
        self.unread
    }

    pub(crate) fn add(&mut self, finding: Finding) {
        self.all.push(finding);
    }

    pub(crate) fn extend(&mut self, other: Self) {
        self.all.extend(other.all);
        self.unread += other.unread;
        for (span, why) in other.doubts {
            self.mark(span, &why);
        }
    }

    pub(crate) fn failed(&self) -> bool {
        self.all.iter().any(Finding::is_error)
    }

    /// All of them, each once, in the order of their places.
    pub(crate) fn sorted(self) -> Vec<Finding> {
        let mut findings = self.all;
        findings.sort_by_key(|finding| finding.span);
        findings.dedup();
        findings
    }
}

/// `text` as a finding quotes it: short, on one line, and harmless to a terminal.
pub(crate) fn quoted(text: &str) -> String {
    let short: String =
        text.chars().take(40).map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    let more = if text.chars().nth(40).is_some() { "…" } else { "" };
    format!("`{short}{more}`")
}
