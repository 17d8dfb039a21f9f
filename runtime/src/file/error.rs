//! Why a file could not be sent.

use std::error::Error;
use std::fmt;
use std::io;

use alipay_rules::Rule;

use crate::words::Cause;

/// Why a file could not be sent. The gateway never had the whole request, so it did not execute the call.
///
/// ```
/// use alipay::{Error, ErrorKind, FileError};
///
/// /// Which file has to be given anew, to whoever gave it.
/// fn refused(error: &Error) -> Option<(&str, &str)> {
///     match error.kind() {
///         ErrorKind::File(FileError { parameter, file, .. }) => Some((parameter.as_str(), file.as_str())),
///         _ => None,
///     }
/// }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct FileError {
    /// The parameter that the file was given for: `image_content`.
    pub parameter: String,
    /// The file: its path, or the name that it was given.
    pub file: String,
    /// What is wrong with it.
    pub problem: FileProblem,
}

/// What is wrong with a file that could not be sent.
///
/// ```
/// use std::io;
///
/// use alipay::FileProblem;
///
/// /// Whether there is no such file.
/// fn is_missing(problem: &FileProblem) -> bool {
///     matches!(problem, FileProblem::Unreadable(error) if error.kind() == io::ErrorKind::NotFound)
/// }
/// assert!(is_missing(&FileProblem::Unreadable(io::ErrorKind::NotFound.into())));
/// assert!(!is_missing(&FileProblem::Consumed));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum FileProblem {
    /// The path cannot be opened or read.
    Unreadable(io::Error),
    /// The stream failed.
    Stream(Box<dyn Error + Send + Sync>),
    /// The stream was sent before.
    Consumed,
    /// The content breaks a limit, which came out while it was sent. The rule's length is what was counted until then.
    Limit(Rule),
    /// The content does not have the length that was stated, or that the file had when it was opened.
    Length {
        /// That length, in bytes.
        stated: u64,
    },
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { parameter, file, problem } = self;
        write!(f, "the file {file:?} of `{parameter}` ")?;
        match problem {
            FileProblem::Unreadable(error) => write!(f, "cannot be read: {}", Cause(error)),
            FileProblem::Stream(error) => {
                write!(f, "cannot be read from its stream: {}", Cause(error.as_ref()))
            }
            FileProblem::Consumed => f.write_str(
                "was sent before, and its stream can be read only once: make a new request, or give bytes or a path",
            ),
            FileProblem::Limit(rule) => rule.fmt(f),
            FileProblem::Length { stated } => {
                write!(f, "has another length than the {stated} bytes that were announced")
            }
        }
    }
}

impl Error for FileError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.problem {
            FileProblem::Unreadable(error) => Some(error),
            FileProblem::Stream(error) => Some(error.as_ref()),
            FileProblem::Consumed | FileProblem::Limit(_) | FileProblem::Length { .. } => None,
        }
    }
}
