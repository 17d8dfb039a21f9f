//! Why a simulator did not start.

use std::fmt;

/// Why the simulator did not start.
///
/// ```
/// use alipay_simulator::{Simulator, StartError};
///
/// # #[tokio::main]
/// # async fn main() {
/// let error: StartError = Simulator::builder().app_ids([""; 0]).start().await.unwrap_err();
/// assert_eq!(error.to_string(), "the simulator cannot start: it was given no app");
/// # }
/// ```
#[derive(Debug)]
pub struct StartError {
    what: String,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl StartError {
    pub(crate) fn new(
        what: impl Into<String>,
        source: impl std::error::Error + Send + Sync + 'static,
    ) -> Self {
        Self { what: what.into(), source: Some(Box::new(source)) }
    }

    pub(crate) fn what(&self) -> &str {
        &self.what
    }

    pub(crate) fn plain(what: impl Into<String>) -> Self {
        Self { what: what.into(), source: None }
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the simulator cannot start: {}", self.what)
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn std::error::Error + 'static))
    }
}
