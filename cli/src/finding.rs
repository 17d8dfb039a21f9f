//! Findings for programs.

use std::borrow::Cow;

use alipay_schema::{Finding, Source};
use serde::Serialize;

use crate::exit::Stop;

/// A finding for programs.
#[derive(Serialize)]
pub(crate) struct Row<'a> {
    file: Cow<'a, str>,
    line: Option<usize>,
    column: Option<usize>,
    severity: &'a str,
    title: &'a str,
    label: &'a str,
    help: Option<&'a str>,
}

impl<'a> Row<'a> {
    pub(crate) fn of(finding: &'a Finding, source: &'a Source) -> Self {
        Self {
            file: Cow::Borrowed(&source.name),
            line: Some(finding.span.line),
            column: Some(finding.span.column),
            severity: if finding.is_error() { "error" } else { "warning" },
            title: &finding.title,
            label: &finding.label,
            help: finding.help.as_deref(),
        }
    }

    /// A file without findings, since it could not be read.
    pub(crate) fn unread(file: impl Into<Cow<'a, str>>, stop: &'a Stop) -> Self {
        Self {
            file: file.into(),
            line: None,
            column: None,
            severity: "error",
            title: "this cannot be read",
            label: &stop.words,
            help: None,
        }
    }
}
