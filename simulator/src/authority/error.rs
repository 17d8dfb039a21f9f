//! Why no certificate was made.

use std::error::Error as StdError;
use std::fmt;

/// Why the simulator's authority issued no certificate.
///
/// ```
/// use alipay_simulator::{Authority, IssueError};
///
/// /// Alipay's next certificate, as a console would offer it.
/// fn next(authority: &Authority) -> Result<String, IssueError> {
///     authority.rotate()?;
///     Ok(authority.alipay_certificate())
/// }
/// # fn main() {}
/// ```
#[derive(Debug)]
pub struct IssueError(Box<dyn StdError + Send + Sync>);

impl IssueError {
    pub(super) fn new(source: impl StdError + Send + Sync + 'static) -> Self {
        Self(Box::new(source))
    }
}

impl fmt::Display for IssueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the simulator's authority cannot issue a certificate")
    }
}

impl StdError for IssueError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.0)
    }
}
