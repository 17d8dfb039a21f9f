//! The files of a request.

use alipay_rules::{Rule, Violation, Violations};

use super::Client;
use crate::api::Called;
use crate::encryption::Encryption;
use crate::file::FilePart;
use crate::parameters::Signed;
use crate::{Error, Request};

/// The files of the API, then those of this call alone.
pub(super) fn files_of<R: Request>(request: &R) -> Vec<FilePart> {
    let mut files = request.files();
    files.extend_from_slice(request.options().files());
    files
}

/// Whether it could be sent a second time: a stream is read once.
pub(super) fn is_repeatable<R: Request>(request: &R) -> bool {
    files_of(request).iter().all(|part| part.file.is_repeatable())
}

impl Client {
    /// Signs what has no body that could carry files: a page or an order string.
    pub(super) async fn signed_without_files<R: Request>(
        &self,
        request: &R,
        called: &Called,
    ) -> Result<(Signed, Option<&Encryption>), Error> {
        let left_out =
            "left out: a file is sent with Client::execute, no page and no order string carries one";
        let files = files_of(request).into_iter();
        let found = files.map(|part| Violation::new(part.parameter, Rule::form(left_out))).collect();
        match Violations::of(found) {
            Some(violations) => Err(Error::from(violations).in_call_of(called)),
            None => self.signed(request, called).await,
        }
    }
}
