//! Collects what could not be read or had to be decided.

use alipay_schema::{Finding, Span};

/// Collects findings; nobody stops at the first.
#[derive(Debug, Default)]
pub(crate) struct Findings(Vec<Finding>);

impl Findings {
    pub(crate) fn error(&mut self, span: Span, title: impl Into<String>, label: &str, help: &str) {
        self.0.push(Finding::error(span, title, label).help(help.to_owned()));
    }

    /// Something that had to be decided, or that could not be read and is left out.
    pub(crate) fn warning(&mut self, span: Span, title: impl Into<String>, label: &str) {
        self.0.push(Finding::warning(span, title, label));
    }

    /// The same, with what to do about it.
    pub(crate) fn advise(&mut self, span: Span, title: impl Into<String>, label: &str, help: &str) {
        self.0.push(Finding::warning(span, title, label).help(help.to_owned()));
    }

    pub(crate) fn add(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    pub(crate) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub(crate) fn failed(&self) -> bool {
        self.0.iter().any(Finding::is_error)
    }

    /// All of them, each once, in the order of their places.
    pub(crate) fn sorted(self) -> Vec<Finding> {
        let mut findings = self.0;
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
