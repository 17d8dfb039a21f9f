//! One remark about a description, and the collector of all of them.

use alipay_rules::{Language, Rule};

use crate::{Source, Span};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// The description cannot be used.
    Error,
    /// The description can be used, but says something that its author will hardly have meant.
    Warning,
}

/// One remark about a description: what is wrong, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How grave it is.
    pub severity: Severity,
    /// The whole remark in one sentence, which suffices without the rest.
    pub title: String,
    /// Where.
    pub span: Span,
    /// What stands next to the caret.
    pub label: String,
    /// What to do.
    pub help: Option<String>,
    /// A second place that belongs to the remark, with what stands next to its caret.
    pub other: Option<(Span, String)>,
    /// The broken rule that the title or the label quotes.
    pub rule: Option<Rule>,
    /// The language of its words.
    pub language: Language,
}

impl Finding {
    /// A finding because of which the description cannot be used.
    pub fn error(span: Span, title: impl Into<String>, label: impl Into<String>) -> Self {
        let (title, label) = (title.into(), label.into());
        let language = Language::English;
        Self { severity: Severity::Error, title, span, label, help: None, other: None, rule: None, language }
    }

    /// A finding that leaves the description usable.
    pub fn warning(span: Span, title: impl Into<String>, label: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(span, title, label) }
    }

    /// The same finding with what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<Option<String>>) -> Self {
        self.help = help.into();
        self
    }

    /// The same finding with a second place.
    #[must_use]
    pub fn other(mut self, span: Span, label: impl Into<String>) -> Self {
        self.other = Some((span, label.into()));
        self
    }

    /// The same finding with the broken rule that it quotes, which knows its words in every language.
    #[must_use]
    pub fn rule(mut self, rule: Rule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// Whether the description cannot be used.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// What was read, and every finding about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// What the description says; nothing exactly when one of the findings is an error.
    pub value: Option<T>,
    /// All findings, in the order of their places.
    pub findings: Vec<Finding>,
}

impl<T> Reading<T> {
    pub(crate) fn of(value: Option<T>, findings: Findings) -> Self {
        let mut findings = findings.0;
        findings.sort_by_key(|finding| finding.span);
        let failed = findings.iter().any(Finding::is_error);
        Self { value: value.filter(|_| !failed), findings }
    }

    /// What was read, for whoever needs nothing but a description that can be used.
    ///
    /// ```
    /// use alipay_schema::{Source, read_api};
    ///
    /// let source = Source::new("pay.yaml", "method: alipay.trade.pay\nresponce: {}\n");
    /// let errors = read_api(&source).usable(&source).unwrap_err();
    /// assert!(errors.starts_with("error: unknown key `responce`"));
    /// ```
    ///
    /// # Errors
    /// All errors as texts, with their lines. Warnings are left out: none of them is why it cannot be used.
    pub fn usable(self, source: &Source) -> Result<T, String> {
        self.value.ok_or_else(|| {
            let errors = self.findings.iter().filter(|finding| finding.is_error());
            errors.map(|finding| finding.render(source)).collect::<Vec<_>>().join("\n")
        })
    }
}

/// Collects findings; nobody stops at the first.
#[derive(Debug, Default)]
pub(crate) struct Findings(Vec<Finding>);

impl Findings {
    pub(crate) fn add(&mut self, finding: Finding) {
        self.0.push(finding);
    }
}
