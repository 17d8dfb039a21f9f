//! Why an update cannot be made.

use std::{
    fmt::{self, Display, Formatter},
    io,
    path::{Path, PathBuf},
};

/// A file that cannot be read or written, or that is not what it should be.
#[derive(Debug)]
pub struct Error {
    path: PathBuf,
    what: String,
}

impl Error {
    pub(crate) fn new(path: impl Into<PathBuf>, what: impl Display) -> Self {
        Self { path: path.into(), what: what.to_string() }
    }

    pub(crate) fn io(path: &Path, error: io::Error) -> Self {
        Self::new(path, error)
    }

    pub(crate) fn no_release(path: &Path) -> Self {
        Self::new(path, "neither the Java SDK's nor the v3 SDK's `…-sources.jar`, nor the Python SDK's wheel")
    }

    /// The same, about a file in the archive at `path`.
    pub(crate) fn within(self, path: &Path) -> Self {
        Self { path: path.join(self.path), ..self }
    }
}

impl Display for Error {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path.display(), self.what)
    }
}

impl std::error::Error for Error {}
