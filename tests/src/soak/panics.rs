//! Panics, also those of the simulators' own tasks, whose clients see no more than a broken connection.

use std::panic;
use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};

static PANICS: AtomicUsize = AtomicUsize::new(0);

/// Counts panics from the first time on; they are printed as ever.
pub(super) fn count() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            PANICS.fetch_add(1, Ordering::Relaxed);
            print(panic);
        }));
    });
}

pub(super) fn so_far() -> usize {
    PANICS.load(Ordering::Relaxed)
}
