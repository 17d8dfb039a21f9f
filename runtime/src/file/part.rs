//! A file in its place: which parameter it is, and what that parameter accepts.

use std::borrow::Cow;

use alipay_rules::{Kind, Limits, Rule};

use super::{File, FileError, FileProblem, Source};

/// A parameter of the type `file` with what was given for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePart {
    pub(crate) parameter: Cow<'static, str>,
    pub(crate) limits: Limits<'static>,
    pub(crate) file: File,
}

impl FilePart {
    /// A parameter that no description knows, and so without limits.
    pub(crate) fn undescribed(parameter: &str, file: File) -> Self {
        let parameter = parameter.to_owned().into();
        Self { parameter, limits: Limits::of(Kind::File), file }
    }

    pub(super) fn error(&self, problem: FileProblem) -> FileError {
        let file = match &self.file.source {
            Source::Path(path) => path.display().to_string(),
            Source::Bytes(_) | Source::Stream { .. } => self.file.name.clone(),
        };
        FileError { parameter: self.parameter.clone().into_owned(), file, problem }
    }

    /// What is wrong with `counted` bytes of which more may follow.
    pub(super) fn broken_so_far(&self, counted: u64) -> Option<Rule> {
        let rules = self.limits.check_size(counted).into_iter();
        rules.into_iter().find(|rule| matches!(rule, Rule::MaxLength { .. }))
    }
}
