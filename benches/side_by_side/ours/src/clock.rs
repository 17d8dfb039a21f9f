//! Time of the processor and of the clock.

use std::time::{Duration, Instant};

use cpu_time::ProcessTime;

/// A measurement that began.
#[derive(Debug)]
pub struct Clock {
    processor: ProcessTime,
    wall: Instant,
}

/// What a piece of work took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Taken {
    /// Of all processors, by every thread of the process.
    pub processor: Duration,
    /// By the clock.
    pub wall: Duration,
}

impl Clock {
    /// Begins.
    pub fn start() -> Self {
        Self { wall: Instant::now(), processor: ProcessTime::now() }
    }

    /// What was taken since the beginning.
    pub fn stop(&self) -> Taken {
        Taken { processor: self.processor.elapsed(), wall: self.wall.elapsed() }
    }
}

impl std::ops::AddAssign for Taken {
    fn add_assign(&mut self, more: Self) {
        self.processor += more.processor;
        self.wall += more.wall;
    }
}
