//! How the sending of an upload goes: what decides whether the gateway can have executed it.

use std::sync::{Mutex, MutexGuard, PoisonError};
#[cfg(feature = "http")]
use std::time::Duration;

use web_time::Instant;

use super::TransportError;
use crate::FileError;

/// The state of one upload, shared by the body that is read and by the call that waits for the reply.
///
/// Whichever comes first decides: once the last piece was handed over, the gateway may have the request; once the call
/// was given up before that, the last piece is withheld, so the gateway never has it.
pub(crate) struct Transfer(Mutex<State>);

struct State {
    phase: Phase,
    last_moved: Instant,
    failure: Option<FileError>,
}

#[derive(PartialEq)]
enum Phase {
    Sending,
    Complete,
    GivenUp,
}

/// Why an upload was given up.
#[derive(Debug)]
pub(crate) enum TransferError {
    File(FileError),
    Transport(TransportError),
}

impl Transfer {
    pub(crate) fn new() -> Self {
        Self(Mutex::new(State { phase: Phase::Sending, last_moved: Instant::now(), failure: None }))
    }

    /// A piece was handed over.
    pub(crate) fn moved(&self) {
        self.state().last_moved = Instant::now();
    }

    /// How long ago a piece was handed over.
    #[cfg(feature = "http")]
    pub(crate) fn idle(&self) -> Duration {
        self.state().last_moved.elapsed()
    }

    /// Asks for the last piece; it must be withheld when the call was given up.
    pub(crate) fn finish(&self) -> bool {
        let mut state = self.state();
        state.last_moved = Instant::now();
        if state.phase == Phase::Sending {
            state.phase = Phase::Complete;
        }
        state.phase == Phase::Complete
    }

    /// A file broke off.
    pub(crate) fn fail(&self, failure: FileError) {
        self.state().failure = Some(failure);
    }

    /// Gives the call up, for `error`; says what went wrong, with the file's own error before the transport's.
    pub(crate) fn give_up(&self, error: TransportError) -> TransferError {
        let mut state = self.state();
        if state.phase == Phase::Sending {
            state.phase = Phase::GivenUp;
        }
        match (state.failure.take(), error) {
            (Some(failure), _) => TransferError::File(failure),
            (None, error @ (TransportError::NotSent(_) | TransportError::NoRuntime(_))) => {
                TransferError::Transport(error)
            }
            (None, error) if state.phase == Phase::GivenUp => {
                TransferError::Transport(TransportError::Incomplete(Box::new(error)))
            }
            (None, error) => TransferError::Transport(error),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl PartialEq for Transfer {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
