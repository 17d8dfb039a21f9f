//! Which call meets which fault.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use alipay_simulator::{Fault, Simulator};

use super::stories::{number_of, random};

/// How many calls in a thousand meet a fault.
const STRUCK: u32 = 350;

/// How many calls in a thousand meet a new certificate, each of which takes a new key.
const ROTATED: u32 = 3;

const FAULTS: [Fault; 16] = [
    Fault::Delay(Duration::from_millis(20)),
    Fault::Delay(Duration::from_secs(10 * 60)),
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
    Fault::SlowDrip(Duration::from_millis(10)),
];

/// How many kinds of faults there are, with that of certificates.
pub(super) const KINDS: usize = FAULTS.len() + 1;

/// Downloads of certificates, which have no number of ours, meet faults too.
pub(super) fn bring(simulator: &Simulator, seed: u64) {
    let downloads = AtomicU64::new(u64::MAX);
    let rotates = simulator.authority().is_some();
    simulator.faults().choose(move |called| {
        let number = number_of(called).unwrap_or_else(|| downloads.fetch_sub(1, Ordering::Relaxed));
        let mut random = random(!seed, number);
        match random.u32(0..1000) {
            draw if draw < ROTATED && rotates => Some(Fault::RotateCertificate),
            draw if draw < STRUCK => random.choice(&FAULTS).cloned(),
            _ => None,
        }
    });
}
