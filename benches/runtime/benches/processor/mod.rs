//! Time of the processor, which other work on the machine does not lengthen as it does that of the clock.

use std::time::Duration;

use cpu_time::ThreadTime;
use criterion::Criterion;
use criterion::measurement::{Measurement, ValueFormatter, WallTime};

/// What the thread took of the processor.
pub(crate) struct Processor;

/// Benchmarks that are measured so.
pub(crate) fn criterion() -> Criterion<Processor> {
    Criterion::default().with_measurement(Processor)
}

impl Measurement for Processor {
    type Intermediate = ThreadTime;
    type Value = Duration;

    fn start(&self) -> ThreadTime {
        ThreadTime::now()
    }

    fn end(&self, start: ThreadTime) -> Duration {
        start.elapsed()
    }

    fn add(&self, one: &Duration, other: &Duration) -> Duration {
        *one + *other
    }

    fn zero(&self) -> Duration {
        Duration::ZERO
    }

    fn to_f64(&self, taken: &Duration) -> f64 {
        WallTime.to_f64(taken)
    }

    fn formatter(&self) -> &dyn ValueFormatter {
        WallTime.formatter()
    }
}
