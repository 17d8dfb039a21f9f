//! A description with its findings: those of the format, and those of what cannot become Rust.

use std::path::PathBuf;

use alipay_schema::{Api, Finding, Reading, Source, read_api, read_common};

use super::gather::Text;
use crate::exit::Stop;
use crate::finding::Row;
use crate::{input, language};

/// A text that was read.
pub(super) struct Judged {
    /// The file, where it is one that can be written.
    pub(super) path: Option<PathBuf>,
    pub(super) source: Source,
    pub(super) findings: Vec<Finding>,
    /// What it describes, if it can be used and is not a common description.
    pub(super) api: Option<Api>,
}

/// Reads a description.
pub(super) fn judge(text: &Text) -> Result<Judged, Stop> {
    let source = text.read()?;
    let (findings, api) = if is_common(&source.text) {
        (read_common(&source).findings, None)
    } else {
        let Reading { value, mut findings } = read_api(&source);
        if let Some(api) = &value {
            findings.extend(alipay_codegen::findings(api, text.method().as_deref()));
            findings.sort_by_key(|finding| finding.span);
        }
        (findings, value)
    };
    let findings = findings.into_iter().map(|finding| finding.in_language(language::chosen())).collect();
    let path = match text {
        Text::File(path) if !input::is_standard(path) => Some(path.clone()),
        _ => None,
    };
    Ok(Judged { path, source, findings, api })
}

/// Whether a text says that it is the common description.
fn is_common(text: &str) -> bool {
    let kind = text.lines().find_map(|line| line.strip_prefix("kind:"));
    kind.is_some_and(|kind| kind.split('#').next().unwrap_or_default().trim() == "common")
}

impl Judged {
    pub(super) fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.is_error()).count()
    }

    /// The findings for programs.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.findings.iter().map(|finding| Row::of(finding, &self.source))
    }
}
