//! One call on its way out.

use std::time::Duration;

use crate::TransportError;
use crate::api::Called;
use crate::encryption::Encryption;
use crate::file::FilePart;
use crate::options::Options;
use crate::retry::Deadline;

/// What is asked, whichever protocol carries it.
pub(crate) struct Outbound<'a> {
    pub(crate) called: &'a Called,
    pub(crate) content: Content<'a>,
    /// The API's parameters outside of the content.
    pub(crate) form: Vec<(&'static str, String)>,
    /// The API's files.
    pub(crate) files: Vec<FilePart>,
    pub(crate) options: &'a Options,
    /// When the call as a whole must be over.
    pub(crate) deadline: Deadline,
}

/// What travels as `biz_content`, and what it was encrypted with; for the REST gateway in clear, and what it is to be
/// encrypted with once its members are where they belong.
pub(crate) struct Content<'a> {
    pub(crate) text: Option<String>,
    pub(crate) encryption: Option<&'a Encryption>,
}

impl Outbound<'_> {
    /// Whether the API itself has a parameter or a file of that name.
    pub(crate) fn is_own(&self, name: &str) -> bool {
        self.form.iter().any(|(own, _)| *own == name) || self.files.iter().any(|file| file.parameter == name)
    }

    /// How long an attempt may take: as this call says, or the client, and no longer than the deadline leaves.
    ///
    /// # Errors
    /// When the deadline leaves nothing.
    pub(crate) fn timeout(&self, of_client: Duration) -> Result<Duration, TransportError> {
        self.deadline.bound(self.options.timeout.unwrap_or(of_client))
    }

    /// Whether no file travels with it.
    pub(crate) fn has_no_files(&self) -> bool {
        self.files.is_empty() && self.options.files().is_empty()
    }

    /// The files of the API, then those of this call alone.
    pub(crate) fn all_files(&self) -> Vec<FilePart> {
        [self.files.as_slice(), self.options.files()].concat()
    }
}
