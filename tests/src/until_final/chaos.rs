//! Which call meets which fault.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use alipay_simulator::{Fault, Simulator};
use fastrand::Rng;

/// How many calls in a hundred meet a fault.
const STRUCK: u32 = 40;

/// The longest that a call is on its way: longer than its client waits.
pub(super) const LATEST: Duration = Duration::from_millis(900);

const FAULTS: [Fault; 19] = [
    Fault::Delay(Duration::from_millis(20)),
    Fault::Delay(Duration::from_secs(10 * 60)),
    Fault::Late(Duration::from_millis(10)),
    Fault::Late(LATEST),
    Fault::CutBefore,
    Fault::CutAfter,
    Fault::CutWithin,
    Fault::Unavailable { executed: true },
    Fault::Unavailable { executed: false },
    Fault::WrongSignature,
    Fault::NoSignature,
    Fault::OtherKey,
    Fault::DuplicateMember,
    Fault::Truncated,
    Fault::HtmlPage,
    Fault::GbkBytes,
    Fault::HugeBody,
    Fault::SlowDrip(Duration::from_millis(1)),
    Fault::TooManyCalls,
];

/// How many kinds of faults there are.
pub(super) const KINDS: usize = FAULTS.len();

pub(super) fn bring(simulator: &Simulator, seed: u64) {
    let random = Mutex::new(Rng::with_seed(seed));
    simulator.faults().choose(move |called| {
        let mut random = random.lock().unwrap_or_else(PoisonError::into_inner);
        // The orders that refunds are of are not what is tried.
        let is_struck = called.method != super::order::CREATE && random.u32(0..100) < STRUCK;
        if is_struck { random.choice(&FAULTS).cloned() } else { None }
    });
}
