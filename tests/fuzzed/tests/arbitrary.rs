//! Every reader on arbitrary bytes, and on its seeds with something cut, changed, repeated or put in.

use alipay_fuzzed::{TARGETS, Target, seeds};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

/// How many inputs of each kind a reader gets, `FUZZED_TIMES` as many where that is set; the simulator's and the explainer's
/// cost more than all the others.
fn cases(target: &Target) -> u32 {
    let times = std::env::var("FUZZED_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    let once: u32 = match target.name {
        "simulator_request" | "why" | "signed_node" | "page" => 40,
        _ => 200,
    };
    once.saturating_mul(times)
}

/// What happens to a seed: where, what, and how much of it.
#[derive(Clone, Debug)]
enum Change {
    Cut(prop::sample::Index),
    Flip(prop::sample::Index, u8),
    Insert(prop::sample::Index, Vec<u8>),
    Repeat(prop::sample::Index, u8),
    Remove(prop::sample::Index, u8),
}

fn change() -> impl Strategy<Value = Change> {
    let place = any::<prop::sample::Index>;
    prop_oneof![
        place().prop_map(Change::Cut),
        (place(), 1..=u8::MAX).prop_map(|(at, bits)| Change::Flip(at, bits)),
        (place(), proptest::collection::vec(any::<u8>(), 1..9))
            .prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        (place(), "[\\[\\]{}\",:=&%+\\-\n\u{0}茶]{1,4}")
            .prop_map(|(at, text)| Change::Insert(at, text.into_bytes())),
        (place(), any::<u8>()).prop_map(|(at, length)| Change::Repeat(at, length)),
        (place(), any::<u8>()).prop_map(|(at, length)| Change::Remove(at, length)),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        let place = |at: &prop::sample::Index| at.index(bytes.len() + 1);
        let end = |start: usize, length: u8| (start + usize::from(length)).min(bytes.len());
        match change {
            Change::Cut(at) => bytes.truncate(place(at)),
            Change::Flip(at, bits) => {
                let at = place(at);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= bits;
                }
            }
            Change::Insert(at, more) => drop(bytes.splice(place(at)..place(at), more.iter().copied())),
            Change::Repeat(at, length) => {
                let start = place(at);
                let again = bytes[start..end(start, *length)].to_vec();
                bytes.splice(start..start, again);
            }
            Change::Remove(at, length) => {
                let start = place(at);
                bytes.drain(start..end(start, *length));
            }
        }
    }
    bytes
}

fn run(target: &Target, inputs: &impl Strategy<Value = Vec<u8>>) {
    let config = Config { cases: cases(target), failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(inputs, |bytes| {
        let read = target.read;
        let judged = std::panic::catch_unwind(|| read(&bytes));
        judged.map_err(|_| TestCaseError::fail("it panicked"))
    });
    assert!(outcome.is_ok(), "{}: {outcome:?}", target.name);
}

#[test]
fn every_reader_reads_arbitrary_bytes() {
    for target in TARGETS {
        run(target, &proptest::collection::vec(any::<u8>(), 0..400));
    }
}

#[test]
fn every_reader_reads_changed_seeds() {
    for target in TARGETS {
        let seeds = seeds(target.name);
        assert!(!seeds.is_empty(), "{} has no seeds", target.name);
        let seed = prop::sample::select(seeds);
        let inputs = (seed, proptest::collection::vec(change(), 0..5))
            .prop_map(|(seed, changes)| changed(seed, &changes));
        run(target, &inputs);
    }
}
