//! Prints what is traced, logged, held and reported.

use std::any::type_name;
use std::error::Error;
use std::fmt::{self, Debug};
use std::iter::successors;
use std::sync::atomic::{AtomicU64, Ordering};

use log::{LevelFilter, Log, Record as LogRecord};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// From now on all traces and logs go to standard error, whoever writes them.
pub(crate) fn everything_is_printed() {
    // Nobody was before us.
    let _ = tracing::subscriber::set_global_default(Traces);
    let _ = log::set_logger(&Logs);
    log::set_max_level(LevelFilter::Trace);
}

/// Prints what something is, as programs do that look for a mistake.
pub(crate) fn shown<T: Debug + ?Sized>(what: &T) {
    println!("type {}\n{what:?}\n{what:#?}", type_name::<T>());
}

/// Prints an error in all its words.
pub(crate) fn failed(error: &(dyn Error + 'static)) {
    println!("{error}\n{error:#}");
    shown(error);
    for cause in successors(error.source(), |&cause| cause.source()) {
        println!("{cause}");
        shown(cause);
    }
}

/// Prints what came of something.
pub(crate) fn told<T: Debug, E: Error + 'static>(result: Result<T, E>) -> Option<T> {
    match result {
        Ok(value) => {
            shown(&value);
            Some(value)
        }
        Err(error) => {
            shown(&error);
            failed(&error);
            None
        }
    }
}

struct Traces;

struct Line;

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        eprint!(" {}={value:?}", field.name());
    }
}

impl Subscriber for Traces {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        static NUMBER: AtomicU64 = AtomicU64::new(1);
        eprint!("\nspan {} {}", span.metadata().target(), span.metadata().name());
        span.record(&mut Line);
        Id::from_u64(NUMBER.fetch_add(1, Ordering::Relaxed))
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Line);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        eprint!("\n{} {}", event.metadata().level(), event.metadata().target());
        event.record(&mut Line);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Logs;

impl Log for Logs {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &LogRecord<'_>) {
        eprintln!("\nlog {} {}: {}", record.level(), record.target(), record.args());
    }

    fn flush(&self) {}
}

/// An error with a cause.
#[derive(Debug)]
pub(crate) struct Told(
    #[expect(dead_code, reason = "printed by `Debug` alone")] pub(crate) String,
    pub(crate) Option<Box<Self>>,
);

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an error")
    }
}

impl Error for Told {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.1.as_deref().map(|cause| cause as &(dyn Error + 'static))
    }
}
