//! The end of a command that runs until somebody ends it.

use std::io;

#[cfg(unix)]
use tokio::signal::unix::{SignalKind, signal};

/// Waits until somebody ends the program.
pub(super) async fn interruption() -> io::Result<()> {
    #[cfg(unix)]
    let mut terminate = signal(SignalKind::terminate())?;
    #[cfg(unix)]
    let terminated = terminate.recv();
    #[cfg(not(unix))]
    let terminated = std::future::pending::<Option<()>>();
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = terminated => Ok(()),
    }
}
